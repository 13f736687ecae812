"""Marks that should come in pairs, paragraphs that end within a sentence, numbers that have a line to themselves."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from gazette.catalogue import MARK_UNPAIRED, NUMBER_ALONE, PARAGRAPH_UNFINISHED
from gazette.ingest.article import Read
from gazette.ingest.blocks import Found
from gazette.ingest.patterns import CLOSED, FIELD_LINE
from gazette.model import Doubt, Paragraph

_PAIRS = ("（）", "《》", "“”", "〔〕", "【】")
_QUOTATION = "“”"
_SHORTEST_UNFINISHED = 20
_NUMBER_ALONE = re.compile(r"\d{1,4}")
_NOTE_MARK = re.compile(r"(?:[\[［]\d{1,2}[\]］]|[①-⑳])+\Z")
"""The mark of a note behind a sentence: `…持续增进。[1]`."""


def lint_marks(read: Read) -> Iterator[Doubt]:
    """Paragraphs with a mark that has no partner, without an end, or of a number alone."""
    for _, blocks in read.parts:
        paragraphs = [(found, found.block.text) for found in blocks if isinstance(found.block, Paragraph)]
        quoting = _quoting(paragraphs)
        for place, (found, text) in enumerate(paragraphs):
            yield from _unpaired(found, text, (pair for pair in _PAIRS if pair != _QUOTATION or place not in quoting))
            yield from _unfinished(found, text)
            if _NUMBER_ALONE.fullmatch(text):
                yield Doubt(NUMBER_ALONE.id, found.lines[0].number, (("text", text),))


def _quoting(paragraphs: Sequence[tuple[Found, str]]) -> frozenset[int]:
    """Places of the paragraphs between which a quotation begins and ends: an amendment quotes whole articles.

    The paragraphs within it may begin with the mark again.
    """
    places: list[int] = []
    opened: int | None = None
    for place, (_, text) in enumerate(paragraphs):
        surplus = text.count(_QUOTATION[0]) - text.count(_QUOTATION[1])
        surplus -= opened is not None and text.startswith(_QUOTATION[0])
        if surplus == 1 and opened is None:
            opened = place
        elif surplus == -1 and opened is not None:
            places += range(opened, place + 1)
            opened = None
    return frozenset(places)


def _unpaired(found: Found, text: str, pairs: Iterable[str]) -> Iterator[Doubt]:
    for pair in pairs:
        if text.count(pair[0]) != text.count(pair[1]):
            yield Doubt(MARK_UNPAIRED.id, _line_of(found, pair), (("pair", pair), ("text", text[:24])))


def _unfinished(found: Found, text: str) -> Iterator[Doubt]:
    bare = _NOTE_MARK.sub("", text)
    running = "。" in bare or ("，" in bare and not FIELD_LINE.match(bare))
    closed = bool(CLOSED.search(bare)) or bare.endswith(("）", "”", "》"))
    if running and len(bare) >= _SHORTEST_UNFINISHED and not closed:
        yield Doubt(PARAGRAPH_UNFINISHED.id, found.lines[-1].number, (("text", text[-24:]),))


def _line_of(found: Found, pair: str) -> int:
    """The first line of the paragraph on which the pair is not complete."""
    uneven = (line.number for line in found.lines if line.text.count(pair[0]) != line.text.count(pair[1]))
    return next(uneven, found.lines[0].number)
