"""Tokens as numbers, so that a large archive is counted by sorting arrays of them.

A number says what kind of token it is and holds two parts: two Chinese characters, two syllables,
or one number alone. Numbers sort as the terms they stand for do in the index, and the number of a
document has room beside each in 64 bits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from gazette.search.sounds import BETWEEN, INITIALS

Tokens = NDArray[np.uint64]
Numbers = NDArray[np.unsignedinteger]
"""Characters, documents or frequencies: of 32 bits where they are counted, or of 16 where those are enough."""
Places = NDArray[np.int64]

PART_BITS = 18
TOKEN_BITS = 3 + 2 * PART_BITS
DOCUMENT_BITS = 64 - TOKEN_BITS

_PART = np.uint64((1 << PART_BITS) - 1)
_INITIALS = ">u4"
_ASTRAL = 0x10000
"""Characters from U+20000 on are numbered from here on: none of U+10000 to U+1FFFF is Chinese."""


class Kind(IntEnum):
    """What a token is, in the order in which terms stand in the index."""

    WORD = 0
    """A word, a number or a document number: its place among all of them."""
    CHARACTER = 1
    PAIR = 2
    INITIALS = 3
    """First letters: 32 bits, a byte each from the highest, zeros where there are fewer than four."""
    SOUND = 4
    """The places of two syllables among all of them."""


def character_number(code: int) -> int:
    """A Chinese character in 18 bits; numbers have the order of code points."""
    return code if code < _ASTRAL else code - _ASTRAL


def character_of(number: int) -> str:
    """The character of a number."""
    return chr(number if number < _ASTRAL else number + _ASTRAL)


def characters_of(numbers: NDArray[np.integer]) -> str:
    """The characters of these numbers, one after another."""
    codes = np.where(numbers < _ASTRAL, numbers, numbers + numbers.dtype.type(_ASTRAL))
    return codes.astype("<u4").tobytes().decode("utf-32-le")


def tokens_of(kind: Kind, second: NDArray[np.integer], first: NDArray[np.integer] | int = 0) -> Tokens:
    """Tokens of one kind."""
    begun = np.asarray(first, np.uint64) << np.uint64(PART_BITS)
    return np.uint64(first_of(kind)) | begun | second.astype(np.uint64)


def first_of(kind: int) -> int:
    """The least number that a token of the kind can have."""
    return kind << 2 * PART_BITS


def parts(tokens: Tokens) -> tuple[Places, Places]:
    """The first and the second part of each token."""
    return (tokens >> np.uint64(PART_BITS) & _PART).astype(np.int64), (tokens & _PART).astype(np.int64)


def of_kind(tokens: Tokens, kind: Kind) -> Tokens:
    """Those of the sorted tokens that are of the kind."""
    start, end = np.searchsorted(tokens, np.array([first_of(kind), first_of(kind + 1)], np.uint64))
    return tokens[start:end]


def renumber(tokens: Tokens, words: Places, syllables: Places) -> Tokens:
    """Sorted tokens after words and syllables were given other places, in the same order: (words,), (syllables,)."""
    of_words, of_sounds = of_kind(tokens, Kind.WORD), of_kind(tokens, Kind.SOUND)
    first, second = parts(of_sounds)
    between = tokens[of_words.size : tokens.size - of_sounds.size]
    sounds = tokens_of(Kind.SOUND, syllables[second], syllables[first])
    return np.concatenate((tokens_of(Kind.WORD, words[of_words]), between, sounds))


def names(tokens: Tokens, words: Sequence[str], syllables: Sequence[str]) -> list[str]:
    """The terms that sorted tokens stand for, given all words and syllables in their order."""
    return [name for kind in Kind for name in _names(kind, of_kind(tokens, kind), words, syllables)]


def _names(kind: Kind, tokens: Tokens, words: Sequence[str], syllables: Sequence[str]) -> Iterator[str]:
    first, second = parts(tokens)
    match kind:
        case Kind.WORD:
            yield from map(words.__getitem__, (first << PART_BITS | second).tolist())
        case Kind.CHARACTER:
            yield from characters_of(second)
        case Kind.PAIR:
            yield from map("".join, zip(characters_of(first), characters_of(second), strict=True))
        case Kind.INITIALS:
            letters = tokens.astype(_INITIALS).view("S4").astype(str)
            yield from map(INITIALS.__add__, letters.tolist())
        case Kind.SOUND:
            both = zip(first.tolist(), second.tolist(), strict=True)
            yield from (syllables[one] + BETWEEN + syllables[other] for one, other in both)
