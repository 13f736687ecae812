"""Holes, repeats and jumps of the outline.

Numbers of one level may start again below each heading or run on across the text (in 11 of 28
documents of the State Council they run on), so both are right; what is neither is reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from gazette.catalogue import NUMBERING_BROKEN
from gazette.ingest.article import Read
from gazette.ingest.patterns import CHAPTER, CLAUSE, outline_level
from gazette.ingest.printed import Printed
from gazette.model import Doubt
from gazette.numerals import parse_numeral

_CLAUSE_KIND = "条"
_LEAD = re.compile(r"\A(?:附件|附|说明|注|备注)[：:]\s*(?=\d)")
"""What may stand before the first number of a list on its line: `附件：1.…`."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A number that follows neither its last one nor a new heading."""

    line: int
    """Source line."""
    text: str
    expected: int


def lint_numbering(read: Read) -> Iterator[Doubt]:
    """One doubt for each broken number."""
    for raw, _ in read.parts:
        for fault in faults(raw.lines):
            values = (("text", fault.text[:24]), ("expected", str(fault.expected)))
            yield Doubt(NUMBERING_BROKEN.id, fault.line, values)


def faults(lines: Sequence[Printed]) -> list[Fault]:
    """The broken numbers of a text, in its order."""
    return [Fault(lines[index].number, lines[index].text, expected) for index, expected in broken(read_numbers(lines))]


Number = tuple[str, int]
"""Kind and value of the number that a line begins with."""


def read_numbers(lines: Iterable[Printed]) -> list[Number | None]:
    """For each line the number it begins with."""
    return [None if line.cells else _number(_LEAD.sub("", line.text)) for line in lines]


def broken(numbers: Iterable[Number | None]) -> Iterator[tuple[int, int]]:
    """Place of each number that follows neither its last one nor a new heading, and what it should be."""
    last: dict[str, int] = {}
    for place, numbered in enumerate(numbers):
        if not numbered:
            continue
        kind, number = numbered
        expected = last.get(kind, 0) + 1
        restarts = number == 1 and kind != _CLAUSE_KIND
        if number != expected and not restarts:
            yield place, expected
        last[kind] = number


def _number(text: str) -> Number | None:
    """Kind and value of the number a line begins with."""
    pattern = CHAPTER.match(text)
    if pattern:
        number = parse_numeral(text[1 : text.index(pattern["rank"])])
        return (pattern["rank"], number) if number else None
    if clause := CLAUSE.match(text):
        number = parse_numeral(clause["number"])
        return (_CLAUSE_KIND, number) if number else None
    if found := outline_level(text):
        level, match = found
        number = parse_numeral(match["number"])
        return (str(level), number) if number else None
    return None
