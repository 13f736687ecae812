"""Sounds: pinyin tokens, for readers who type Latin letters.

A pair of characters gives the pair of its syllables without tones (冰雪 → `bing'xue`); titles and
headings also give the first letters of two to four neighbours (冰雪运动 → `.bxyd`). A pair that is
a word takes its reading as a word, any other one the usual readings of its characters: to find too
much is better than to miss 县长 in 县长办公室. All is read pair by pair, and each pair but once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from itertools import pairwise, product

from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

from gazette.search.folding import fold
from gazette.search.tokens import han_runs

BETWEEN = "'"
"""Stands between the two syllables of a token."""
INITIALS = "."
"""Stands before first letters."""

_MOST_READINGS = 2
"""Readings of a single character that are looked at; the dictionary lists the usual ones first."""
_INITIALS_LENGTHS = (2, 3, 4)


def count_initials(texts: Iterable[str]) -> Counter[str]:
    """The first letters of neighbours in the texts, with their frequencies."""
    counted: Counter[str] = Counter()
    for text in texts:
        for run in han_runs(text):
            letters = initials(run)
            for length in _INITIALS_LENGTHS:
                counted.update(INITIALS + letters[start : start + length] for start in range(len(letters) - length + 1))
    return counted


def initials(run: str) -> str:
    """The first letter of each character's reading, as its pairs have it; `?` for one without a reading."""
    pairs = [pair_letters(first + second) for first, second in pairwise(run)]
    nothing = frozenset[str](), frozenset[str]()
    return "".join(
        _letter(character, before[1], after[0])
        for character, before, after in zip(run, [nothing, *pairs], [*pairs, nothing], strict=True)
    )


def _letter(character: str, before: frozenset[str], after: frozenset[str]) -> str:
    """The usual letter of a character among those of the pair it ends and of the pair it begins."""
    possible = before & after or before | after
    usual = (reading[0] for reading in _readings(character))
    return next((letter for letter in usual if letter in possible), min(possible, default="?"))


@cache
def pair_letters(pair: str) -> tuple[frozenset[str], frozenset[str]]:
    """The first letters of either syllable of a pair."""
    sounds = [sound.split(BETWEEN) for sound in pair_sounds(pair)]
    return frozenset(first[0] for first, _ in sounds), frozenset(second[0] for _, second in sounds)


@cache
def pair_sounds(token: str) -> tuple[str, ...]:
    """The tokens of a pair of characters; nothing for a token that is no such pair."""
    if len(token) != 2 or token.isascii():
        return ()
    if phrase := PHRASES_DICT.get(token):
        readings: list[list[str]] = [[fold(reading) for reading in readings] for readings in phrase]
    else:
        readings = [_readings(character) for character in token]
    return tuple(sorted({BETWEEN.join(pair) for pair in product(*readings)}))


@cache
def sounds_of_pair(token: str) -> int:
    """How many tokens `pair_sounds` gives."""
    return len(pair_sounds(token))


@cache
def _readings(character: str) -> list[str]:
    """The usual readings of a character, without tones; nothing for one without a reading."""
    known: str = PINYIN_DICT.get(ord(character), "")
    return list(dict.fromkeys(fold(reading) for reading in known.split(",") if reading))[:_MOST_READINGS]
