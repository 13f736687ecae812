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
from dataclasses import dataclass
from functools import cache
from itertools import chain, pairwise

import numpy as np
from numpy.typing import NDArray

from gazette.search.alphabet import LAST, LETTERS, MORE, TERM_MARK
from gazette.search.numbering import Places
from gazette.search.postings import Postings

Whole = NDArray[np.integer]
Characters = NDArray[np.uint8]
"""ASCII; 0 for none."""
Entries = NDArray[np.unsignedinteger]
"""Each the characters of one entry, as many as it has bytes: digits, the last of them in the last place but one, and
a letter in the last; 0 for none. Numbers of this form are found in tables, put together, and freed of what is none."""

_LONGEST = 16
"""Digits of any number of 64 bits, and a place for its letter."""
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
    """Numbers from 0, one after another."""
    return _text(_digits(numbers, _LONGEST)).decode("ascii")


def encode_lengths(lengths: Places) -> str:
    """The lengths of a field."""
    return encode_numbers(_steps(round_counts(lengths)))


def encode_terms(terms: Sequence[str], fields: Iterable[tuple[str, Postings, Places]]) -> tuple[bytes, Places]:
    """Terms with their postings, field by field: `|冰雪!…%…`; and (terms,) how many bytes each takes.

    A field is given by its mark, its postings, and (terms + 1,) where those of each term begin and
    end. Nothing is written of a field that does not hold the term.
    """
    pieces = [f"{TERM_MARK}{term}".encode() for term in terms]
    places = [np.arange(len(terms))]
    for mark, postings, bounds in fields:
        pieces += encode_postings(mark, postings, bounds)
        places.append(np.flatnonzero(np.diff(bounds)))
    order = np.argsort(np.concatenate(places), kind="stable").tolist()
    sizes = np.bincount(np.concatenate(places), np.fromiter(map(len, pieces), np.int64, len(pieces)), len(terms))
    return b"".join(map(pieces.__getitem__, order)), sizes.astype(np.int64)


def encode_postings(mark: str, postings: Postings, bounds: Places) -> list[bytes]:
    """Of each term that has any, its postings in one field, begun by the field's mark."""
    start, end = bounds[0], bounds[-1]
    firsts = bounds[:-1][np.diff(bounds) > 0] - start
    if not firsts.size:
        return []
    documents = postings.documents[start:end]
    numbers = documents - documents.dtype.type(1)
    numbers[1:] -= documents[:-1]
    numbers[firsts] = documents[firsts]
    signs = _signs(int(documents.max()).bit_length())
    frequencies = np.minimum(postings.frequencies[start:end], signs.letters.size - 1)
    text = _text(signs.digits[numbers] | signs.letters[frequencies])
    lengths = signs.lengths[numbers] + (frequencies > 1)
    ends = np.cumsum(np.add.reduceat(lengths, firsts, dtype=np.int64)).tolist()
    return [mark.encode() + text[one:other] for one, other in pairwise(chain((0,), ends))]


@dataclass(frozen=True, slots=True)
class _Signs:
    """What postings are written with."""

    digits: Entries
    """Of every number."""
    lengths: NDArray[np.uint8]
    """How many each has."""
    letters: Entries
    """Of every frequency, none of 0 and 1; the last one's stands for those beyond."""


@cache
def _signs(bits: int) -> _Signs:
    """For documents whose numbers have no more than so many binary digits."""
    size = 4 if 1 << bits <= len(LAST) * (1 + len(MORE) + len(MORE) ** 2) else 8
    digits = _digits(np.arange(1 << bits), size)
    counts = np.arange(2, 1 << (len(LETTERS) + 3) // 2)
    steps = np.minimum(_steps(round_counts(counts)) - 2, len(LETTERS) - 1)
    letters = np.zeros((counts.size + 2, size), np.uint8)
    letters[2:, -1] = _LETTERS[steps]
    return _Signs(_entries(digits), np.count_nonzero(digits, axis=1).astype(np.uint8), _entries(letters))


def _digits(numbers: Whole, size: int) -> Characters:
    """(n, size): the digits of each number, the last one in the last place but one.

    Digits before the last one count from 1, so that no number can be written twice.
    """
    signs = np.zeros((numbers.size, size), np.uint8)
    rest, last = np.divmod(numbers, len(LAST))
    signs[:, size - 2] = _LAST[last]
    longer, place = np.flatnonzero(rest), size - 3
    rest = rest[longer]
    while longer.size:
        rest, digit = np.divmod(rest - 1, len(MORE))
        signs[longer, place] = _MORE[digit]
        longer, rest, place = longer[rest > 0], rest[rest > 0], place - 1
    return signs


def _entries(signs: Characters) -> Entries:
    """(n, size) bytes as (n,) entries."""
    entries: Entries = signs.view(f"u{signs.shape[1]}").ravel()
    return entries


def _text(entries: Entries) -> bytes:
    """All characters, one after another."""
    signs = entries.view(np.uint8).ravel()
    return np.compress(signs != 0, signs).tobytes()  # several times quicker than to take them by a mask
