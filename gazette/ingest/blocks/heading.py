"""Headings: lines of the outline that stand alone.

`（一）加强领导` on a line of its own is a heading; `（一）加强领导。各县…` is a paragraph, and so is one
of several numbered lines that follow each other without any text between them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from gazette.ingest.blocks.found import Found
from gazette.ingest.characters import letters
from gazette.ingest.contents import entry_title
from gazette.ingest.patterns import CHAPTER, CONTENTS_HEADING, DECIMAL, open_pairs, outline_level
from gazette.ingest.printed import Printed
from gazette.model import Heading
from gazette.numerals import parse_numeral

_LONGEST = 70
_LONGEST_CLOSED = 45
_FEWEST_DECIMALS = 2
_CUT_LENGTH = 28
"""Characters of a full printed line, about; a title of the third level does not reach them."""
_RANKS = {"编": 1, "章": 2, "节": 3}
_OUTLINE_RANK = 4
"""Rank of 一、; （一） and the others follow."""
_DECIMAL_RANK = 10
_DEEPEST_LEVEL = 4

Ranked = tuple[int, int | None, str]
"""Rank of a number's kind, its value, and the title behind it."""


def read_heading(lines: Sequence[Printed], index: int) -> Found | None:
    """The heading that stands on this line."""
    line = lines[index]
    if line.cells or line.bulleted or len(line.text) > _LONGEST:
        return None
    ranked = _ranked(line.text)
    if not ranked or _in_contents_list(lines, index):
        return None
    if not _is_title(ranked[2]) and not _heads_items(lines, index, ranked):
        return None
    rank, number, _ = ranked
    if rank == _DECIMAL_RANK and not _is_decimal_outline(lines):
        return None
    if rank >= _OUTLINE_RANK and _sibling(lines, index + 1, rank, 1, number):
        return None
    if rank > _OUTLINE_RANK and (_sibling(lines, index - 1, rank, -1, number) or _is_cut_sentence(rank, line.text)):
        return None
    if rank >= _OUTLINE_RANK and (index + 1 == len(lines) or _siblings_run_in(lines, index, rank)):
        return None
    return Found(Heading(rank, line.text), (line,), rank=rank)


def _ranked(text: str) -> Ranked | None:
    if chapter := CHAPTER.fullmatch(text):
        return _RANKS[chapter["rank"]], None, chapter["title"]
    if found := outline_level(text):
        level, match = found
        return _OUTLINE_RANK + level - 1, parse_numeral(match["number"]), match["title"]
    if decimal := DECIMAL.fullmatch(text):
        depth = decimal["number"].count(".")
        last = decimal["number"].rpartition(".")[2]
        return _DECIMAL_RANK + depth, int(last), decimal["title"]
    return None


def _is_title(title: str) -> bool:
    return bool(letters(title)) and not re.search(r"[。；：:！，、…;,]\Z|。", title) and not open_pairs(title)


def _heads_items(lines: Sequence[Printed], index: int, ranked: Ranked) -> bool:
    """Whether a title closed by a full stop has nothing but numbered items of a lower level below it.

    `（三）保障物流用地需求。` above `5.…`: the State Council's documents set titles of two levels so.
    """
    rank, _, title = ranked
    if rank not in (_OUTLINE_RANK, _OUTLINE_RANK + 1) or len(title) > _LONGEST_CLOSED or index + 1 >= len(lines):
        return False
    following = None if lines[index + 1].cells else _ranked(lines[index + 1].text)
    lower = following is not None and rank < following[0] < _DECIMAL_RANK
    return lower and title.endswith("。") and _is_title(title[:-1])


def _siblings_run_in(lines: Sequence[Printed], index: int, rank: int) -> bool:
    """Whether a line with a comma stands among numbered paragraphs: then a page break cut it, it is no title."""
    if "，" not in lines[index].text:
        return False
    others = [_ranked(line.text) for place, line in enumerate(lines) if place != index and not line.cells]
    titles = [_is_title(other[2]) for other in others if other and other[0] == rank]
    return bool(titles) and not any(titles)


def _is_cut_sentence(rank: int, text: str) -> bool:
    """Whether a numbered line is the first line of a paragraph that a page break cut, not a title.

    `10.对按规定开展消防验收的房屋建筑和市政工程项目，将消防验收要求纳入建设` (2020-10, 675).
    """
    return rank > _OUTLINE_RANK + 1 and "，" in text and len(text) >= _CUT_LENGTH


def _sibling(lines: Sequence[Printed], index: int, rank: int, step: int, number: int | None) -> bool:
    """Whether the line there has the next (or the last) number of the same kind: an item of a list."""
    if number is None or not 0 <= index < len(lines) or lines[index].cells:
        return False
    other = _ranked(lines[index].text)
    return other is not None and other[0] == rank and other[1] == number + step


def _is_decimal_outline(lines: Sequence[Printed]) -> bool:
    """Whether numbers such as 1.1 and 2.3 stand in the text, so that `3 组织体系` is a heading."""
    return sum(bool(DECIMAL.match(line.text)) and "." in line.text[:3] for line in lines) >= _FEWEST_DECIMALS


def _in_contents_list(lines: Sequence[Printed], index: int) -> bool:
    """Whether the line belongs to the contents that a regulation or a plan prints before its text."""
    before = index - 1
    while before >= 0 and _ranked(lines[before].text):
        before -= 1
    if before < 0 or not CONTENTS_HEADING.fullmatch(re.sub(r"\s+", "", lines[before].text)):
        return False
    target = letters(entry_title(lines[index].text))
    return any(letters(line.text) == target for line in lines[index + 1 :])


def level_headings(found: Sequence[Found]) -> tuple[Found, ...]:
    """Each heading levelled: the kinds of number that occur nest in their order, from 1."""
    ranks = sorted({item.rank for item in found if item.rank})
    levels = {rank: min(place, _DEEPEST_LEVEL) for place, rank in enumerate(ranks, start=1)}
    return tuple(
        replace(item, block=replace(item.block, level=levels[item.rank])) if isinstance(item.block, Heading) else item
        for item in found
    )
