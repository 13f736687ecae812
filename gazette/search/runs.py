"""Texts as runs of Chinese characters, in arrays; and the words that stand between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from gazette.search.numbering import PART_BITS, Kind, Numbers, Places, character_number, tokens_of
from gazette.search.postings import Postings, count_sorted
from gazette.search.tokens import KEPT, SEAM

_SPACE, _SEAM = ord(" "), ord(SEAM)
_LATIN = 0x80
"""Letters and digits that are kept have numbers below this one, Chinese characters above."""

_NUMBERS = np.zeros(0x110000, np.uint32)
"""What becomes of each code point: the rule of `tokens.KEPT`, for the characters that were met; 0 for all others."""


@dataclass(frozen=True, slots=True)
class Runs:
    """What is kept of several texts, one after another."""

    characters: Numbers
    """(n,): Chinese characters by their numbers, and a seam wherever a run ends."""
    documents: Numbers
    """(n,): the document that each stands in."""
    latin: tuple[str, ...]
    """Of each text the letters and digits, folded, with a space after each run of them."""

    def count(self) -> tuple[Postings, Postings]:
        """The postings of the single characters, and those of the pairs of neighbours.

        All stand in the order of their documents, so it is enough to sort them by character, and
        then by the character before. Places among those that occur have 16 bits as a rule, which
        NumPy sorts in a fifth of the time that the tokens themselves would take.
        """
        found, places = self._places()
        order = np.argsort(places, kind="stable")[np.count_nonzero(places == 0) :]
        singles = count_sorted(places[order], self.documents[order])
        before = places[order - 1]  # before the first of all stands, in Python's way, the last: a seam
        order, before = order[before > 0], before[before > 0]
        second = np.argsort(before, kind="stable")
        order, before = order[second], before[second]
        both = before.astype(np.min_scalar_type(found.size**2)) * found.size + places[order]
        pairs = count_sorted(both, self.documents[order])
        first, last = np.divmod(pairs.tokens, found.size)
        return (
            replace(singles, tokens=tokens_of(Kind.CHARACTER, found[singles.tokens])),
            replace(pairs, tokens=tokens_of(Kind.PAIR, found[last], found[first])),
        )

    def _places(self) -> tuple[Places, NDArray[np.unsignedinteger]]:
        """The numbers that occur, sorted, the seam first; and (n,) the place of each character among them."""
        occurs = np.zeros(1 << PART_BITS, np.bool_)
        occurs[_SEAM] = True
        occurs[self.characters] = True
        found = np.flatnonzero(occurs)
        places = (np.cumsum(occurs) - 1).astype(np.min_scalar_type(found.size))
        return found, places[self.characters]


def read_runs(texts: Sequence[str], first: int) -> Runs:
    """The runs of texts that belong to a document each, counted from the first; none goes on into the next text."""
    codes = np.frombuffer("".join(text + SEAM for text in texts).encode("utf-32-le"), "<u4")
    kept = _kept(codes)
    ends = np.cumsum(np.array([len(text) + 1 for text in texts], np.int64))
    latin = (kept > _SPACE) & (kept < _LATIN)
    characters = np.where(latin, np.uint32(_SEAM), kept)
    stays = kept != _SPACE
    held = np.diff(np.cumsum(stays)[ends - 1], prepend=0)
    documents = np.repeat(np.arange(first, first + len(texts), dtype=np.uint32), held)
    return Runs(characters[stays], documents, tuple(_latin(kept, latin, ends)))


def _kept(codes: NDArray[np.uint32]) -> Numbers:
    """Of each character its number, a letter or a digit, the seam, or a space for what is dropped."""
    kept = _NUMBERS[codes]
    if not kept.all():
        for code in np.unique(codes[kept == 0]).tolist():
            _NUMBERS[code] = character_number(ord(KEPT[code]))
        kept = _NUMBERS[codes]
    return kept


def _latin(kept: Numbers, latin: NDArray[np.bool_], ends: Places) -> Iterator[str]:
    """The letters and digits of each text; `ends` are those of the texts."""
    taken = latin.copy()
    taken[1:] |= latin[:-1]
    text = np.where(latin, kept, _SPACE)[taken].astype(np.uint8).tobytes().decode("ascii")
    start = 0
    for end in np.cumsum(taken)[ends - 1].tolist():
        yield text[start:end]
        start = end
