"""Marks that should come in pairs, and paragraphs that end within a sentence."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalogue import MARK_UNPAIRED, PARAGRAPH_UNFINISHED
from gazette.ingest.article import Read
from gazette.ingest.blocks import Found
from gazette.ingest.patterns import CLOSED
from gazette.model import Doubt, Paragraph

_PAIRS = ("（）", "《》", "“”", "〔〕", "【】")
_SHORTEST_UNFINISHED = 20


def lint_marks(read: Read) -> Iterator[Doubt]:
    """Paragraphs with a mark that has no partner, or without an end."""
    for _, blocks in read.parts:
        for found in blocks:
            if isinstance(found.block, Paragraph):
                yield from _paragraph(found, found.block.text)


def _paragraph(found: Found, text: str) -> Iterator[Doubt]:
    for pair in _PAIRS:
        if text.count(pair[0]) != text.count(pair[1]):
            yield Doubt(MARK_UNPAIRED.id, _line_of(found, pair), (("pair", pair), ("text", text[:24])))
    running = "，" in text or "。" in text
    if (
        running
        and len(text) >= _SHORTEST_UNFINISHED
        and not CLOSED.search(text)
        and not text.endswith(("）", "”", "》"))
    ):
        yield Doubt(PARAGRAPH_UNFINISHED.id, found.lines[-1].number, (("text", text[-24:]),))


def _line_of(found: Found, pair: str) -> int:
    """The first line of the paragraph on which the pair is not complete."""
    uneven = (line.number for line in found.lines if line.text.count(pair[0]) != line.text.count(pair[1]))
    return next(uneven, found.lines[0].number)
