"""Chinese numerals and dates: 二十七 ↔ 27, 二〇〇四年四月二十七日 → 2004-04-27."""

from __future__ import annotations

import datetime
import re
from functools import lru_cache

DIGITS = "〇一二三四五六七八九"
_VALUES = {character: value for value, character in enumerate(DIGITS)} | {"零": 0, "○": 0, "Ｏ": 0, "两": 2}
_UNITS = {"十": 10, "百": 100, "千": 1000}

NUMERAL = "[〇○Ｏ零一二两三四五六七八九十百千]{1,9}"
"""Regular expression of a Chinese numeral, without a group; 九千九百九十九 is the longest that is read."""

_DATE = re.compile(
    rf"(?P<year>\d{{4}}|[{DIGITS}○Ｏ零]{{4}})年(?P<month>\d{{1,2}}|{NUMERAL})月(?P<day>\d{{1,2}}|{NUMERAL})日"
)


@lru_cache(maxsize=4096)  # the same numerals come again and again
def parse_numeral(text: str) -> int | None:
    """The number that Chinese or Arabic digits write; None where they write none.

    Positional (二〇〇四) and multiplicative (一百二十三) numerals are both read, up to 9999.
    """
    if text.isascii() and text.isdigit():
        return int(text)
    if not text or any(character not in _VALUES and character not in _UNITS for character in text):
        return None
    if not any(character in _UNITS for character in text):
        return int("".join(str(_VALUES[character]) for character in text))
    total, digit = 0, None
    for character in text:
        if character in _UNITS:
            total += (1 if digit is None else digit) * _UNITS[character]
            digit = None
        else:
            digit = _VALUES[character]
    return total + (digit or 0)


def render_numeral(number: int) -> str:
    """Chinese numeral of 1 to 9999 as used for chapters and clauses: 10 → 十, 105 → 一百零五."""
    text, pending_zero = "", False
    for unit, sign in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            text += ("零" if pending_zero and text else "") + DIGITS[digit] + sign
            pending_zero = False
        else:
            pending_zero = True
    return text.removeprefix("一") if text.startswith("一十") else text


def parse_date(text: str) -> str | None:
    """The first full date in a text as `YYYY-MM-DD`, or None.

    Spaces are ignored (`2021 年 4 月 13 日`); a day that the calendar does not have gives None.
    """
    found = _DATE.search(re.sub(r"\s+", "", text))
    if not found:
        return None
    numbers = [parse_numeral(found[name]) for name in ("year", "month", "day")]
    if any(number is None for number in numbers):
        return None
    try:
        return datetime.date(*(number for number in numbers if number is not None)).isoformat()
    except ValueError:
        return None
