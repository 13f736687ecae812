"""The expected readings of the invented issues, and what an import is compared with.

Texts are compared without white space and with one width for each mark: a reading is about what is
read, the goldens are about its typography.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from gazette.ingest.importer import Imported, import_issue
from gazette.model import Article, Head, Heading, Issue, Table
from gazette.text import block_lines, part_heading
from tests.ingest.issues import INVENTED, decoded

Reading = Mapping[str, Any]
NAMES = tuple(path.stem for path in INVENTED)

_FIELDS = {
    "title": "title",
    "column": "column",
    "doc_number": "doc_number",
    "doc_type": "doc_type",
    "issuer": "issuer",
    "addressee": "addressee",
    "subtitle": "subtitle",
    "author": "byline",
    "signature": "signature",
    "date": "date",
}
"""Key of a reading → field of an article."""


def fold(text: object) -> str:
    """A text as it is compared."""
    return "".join(unicodedata.normalize("NFKC", str(text or "")).split())


@cache
def reading(name: str) -> Reading:
    """What a careful editor reads in an issue."""
    found: Reading = json.loads(_path(name).with_suffix(".json").read_text(encoding="utf-8"))
    return found


@cache
def imported(name: str) -> Imported:
    """What the importer reads in it."""
    return import_issue(_path(name).read_bytes(), f"{name}.txt")


@cache
def lines(name: str) -> tuple[str, ...]:
    """Its lines; the first one has index 0."""
    return tuple(decoded(_path(name)).split("\n"))


def _path(name: str) -> Path:
    return next(path for path in INVENTED if path.stem == name)


def issue_of(name: str) -> Issue:
    """The issue, which the importer must accept."""
    found = imported(name)
    assert found.issue is not None, found.problems
    return found.issue


def read_head(head: Head, expected: Reading) -> dict[str, object]:
    """The fields that a reading of the head names."""
    said: dict[str, object] = {}
    for key in expected:
        if key in ("board", "editors"):
            said[key] = {fold(role): [fold(name) for name in people] for role, people in getattr(head, key)}
        else:
            said[key] = fold(getattr(head, "title" if key == "title_zh" else key))
    return said


def expected_head(expected: Reading) -> dict[str, object]:
    """The same fields as the reading gives them."""
    return {
        key: {fold(role): [fold(name) for name in people] for role, people in value.items()}
        if key in ("board", "editors")
        else fold(value)
        for key, value in expected.items()
    }


def read_fields(article: Article) -> dict[str, object]:
    """The elements of an article, its page and its lines."""
    fields = {key: fold(getattr(article, field)) for key, field in _FIELDS.items()}
    return {**fields, "page": article.print_page, "lines": article.source_lines}


def expected_fields(expected: Reading) -> dict[str, object]:
    """The same as the reading gives them."""
    fields = {key: fold(expected[key]) for key in _FIELDS}
    return {**fields, "page": expected["page"], "lines": (expected["start_line"], expected["end_line"])}


def read_parts(article: Article) -> list[tuple[str, str, str]]:
    """Kind, label and title of each part."""
    return [(part.kind.value, fold(part.label), fold(part.title)) for part in article.parts]


def read_headings(article: Article) -> list[str]:
    """The texts of the headings."""
    return [fold(block.text) for block in article.blocks() if isinstance(block, Heading)]


def read_tables(article: Article) -> list[tuple[int, int]]:
    """Rows and columns of the tables."""
    return [(len(block.rows), len(block.rows[0])) for block in article.blocks() if isinstance(block, Table)]


def texts(article: Article) -> Iterator[str]:
    """Every text that a reader sees in one piece."""
    yield from (article.title, article.addressee, article.subtitle, article.byline)
    yield from (part_heading(part) for part in article.parts)
    for block in article.blocks():
        yield from block_lines(block)
