"""Postings as text: which documents hold a term, how often, in which field.

A posting is written in printable ASCII so that it can stand in a JavaScript string without escapes;
small numbers, which most are, take one character, and a web server's gzip squeezes the rest. A
document is written as the distance to the one before; a frequency above one follows, in characters
of its own so that it needs no separator. `assets/search/postings.js` reads it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import chain
from operator import sub

Digits = tuple[str, str]
"""The last digits of a number, and the digits that another one follows."""

DISTANCE: Digits = ("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", "()*+,-./:;=>?@[]^_{}~'")
FREQUENCY: Digits = ("abcdefghijklmnop", "qrstuvwxyz")
FIELD_MARKS = "!#$%&"
"""Begins the posting of a field: the first mark that of the first field."""
TERM_MARK = "|"
"""Begins a term."""

FREQUENCY_BITS = 20
"""An entry of a posting is `document << FREQUENCY_BITS | frequency`; entries ascend by document."""
FREQUENCY_MASK = (1 << FREQUENCY_BITS) - 1


@cache
def encode_number(number: int, digits: Digits = DISTANCE) -> str:
    """A number from 0. Digits before the last one count from 1, so that no number can be written twice."""
    last, more = digits
    rest, place = divmod(number, len(last))
    written = last[place]
    while rest:
        rest, place = divmod(rest - 1, len(more))
        written = more[place] + written
    return written


class _Steps(dict[int, str]):
    """Entries counted from the document before, as they are written; remembers each."""

    def __missing__(self, step: int) -> str:
        written = encode_number((step >> FREQUENCY_BITS) - 1)
        if (frequency := step & FREQUENCY_MASK) > 1:
            written += encode_number(frequency - 2, FREQUENCY)
        self[step] = written
        return written


_STEPS = _Steps()


def encode_posting(entries: Sequence[int]) -> str:
    """One field's posting of one term."""
    before = [-1 << FREQUENCY_BITS, *[entry & ~FREQUENCY_MASK for entry in entries]]
    return "".join(map(_STEPS.__getitem__, map(sub, entries, before)))


def round_length(length: int) -> int:
    """A length with its two highest binary digits: 1, 2, 3, 4, 6, 8, 12, 16 …, halves upwards.

    Lunr's scores change little, and a list of ten thousand lengths shrinks to a third.
    """
    shift = max(0, length.bit_length() - 2)
    return (length + (1 << shift >> 1)) >> shift << shift


def encode_length(length: int) -> str:
    """A rounded length as the number of its step: 0, 1, 2, 3, 4, 6, 8 … are 0, 1, 2, 3, 4, 5, 6 …"""
    shift = max(0, length.bit_length() - 2)
    return encode_number((shift << 1) + (length >> shift))


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
