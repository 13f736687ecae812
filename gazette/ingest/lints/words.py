"""Words that stand twice, and English ones where Chinese is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.catalogue import WORD_DOUBLED, WORD_FOREIGN
from gazette.ingest.article import Read
from gazette.ingest.blocks import Found
from gazette.ingest.characters import HAN, letters
from gazette.model import Doubt, Paragraph

_DOUBLED = re.compile(rf"(?!一)([{HAN}]{{2,6}})\1(?![{HAN}])")
"""Before a mark or at the end alone: 支队支队长 and 退税缓税缓费 are right."""
_FOREIGN = re.compile(rf"(?<=[{HAN}])(?:and|or|of|the|to|in|for|with)(?=[{HAN}])", re.IGNORECASE)
_AROUND = 6
"""Characters on either side that a message shows."""


def lint_words(read: Read) -> Iterator[Doubt]:
    """`领导小组研究研究。` (2021-03, 618), `棚户区 and 城中村` (2021-03, 305); `一步一步。` is right."""
    for _, blocks in read.parts:
        for found in blocks:
            if isinstance(found.block, Paragraph):
                yield from _words(found, found.block.text)


def _words(found: Found, text: str) -> Iterator[Doubt]:
    for match in _DOUBLED.finditer(text):
        yield Doubt(WORD_DOUBLED.id, _line_of(found, match[0]), (("text", match[0]),))
    for match in _FOREIGN.finditer(text):
        around = text[max(0, match.start() - _AROUND) : match.end() + _AROUND]
        yield Doubt(WORD_FOREIGN.id, _line_of(found, match[0]), (("word", match[0]), ("text", around)))


def _line_of(found: Found, words: str) -> int:
    """The line of the paragraph that holds these words; its first one where two lines share them."""
    return next((line.number for line in found.lines if words in letters(line.text)), found.lines[0].number)
