"""Typography repaired by rule and counted. Words are never changed here.

Every rule keeps the Chinese characters, digits and Latin letters of a text in their order
(`letters`); only `residue` takes letters away, those of LaTeX commands and HTML tags that the
extraction left. Applying the rules twice gives what applying them once gave.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from gazette.ingest.characters import CLOSING, FULL_WIDTH, HAN, OPENING, SPACE, is_chinese, is_han
from gazette.ingest.marks import mend_number_brackets, mend_width
from gazette.ingest.residue import mend_residue
from gazette.numerals import NUMERAL


@dataclass(frozen=True, slots=True)
class Rule:
    """One repair."""

    name: str
    """As it stands in reports and in `docs/`."""
    apply: Callable[[str], tuple[str, int]]
    """Text → repaired text and number of places."""


_SEAL = rf"[{HAN}]{{2,8}}[（(](?:盖章|公章|签字|签章)[）)]"
"""The place of a seal in a form, set apart from what stands before it."""
_WRAP = re.compile(
    rf"(?<=[{HAN}{CLOSING}{OPENING}])[{SPACE}]+(?=[{HAN}{CLOSING}{OPENING}0-9A-Za-z])(?!□|[年月日]\b|[年月日][{SPACE}])"
    rf"(?!(?<=年级[{SPACE}])班|{_SEAL})"
    rf"|(?<=[0-9A-Za-z])[{SPACE}]+(?=[{HAN}{CLOSING}{OPENING}])"
)
"""A space at which a title or a cell wraps; the blanks of a form (年 月 日, 年级 班) are none."""


def repair(text: str) -> tuple[str, Counter[str]]:
    """A line or a paragraph with its typography repaired, and how often each rule did something.

    One repair may make room for another (`::三` → `:：三` → `：：三`), so the rules run until none finds
    anything: each makes a text shorter or a mark wider, so they come to an end.
    """
    counts: Counter[str] = Counter()
    text = text.strip(SPACE)
    before = None
    while text != before:
        before = text
        for rule in RULES:
            text, count = rule.apply(text)
            if count:
                counts[rule.name] += count
    return text, counts


def repair_display(text: str) -> tuple[str, Counter[str]]:
    """A title or a table cell repaired: spaces between Chinese are points where the print wrapped."""
    text, counts = repair(text)
    text, count = _WRAP.subn("", text)
    if count:
        counts["space"] += count
    return text, counts


# bullet -------------------------------------------------------------------------------------------

_BULLET = re.compile(rf"\A[{SPACE}]*[-*•●▪■◆][{SPACE}]+(?=\S)")


def _bullet(text: str) -> tuple[str, int]:
    """`- （一）申报请示。` → `（一）申报请示。`: list marks that the print does not have."""
    return _BULLET.subn("", text)


# digits -------------------------------------------------------------------------------------------

_FULL_POINT = re.compile(r"(?<=\d)．(?=\d)")


def _half_width(text: str) -> tuple[str, int]:
    """`２００８年` → `2008年`, `4．3米` → `4.3米`: digits and Latin letters are half-width in Chinese text."""
    narrowed = _FULL_POINT.sub(".", text.translate(FULL_WIDTH))
    if narrowed == text:
        return text, 0
    return narrowed, sum(before != after for before, after in zip(text, narrowed, strict=True))


# letter-spacing -----------------------------------------------------------------------------------

_SPACED_RUN = re.compile(rf"(?<![{HAN}])[{HAN}](?:[{SPACE}]+[{HAN}](?![{HAN}]))+")
_SPACED_LABEL = re.compile(rf"\A([{HAN}]+(?:[{SPACE}]+[{HAN}]+)+)(?=[{SPACE}]*[：:])")
_SPACED_NAME = re.compile(
    rf"(?:\A|(?<=任命)|(?<=免去)|(?<=提名)|(?<=聘任))([{HAN}])[{SPACE}]+([{HAN}])(?=(?:（[^（）]{{1,6}}）)?(?:同志)?(?:为|的|任|不再|兼))"
)
"""A name of two characters in an appointment: `王 飞为市财政局局长`."""
_FORM_BLANK = set("年月日时分")
_PAIRS = re.compile(f"([{HAN}])([{HAN}])")


def _letter_spacing(text: str) -> tuple[str, int]:
    """`总 则` → `总则`, `副 主 任：安 伟` → `副主任：安伟`: characters spaced out to fill a measure.

    The blanks of a form (`年 月 日`) stay; in a run with gaps of two widths the wider ones stay,
    since they part names (`王 飞  吕 伟`), and an even run behind a colon is names of two characters.
    """
    count = 0

    def close(found: re.Match[str]) -> str:
        nonlocal count
        run = found[0]
        if _FORM_BLANK & set(run):
            return run
        gaps = re.findall(rf"[{SPACE}]+", run)
        narrow = min(map(len, gaps))
        count += 1
        if "：" in text[: found.start()] and len(gaps) >= 3 and len(gaps) % 2 and narrow == max(map(len, gaps)):
            return _PAIRS.sub(r"\1\2 ", re.sub(rf"[{SPACE}]+", "", run)).strip()
        return re.sub(rf"[{SPACE}]+", lambda gap: "" if len(gap[0]) == narrow else " ", run)

    def close_label(found: re.Match[str]) -> str:
        nonlocal count
        label = re.sub(rf"[{SPACE}]+", "", found[1])
        if len(label) > 6:
            return found[0]
        count += 1
        return label

    text, names = _SPACED_NAME.subn(r"\1\2", text)
    return _SPACED_LABEL.sub(close_label, _SPACED_RUN.sub(close, text)), count + names


# space --------------------------------------------------------------------------------------------

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


def _space(text: str) -> tuple[str, int]:
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
    if _FIELD_LABEL.match(text, end) or (after in _FORM_BLANK and (is_han(before) or not before.isalnum())):
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
_AROUND_HALF_BRACKET = re.compile(rf"(?<=[{HAN}{CLOSING}])[{SPACE}]+(?=\()|(?<=\))[{SPACE}]+(?=[{HAN}])(?!{_SEAL})")


def _slash(text: str) -> tuple[str, int]:
    """`智能工厂 / 车间` → `智能工厂/车间`."""
    return _SLASH.subn("/", text)


def _bracket_space(text: str) -> tuple[str, int]:
    """`各县 (市、区) 政府` → `各县(市、区)政府`; runs before `width`, which makes the brackets full-width."""
    return _AROUND_HALF_BRACKET.subn("", text)


RULES: tuple[Rule, ...] = (
    Rule("width", _half_width),
    Rule("residue", mend_residue),
    Rule("bullet", _bullet),
    Rule("brackets", mend_number_brackets),
    Rule("letter-spacing", _letter_spacing),
    Rule("space", _bracket_space),
    Rule("width", mend_width),
    Rule("space", _slash),
    Rule("space", _space),
)
