"""Sounds: pinyin tokens, for readers who type Latin letters.

A pair of characters gives the pair of its syllables without tones (冰雪 → `bing'xue`); titles and
headings also give the first letters of two to four neighbours (冰雪运动 → `.bxyd`). A pair that is
a word takes its reading as a word, any other one the usual readings of its characters: to find too
much is better than to miss 县长 in 县长办公室. All is read pair by pair, and each pair but once.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import pairwise, product
from operator import add

from pypinyin.constants import PHRASES_DICT, PINYIN_DICT

from gazette.search.folding import fold
from gazette.search.tokens import Token, han_runs

BETWEEN = "'"
"""Stands between the two syllables of a token."""
INITIALS = "."
"""Stands before first letters."""

_RAREST = 8
"""A reading counts as usual if at least one word in so many has it."""
_LONGEST_INITIALS = 4
_SEAM = "|"
"""Stands between the letters of two runs."""


def count_initials(texts: Iterable[str]) -> Counter[Token]:
    """The first letters of neighbours in the texts, with their frequencies."""
    letters = _SEAM.join(initials(run) for text in texts for run in han_runs(text))
    neighbours: Iterable[str] = letters
    counted: Counter[Token] = Counter()
    for length in range(2, _LONGEST_INITIALS + 1):
        neighbours = list(map(add, neighbours, letters[length - 1 :]))
        for some, frequency in Counter(neighbours).items():
            if _SEAM not in some:
                counted[INITIALS + some] = frequency
    return counted


@lru_cache(maxsize=100_000)
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
        readings = [[_plain(reading) for reading in readings] for readings in phrase]
    else:
        readings = [_readings(character) for character in token]
    return tuple(sorted({BETWEEN.join(pair) for pair in product(*readings)}))


@cache
def _readings(character: str) -> list[str]:
    """The usual readings of a character, the commonest first; nothing for one without a reading."""
    if heard := _heard().get(character):
        return [reading for reading, count in heard.most_common() if count * _RAREST >= heard.total()]
    known: str = PINYIN_DICT.get(ord(character), "")
    return [_plain(known.split(",", maxsplit=1)[0])] if known else []


@cache
def _heard() -> dict[str, Counter[str]]:
    """How often a character is read in which way in the words of two characters that the dictionary knows."""
    heard: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for word, readings in PHRASES_DICT.items():
        if len(word) == 2:
            for character, reading in zip(word, readings, strict=True):
                heard[character][_plain(reading[0])] += 1
    return heard


@cache
def _plain(reading: str) -> str:
    """A syllable without its tone."""
    return fold(reading)
