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


_FORMS: tuple[tuple[OutlineKind, str], ...] = (
    (OutlineKind.CHAPTER, rf"第{NUMERAL}[编章](?=\s|$|[^的中节条款项])"),
    (OutlineKind.SECTION, rf"第{NUMERAL}节(?=\s|$|[^的中])"),
    (OutlineKind.CLAUSE, rf"第(?P<count>{NUMERAL}|\d+)条(?:之(?P<insert>{NUMERAL}))?(?=\s|[^的规款项第、至和或])"),
    (OutlineKind.FIRST, rf"{NUMERAL}、"),
    (OutlineKind.SECOND, rf"[（(]{NUMERAL}[）)]"),
    (OutlineKind.DECIMAL, r"[0-9]{1,2}(?:\.\d{1,2}){1,4}(?=\s|[^\d.％%万亿千百个倍元年月日人名吨亩米])"),
    (OutlineKind.THIRD, r"[0-9]{1,3}(?:[．、]|\.(?!\d))"),
    (OutlineKind.FOURTH, r"[（(]\d{1,3}[）)]|[①-⑳]"),
)
_NUMBER = re.compile("|".join(f"(?P<{kind}>{form})" for kind, form in _FORMS))
"""A number of any kind; the group that closes last is named after the kind."""

_RUN_IN_KINDS = frozenset({OutlineKind.FIRST, OutlineKind.SECOND, OutlineKind.THIRD})

_RUN_IN = re.compile(r"(?P<sentence>[^。；：！？0-9]{2,40})。(?!\Z)")
"""A first sentence that can be a heading: it is short, more text follows, and no figure makes it a statement.

（一）(指导思想。)以……, but not 1.(本公报2020年数据为初步统计结果。)各项……
"""

_CLAUSE_TITLE = re.compile(r"\s*(?:【[^】]{1,20}】|（[^）]{1,12}）(?=\s))")
_OPENING, _CLOSING = "（(“‘《〈【〔[", "）)”’》〉】〕]"
_BRACKET = re.compile(f"[{re.escape(_OPENING + _CLOSING)}]")


@dataclass(frozen=True, slots=True)
class Beginning:
    """How a line begins."""

    kind: OutlineKind
    head: int = 0
    """Characters of the run-in heading with its number; 0 where the line has none."""
    clause: str = ""
    """Number of a clause as it stands in its address: `12`, `12-1` for 第十二条之一."""


NO_NUMBER = Beginning(OutlineKind.NONE)

_PLAIN = {kind.value: Beginning(kind) for kind in OutlineKind}
"""Beginnings that are a number alone, by the name of its kind."""


def parse_beginning(text: str) -> Beginning:
    """The number a line begins with and, for a paragraph, its run-in heading.

    A run-in heading is the first sentence after an outline number, if it is short and more text
    follows (`（一）指导思想。以……`); of a clause it is the number alone (`第三条`).
    """
    number = _NUMBER.match(text)
    if not number:
        return NO_NUMBER
    plain = _PLAIN[number.lastgroup or ""]
    if plain.kind is OutlineKind.CLAUSE:
        title = _CLAUSE_TITLE.match(text, number.end())
        return Beginning(plain.kind, (title or number).end(), _clause_address(number))
    head = _run_in_end(text, number.end()) if plain.kind in _RUN_IN_KINDS else 0
    return Beginning(plain.kind, head) if head else plain


def _run_in_end(text: str, start: int) -> int:
    """End of the first sentence from `start`, its 。 included; 0 where it is no heading."""
    found = _RUN_IN.match(text, start)
    return found.end() if found and _balanced(found["sentence"]) else 0


def _balanced(sentence: str) -> bool:
    """Whether every bracket that opens also closes."""
    brackets = _BRACKET.findall(sentence)
    return not brackets or all(brackets.count(o) == brackets.count(c) for o, c in zip(_OPENING, _CLOSING, strict=True))


def _clause_address(found: re.Match[str]) -> str:
    number = parse_numeral(found["count"])
    insert = parse_numeral(found["insert"] or "")
    return f"{number}" if insert is None else f"{number}-{insert}"
