"""Sounds: pinyin tokens, for readers who type Latin letters.

A pair of characters gives the pair of its syllables without tones (冰雪 → `bing'xue`); titles and
headings also give the first letters of two to four neighbours (冰雪运动 → `.bxyd`). A pair that is
a word takes its reading as a word, any other one the usual readings of its characters: to find too
much is better than to miss 县长 in 县长办公室.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from itertools import product

from pypinyin import lazy_pinyin
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


def count_sounds(tokens: Mapping[str, int]) -> Counter[str]:
    """The pairs of syllables of the pairs among the tokens (see `tokens.count_tokens`), with their frequencies."""
    sounds: Counter[str] = Counter()
    for token, frequency in tokens.items():
        for sound in pair_sounds(token):
            sounds[sound] += frequency
    return sounds


def count_initials(texts: Iterable[str]) -> Counter[str]:
    """The first letters of neighbours in the texts, with their frequencies."""
    counted: Counter[str] = Counter()
    for text in texts:
        for run in han_runs(fold(text)):
            letters = "".join(syllable[0] if syllable[0].isascii() else "|" for syllable in lazy_pinyin(run))
            counted.update(
                INITIALS + letters[start : start + length]
                for length in _INITIALS_LENGTHS
                for start in range(len(letters) - length + 1)
                if "|" not in letters[start : start + length]
            )
    return counted


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
def _readings(character: str) -> list[str]:
    """The usual readings of a character, without tones; nothing for one without a reading."""
    known: str = PINYIN_DICT.get(ord(character), "")
    return list(dict.fromkeys(fold(reading) for reading in known.split(",") if reading))[:_MOST_READINGS]
