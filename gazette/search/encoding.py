"""Postings as text: which documents hold a term, how often, in which field.

A posting is written in printable ASCII so that it can stand in a JavaScript string without escapes;
small numbers, which most are, take one character, and a web server's gzip squeezes the rest. A
document is written as the distance to the one before; a frequency above one follows as a letter.
`assets/search/postings.js` reads it.

Frequencies and lengths of fields are rounded to their two highest binary digits. Lunr's formula
turns them into scores that differ by a hundredth or two, and an archive of ten thousand articles
sends a third less.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from gazette.search.alphabet import LAST, LETTERS, MORE, TERM_MARK
from gazette.search.numbering import Places
from gazette.search.postings import Postings, spread

Whole = NDArray[np.integer]
Characters = NDArray[np.uint8]
"""ASCII."""

_LAST, _MORE, _LETTERS = (np.frombuffer(signs.encode(), np.uint8) for signs in (LAST, MORE, LETTERS))


def round_counts(counts: Whole) -> Places:
    """Frequencies or lengths with their two highest binary digits: 1, 2, 3, 4, 6, 8, 12, 16 …, halves upwards."""
    shift = _shift(counts)
    half = np.left_shift(1, shift) >> 1
    return (counts + half) >> shift << shift


def _steps(rounded: Places) -> Places:
    """The place of each rounded count among all: 0, 1, 2, 3, 4, 6, 8 … are 0, 1, 2, 3, 4, 5, 6 …"""
    shift = _shift(rounded)
    return (shift << 1) + (rounded >> shift)


def _shift(counts: Whole) -> Places:
    """How many binary digits each has beyond two."""
    _, digits = np.frexp(counts.astype(np.float64))
    return np.maximum(digits.astype(np.int64) - 2, 0)


class _Written:
    """Numbers from 0 as they are written, each with a sign before and after it, or none where that is 0.

    Digits before the last one count from 1, so that no number can be written twice.
    """

    def __init__(self, numbers: Whole, before: Characters, after: Characters) -> None:
        """All three (n,)."""
        rest, last = np.divmod(numbers, len(LAST))
        self._last = _LAST[last]
        self._before, self._after = np.flatnonzero(before), np.flatnonzero(after)
        self._signs = before[self._before], after[self._after]
        self.lengths = np.ones(numbers.size, np.int64)
        """(n,): bytes of each, signs included."""
        self.lengths[self._before] += 1
        self.lengths[self._after] += 1
        self._more: list[tuple[Places, Characters]] = []
        longer = np.flatnonzero(rest)
        rest = rest[longer]
        while longer.size:
            rest, digit = np.divmod(rest - 1, len(MORE))
            self._more.append((longer, _MORE[digit]))
            self.lengths[longer] += 1
            longer, rest = longer[rest > 0], rest[rest > 0]

    def put(self, text: Characters, ends: Places) -> None:
        """Writes them into a text, each so that it ends there: `ends` (n,)."""
        before, after = self._signs
        text[(ends - self.lengths)[self._before]] = before
        text[ends[self._after] - 1] = after
        places = ends - 1
        places[self._after] -= 1
        text[places] = self._last
        for back, (longer, digit) in enumerate(self._more, 1):
            text[places[longer] - back] = digit


def encode_numbers(numbers: Whole) -> str:
    """Numbers from 0, one after another."""
    nothing = np.zeros(numbers.size, np.uint8)
    written = _Written(numbers, nothing, nothing)
    text = np.empty(written.lengths.sum(), np.uint8)
    written.put(text, np.cumsum(written.lengths))
    return text.tobytes().decode("ascii")


def encode_lengths(lengths: Places) -> str:
    """The lengths of a field."""
    return encode_numbers(_steps(round_counts(lengths)))


def encode_terms(terms: Sequence[str], fields: Iterable[tuple[str, Postings, Places]]) -> tuple[bytes, Places]:
    """Terms with their postings, field by field: `|冰雪!…%…`; and (terms,) how many bytes each takes.

    A field is given by its mark, its postings, and (terms + 1,) where those of each term begin and
    end. Nothing is written of a field that does not hold the term.
    """
    names = np.frombuffer((TERM_MARK + TERM_MARK.join(terms)).encode(), np.uint8)
    written = [(_write(*field), np.diff(field[2])) for field in fields]
    sizes = [np.diff(np.flatnonzero(names == ord(TERM_MARK)), append=names.size)]
    sizes += [_sizes(entries, held) for entries, held in written]
    together = np.sum(sizes, axis=0)
    text = np.empty(together.sum(), np.uint8)
    starts = np.cumsum(together) - together
    text[spread(starts, sizes[0])] = names
    for (entries, held), before, size in zip(written, sizes, sizes[1:], strict=False):
        starts += before
        moved = starts - (np.cumsum(size) - size)
        entries.put(text, np.cumsum(entries.lengths) + np.repeat(moved, held))
    return text.tobytes(), together


def _sizes(entries: _Written, held: Places) -> Places:
    """(terms,): the bytes of the entries, of which each term holds so many."""
    ends = np.append(0, np.cumsum(entries.lengths))
    sizes: Places = np.diff(ends[np.append(0, np.cumsum(held))])
    return sizes


def _write(mark: str, postings: Postings, bounds: Places) -> _Written:
    """The postings of a field, those of each term begun by its mark."""
    start, end = bounds[0], bounds[-1]
    documents = postings.documents[start:end].astype(np.int64)
    firsts = bounds[:-1][np.diff(bounds) > 0] - start
    numbers = np.diff(documents, prepend=0) - 1
    numbers[firsts] = documents[firsts]
    marks = np.zeros(documents.size, np.uint8)
    marks[firsts] = ord(mark)
    return _Written(numbers, marks, _letters(postings.frequencies[start:end]))


def _letters(frequencies: Whole) -> Characters:
    """The letter of each frequency; 0 for one, which has none."""
    letters = np.zeros(frequencies.size, np.uint8)
    several = np.flatnonzero(frequencies > 1)
    steps = _steps(round_counts(frequencies[several].astype(np.int64)))
    letters[several] = _LETTERS[np.minimum(steps - 2, len(LETTERS) - 1)]
    return letters
