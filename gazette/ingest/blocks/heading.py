"""Headings: lines of the outline that stand alone.

`（一）加强领导` on a line of its own is a heading; `（一）加强领导。各县…` is a paragraph, and so is one
of several numbered lines that follow each other without any text between them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from gazette.ingest.blocks.found import Found
from gazette.ingest.blocks.outline import DECIMAL_RANK, MONTH_RANK, OUTLINE_RANK, Outline, is_title
from gazette.ingest.printed import Printed
from gazette.model import Heading

_LONGEST = 70
_LONGEST_CLOSED = 45
_CUT_LENGTH = 28
"""Characters of a full printed line, about; a title of the third level does not reach them."""
_DEEPEST_LEVEL = 4
_FEWEST_DATED = 2
"""Months and days with a line to themselves that make a chronicle."""


def read_heading(outline: Outline, lines: Sequence[Printed], index: int) -> Found | None:
    """The heading that stands on this line."""
    line, ranked = lines[index], outline.ranked[index]
    if not ranked or line.cells or line.bulleted or len(line.text) > _LONGEST or index in outline.listed:
        return None
    rank, _, title = ranked
    if rank >= MONTH_RANK:
        dated = outline.numbered[MONTH_RANK] + outline.numbered[MONTH_RANK + 1] >= _FEWEST_DATED
        return Found(Heading(rank, line.text), (line,), rank=rank) if dated and index + 1 < len(lines) else None
    if not is_title(title) and not _heads_items(outline, lines, index):
        return None
    if rank == DECIMAL_RANK and not outline.decimal:
        return None
    if rank >= OUTLINE_RANK and (index + 1 == len(lines) or _sibling(outline, lines, index, 1)):
        return None
    if rank > OUTLINE_RANK and (_sibling(outline, lines, index, -1) or _is_cut_sentence(rank, line.text)):
        return None
    if rank >= OUTLINE_RANK and "，" in line.text and outline.siblings_run_in(index):
        return None
    return Found(Heading(rank, line.text), (line,), rank=rank)


def _heads_items(outline: Outline, lines: Sequence[Printed], index: int) -> bool:
    """Whether a title closed by a full stop has nothing but numbered items of a lower level below it.

    `（三）保障物流用地需求。` above `5.…`: the State Council's documents set titles of two levels so.
    """
    ranked = outline.ranked[index]
    if ranked is None or index + 1 >= len(lines) or lines[index + 1].cells:
        return False
    rank, _, title = ranked
    if rank not in (OUTLINE_RANK, OUTLINE_RANK + 1) or len(title) > _LONGEST_CLOSED:
        return False
    following = outline.ranked[index + 1]
    lower = following is not None and rank < following[0] < DECIMAL_RANK
    return lower and title.endswith("。") and is_title(title[:-1])


def _is_cut_sentence(rank: int, text: str) -> bool:
    """Whether a numbered line is the first line of a paragraph that a page break cut, not a title.

    `10.对按规定开展消防验收的房屋建筑和市政工程项目，将消防验收要求纳入建设` (2020-10, 675).
    """
    return rank > OUTLINE_RANK + 1 and "，" in text and len(text) >= _CUT_LENGTH


def _sibling(outline: Outline, lines: Sequence[Printed], index: int, step: int) -> bool:
    """Whether the next (or the last) line has the next (or the last) number of the same kind: an item of a list."""
    ranked = outline.ranked[index]
    if ranked is None or ranked[1] is None or not 0 <= index + step < len(lines) or lines[index + step].cells:
        return False
    other = outline.ranked[index + step]
    return other is not None and other[0] == ranked[0] and other[1] == ranked[1] + step


def level_headings(found: Sequence[Found]) -> tuple[Found, ...]:
    """Each heading levelled: the kinds of number that occur nest in their order, from 1."""
    ranks = sorted({item.rank for item in found if item.rank})
    levels = {rank: min(place, _DEEPEST_LEVEL) for place, rank in enumerate(ranks, start=1)}
    return tuple(
        replace(item, block=replace(item.block, level=levels[item.rank])) if isinstance(item.block, Heading) else item
        for item in found
    )
