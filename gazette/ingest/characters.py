"""Classes of characters, as the rules of the import tell them apart."""

from __future__ import annotations

import re

HAN = "\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
"""Chinese characters, for use inside a character class of a regular expression."""

CLOSING = "，。；：！？、）》〉」』】〕”’…"
"""Full-width marks after which a Chinese line needs no space."""

OPENING = "（《〈「『【〔“‘"

SPACE = " \t\u3000\u2002\u2003\u2009"

FORM_BLANK = frozenset("年月日时分")
"""What a form leaves room before: `年 月 日`."""

_FULL_WIDTH = {full: full - 0xFEE0 for full in (*range(0xFF10, 0xFF1A), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))}
"""Full-width digits and Latin letters → their half-width forms, for `str.translate`."""
_FULL = re.compile("[０-９Ａ-Ｚａ-ｚ]")

_HAN = re.compile(f"[{HAN}]")
_KEPT = re.compile(f"[{HAN}0-9A-Za-z]")


def is_han(character: str) -> bool:
    """Whether it is one Chinese character."""
    return bool(_HAN.fullmatch(character))


def is_chinese(character: str) -> bool:
    """Whether it is a Chinese character or a full-width mark of a Chinese text."""
    return is_han(character) or (bool(character) and character in CLOSING + OPENING)


def half_width(text: str) -> str:
    """A text with its digits and Latin letters half-width."""
    return text.translate(_FULL_WIDTH) if _FULL.search(text) else text


def unspaced(text: str) -> str:
    """A text without any white space."""
    return re.sub(r"\s+", "", text)


def letters(text: str) -> str:
    """The Chinese characters, digits and Latin letters of a text: what an import must never lose or reorder.

    Full-width digits and letters count as their half-width forms.
    """
    return "".join(_KEPT.findall(half_width(text)))
