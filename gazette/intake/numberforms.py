"""How Word writes the number of a list item: 1, 一, 壹, ①, a, iv."""

from __future__ import annotations

from collections.abc import Callable

from gazette.numerals import DIGITS, render_numeral

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"),
    (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_HEAVENLY = "甲乙丙丁戊己庚辛壬癸"
_FORMAL = str.maketrans("〇一二三四五六七八九十百千", "零壹贰叁肆伍陆柒捌玖拾佰仟")


def _chinese(number: int) -> str:
    return render_numeral(number) if 0 < number < 10000 else str(number)


def _formal(number: int) -> str:
    """壹拾贰: the 一 that is left out before 十 is written."""
    text = _chinese(number)
    return (f"一{text}" if text.startswith("十") else text).translate(_FORMAL)


def _digits(number: int) -> str:
    return "".join(DIGITS[int(digit)] for digit in str(number))


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN if 0 < number < 4000 else ():
        text += letters * (number // value)
        number %= value
    return text or str(number)


def _letter(number: int) -> str:
    """From a to z, then aa, bb and so on, up to the 780 that Word knows."""
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1) if 0 < number <= 780 else str(number)


def _circled(number: int) -> str:
    return chr(0x245F + number) if 0 < number <= 20 else str(number)


_FORMS: dict[str, Callable[[int], str]] = {
    "chineseCounting": _chinese,
    "chineseCountingThousand": _chinese,
    "japaneseCounting": _chinese,
    "taiwaneseCounting": _chinese,
    "taiwaneseCountingThousand": _chinese,
    "chineseLegalSimplified": _formal,
    "ideographDigital": _digits,
    "taiwaneseDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "ideographTraditional": lambda number: _HEAVENLY[(number - 1) % 10],
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "decimalEnclosedParen": lambda number: f"({number})",
    "ideographEnclosedCircle": lambda number: f"（{_chinese(number)}）",
    "decimalZero": lambda number: f"{number:02d}",
    "decimalFullWidth": lambda number: str(number).translate({48 + digit: 0xFF10 + digit for digit in range(10)}),
    "lowerLetter": _letter,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda number: _roman(number).upper(),
    "none": lambda _: "",
}
"""Word's number formats (ECMA-376, ST_NumberFormat); any other is decimal."""


def render_number(number: int, form: str) -> str:
    """The number in one of Word's formats; decimal in one that is not known."""
    return _FORMS.get(form, str)(number)
