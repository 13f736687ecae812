"""Sounds: pinyin tokens, for readers who type Latin letters.

A pair of characters gives the pair of its syllables without tones (冰雪 → `bing'xue`); titles and
headings also give the first letters of two to four neighbours (冰雪运动 → `.bxyd`). A pair that is
a word takes its reading as a word, any other one the usual readings of its characters: to find too
much is better than to miss 县长 in 县长办公室. All is read pair by pair, and each pair but once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache

from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

from gazette.search.folding import fold

BETWEEN = "'"
"""Stands between the two syllables of a token."""
INITIALS = "."
"""Stands before first letters."""
LONGEST_INITIALS = 4
"""Characters whose first letters make a token, at most; two at least."""

_RAREST = 8
"""A reading counts as usual if at least one word in so many has it."""

Readings = tuple[str, ...]
"""Syllables that something can be, the commonest first."""


def is_word(pair: str) -> bool:
    """Whether a pair of characters is a word, whose readings are more than those of its characters."""
    return pair in PHRASES_DICT


@cache
def pair_readings(pair: str) -> tuple[Readings, Readings]:
    """What either of two Chinese characters sounds like; nothing for both where one has no reading."""
    if phrase := PHRASES_DICT.get(pair):
        first, second = map(_distinct, phrase)
    else:
        first, second = map(character_readings, pair)
    return (first, second) if first and second else ((), ())


@cache
def character_readings(character: str) -> Readings:
    """The usual readings of a character."""
    if readings := _heard().get(character):
        heard = Counter(map(_plain, readings))
        return tuple(reading for reading, count in heard.most_common() if count * _RAREST >= len(readings))
    known: str = PINYIN_DICT.get(ord(character), "")
    return (_plain(known.split(",", maxsplit=1)[0]),) if known else ()


def first_letter(before: str, character: str, after: str) -> str:
    """The first letter of a character as the pairs have it that it makes with its neighbours; `?` where none has one.

    A neighbour is a seam where a run begins or ends. Of several letters it is the usual one.
    """
    ending = {reading[0] for reading in pair_readings(before + character)[1]}
    beginning = {reading[0] for reading in pair_readings(character + after)[0]}
    possible = ending & beginning or ending | beginning
    usual = (reading[0] for reading in character_readings(character))
    return next((letter for letter in usual if letter in possible), min(possible, default="?"))


@cache
def _heard() -> dict[str, list[str]]:
    """How a character is read, with tones, in each of the words of two characters that the dictionary knows."""
    heard: defaultdict[str, list[str]] = defaultdict(list)
    for word, readings in PHRASES_DICT.items():
        if len(word) == 2:
            heard[word[0]].append(readings[0][0])
            heard[word[1]].append(readings[1][0])
    return heard


def _distinct(readings: Iterable[str]) -> Readings:
    return tuple(dict.fromkeys(map(_plain, readings)))


@cache
def _plain(reading: str) -> str:
    """A syllable without its tone."""
    return fold(reading)
