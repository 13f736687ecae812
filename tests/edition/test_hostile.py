"""Whatever a file holds: never a traceback, and nothing of its text is lost or changed silently."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from hypothesis import example, given
from hypothesis import strategies as st

from gazette.markdown import parse_article, parse_head, render_article
from gazette.markdown.read import item_lines
from gazette.model import Article, AttachmentNote, Block, Heading, Note, Paragraph, Roster, Signature, Table
from gazette.store.corrections import parse_corrections
from gazette.store.records import parse_record
from gazette.store.settings import parse_gazette
from tests.series import examples

_FRONT = '---\ntitle: "x"\nslug: "a"\norder: 1\n---\n'
_PIECES = (
    *"甲乙丙丁戊己庚辛壬癸",
    *"\n\n\n\n \\#*_`~|-+=>:.<>[](){}!&^\t",
    *(
        "\n\n",
        "\n    ",
        "  \n",
        "\\\n",
        "1. ",
        "2021) ",
        "- ",
        "## ",
        "### ",
        "::: note\n",
        "::: roster\n",
        "::: signature\n",
    ),
    *(
        "\n:::\n",
        "\n: ",
        "|---|\n",
        "| ",
        " |\n",
        "||",
        "^^",
        "{.form}\n",
        " {.attachment}\n",
        "{header=0}\n",
        "[甲]: 乙",
        "---\n",
    ),
    *("<b>", "<!-- ", "&amp;", "](", "**", "~~", "```\n", "\u3000", "\ufeff", "\u2028", "\x00"),
)
_sources = st.lists(st.sampled_from("甲乙丙丁\n") | st.sampled_from(_PIECES), max_size=14).map("".join)


def _block_texts(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=text) | Paragraph(text=text) | Note(text=text):
            yield text
        case Table(rows=rows, caption=caption):
            yield caption
            for row in rows:
                yield from row
        case Roster(ranks=ranks):
            for rank in ranks:
                yield from (rank.rank, *rank.people)
        case Signature(signers=signers, date=date):
            yield from (*signers, date)
        case AttachmentNote(lines=lines):
            yield from lines


def _letters(article: Article) -> str:
    texts = [text for block in article.body for text in _block_texts(block)]
    for part in article.parts:
        texts += (part.label, part.title, *(text for block in part.body for text in _block_texts(block)))
    return "".join(re.findall("[甲-癸]", "".join(texts)))


@given(_sources)
@example("主任\n: 甲\n")
@example("::: roster\n甲\n: 乙\n丙\n: 丁\n:::\n")
@example("甲\n{.form}\n| 乙 |\n|---|\n")
@example("[甲]: 乙\n[甲]: 丙\n")
@example("| 甲 |\n|---|\n| 乙 | 丙 |\n")
@examples(600)
def test_no_letter_is_lost_silently(source: str) -> None:
    article, problems = parse_article(_FRONT + source, "article.md")
    assert (article is None) == bool(problems)
    lines = (_FRONT + source).count("\n") + 1
    assert all(1 <= found.line <= lines for found in problems)
    if article is not None:
        assert _letters(article) == "".join(re.findall("[甲-癸]", source))
        assert parse_article(render_article(article), "article.md") == (article, ())
        assert len(item_lines(_FRONT + source)) == len(article.parts) + len(list(article.blocks()))


_yaml = st.lists(
    st.sampled_from(
        [
            *"甲乙a:{}[],&*!#|>%@`'\"\\-? \n\n\t",
            "title: ",
            "slug: ",
            "order: 1\n",
            "---\n",
            "...\n",
            "\\u0000",
            "\x07",
            "<<: *a",
        ]
    ),
    max_size=30,
).map("".join)


@given(_yaml)
@examples(600)
def test_no_file_of_keys_raises(text: str) -> None:
    for value, problems in (
        parse_article(f"---\n{text}\n---\n", ""),
        parse_head(f"---\n{text}\n---\n", ""),
        parse_gazette(text, ""),
        parse_corrections(text, ""),
        parse_record(text, ""),
    ):
        assert value is not None or problems


_RECORD_KEYS = ("source", "corrections_sha256", "importer", "dropped", "joins", "repairs", "doubts", "base")
_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=8) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
)


@given(
    st.fixed_dictionaries(
        {},
        optional=dict.fromkeys(_RECORD_KEYS, _json),
    )
    | _json
)
@examples(150)
def test_no_record_raises(data: object) -> None:
    record, problems = parse_record(json.dumps(data), "import.json")
    assert (record is None) == bool(problems)


def test_a_pile_of_brackets_is_refused_at_once() -> None:
    for pile in ("[" * 100_000, "{a: " * 100_000, "- " * 100_000, "[" * 3000 + "]" * 3000):
        assert parse_gazette(f"title: {pile}", "")[1]
    assert parse_record("[" * 100_000, "")[1]
    for pile in (
        ">" * 20_000,
        "[" * 20_000,
        "*a " * 20_000,
        "`" * 20_001,
        "![" * 10_000,
        "<a " * 10_000,
        "| " * 20_000,
    ):
        article, problems = parse_article(f"{_FRONT}甲{pile}\n\n{pile}\n", "")
        assert article is not None or problems
