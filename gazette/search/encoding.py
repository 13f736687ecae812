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

from collections.abc import Sequence
from functools import cache
from itertools import chain
from operator import sub

LAST = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Last digits of a number."""
MORE = "()*+,-./:;=>?@[]^_{}~'"
"""Digits of a number that another one follows."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""Frequencies: 2, 3, 4, 6, 8, 12, 16 …"""
FIELD_MARKS = "!#$%&"
"""Begins the posting of a field: the first mark that of the first field."""
TERM_MARK = "|"
"""Begins a term."""

FREQUENCY_BITS = 20
"""An entry of a posting is `document << FREQUENCY_BITS | frequency`; entries ascend by document."""
FREQUENCY_MASK = (1 << FREQUENCY_BITS) - 1


def round_count(count: int) -> int:
    """A frequency or a length with its two highest binary digits: 1, 2, 3, 4, 6, 8, 12, 16 …, halves upwards."""
    shift = max(0, count.bit_length() - 2)
    return (count + (1 << shift >> 1)) >> shift << shift


def _step(count: int) -> int:
    """The place of a rounded count among all: 0, 1, 2, 3, 4, 6, 8 … are 0, 1, 2, 3, 4, 5, 6 …"""
    shift = max(0, count.bit_length() - 2)
    return (shift << 1) + (count >> shift)


@cache
def encode_number(number: int) -> str:
    """A number from 0. Digits before the last one count from 1, so that no number can be written twice."""
    rest, place = divmod(number, len(LAST))
    written = LAST[place]
    while rest:
        rest, place = divmod(rest - 1, len(MORE))
        written = MORE[place] + written
    return written


def encode_length(length: int) -> str:
    """The length of a field."""
    return encode_number(_step(round_count(length)))


class _Entries(dict[int, str]):
    """Entries, each counted from the document before, as they are written; remembers them."""

    def __missing__(self, entry: int) -> str:
        written = encode_number((entry >> FREQUENCY_BITS) - 1)
        if (frequency := entry & FREQUENCY_MASK) > 1:
            written += LETTERS[min(_step(round_count(frequency)) - 2, len(LETTERS) - 1)]
        self[entry] = written
        return written


_ENTRIES = _Entries()


def encode_posting(entries: Sequence[int]) -> str:
    """One field's posting of one term."""
    if len(entries) == 1:  # as most are
        return _ENTRIES[entries[0] + (1 << FREQUENCY_BITS)]
    before = [-1 << FREQUENCY_BITS, *[entry & ~FREQUENCY_MASK for entry in entries]]
    return "".join(map(_ENTRIES.__getitem__, map(sub, entries, before)))


def merge_postings(several: Sequence[Sequence[int]]) -> Sequence[int]:
    """Postings of several tokens as of one: the frequencies of a document are added up."""
    if len(several) == 1:
        return several[0]
    merged: list[int] = []
    document = -1
    for entry in sorted(chain.from_iterable(several)):
        if entry >> FREQUENCY_BITS == document:
            merged[-1] += entry & FREQUENCY_MASK
        else:
            merged.append(entry)
            document = entry >> FREQUENCY_BITS
    return merged
