"""A large archive made of the real one, as the search sees it: paragraphs, headings and numbers mixed anew."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random

from pypinyin import lazy_pinyin

from gazette.search import SearchDocument, SearchWords, search_documents, search_words
from gazette.site import plan_site
from gazette.store import read_content

ROOT = Path(__file__).resolve().parent.parent
LAST_YEAR = 2025
ISSUES_A_YEAR = 12
ARTICLES_AN_ISSUE = 10


def real_archive() -> tuple[tuple[SearchDocument, ...], SearchWords]:
    """The articles of `content/` and the words of its gazette."""
    archive, _ = read_content(ROOT / "content")
    return search_documents(plan_site(archive)), search_words(archive.gazette)


def mixed_archive(issues: int) -> tuple[tuple[SearchDocument, ...], SearchWords]:
    """So many issues, the same on every run; the real archive where it has no fewer."""
    real, words = real_archive()
    if issues <= len({document.issue for document in real}):
        return real, words
    made = list(_mixed(real, issues, Random(issues)))
    return tuple(sorted(made, key=lambda document: (document.date, document.address))), words


def _mixed(real: Sequence[SearchDocument], issues: int, chance: Random) -> Iterator[SearchDocument]:
    lines = [line for document in real for line in document.text]
    subjects = [subject for document in real for heading in document.headings if (subject := _subject(heading))]
    for issue in range(issues):
        year, number = LAST_YEAR - issue // ISSUES_A_YEAR, issue % ISSUES_A_YEAR + 1
        for order in range(1, ARTICLES_AN_ISSUE + 1):
            pattern = chance.choice(real)
            headings = tuple(chance.choices(subjects, k=len(pattern.headings)))
            text = tuple(chance.choice(lines) for _ in pattern.text)
            yield replace(
                pattern,
                address=f"{year}-{number:02d}/{order:02d}-article",
                title=re.sub("(?<=关于).*(?=的)", lambda _: chance.choice(subjects), pattern.title),
                doc_number=re.sub("〔.*", f"〔{year}〕{chance.randint(1, 200)}号", pattern.doc_number),
                date=f"{year}-{number:02d}-{chance.randint(1, 28):02d}",
                issue=f"{year}-{number:02d}",
                year=year,
                pages=(4 * order - 3, 4 * order + 1),
                headings=headings,
                text=(*(("", heading) for heading in headings), *text),
            )


def _subject(heading: str) -> str:
    """What a heading is about, if a title could be: 一、普及群众性冰雪运动 → 普及群众性冰雪运动."""
    subject = re.sub("^[^\u4e00-\u9fff]*[一二三四五六七八九十]*[^\u4e00-\u9fff]*", "", heading).rstrip("。")
    return subject if 4 <= len(subject) <= 24 else ""


def queries(documents: Sequence[SearchDocument], count: int) -> list[str]:
    """What readers might ask of these documents, the same on every run."""
    chance = Random(count)
    kinds = [_from_title] * 8 + [_from_heading] * 4 + [_from_text] * 4 + [_number, _number, _words, _pinyin]
    asked: list[str] = []
    while len(asked) < count:
        if query := kinds[len(asked) % len(kinds)](chance.choice(documents), chance):
            asked.append(query)
    return asked


def _piece(text: str, shortest: int, longest: int, chance: Random) -> str:
    """Neighbouring Chinese characters of a text; nothing where it has no such run."""
    runs = [found[0] for found in re.finditer("[\u4e00-\u9fff]+", text) if len(found[0]) >= shortest]
    if not runs:
        return ""
    run = chance.choice(runs)
    length = min(chance.randint(shortest, longest), len(run))
    start = chance.randint(0, len(run) - length)
    return run[start : start + length]


def _from_title(document: SearchDocument, chance: Random) -> str:
    return _piece(document.title, 4, 8, chance)


def _from_heading(document: SearchDocument, chance: Random) -> str:
    return _piece(chance.choice(document.headings), 2, 6, chance) if document.headings else ""


def _from_text(document: SearchDocument, chance: Random) -> str:
    return _piece(chance.choice(document.text)[1], 2, 6, chance)


def _number(document: SearchDocument, chance: Random) -> str:
    opening, closing = chance.choice(["[]", ("", " "), "〔〕"])
    return document.doc_number.replace("〔", opening).replace("〕", closing)


def _words(document: SearchDocument, chance: Random) -> str:
    first, second = _piece(document.title, 2, 2, chance), _piece(chance.choice(document.text)[1], 2, 3, chance)
    return f"{first} {second}" if first and second else ""


def _pinyin(document: SearchDocument, chance: Random) -> str:
    return "".join(lazy_pinyin(_piece(document.title, 4, 4, chance)))
