"""Postings as text: which documents hold a term, how often, in which field.

A posting is written in printable ASCII so that it can stand in a JavaScript string without escapes;
small numbers, which most are, take one character, and a web server's gzip squeezes the rest. A
document is written as the distance to the one before, in base 36 with the last digit from
`LAST` and those before it from `MORE`; a frequency above one follows as small letters,
whose places in the alphabet are added up (`b` = 1 + 2). `assets/search/postings.js` reads it.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

LAST = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
"""Last digits of a distance."""
MORE = "()*+,-./:;=>?@[]^_{}~'"
"""Digits of a distance that another one follows."""
LETTERS = "abcdefghijklmnopqrstuvwxyz"
"""What a frequency exceeds one by."""
FIELD_MARKS = "!#$%&"
"""Begins the posting of a field: the first mark that of the first field."""
TERM_MARK = "|"
"""Begins a term."""

FREQUENCY_BITS = 20
"""An entry of a posting is `document << FREQUENCY_BITS | frequency`."""
_FREQUENCY = (1 << FREQUENCY_BITS) - 1


@cache
def encode_number(number: int) -> str:
    """A number from 0: the digits before the last one count from 1, so that none is written twice."""
    rest, last = divmod(number, len(LAST))
    digits = LAST[last]
    while rest:
        rest, digit = divmod(rest - 1, len(MORE))
        digits = MORE[digit] + digits
    return digits


@cache
def _frequency(count: int) -> str:
    """A frequency; once is not written."""
    most, rest = divmod(count - 1, len(LETTERS))
    return LETTERS[-1] * most + (LETTERS[rest - 1] if rest else "")


def encode_posting(entries: Sequence[int]) -> str:
    """One field's posting of one term; entries ascend by document."""
    parts: list[str] = []
    before = -1
    for entry in entries:
        document = entry >> FREQUENCY_BITS
        parts.append(encode_number(document - before - 1))
        before = document
        if (frequency := entry & _FREQUENCY) > 1:
            parts.append(_frequency(frequency))
    return "".join(parts)
