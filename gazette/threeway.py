"""Three-way merge of sequences: what two sides made of one base, each item known by a string.

The sequences are cut at the items that all three versions agree on. Between two cuts the side that
changed something wins; where both did, ours stays and the piece counts as a conflict.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of items that is taken from one side."""

    ours: slice
    theirs: slice
    take_theirs: bool = False
    conflict: bool = False
    """Both sides changed the run, and not in the same way."""


def merge_sequences(base: Sequence[str] | None, ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Piece]:
    """The pieces of the merged sequence in order; where the base is not known, every difference is a conflict."""
    start = (0, 0, 0)
    for stop in (*_agreed(base, ours, theirs), (len(base or ()), len(ours), len(theirs))):
        yield from _merge_region(base, ours, theirs, start, stop)
        start = (stop[0] + 1, stop[1] + 1, stop[2] + 1)
        if stop[1] < len(ours):
            yield Piece(slice(stop[1], start[1]), slice(stop[2], start[2]))


_Place = tuple[int, int, int]
"""An index into base, ours and theirs."""


def _merge_region(
    base: Sequence[str] | None, ours: Sequence[str], theirs: Sequence[str], start: _Place, stop: _Place
) -> Iterator[Piece]:
    """What lies between two cuts: item by item where all versions have equally many there, else as a whole."""
    was, mine, new = (
        [] if version is None else version[first:last]
        for version, first, last in zip((base, ours, theirs), start, stop, strict=True)
    )
    if base is not None and len(was) == len(mine) == len(new):
        for offset, (old, our, their) in enumerate(zip(was, mine, new, strict=True)):
            our_place, their_place = start[1] + offset, start[2] + offset
            yield _piece([old], [our], [their], slice(our_place, our_place + 1), slice(their_place, their_place + 1))
    elif mine or new:
        yield _piece(None if base is None else was, mine, new, slice(start[1], stop[1]), slice(start[2], stop[2]))


def _piece(
    was: Sequence[str] | None, mine: Sequence[str], new: Sequence[str], our_place: slice, their_place: slice
) -> Piece:
    if mine == was:
        return Piece(our_place, their_place, take_theirs=True)
    return Piece(our_place, their_place, conflict=new not in (mine, was))


def _agreed(base: Sequence[str] | None, ours: Sequence[str], theirs: Sequence[str]) -> list[_Place]:
    """The places of the items that are the same in all versions, ascending."""
    if base is None:
        return [(0, mine, new) for mine, new in _matches(ours, theirs).items()]
    mine, new = _matches(base, ours), _matches(base, theirs)
    return [(place, mine[place], new[place]) for place in mine if place in new]


def _matches(first: Sequence[str], second: Sequence[str]) -> dict[int, int]:
    """Place in the first → place in the second of items that are the same, both ascending."""
    blocks = SequenceMatcher(None, first, second, autojunk=False).get_matching_blocks()
    return {block.a + offset: block.b + offset for block in blocks for offset in range(block.size)}
