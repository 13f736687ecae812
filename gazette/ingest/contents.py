"""The contents list of an issue: columns, titles, pages.

Real lines: `三门峡市人民政府关于为刘旸同志记功的决定 ... 18` (2021-03, 19), `..... 15` (2022-06, 16, the
page alone), `政府工作报告⇥1` (2020-05, 11), `【市政府文件】` (2020-05, 14).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from gazette.ingest.characters import HAN, letters, unspaced
from gazette.ingest.doctypes import doc_type
from gazette.ingest.lines import Line
from gazette.ingest.patterns import OFFICE, PERSON
from gazette.ingest.typography import repair, repair_display

_LEADERS = ".．·•…‥。_-—―─"
_BLANKS = " \t\u3000"
_PAGE = re.compile(
    r"""
    (?:(?P<open>[（(/])\ ?)?
    (?P<sign>第\ ?|(?<![A-Za-z])[PpＰｐ][.．]?\ ?)?
    (?P<page>\d{1,4})(?:\ ?[-—–~～－]\ ?\d{1,4})?
    \ ?页?\ ?[)）]?\Z
    """,
    re.VERBOSE,
)
"""The page at the end of a line, or the first of two: `3`, `（3）`, `第3页`, `P3`, `（3—5）`."""
_PAGE_AHEAD = re.compile(rf"\s*(?P<page>\d{{1,3}})[ \t\u3000/]+(?=[{HAN}《“])")
_FEWEST_PAGES = 2
_LONGEST_PAGE = 16
_YEAR = re.compile(r"(?:19|20)\d\d")
_GLUED_TO = re.compile(rf"[{HAN}）》”)]\Z")
"""What a page may follow without anything between."""
_SPEAKER = re.compile(
    rf"(?<=\w)\s*(?:…{{2,}}|[.．·]{{4,}})\s*(?P<speaker>(?:[{HAN}]{{0,24}}{OFFICE}\s*)?{PERSON})\s*\Z"
)
"""Who gave a speech, between the leaders and the page: `在全县推进会上的讲话…………县长 张建国`."""
_MARKS = r"【〔\[［〖◆■★※☆◇◎▶►"
"""What the print sets around or before the name of a column; ● and · stand before titles."""
_BRACKETED = re.compile(rf"[{_MARKS}\s]*[{_MARKS}]\s*(?P<name>[{HAN}\s·、“”]{{2,24}}?)\s*[】〕\]］〗◆■★※☆◇◎◀◄]?\s*")
_DOTTED = re.compile(rf"\s*[·•]\s*(?P<name>[{HAN}]{{2,16}})\s*[·•]\s*")
_ENTRY_MARK = re.compile(rf"\s*[·•●▲☆]\s*[{HAN}《〈「“]")
"""What the print sets before a title."""
_COLUMN_WORDS = (
    r"文件|讲话|任免|选登|选编|选载|法规|规章|政令|政府令|解读|大事记|统计|资料|文献|公告|通告|决定事项|动态|要闻|"
    r"信息|特载|专载|目录|统计公报|会议纪要|通报表扬|表彰通报|政务纪事"
)
_LETTER_SPACED = re.compile(rf"\s*[{HAN}](?:[ \u3000][{HAN}]){{3,9}}\s*")
"""`会 议 纪 要`: a name set wide; four characters at least, since two may be a person's."""
_PLAIN_COLUMN = re.compile(rf"[{HAN}·、]{{0,12}}(?:{_COLUMN_WORDS})")


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the contents."""

    title: str
    column: str
    page: int | None
    lines: tuple[int, ...]
    """Source lines it stands on."""
    speaker: str = ""


def page_of(text: str) -> int | None:
    """The page number at the end of a contents line, or None."""
    return _parted(text)[1]


def entry_title(text: str) -> str:
    """A contents line without leaders and page."""
    return _parted(text)[0]


def _parted(text: str) -> tuple[str, int | None]:
    """Title and page of a contents line.

    A page stands behind leaders, a tab, a space or a bracket, or right behind the title; a year
    without leaders is none.
    """
    stripped = text.strip()
    found = _PAGE.search(stripped, max(0, len(stripped) - _LONGEST_PAGE))
    if not found:
        return text, None
    before = stripped[: found.start()]
    title = before.rstrip(_LEADERS + _BLANKS)
    gap = before[len(title) :]
    if letters(title):
        led = "\t" in gap or len(gap.strip(_BLANKS)) > 1
        glued = found[0] == found["page"] and len(found[0]) < 4 and bool(_GLUED_TO.search(before))
        apart = bool(found["open"] or found["sign"]) or gap[:1] in set(_BLANKS)
        is_page = led or glued or (apart and not _YEAR.fullmatch(found["page"]))
    else:
        is_page = bool(before or found["open"] or found["sign"]) or (found[0] == found["page"] and len(found[0]) < 4)
    return (title if letters(title) else "", int(found["page"])) if is_page else (text, None)


def is_column_line(text: str) -> bool:
    """Whether a line of the contents names a column: in marks, or in plain words of a column."""
    return column_name(text) != ""


def column_name(text: str) -> str:
    """The column that a line of the contents names, without its marks; empty if it names none."""
    if page_of(text) is not None:
        return ""
    if found := _BRACKETED.fullmatch(text) or _DOTTED.fullmatch(text):
        return unspaced(found["name"])
    plain = unspaced(text)
    spaced = bool(_LETTER_SPACED.fullmatch(text))
    marked = re.sub(r"^[●▲]", "", plain)
    return marked if (_PLAIN_COLUMN.fullmatch(marked) and "关于" not in marked) or spaced else ""


def parse_contents(lines: Iterable[Line]) -> tuple[Entry, ...]:
    """The entries of the contents, in printed order.

    A line without a page belongs to the title that its next line goes on with, unless a column or
    an entry with a list mark follows: then it is an entry without a page. In a list without any
    page an entry ends with the line that names a kind of document.
    """
    lines = _pages_behind(tuple(lines))
    paged = any(page_of(line.text) is not None for line in lines)
    entries: list[Entry] = []
    column = ""
    title = ""
    numbers: list[int] = []

    def close(page: int | None) -> None:
        nonlocal title
        spoken = _SPEAKER.search(title)
        if letters(clean := _clean(title[: spoken.start()] if spoken else title)):
            speaker = repair(spoken["speaker"])[0] if spoken else ""
            entries.append(Entry(clean, column, page or None, tuple(numbers), speaker))
        title = ""
        numbers.clear()

    for line in lines:
        if name := column_name(line.text):
            close(None)
            column = name
            continue
        if _ENTRY_MARK.match(line.text):
            close(None)
        text, page = _parted(line.text)
        title = f"{title} {text}"
        numbers.append(line.number)
        if page is not None or (not paged and doc_type(_clean(title))):
            close(page)
    close(None)
    return tuple(entries)


def _pages_behind(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """Contents that print the page before each title, with the pages behind them: `12　关于甲的通知`.

    Numbers that count the entries (1, 2, 3 …) are left out; where a page stands behind a title no other is sought.
    """
    ahead = [_PAGE_AHEAD.match(line.text) for line in lines]
    pages = [int(found["page"]) for found in ahead if found]
    if len(pages) < _FEWEST_PAGES or pages != sorted(pages):
        return lines
    if pages == list(range(1, len(pages) + 1)):
        return tuple(
            replace(line, text=line.text[found.end() :]) if found else line
            for line, found in zip(lines, ahead, strict=True)
        )
    if any(page_of(line.text) is not None for line in lines):
        return lines
    moved: list[Line] = []
    page = ""
    for line, found in zip(lines, ahead, strict=True):
        if page and (found or is_column_line(line.text)):
            moved[-1] = replace(moved[-1], text=f"{moved[-1].text}\t{page}")
            page = ""
        page = found["page"] if found else page
        moved.append(replace(line, text=line.text[found.end() :]) if found else line)
    return (*moved[:-1], replace(moved[-1], text=f"{moved[-1].text}\t{page}") if page else moved[-1])


def _clean(title: str) -> str:
    """The title without list marks, leaders and the spaces at its wraps."""
    bare = re.sub(r"^(?:\d{1,2}[.、]\s*|[·•●◆■▲☆★]\s*)", "", repair_display(title.strip())[0])
    return bare.rstrip(_LEADERS + _BLANKS)
