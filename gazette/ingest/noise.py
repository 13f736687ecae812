"""Running heads, page numbers and rules: lines of the printed page, not of the text."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from gazette.ingest.characters import HAN, letters
from gazette.ingest.lines import Line
from gazette.numerals import NUMERAL

_RULES = r"\-‐‑–—―─━_＿=＝~～·•・.．。*＊|｜/／\\<>《》【】〔〕\[\]"
_EDGE = re.compile(rf"^[{_RULES}\s]+|[{_RULES}\s]+$")
_PAGE_LINE = re.compile(
    r"\s*(?:[—–―─\-·•~～]+\s*\d{1,4}\s*[—–―─\-·•~～]+|第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?)\s*"
)
"""`— 5 —`, `·12·`, `第 8 页`."""
_ISSUE = (
    rf"(?:(?:19|20)\d\d年?[·.\-/]?)?(?:第?(?:\d{{1,3}}|{NUMERAL})[号期])?"
    r"(?:[（(]?总第?\d{1,4}[号期][）)]?)?(?:(?:19|20)\d\d)?"
)
"""How an issue is named in a running head: 2021年第3号, 2019·1, 第3期（总第182期）."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """The lines of the text, and what the page put between them."""

    lines: tuple[Line, ...]
    dropped: tuple[Line, ...]


def drop_noise(lines: tuple[Line, ...], names: Iterable[str]) -> Cleared:
    """Takes out page numbers, rules and running heads.

    `names` are what a running head may name: the gazette, in Chinese and English, and its columns.
    A line after one that was taken out has `gap`: a page began there.
    """
    head = _running_head(names)
    bare = _bare_page_numbers(lines)
    kept: list[Line] = []
    dropped: list[Line] = []
    for line in lines:
        if line.number in bare or _is_noise(line.text, head):
            dropped.append(line)
        else:
            kept.append(replace(line, gap=True) if dropped and dropped[-1].number == line.number - 1 else line)
    return Cleared(tuple(kept), tuple(dropped))


def _is_noise(text: str, head: re.Pattern[str]) -> bool:
    if not letters(text):
        return not re.search(rf"[^\s{_RULES}]", text)
    if _PAGE_LINE.fullmatch(text):
        return True
    compact = re.sub(r"\s+", "", _EDGE.sub("", text))
    return bool(compact) and bool(head.fullmatch(compact))


def _running_head(names: Iterable[str]) -> re.Pattern[str]:
    """A line that names nothing but gazette, column, issue and page, the name or the issue among them."""
    known = sorted({re.sub(r"\s+", "", name) for name in names if name}, key=lambda name: (-len(name), name))
    name = "|".join(map(re.escape, known)) or "(?!)"
    page = rf"(?:[{_RULES}]*\d{{1,4}}[{_RULES}]*)?"
    edge = rf"[{_RULES}]*"
    full = rf"(?:19|20)\d\d年第?(?:\d{{1,3}}|{NUMERAL})[号期](?:[（(]?总第?\d{{1,4}}[号期][）)]?)?"
    named = rf"(?:{name}){edge}{_ISSUE}{edge}(?:{name})?|{_ISSUE}{edge}(?:{name})"
    return re.compile(rf"{page}(?:{named}|{full}){page}", re.IGNORECASE)


def _bare_page_numbers(lines: tuple[Line, ...]) -> frozenset[int]:
    """Numbers of the lines that hold a number alone, where these numbers rise through the issue like pages."""
    bare = [(line.number, int(line.text.strip())) for line in lines if re.fullmatch(r"\s*\d{1,3}\s*", line.text)]
    rising = [first < second <= first + 4 for (_, first), (_, second) in itertools.pairwise(bare)]
    if len(bare) < 4 or sum(rising) < 0.8 * len(rising):
        return frozenset()
    return frozenset(number for number, _ in bare)


def is_shouted_latin(text: str) -> bool:
    """Whether a line is a running title in Latin capitals: `YUNCHUAN SHI RENMIN ZHENGFU GONGBAO`."""
    return bool(re.fullmatch(r"[A-Z][A-Z'’.·\- ]{11,}", text.strip())) and not re.search(f"[{HAN}]", text)
