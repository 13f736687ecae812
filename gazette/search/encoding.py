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

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from gazette.search.alphabet import LAST, LETTERS, MORE
from gazette.search.numbering import Places
from gazette.search.postings import Postings

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


def encode_numbers(numbers: Whole) -> str:
    """Numbers from 0. Digits before the last one count from 1, so that no number can be written twice."""
    nothing = np.zeros(numbers.size, np.uint8)
    return _write(numbers, nothing, nothing)[0].tobytes().decode("ascii")


def encode_lengths(lengths: Places) -> str:
    """The lengths of a field."""
    return encode_numbers(_steps(round_counts(lengths)))


def encode_postings(postings: Postings, bounds: Places, mark: str) -> list[bytes]:
    """One field's posting of each term, begun by its mark; nothing for a term that the field does not hold.

    `bounds` (terms + 1,) says where those of each term begin and end among the postings.
    """
    start, end = bounds[0], bounds[-1]
    documents = postings.documents[start:end].astype(np.int64)
    firsts = bounds[:-1][np.diff(bounds) > 0] - start
    numbers = np.diff(documents, prepend=0) - 1
    numbers[firsts] = documents[firsts]
    marks = np.zeros(documents.size, np.uint8)
    marks[firsts] = ord(mark)
    written, ends = _write(numbers, marks, _letters(postings.frequencies[start:end]))
    text = written.tobytes()
    return [text[first:last] for first, last in pairwise(np.append(0, ends)[bounds - start].tolist())]


def _letters(frequencies: Whole) -> Characters:
    """The letter of each frequency; 0 for one, which has none."""
    letters = np.zeros(frequencies.size, np.uint8)
    several = np.flatnonzero(frequencies > 1)
    steps = _steps(round_counts(frequencies[several].astype(np.int64)))
    letters[several] = _LETTERS[np.minimum(steps - 2, len(LETTERS) - 1)]
    return letters


def _write(numbers: Whole, before: Characters, after: Characters) -> tuple[Characters, Places]:
    """All numbers one after another, each with a character before and after it, or none for 0; and where each ends."""
    rest, last = np.divmod(numbers, len(LAST))
    longer = np.flatnonzero(rest)
    lengths = 1 + (before != 0) + (after != 0).astype(np.int64)
    digits: list[tuple[Places, Characters]] = []
    left = rest[longer]
    while longer.size:
        lengths[longer] += 1
        left, digit = np.divmod(left - 1, len(MORE))
        digits.append((longer, _MORE[digit]))
        longer, left = longer[left > 0], left[left > 0]
    ends = np.cumsum(lengths)
    written = np.empty(lengths.sum(), np.uint8)
    written[ends[after != 0] - 1] = after[after != 0]
    place = ends - 1 - (after != 0)
    written[place] = _LAST[last]
    for back, (which, digit) in enumerate(digits, 1):
        written[place[which] - back] = digit
    written[(ends - lengths)[before != 0]] = before[before != 0]
    return written, ends
