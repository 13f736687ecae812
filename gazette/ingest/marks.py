"""Marks and brackets: half-width ones inside Chinese text become full-width ones, 〔〕 stands around a year."""

from __future__ import annotations

import re
from itertools import accumulate

from gazette.ingest.characters import HAN, SPACE, is_chinese

_YEAR_BRACKETS = re.compile(
    rf"(?<=[{HAN}])[{SPACE}]*[\[［﹝〔【〈<][{SPACE}]*((?:19|20)\d\d)[{SPACE}]*[\]］﹞〕】〉>]"
    rf"[{SPACE}]*(?=第?[{SPACE}]*\d+[{SPACE}]*号)"
)


def mend_number_brackets(text: str) -> tuple[str, int]:
    """`三政办[2021] 8 号` → `三政办〔2021〕8 号`: the brackets of a document number (GB/T 9704-2012)."""
    count = 0

    def fold(found: re.Match[str]) -> str:
        nonlocal count
        folded = f"〔{found[1]}〕"
        count += folded != found[0]
        return folded

    return _YEAR_BRACKETS.sub(fold, text), count


_FULL = {",": "，", ";": "；", ":": "：", "!": "！", "?": "？", "(": "（", ")": "）"}
_SERIAL = re.compile(rf"[{SPACE}]*[{HAN}\d]{{1,4}}[{SPACE}]*")


def mend_width(text: str) -> tuple[str, int]:
    """`各县(市、区)政府,` → `各县（市、区）政府，`: half-width marks inside Chinese.

    Once forward and once backward, since a mark that has become full-width is Chinese to its neighbours.
    """
    places = [index for index, character in enumerate(text) if character in _FULL]
    if not places:
        return text, 0
    characters = list(text)
    brackets = _Brackets(text)
    for index in (*places, *reversed(places)):
        if text[index] in "()":
            changed = brackets.around_chinese(characters, index)
        else:
            changed = (index,) if _inside_chinese(characters, index) else ()
        for place in changed:
            characters[place] = _FULL.get(characters[place], characters[place])
    repaired = "".join(characters)
    return repaired, sum(before != after for before, after in zip(text, repaired, strict=True))


def _inside_chinese(characters: list[str], index: int) -> bool:
    before, after = _neighbour(characters, index, -1), _neighbour(characters, index, 1)
    if characters[index] in ",;" and before.isascii() and before.isdigit() and after.isascii() and after.isdigit():
        return False
    if characters[index] == ":" and (after == "/" or not (is_chinese(before) or is_chinese(after) or before == ")")):
        return False
    return is_chinese(before) or is_chinese(after) or (before == ")" and not after.isascii())


def _neighbour(characters: list[str], index: int, step: int) -> str:
    """The nearest character that is no space, or an empty text at the end of the line."""
    index += step
    while 0 <= index < len(characters) and characters[index] in SPACE:
        index += step
    return characters[index] if 0 <= index < len(characters) else ""


class _Brackets:
    """The round brackets of a text; one whose partner is full-width has a partner too."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._beginning = len(text) - len(text.lstrip(SPACE))
        self._partner: dict[int, int] = {}
        self._chinese_before = [0, *accumulate(map(is_chinese, text))]
        opened: list[int] = []
        for index, character in enumerate(text):
            if character in "(（":
                opened.append(index)
            elif character in ")）" and opened:
                start = opened.pop()
                self._partner[start], self._partner[index] = index, start

    def around_chinese(self, characters: list[str], index: int) -> tuple[int, ...]:
        """The places of the bracket there and of its partner, where they stand in or around Chinese; else none.

        A bracket without a partner counts by what stands before it, or by the text that it begins.
        """
        partner = self._partner.get(index)
        if partner is None:
            chinese = is_chinese(characters[index - 1]) if index else bool(self._chinese_before[-1])
            return (index,) if chinese else ()
        start, end = sorted((index, partner))
        inside = self._chinese_before[end] > self._chinese_before[start + 1]
        outside = any(is_chinese(_neighbour(characters, place, step)) for place, step in ((start, -1), (end, 1)))
        return (start, end) if inside or outside or self._is_serial(start, end) else ()

    def _is_serial(self, start: int, end: int) -> bool:
        """Whether the brackets hold the number of an item at the beginning: `(2) 对在职员工…`."""
        return start == self._beginning and bool(_SERIAL.fullmatch(self._text, start + 1, end))
