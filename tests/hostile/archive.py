"""An archive in which every text that can stand in one is hostile: each in every field, by turns."""

from __future__ import annotations

from itertools import count, cycle
from pathlib import Path

from gazette.markdown import render_article, render_head
from gazette.model import (
    Article,
    AttachmentNote,
    Head,
    Heading,
    Issue,
    Note,
    Paragraph,
    Part,
    PartKind,
    Rank,
    Roster,
    Signature,
    SourceFile,
    Table,
)
from gazette.yamltext import render_entries
from tests.hostile.corpus import cases

TEXTS = tuple(case.text for case in cases("text"))
LARGE = 999_999_999
"""The largest number that is read."""
SOURCE = "2021-99"
"""Id of the issue that is imported."""


def write_archive(content: Path) -> None:
    """Writes `content/` with as many articles as there are texts, ten to an issue, and a source to import."""
    content.mkdir()
    (content / "gazette.yaml").write_text(_settings(), "utf-8")
    for number, first in enumerate(range(0, len(TEXTS), 10), 1):
        places = range(first, min(first + 10, len(TEXTS)))
        _write_issue(content, _issue(number, tuple(map(_article, places))))
    (content / "sources").mkdir()
    (content / "sources" / f"{SOURCE}.txt").write_text(_source(), "utf-8")


def title(place: int) -> str:
    """The title of the article of this place."""
    return TEXTS[place]


def address(place: int) -> str:
    """Where the article of this place stands."""
    return f"2021-{place // 10 + 1:02d}/a{place}.html"


def _write_issue(content: Path, issue: Issue) -> None:
    folder = content / "issues" / issue.id
    folder.mkdir(parents=True)
    (folder / "index.md").write_text(render_head(issue), "utf-8")
    for article in issue.articles:
        (folder / f"{article.slug}.md").write_text(render_article(article), "utf-8")


def _turn(place: int) -> cycle[str]:
    """The texts, begun at this one."""
    return cycle(TEXTS[place:] + TEXTS[:place])


def _settings() -> str:
    texts = _turn(0)
    pairs = {text: next(texts) for text in TEXTS}
    joined = " ".join(TEXTS[:20])
    return render_entries(
        {
            "title": joined,
            "title_en": joined,
            "place": TEXTS[30],
            "place_en": TEXTS[31],
            "site_url": "https://example.gov.cn/公报/",
            "site_id_code": TEXTS[32],
            **dict.fromkeys(("columns", "bodies", "doc_types", "imprint", "places"), pairs),
            "terms": {text: {"en": text, "note_zh": text, "note_en": text} for text in TEXTS},
            "synonyms": {text: [text, "甲"] for text in TEXTS},
        }
    )


def _issue(number: int, articles: tuple[Article, ...]) -> Issue:
    text = _turn(number * 7)
    head = Head(
        title=next(text),
        year=2021,
        number=number,
        title_en=next(text),
        total=LARGE,
        date="2021-03-31",
        organizer=next(text),
        publisher=next(text),
        address=next(text),
        website=next(text),
        phone=next(text),
        postcode=next(text),
        licence=next(text),
        printer=next(text),
        printer_phone=next(text),
        distribution=next(text),
        board=((next(text), (next(text), next(text))),),
        editors=((next(text), (next(text),)),),
        other=(next(text), next(text)),
    )
    return Issue(f"2021-{number:02d}", head, SourceFile(next(text), next(text)), articles)


def _article(place: int) -> Article:
    text = _turn(place)
    first = next(text)
    return Article(
        title=first,
        slug=f"a{place}",
        order=place + 1,
        title_en=next(text),
        column=next(text),
        print_page=LARGE,
        doc_number=next(text),
        doc_type=next(text),
        issuer=next(text),
        addressee=next(text),
        subtitle=next(text),
        byline=next(text),
        signature=next(text),
        date="2021-02-28",
        aliases=(f"b{place}",),
        body=(
            Paragraph(first),
            Heading(1, next(text)),
            Table(((next(text), next(text)), (next(text), next(text))), 1, next(text)),
            Table(((next(text),), (next(text),)), 0, "", form=True),
            Roster((Rank(next(text), (next(text),)),)),
            AttachmentNote((next(text),)),
            Note(next(text)),
            Signature((next(text),), "2021年2月28日"),
        ),
        parts=(
            Part(PartKind.ATTACHMENT, "附件1", next(text), (Heading(1, next(text)), Paragraph(next(text)))),
            Part(PartKind.ENCLOSURE, "", next(text), (Paragraph(next(text)),)),
        ),
    )


def _source() -> str:
    """An issue as it arrives, every text a line of its one article."""
    lines = (f"{place}. {text}" for place, text in zip(count(1), TEXTS, strict=False))
    name = "某市人民政府关于甲的通知"
    return "\n".join(
        (
            "某市人民政府公报",
            "2021年第99号",
            "目录",
            "【市政府文件】",
            f"{name}……1",
            name,
            *lines,
            TEXTS[0] * 2000,
            "结尾。",
        )
    )
