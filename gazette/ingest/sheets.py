"""The sheets of an issue told apart: the front with its contents, the text, the imprint at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gazette.ingest.articles import locate
from gazette.ingest.characters import letters, unspaced
from gazette.ingest.contents import Entry, parse_contents
from gazette.ingest.front import Item, Place, read_front
from gazette.ingest.imprint import FIELDS
from gazette.ingest.lines import Line
from gazette.ingest.listing import page_of
from gazette.ingest.patterns import DOC_NUMBER, is_date_line
from gazette.ingest.printed import print_lines

_PROSE_LENGTH = 12
_LONGEST_COLOPHON = 60
_FIRST_ENTRIES = 8
"""Entries of the contents with one of which the text begins."""
_TITLE_ROOM = 8
"""Lines that a title may reach over the first line that is certainly text."""
_IMPRINT = (Place.TITLE, Place.TITLE_EN, Place.SECTION, Place.ROLE, Place.NUMBER)
_COLOPHON_BEGINS = (Place.FIELD, Place.TITLE, Place.SECTION, Place.ROLE, Place.NUMBER)
_COLOPHON_FIELDS = ("organizer", "publisher", "compiler", "licence", "printer")


@dataclass(frozen=True, slots=True)
class Sheets:
    """An issue's lines by what they are."""

    items: tuple[Item, ...]
    """Of the front and of the imprint at the end."""
    entries: tuple[Entry, ...]
    """The contents, in printed order."""
    front: tuple[Line, ...]
    """Lines of the front and of the imprint at the end."""
    body: tuple[Line, ...]


def split_sheets(lines: tuple[Line, ...]) -> Sheets:
    """Front, body and colophon of an issue.

    The body begins where the title of an entry stands again, behind the last line of the contents
    that has a page.
    """
    prose = _first_prose(lines)
    limit = _first_repeated(lines[:prose], _entries(lines[:prose]))
    start = _body_start(lines, limit, _entries(lines[:limit]))
    end = _colophon(lines, start)
    front, back = read_front(lines[:start]), read_front(lines[end:])
    entries = parse_contents(_contents_lines(front))
    return Sheets((*front, *back), entries, (*lines[:start], *lines[end:]), lines[start:end])


def _entries(lines: Sequence[Line]) -> tuple[Entry, ...]:
    return parse_contents(_contents_lines(read_front(lines)))


def _contents_lines(items: Sequence[Item]) -> list[Line]:
    return [item.line for item in items if item.place is Place.CONTENTS and letters(item.value)]


def _first_prose(lines: Sequence[Line]) -> int:
    """Index of the first line that can only belong to a text: a document number, or a long sentence."""
    for index, line in enumerate(lines):
        text = unspaced(line.text)
        prose = len(text) >= _PROSE_LENGTH and "。" in text and page_of(line.text) is None
        if prose or DOC_NUMBER.fullmatch(text):
            return index
    return len(lines)


def _first_repeated(lines: Sequence[Line], entries: Sequence[Entry]) -> int:
    """Index of the first line where the title of an entry stands again, without a page; the number of lines if none."""
    printed = print_lines(lines)
    best = len(lines)
    for entry in [entry for entry in entries if entry.page is not None][:_FIRST_ENTRIES]:
        after = 1 + max(index for index, line in enumerate(lines) if line.number in entry.lines)
        for one in locate([entry], printed[after:]):
            end = after + one.start + one.above + one.length
            if one.exact and (end == len(lines) or page_of(lines[end].text) is None):
                best = min(best, after + one.start)
    return best


def _body_start(lines: Sequence[Line], limit: int, entries: Sequence[Entry]) -> int:
    """Index of the first line of the first article; `limit` is that of a line that is certainly one of its text."""
    if not entries:
        return limit
    paged = {number for entry in entries if entry.page is not None for number in entry.lines}
    after = 1 + max(index for index, line in enumerate(lines) if line.number in (paged or entries[0].lines))
    printed = print_lines(lines[after : limit + _TITLE_ROOM])
    found = [
        (one.start, not one.exact, entry is entries[0])
        for entry in ([entry for entry in entries if entry.page is not None] or entries[:1])
        for one in locate([entry], printed)
        if one.exact or entry is entries[0]
    ]
    start, _, is_first = min(found, default=(limit - after, False, False))
    return after + start if is_first else _after_imprint(lines, after, max(after, after + start))


def _after_imprint(lines: Sequence[Line], start: int, end: int) -> int:
    """Index of the first of these lines behind all that only an imprint or a board says.

    The title of the first article was not found, so what else stands there may be its text.
    """
    behind = start
    for index, line in enumerate(lines[start:end], start=start + 1):
        item = read_front([line])[0]
        labelled = item.place is Place.FIELD and unspaced(line.text).startswith(item.label)
        if labelled or item.place in _IMPRINT:
            behind = index
    return behind


def _colophon(lines: Sequence[Line], start: int) -> int:
    """Index of the first line of the imprint at the end of the issue; the number of lines if there is none.

    A date alone above it is that of the last document.
    """
    best = len(lines)
    for index in range(len(lines) - 1, max(start, len(lines) - _LONGEST_COLOPHON), -1):
        begins = read_front(lines[index : index + 1])[0].place in _COLOPHON_BEGINS
        if not begins or is_date_line(lines[index].text):
            continue
        items = read_front(lines[index:])
        if any(item.place in (Place.OTHER, Place.CONTENTS) for item in items):
            break
        fields = {FIELDS.get(item.label) for item in items if item.place is Place.FIELD}
        if fields & set(_COLOPHON_FIELDS):
            best = index
    return best
