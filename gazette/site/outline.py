"""The printed outline: which kind of number a line begins with, and where a run-in heading ends."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from gazette.numerals import NUMERAL, parse_numeral


class OutlineKind(StrEnum):
    """The numbers of an official document, highest first (GB/T 9704-2012, 结构层次序数; chapters as in regulations)."""

    CHAPTER = "chapter"
    """第一章, 第一编"""
    SECTION = "section"
    """第一节"""
    CLAUSE = "clause"
    """第一条"""
    FIRST = "first"
    """一、"""
    SECOND = "second"
    """（一）"""
    THIRD = "third"
    """1."""
    DECIMAL = "decimal"
    """1.1"""
    FOURTH = "fourth"
    """（1）, ①"""
    NONE = "none"


_NUMBERS: tuple[tuple[OutlineKind, re.Pattern[str]], ...] = (
    (OutlineKind.CHAPTER, re.compile(rf"第{NUMERAL}[编章](?=\s|$|[^的中节条款项])")),
    (OutlineKind.SECTION, re.compile(rf"第{NUMERAL}节(?=\s|$|[^的中])")),
    (
        OutlineKind.CLAUSE,
        re.compile(rf"第(?P<clause>{NUMERAL}|\d+)条(?:之(?P<insert>{NUMERAL}))?(?=\s|[^的规款项第、至和或])"),
    ),
    (OutlineKind.FIRST, re.compile(rf"{NUMERAL}、")),
    (OutlineKind.SECOND, re.compile(rf"[（(]{NUMERAL}[）)]")),
    (OutlineKind.DECIMAL, re.compile(r"\d{1,2}(?:\.\d{1,2}){1,4}(?=\s|[^\d.％%万亿千百个倍元年月日人名吨亩米])")),
    (OutlineKind.THIRD, re.compile(r"\d{1,3}(?:[．、]|\.(?!\d))")),
    (OutlineKind.FOURTH, re.compile(r"[（(]\d{1,3}[）)]|[①-⑳]")),
)

_FIRST_CHARACTERS = frozenset("第（(0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳〇○Ｏ零一二两三四五六七八九十百千")
"""What a number can begin with; most paragraphs begin otherwise."""

_RUN_IN_KINDS = frozenset({OutlineKind.FIRST, OutlineKind.SECOND, OutlineKind.THIRD})
_LONGEST_RUN_IN = 40
"""Characters of a first sentence, beyond its number, that can still be a heading."""

_CLAUSE_TITLE = re.compile(r"\s*(?:【[^】]{1,20}】|（[^）]{1,12}）(?=\s))")
_BRACKETS = tuple(zip("（(“‘《〈【〔[", "）)”’》〉】〕]", strict=True))


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a line begins."""

    kind: OutlineKind
    head: int = 0
    """Characters of the run-in heading with its number; 0 where the line has none."""
    clause: str = ""
    """Number of a clause as it stands in its address: `12`, `12-1` for 第十二条之一."""


NO_NUMBER = Beginning(OutlineKind.NONE)


def parse_beginning(text: str) -> Beginning:
    """The number a line begins with and, for a paragraph, its run-in heading.

    A run-in heading is the first sentence after an outline number, if it is short and more text
    follows (`（一）指导思想。以……`); of a clause it is the number alone (`第三条`).
    """
    if not text or text[0] not in _FIRST_CHARACTERS:
        return NO_NUMBER
    for kind, pattern in _NUMBERS:
        if found := pattern.match(text):
            return _beginning(kind, found, text)
    return NO_NUMBER


def _beginning(kind: OutlineKind, number: re.Match[str], text: str) -> Beginning:
    if kind is OutlineKind.CLAUSE:
        title = _CLAUSE_TITLE.match(text, number.end())
        return Beginning(kind, title.end() if title else number.end(), _clause_address(number))
    return Beginning(kind, _run_in_end(text, number.end()) if kind in _RUN_IN_KINDS else 0)


def _run_in_end(text: str, start: int) -> int:
    """End of the first sentence from `start`, its 。 included; 0 where it is no heading."""
    end = text.find("。", start)
    if end < 0 or end == len(text) - 1 or not 2 <= end - start <= _LONGEST_RUN_IN:
        return 0
    sentence = text[start:end]
    # A figure makes it a statement: 本公报2020年数据为初步统计结果。
    if any(mark in "；：！？0123456789" for mark in sentence) or not _balanced(sentence):
        return 0
    return end + 1


def _balanced(sentence: str) -> bool:
    """Whether every bracket that opens also closes."""
    return all(sentence.count(opening) == sentence.count(closing) for opening, closing in _BRACKETS)


def _clause_address(found: re.Match[str]) -> str:
    number = parse_numeral(found["clause"])
    insert = parse_numeral(found["insert"] or "")
    return f"{number}" if insert is None else f"{number}-{insert}"
