"""Folding: what counts as the same character when one searches.

Each character is folded to one character and never to two, so that a match in the folded text has
the same place in the printed one. Full-width forms become half-width, traditional characters
simplified ones, capitals small letters, letters with accents (and so the tones of pinyin) plain
ones, and every pair of brackets round ones. `assets/search/tokens.js` does the same in the browser.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from importlib.resources import files

_BRACKETS = {"〔": "(", "﹝": "(", "[": "(", "【": "(", "{": "(", "〕": ")", "﹞": ")", "]": ")", "】": ")", "}": ")"}

_ZERO = {"○": "〇", "◯": "〇"}
"""Circles that print uses for the zero of 二〇二一年."""


@cache
def simplified() -> dict[str, str]:
    """Traditional characters with their simplified forms, which are never keys themselves (data/simplified.txt)."""
    lines = files("gazette.search").joinpath("data/simplified.txt").read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line and not line.startswith("#")]
    return {traditional: row[0] for row in rows for traditional in row[1:]}


def fold_character(character: str) -> str:
    """The character that stands for this one in the index."""
    compatible = unicodedata.normalize("NFKC", character)
    if len(compatible) == 1:
        character = compatible
    character = _BRACKETS.get(character) or _ZERO.get(character) or _plain_letter(character)
    return simplified().get(character, character)


def _plain_letter(character: str) -> str:
    """A small letter without accents; ü becomes v, as it is typed in pinyin."""
    small = character.lower() if len(character.lower()) == 1 else character
    base, *marks = list(unicodedata.normalize("NFD", small))
    if not "a" <= base <= "z":
        return small
    return "v" if base == "u" and "\u0308" in marks else base


class _Folding(dict[int, str]):
    """A table for `str.translate` that fills itself as characters are met."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = fold_character(chr(code))
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """The text as it is compared: as many characters as before."""
    return text.translate(_FOLDING)
