"""Doubts that a person has answered: a `query` of the corrections takes their place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.catalogue import DATE_MISSING, SIGNATURE_MISSING
from gazette.ingest.characters import letters
from gazette.model import Doubt

_OF_WHAT_IS_NOT_THERE = (DATE_MISSING.id, SIGNATURE_MISSING.id)
"""Doubts that quote nothing of their line."""
_SHORTEST = 2
"""Letters that two quotations share, at least."""


def unanswered(doubts: Iterable[Doubt], queries: Iterable[Doubt]) -> Iterator[Doubt]:
    """The doubts but for those whose line has a query about the same words: it says more, and stays."""
    asked = [(query.line, letters(dict(query.values)["reading"])) for query in queries]
    for doubt in doubts:
        if not any(line == doubt.line and _same(doubt, reading) for line, reading in asked):
            yield doubt


def _same(doubt: Doubt, reading: str) -> bool:
    quoted = [letters(value) for _, value in doubt.values]
    shared = (text in reading or reading in text for text in quoted if min(len(text), len(reading)) >= _SHORTEST)
    return doubt.id in _OF_WHAT_IS_NOT_THERE or any(shared)
