"""Running heads, page numbers and rules: lines of the printed page, not of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import pairwise

from gazette.ingest.characters import letters, unspaced
from gazette.ingest.lines import Line
from gazette.ingest.numbering import Numbering
from gazette.ingest.patterns import CLOSED, JUMP
from gazette.ingest.repeated import repeated_heads
from gazette.ingest.residue import without_residue
from gazette.ingest.ruled import BORDER
from gazette.ingest.titles import LONGEST_TITLE_LINE
from gazette.numerals import DIGITS, render_numeral

_RULES = r"■◆●▲★☆◇\-‐‑–—―─━_＿=＝~～·•・.．。*＊|｜/／\\<>《》【】〔〕\[\]"
_EDGE = re.compile(rf"^[{_RULES}\s]+|[{_RULES}\s]+$")
_ALONE = re.compile(r"\s*(?P<open>[〔\[［【〈<])?\s*(?P<page>\d{1,3})\s*(?(open)[〕\]］】〉>])\s*")
"""A number alone on its line, as some prints set their pages: `5`, `〔5〕`."""
_PAGE_LINE = re.compile(
    r"""
    \s*(?:
      [—–―─\-－·•~～]+\s*\d{1,4}\s*[—–―─\-－·•~～]+
    | 第\s*\d{1,4}\s*页(?:\s*[，,/]?\s*共\s*\d{1,4}\s*页)?
    | (?:page|p\.?)\s*\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?
    | \d{1,4}\s*/\s*\d{1,4}
    )\s*
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""`— 5 —`, `·12·`, `第 8 页`, `Page 3 of 50`, `3/50`."""


@dataclass(frozen=True, slots=True)
class Cleared:
    """The lines of the text, and what the page put between them."""

    lines: tuple[Line, ...]
    dropped: tuple[Line, ...]


def drop_noise(lines: tuple[Line, ...], titles: Iterable[str], columns: Iterable[str], numbering: Numbering) -> Cleared:
    """Takes out page numbers, rules and running heads.

    `titles` are the names of the gazette, in Chinese, English and Latin letters; a running head may
    name them, the columns, and the issue as `numbering` has it. A line after one that was taken out
    has `gap`: a page began there, unless it is a row below the border of a table.
    """
    head = _RunningHead.of(titles, columns, numbering)
    pages = _bare_page_numbers(lines)
    pages |= repeated_heads(lines, pages | {line.number for line in lines if _PAGE_LINE.fullmatch(line.text)})
    kept: list[Line] = []
    dropped: list[Line] = []
    for line in lines:
        before = kept[-1] if kept and not _follows(line, dropped) else None
        if line.number in pages or _is_noise(line, head, before):
            dropped.append(line)
        else:
            kept.append(replace(line, gap=True) if _breaks(line, dropped) else line)
    met = {line.number for pair in pairwise(kept) if _meet(*pair) for line in pair}
    return Cleared(
        tuple(line for line in kept if line.number not in met),
        tuple(sorted((*dropped, *(line for line in kept if line.number in met)), key=lambda line: line.number)),
    )


def _meet(line: Line, following: Line) -> bool:
    """Whether a text leaves one page and comes on the next, with nothing between: then the two lines say nothing."""
    away, here = JUMP.fullmatch(line.text.strip()), JUMP.fullmatch(following.text.strip())
    return bool(away and here and away["way"] == "下转" and here["way"] == "上接")


def _breaks(line: Line, dropped: list[Line]) -> bool:
    """Whether a page may have begun above a line: a border between the rows of a table begins none."""
    return _follows(line, dropped) and not BORDER.fullmatch(dropped[-1].text)


def _follows(line: Line, dropped: list[Line]) -> bool:
    """Whether the line just above was taken out."""
    return bool(dropped) and dropped[-1].number == line.number - 1


@dataclass(frozen=True, slots=True)
class _RunningHead:
    """What the heads of the pages of one issue may say."""

    line: re.Pattern[str]
    title: re.Pattern[str]
    """A name of the gazette itself: no text goes on with it."""

    @classmethod
    def of(cls, titles: Iterable[str], columns: Iterable[str], numbering: Numbering) -> _RunningHead:
        return cls(_running_head((*titles, *columns), numbering), re.compile(_any_of(titles), re.IGNORECASE))


def _is_noise(line: Line, head: _RunningHead, before: Line | None) -> bool:
    """Whether a line is no part of the text; `before` is the line it would follow there."""
    text = without_residue(line.text)
    if BORDER.fullmatch(text):
        return True
    if not letters(text):
        return not re.search(rf"[^\s{_RULES}]", text)
    if _PAGE_LINE.fullmatch(text):
        return True
    compact = unspaced(_EDGE.sub("", text))
    if not compact or not head.line.fullmatch(compact):
        return False
    return bool(head.title.search(compact)) or compact != unspaced(text) or not _ends_title(line, before)


def _ends_title(line: Line, before: Line | None) -> bool:
    """Whether a line without rules or page may be the end of a title that the line above it begins.

    `会议纪要` is the name of a column, and the last line of a title; `2019年第4号` names an issue, and
    an announcement.
    """
    text = before.text.rstrip() if before else ""
    if not text or "\t" in text or len(text) > LONGEST_TITLE_LINE or text.endswith(("，", "、")):
        return False
    return text.endswith(("公告", "通告", "令")) or (not line.gap and not CLOSED.search(text))


def _running_head(names: Iterable[str], numbering: Numbering) -> re.Pattern[str]:
    """A line that names nothing but gazette, column, issue and page, one of the names among them.

    The issue counts only by its own year and number: `2019年第4号` may be the number of a document.
    """
    name = _any_of(names)
    number, total = numbering.number or 0, numbering.total or 0
    year = _year(numbering.year or 0)
    serial = rf"第?(?:0?{number}|{render_numeral(max(number, 1))})[{numbering.unit}]"
    counted = rf"[（(]?总第?{total}[号期][）)]?"
    issue = rf"{year}年?[·.\-/—]?(?:{serial}|(?<=[·.\-/—])0?{number})(?:{counted})?|{serial}{counted}|{counted}"
    page = rf"(?:[{_RULES}]*\d{{1,4}}[{_RULES}]*)?"
    edge = rf"[{_RULES}]*"
    either = rf"(?:{name}|{issue}|{serial}|{year}年?)"
    return re.compile(
        rf"{page}(?:(?:{name}|{issue})(?:{edge}{either})*|{either}(?:{edge}{either})+){page}", re.IGNORECASE
    )


def _year(year: int) -> str:
    """Regular expression of a year in Arabic or in Chinese digits: `2004`, `二○○四`."""
    chinese = "".join(DIGITS[int(digit)] for digit in str(year)).replace("〇", "[〇○Ｏ零]")
    return f"(?:{year}|{chinese})"


def _any_of(names: Iterable[str]) -> str:
    """Regular expression of any of the names, written without spaces."""
    known = sorted({unspaced(name) for name in names if name}, key=lambda name: (-len(name), name))
    return "|".join(map(re.escape, known)) or "(?!)"


def _bare_page_numbers(lines: tuple[Line, ...]) -> frozenset[int]:
    """Numbers of the lines that hold a number alone, where these numbers rise through the issue like pages."""
    alone = [(line.number, _ALONE.fullmatch(line.text)) for line in lines]
    bare = [(number, int(found["page"])) for number, found in alone if found]
    rising = [first < second <= first + 4 for (_, first), (_, second) in pairwise(bare)]
    if len(bare) < 4 or sum(rising) < 0.8 * len(rising):
        return frozenset()
    return frozenset(number for number, _ in bare)
