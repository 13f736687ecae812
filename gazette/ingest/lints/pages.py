"""A page bound in the wrong place.

It shows itself three times: its first line does not follow what stands before it, its last line
breaks off within a sentence, and the numbering is broken around it. Where moving one run of lines
mends the numbering and fits the broken sentences together, the move is proposed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.catalogue import PAGE_MISPLACED
from gazette.ingest.article import Read
from gazette.ingest.lints.numbering import count_faults
from gazette.ingest.patterns import CLOSED, SENTENCE_MARK, is_fresh
from gazette.ingest.printed import Printed
from gazette.model import Doubt

_LONGEST_PAGE = 60
"""Lines that a printed page can hold, at most."""
_SHORTEST_SENTENCE = 8
_FARTHEST = 240
"""Lines between a misplaced page and its place, at most."""


def lint_pages(read: Read) -> Iterator[Doubt]:
    """The proposal to move a run of lines, where one is found."""
    for raw, _ in read.parts:
        move = propose_move(raw.lines)
        if move:
            first, last, before = move
            values = (("first", str(first)), ("last", str(last)), ("before", str(before)))
            yield Doubt(PAGE_MISPLACED.id, first, values)


def propose_move(lines: Sequence[Printed]) -> tuple[int, int, int] | None:
    """First and last source line of a misplaced page and the line before which it belongs."""
    broken = count_faults(lines)
    if not broken:
        return None
    best: tuple[int, tuple[int, int, int]] | None = None
    for start, end, place in _candidates(lines):
        moved = (*lines[:start], *lines[end:place], *lines[start:end], *lines[place:])
        left = count_faults(moved)
        if left < (best[0] if best else broken):
            best = left, (lines[start].number, lines[end - 1].lines[-1].number, lines[place].number)
    return best[1] if best else None


def _candidates(lines: Sequence[Printed]) -> Iterator[tuple[int, int, int]]:
    """Runs [start, end) that stand between broken sentences, with a later place whose line is broken off too."""
    breaks = [index for index in range(1, len(lines)) if _breaks_off(lines[index - 1])]
    starts = [index for index in breaks if is_fresh(lines[index].text)]
    places = [index for index in range(1, len(lines)) if _begins_within(lines, index)]
    for start in starts:
        for end in (index for index in breaks if start < index <= start + _LONGEST_PAGE):
            for place in (index for index in places if end < index <= end + _FARTHEST):
                yield start, end, place


def _breaks_off(line: Printed) -> bool:
    """Whether a line ends within a sentence."""
    return (
        not line.cells and bool(SENTENCE_MARK.search(line.text)) and not CLOSED.search(line.text) and len(line.text) > 8
    )


def _begins_within(lines: Sequence[Printed], index: int) -> bool:
    """Whether a line may be the rest of a sentence although the line before it is finished."""
    line = lines[index]
    return (
        not line.cells and not is_fresh(line.text) and bool(CLOSED.search(lines[index - 1].text)) and len(line.text) > 1
    )
