"""The cover: the masthead of a gazette, its name set as large as its length allows."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.epub.book import Book

_MEASURE = 1280
"""Width of the name on a cover 1600 wide."""

_LARGEST = 200
_LONGEST = 11
"""Characters of a name on one line; a longer one is set on two."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the name."""

    text: str
    baseline: int


@dataclass(frozen=True, slots=True)
class Cover:
    """Measures of a cover 1600 wide and 2560 high."""

    lines: tuple[Line, ...]
    size: int
    """Of the characters of the name."""
    rule: int
    """Upper edge of the double rule below the name."""


def plan_cover(book: Book) -> Cover:
    """Where the name of the gazette stands, and how large."""
    name = book.issue.ref.head.title or book.title.zh
    texts = _lines(name)
    size = min(_LARGEST, _MEASURE // max(map(len, texts)))
    lines = tuple(Line(text, 620 + round(1.4 * size * place)) for place, text in enumerate(texts))
    return Cover(lines, size, lines[-1].baseline + 120)


def _lines(name: str) -> tuple[str, ...]:
    """A long name in two lines, the second one beginning with 人民政府 where it holds that."""
    if len(name) <= _LONGEST:
        return (name,)
    cut = name.find("人民政府")
    if cut <= 0:
        cut = len(name) // 2
    return name[:cut], name[cut:]
