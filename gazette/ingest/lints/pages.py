"""A page bound in the wrong place.

It shows itself three times: its first line does not follow what stands before it, its last line
breaks off within a sentence, and the numbering is broken around it. Where moving one run of lines
mends the numbering and fits the broken sentences together, the move is proposed.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterable, Iterator, Sequence
from itertools import chain, islice

from gazette.catalogue import PAGE_MISPLACED
from gazette.ingest.article import Read
from gazette.ingest.lints.numbering import Number, broken, read_numbers
from gazette.ingest.patterns import CLOSED, SENTENCE_MARK, is_fresh
from gazette.ingest.printed import Printed
from gazette.model import Doubt

_LONGEST_PAGE = 60
"""Lines that a printed page can hold, at most."""
_SHORTEST_SENTENCE = 8
_LONGEST_QUOTATION = 24
_FARTHEST = 240
"""Lines between a misplaced page and its place, at most."""
_MOST_TRIES = 2000
"""Moves that are tried: a text that is broken everywhere has no page to move."""


def lint_pages(read: Read) -> Iterator[Doubt]:
    """The proposal to move a run of lines, where one is found."""
    for raw, _ in read.parts:
        move = propose_move(raw.lines)
        if move:
            first, last, before = move
            expect = next(line.lines[0].text for line in raw.lines if line.number == first).strip()
            values = (
                ("first", str(first)),
                ("last", str(last)),
                ("before", str(before)),
                ("expect", _quotable(expect)),
            )
            yield Doubt(PAGE_MISPLACED.id, first, values)


def _quotable(text: str) -> str:
    """As much of the beginning of a line as a correction may quote without an escape."""
    return re.split(r'["\\]', text[:_LONGEST_QUOTATION])[0]


def propose_move(lines: Sequence[Printed]) -> tuple[int, int, int] | None:
    """First and last source line of a misplaced page and the line before which it belongs."""
    numbers = read_numbers(lines)
    faulty = {place for place, _ in broken(numbers)}
    if not faulty:
        return None
    best, fewest = None, len(faulty)
    for start, end, place in islice(_candidates(lines, numbers, faulty), _MOST_TRIES):
        moved = (*numbers[:start], *numbers[end:place], *numbers[start:end], *numbers[place:])
        left = sum(1 for _ in broken(moved))
        if left < fewest:
            best, fewest = (lines[start].number, lines[end - 1].lines[-1].number, lines[place].number), left
    return best


def _candidates(
    lines: Sequence[Printed], numbers: Sequence[Number | None], faulty: Container[int]
) -> Iterator[tuple[int, int, int]]:
    """Runs [start, end) that stand between broken sentences, with a later place whose line is broken off too.

    The first number of a run is broken where it stands and follows at its place.
    """
    breaks = [index for index in range(1, len(lines)) if _breaks_off(lines[index - 1])]
    places = [index for index in range(1, len(lines)) if _begins_within(lines, index)]
    numbered = [index for index, number in enumerate(numbers) if number]
    for start in breaks:
        place = bisect_left(numbered, start)
        first = numbered[place] if place < len(numbered) else -1
        if first not in faulty or not is_fresh(lines[start].text):
            continue
        for end in _between(breaks, max(start, first) + 1, start + _LONGEST_PAGE):
            for place in _between(places, end + 1, end + _FARTHEST):
                before = chain(range(place - 1, end - 1, -1), range(start - 1, max(-1, start - _FARTHEST), -1))
                if _follows(numbers[first], (numbers[index] for index in before)):
                    yield start, end, place


def _between(ascending: Sequence[int], first: int, last: int) -> Sequence[int]:
    return ascending[bisect_left(ascending, first) : bisect_right(ascending, last)]


def _follows(number: Number | None, before: Iterable[Number | None]) -> bool:
    """Whether a number goes on with the last one of its kind; `before` goes backwards."""
    last = next((one for one in before if one and number and one[0] == number[0]), None)
    return number is not None and (number[1] == 1 if last is None else number[1] in (1, last[1] + 1))


def _breaks_off(line: Printed) -> bool:
    """Whether a line ends within a sentence."""
    return (
        not line.cells
        and len(line.text) > _SHORTEST_SENTENCE
        and bool(SENTENCE_MARK.search(line.text))
        and not CLOSED.search(line.text)
    )


def _begins_within(lines: Sequence[Printed], index: int) -> bool:
    """Whether a line may be the rest of a sentence although the line before it is finished."""
    line = lines[index]
    return (
        not line.cells and not is_fresh(line.text) and bool(CLOSED.search(lines[index - 1].text)) and len(line.text) > 1
    )
