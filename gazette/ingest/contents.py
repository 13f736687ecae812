"""The contents list of an issue: columns, titles, pages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from gazette.ingest.characters import HAN, letters, unspaced
from gazette.ingest.doctypes import doc_type
from gazette.ingest.lines import Line
from gazette.ingest.listing import (
    BLANKS,
    COUNTED,
    ENTRY_MARK,
    LEADERS,
    column_name,
    entry_title,
    is_column_line,
    page_of,
    parted,
)
from gazette.ingest.patterns import OFFICE, PERSON, is_body_line
from gazette.ingest.typography import repair, repair_display

_PAGE_AHEAD = re.compile(rf"\s*(?P<page>\d{{1,3}})[ \t\u3000/]+(?=[{HAN}《“])")
_FEWEST_PAGES = 2
_SPEAKER = re.compile(
    rf"(?<=\w)\s*(?:…{{2,}}|[.．·]{{4,}})\s*"
    rf"(?P<speaker>(?:[{HAN}]{{0,24}}{OFFICE}\s*)?(?:{PERSON}|[{HAN}][ \u3000]{{1,3}}[{HAN}]))\s*\Z"
)
"""Who gave a speech, between the leaders and the page: `在全县推进会上的讲话…………县长 张建国`."""
_SHORT_LINE = re.compile(rf"[{HAN}]{{2,8}}")
"""A line much shorter than any measure at which the print would wrap a title."""
_SHORTEST_TITLE = 6
_SHORTEST_WRAP = 6
"""Characters of a line that no column of a contents list is as narrow as."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of the contents."""

    title: str
    column: str
    page: int | None
    lines: tuple[int, ...]
    """Source lines it stands on."""
    speaker: str = ""


def parse_contents(lines: Iterable[Line]) -> tuple[Entry, ...]:
    """The entries of the contents, in printed order.

    A line without a page belongs to the title that its next line goes on with, unless a column or
    an entry with a list mark follows: then it is an entry without a page. In a list without any
    page an entry ends with the line that names a kind of document. Lines without any Chinese, in a
    list that has some, say the same again in English and are no entries.
    """
    lines = _pages_behind(_chinese(tuple(lines)))
    paged = any(page_of(line.text) is not None for line in lines)
    glued = _glues(lines)
    entries: list[Entry] = []
    column = ""
    title = ""
    behind = False
    numbers: list[int] = []

    def close(page: int | None) -> None:
        nonlocal title
        spoken = _SPEAKER.search(title)
        if letters(clean := _clean(title[: spoken.start()] if spoken else title)):
            speaker = repair(spoken["speaker"])[0] if spoken else ""
            entries.append(Entry(clean, column, page or None, tuple(numbers), speaker))
        title = ""
        numbers.clear()

    for index, line in enumerate(lines):
        if name := _column(lines, index, first=not title.strip(), behind=behind):
            close(None)
            column = name
            behind = True
            continue
        behind = False
        if ENTRY_MARK.match(line.text):
            close(None)
        text, page = parted(line.text, glued=glued or bool(doc_type(_clean(entry_title(line.text)))))
        title = f"{title} {text}"
        numbers.append(line.number)
        if page is not None or (not paged and doc_type(_clean(title))):
            close(page)
    close(None)
    return tuple(entries)


def _chinese(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """The lines without those of an English list, which begins with words and no Chinese."""
    spoken = [re.search(f"[{HAN}]", line.text) is not None for line in lines]
    if not any(spoken):
        return lines
    return tuple(
        line for line, han in zip(lines, spoken, strict=True) if han or not re.search("[A-Za-z]{2}", line.text)
    )


def _glues(lines: Sequence[Line]) -> bool:
    """Whether pages stand right behind the titles.

    Where most stand apart, a number that ends a line is a page only behind the name of a kind of document.
    """
    apart = sum(parted(line.text, glued=False)[1] is not None for line in lines)
    return 2 * apart <= sum(page_of(line.text) is not None for line in lines)


def _column(lines: Sequence[Line], index: int, *, first: bool, behind: bool) -> str:
    """The column that a line names; `first` where it does not go on with a title, `behind` another column.

    No column is printed without an entry, so a line right below one that names a kind of document is its first entry.
    """
    name = column_name(lines[index].text)
    if behind and len(name) >= _SHORTEST_TITLE and name == unspaced(lines[index].text) and doc_type(name):
        return ""
    return name or (_plain_column(lines, index) if first else "")


def _plain_column(lines: Sequence[Line], index: int) -> str:
    """The column that a short line between two entries names, though neither marks nor words show it: `权威发布`.

    The first line of a wrapped title fills the measure, or is the name of a body.
    """
    line = lines[index]
    if counted := COUNTED.fullmatch(line.text):
        return counted["name"]
    name = unspaced(line.text)
    following = lines[index + 1].text.strip() if index + 1 < len(lines) else ""
    begins = line.gap or len(name) <= _SHORTEST_WRAP
    if not begins or not _SHORT_LINE.fullmatch(name) or is_body_line(name) or doc_type(name):
        return ""
    return name if len(unspaced(following)) > len(name) else ""


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
    bare = re.sub(r"^(?:\d{1,2}[.、]\s*|[·•●◆◇■▲☆★※◎▶►]\s*)", "", repair_display(title.strip())[0])
    return bare.rstrip(LEADERS + BLANKS)
