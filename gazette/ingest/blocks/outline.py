"""The numbers that the lines of one text begin with, looked at together once.

Whether a numbered line is a heading depends on its neighbours, and on all lines numbered like it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from gazette.ingest.characters import letters, unspaced
from gazette.ingest.listing import entry_title
from gazette.ingest.patterns import CALENDAR, CHAPTER, CONTENTS_HEADING, DECIMAL, open_pairs, outline_level
from gazette.ingest.printed import Printed
from gazette.numerals import parse_numeral

OUTLINE_RANK = 4
"""Rank of 一、; （一） and the others follow. 编, 章 and 节 stand above it."""
DECIMAL_RANK = 10
"""Rank of 1, 2, 3; those of 1.1 and 1.1.1 follow."""
_RANKS = {"编": 1, "章": 2, "节": 3}
MONTH_RANK = 20
"""Rank of the months of a chronicle (大事记); its days follow."""
_FEWEST_DECIMALS = 2

Ranked = tuple[int, int | None, str]
"""Rank of a number's kind, its value, and the title behind it."""


@dataclass(frozen=True, slots=True)
class Outline:
    """What is numbered in a text."""

    ranked: tuple[Ranked | None, ...]
    """For each line the number it begins with."""
    decimal: bool
    """Whether numbers such as 1.1 and 2.3 stand in the text, so that `3 组织体系` is a heading."""
    listed: frozenset[int]
    """Indexes of the lines of a contents list, such as a regulation or a plan prints before its text."""
    numbered: Counter[int]
    """Lines by rank, rows of tables left out."""
    titled: Counter[int]
    """Those of them whose number has a title behind it, and no sentence."""

    def siblings_run_in(self, index: int) -> bool:
        """Whether all other lines with numbers of this line's kind are paragraphs."""
        ranked = self.ranked[index]
        if ranked is None:
            return False
        rank, _, title = ranked
        return self.numbered[rank] > 1 and self.titled[rank] == is_title(title)


def read_outline(lines: Sequence[Printed]) -> Outline:
    """The outline of one text."""
    ranked = tuple(_ranked(line.text) for line in lines)
    of_text = [one for one, line in zip(ranked, lines, strict=True) if one and not line.cells]
    decimals = sum(bool(DECIMAL.match(line.text)) and "." in line.text[:3] for line in lines)
    return Outline(
        ranked,
        decimals >= _FEWEST_DECIMALS,
        _listed(lines, ranked),
        Counter(one[0] for one in of_text),
        Counter(one[0] for one in of_text if is_title(one[2])),
    )


def is_title(text: str) -> bool:
    """Whether what stands behind a number is a title, and no sentence."""
    return bool(letters(text)) and not re.search(r"[。；：:！，、…;,]\Z|。", text) and not open_pairs(text)


def _ranked(text: str) -> Ranked | None:
    if chapter := CHAPTER.fullmatch(text):
        return _RANKS[chapter["rank"]], None, chapter["title"]
    if found := outline_level(text):
        level, match = found
        return OUTLINE_RANK + level - 1, parse_numeral(match["number"]), match["title"]
    if day := CALENDAR.fullmatch(unspaced(text)):
        return MONTH_RANK + bool(day["day"]), None, text
    if decimal := DECIMAL.fullmatch(text):
        depth = decimal["number"].count(".")
        last = decimal["number"].rpartition(".")[2]
        return DECIMAL_RANK + depth, int(last), decimal["title"]
    return None


def _listed(lines: Sequence[Printed], ranked: Sequence[Ranked | None]) -> frozenset[int]:
    """Indexes of the numbered lines below a line 目录 whose titles stand again further down."""
    last_place = {letters(line.text): index for index, line in enumerate(lines)}
    listed: set[int] = set()
    below_heading = False
    for index, line in enumerate(lines):
        if ranked[index] is None:
            below_heading = bool(CONTENTS_HEADING.fullmatch(unspaced(line.text)))
        elif below_heading and last_place.get(letters(entry_title(line.text)), -1) > index:
            listed.add(index)
    return frozenset(listed)
