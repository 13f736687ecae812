"""The sheets of an issue told apart: the front with its contents, the text, the imprint at the end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gazette.ingest.articles import locate
from gazette.ingest.characters import letters
from gazette.ingest.contents import Entry, page_of, parse_contents
from gazette.ingest.front import FIELDS, Item, Place, read_front
from gazette.ingest.lines import Line
from gazette.ingest.patterns import DOC_NUMBER
from gazette.ingest.printed import print_lines

_PROSE_LENGTH = 12
_LONGEST_COLOPHON = 60
_COLOPHON_BEGINS = (Place.FIELD, Place.TITLE, Place.SECTION, Place.ROLE, Place.NUMBER)
_COLOPHON_FIELDS = ("organizer", "publisher", "licence")


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
    limit = _first_prose(lines)
    entries = parse_contents(_contents_lines(read_front(lines[:limit])))
    start = _body_start(lines, limit, entries)
    end = _colophon(lines, start)
    front = read_front(lines[:start])
    back = read_front(lines[end:])
    entries = parse_contents(_contents_lines(front))
    return Sheets((*front, *back), entries, (*lines[:start], *lines[end:]), lines[start:end])


def _contents_lines(items: Sequence[Item]) -> list[Line]:
    return [item.line for item in items if item.place is Place.CONTENTS and letters(item.value)]


def _first_prose(lines: Sequence[Line]) -> int:
    """Index of the first line that can only belong to a text: a document number, or a long sentence."""
    for index, line in enumerate(lines):
        text = re.sub(r"\s+", "", line.text)
        prose = len(text) >= _PROSE_LENGTH and "。" in text and page_of(line.text) is None
        if prose or DOC_NUMBER.fullmatch(text):
            return index
    return len(lines)


def _body_start(lines: Sequence[Line], limit: int, entries: Sequence[Entry]) -> int:
    index_of = {line.number: index for index, line in enumerate(lines)}
    paged = [index_of[number] for entry in entries if entry.page is not None for number in entry.lines]
    first = [index_of[number] for entry in entries[:1] for number in entry.lines]
    after = max(paged or first or [-1]) + 1
    printed = print_lines(lines[after : limit + 8])
    found = [
        one.start
        for entry in entries
        if paged or entry is entries[0]
        for one in locate([entry], printed)
        if one.exact or entry is entries[0]
    ]
    return after + min(found) if found else max(after, min(limit, after))


def _colophon(lines: Sequence[Line], start: int) -> int:
    """Index of the first line of the imprint at the end of the issue; the number of lines if there is none."""
    best = len(lines)
    for index in range(len(lines) - 1, max(start, len(lines) - _LONGEST_COLOPHON), -1):
        if read_front(lines[index : index + 1])[0].place not in _COLOPHON_BEGINS:
            continue
        items = read_front(lines[index:])
        if any(item.place in (Place.OTHER, Place.CONTENTS) for item in items):
            break
        fields = {FIELDS.get(item.label) for item in items if item.place is Place.FIELD}
        if fields & set(_COLOPHON_FIELDS):
            best = index
    return best
