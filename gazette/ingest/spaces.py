"""Spaces that the extraction put around numbers, Latin letters, slashes and brackets."""

from __future__ import annotations

import re

from gazette.ingest.characters import CLOSING, FORM_BLANK, HAN, OPENING, SPACE, is_chinese, is_han
from gazette.numerals import NUMERAL

SEAL = rf"[{HAN}]{{2,8}}[（(](?:盖章|公章|签字|签章)[）)]"
"""The place of a seal in a form, set apart from what stands before it."""
_GAP = re.compile(rf"[{SPACE}]+")
_FIELD_LABEL = re.compile(
    r"(?:联系人|联系电话|联系地址|电话|手机|传真|邮箱|电子邮箱|电子邮件|邮编|邮政编码|地址|网址|单位|时间|签字|盖章)[：:]"
)
_BRACKETED_SERIAL = re.compile(rf"\A（(?:\d{{1,3}}|{NUMERAL})）\Z")
_SERIAL_DOT = re.compile(rf"\A\d{{1,3}}[.．][{SPACE}]+\Z")
_CAPTION_LABEL = re.compile(rf"\A(?:专栏|附?表|附?图|附件)[{SPACE}]?\d{{1,2}}(?:[-—.]\d{{1,2}})?\Z")
_DECIMAL = re.compile(r"\A\d{1,2}(?:\.\d{1,2}){0,4}\Z")
_UNIT = re.compile("[年月日时分个名家人次万亿元千百倍项处所座吨亩户台套件岁级号米]|公[里斤顷]|平方|立方")
_SENTENCE = re.compile("[，。；]")


def mend_spaces(text: str) -> tuple[str, int]:
    """`38.54 万吨` → `38.54万吨`, `0.5 %` → `0.5%`: spaces that the extraction put around numbers and Latin.

    A space between two Chinese words stays: it parts fields (`李隽瑜 三门峡市交通运输局局长`).
    """
    pieces: list[str] = []
    position, count = 0, 0
    for gap in _GAP.finditer(text):
        pieces.append(text[position : gap.start()])
        kept = _kept_gap(text, gap.start(), gap.end())
        count += kept != gap[0]
        pieces.append(kept)
        position = gap.end()
    return "".join(pieces) + text[position:], count


def _kept_gap(text: str, start: int, end: int) -> str:
    """What remains of a gap: nothing, or one space."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if not before or not after:
        return ""
    if after == "□" and before not in OPENING:
        return " "
    if (serial := _gap_of_serial(text, start, end)) is not None:
        return serial
    if _FIELD_LABEL.match(text, end) or (after in FORM_BLANK and (is_han(before) or not before.isalnum())):
        return " "
    if (before == "：" and is_han(after)) or (is_han(before) and is_han(after)):
        return " "
    if is_chinese(before) or is_chinese(after):
        return " " if before in "）”》" and is_han(after) else ""
    if after in "%‰℃" or "—" in (before, after):
        return ""
    return "" if ":" in (before, after) and (before.isdigit() or after.isdigit()) else " "


def _gap_of_serial(text: str, start: int, end: int) -> str | None:
    """What remains of a gap behind the number that a text begins with; None for a gap elsewhere."""
    after = text[end]
    if _BRACKETED_SERIAL.match(text, 0, start):
        return ""
    if _SERIAL_DOT.match(text, 0, end):
        return " " if after.isdigit() else ""
    if _CAPTION_LABEL.match(text, 0, start) and is_han(after):
        return " "
    if _DECIMAL.match(text, 0, start) and is_han(after) and not (_UNIT.match(text, end) and _SENTENCE.search(text)):
        return " "
    return None


_SLASH = re.compile(rf"(?<=[{HAN}])[{SPACE}]+/[{SPACE}]*(?=\S)|(?<=\S)[{SPACE}]*/[{SPACE}]+(?=[{HAN}])")
_AROUND_HALF_BRACKET = re.compile(rf"(?<=[{HAN}{CLOSING}])[{SPACE}]+(?=\()|(?<=\))[{SPACE}]+(?=[{HAN}])(?!{SEAL})")


def mend_slashes(text: str) -> tuple[str, int]:
    """`智能工厂 / 车间` → `智能工厂/车间`."""
    return _SLASH.subn("/", text)


def mend_bracket_spaces(text: str) -> tuple[str, int]:
    """`各县 (市、区) 政府` → `各县(市、区)政府`; runs before `width`, which makes the brackets full-width."""
    return _AROUND_HALF_BRACKET.subn("", text)
