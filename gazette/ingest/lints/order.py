"""Document numbers of one issue against their dates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gazette.catalogue import DATES_OUT_OF_ORDER
from gazette.ingest.article import Read
from gazette.ingest.characters import letters
from gazette.ingest.patterns import DOC_NUMBER
from gazette.model import Doubt


def lint_order(read: Sequence[Read]) -> Iterator[Doubt]:
    """`三政〔2020〕7号` of 26 April after `三政〔2020〕6号` of 11 May (2020-05, 574): a body counts as it issues."""
    series: dict[tuple[str, str], list[tuple[int, Read]]] = {}
    for one in read:
        number = DOC_NUMBER.fullmatch(one.article.doc_number)
        if number and number["serial"].isdigit() and one.article.date:
            series.setdefault((number["agency"], number["year"]), []).append((int(number["serial"]), one))
    for numbered in series.values():
        ordered = [one for _, one in sorted(numbered, key=lambda numbered: numbered[0])]
        for before, after in pairwise(ordered):
            if after.article.date < before.article.date:
                yield Doubt(DATES_OUT_OF_ORDER.id, _number_line(after), tuple(_values(before, after)))


def _values(before: Read, after: Read) -> Iterator[tuple[str, str]]:
    yield "number", after.article.doc_number
    yield "date", after.article.date
    yield "before", before.article.doc_number
    yield "before_date", before.article.date


def _number_line(read: Read) -> int:
    """The line on which the document number stands."""
    number = letters(read.article.doc_number)
    return next((line.number for line in read.lines if letters(line.text) == number), read.first_line)
