"""Masthead, imprint, board and contents: what stands before the first article or after the last.

Every line of the front is read as one Item: a field of the imprint, a role of the board, a piece of
the masthead, or a line of the contents. Columns of the printed page may have been read in any
order, so nothing is assumed of their sequence but that a wrapped value follows its label.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from gazette.ingest.characters import HAN, is_han, unspaced
from gazette.ingest.imprint import (
    DAY,
    DISTRIBUTION,
    FIELD,
    FIELDS,
    FREQUENCY,
    INNER_LABEL,
    LATIN,
    LICENCE,
    MASTHEAD_SEAM,
    MONTH_DAY,
    NUMBER,
    ORDER_REMARK,
    ORGANIZED,
    OTHER_LABEL,
    ROLE,
    SECTION,
    SPACED_ROLE,
    TITLE,
    TOTAL,
    WHOLE,
    YEAR_ALONE,
)
from gazette.ingest.lines import Line
from gazette.ingest.listing import entry_title, is_column_line, page_of, split_entries
from gazette.ingest.patterns import CONTENTS_HEADING
from gazette.ingest.people import parse_editor, parse_names
from gazette.ingest.typography import repair, repair_display
from gazette.numerals import parse_date

_SLASH = re.compile(rf"(?<=[{HAN}])[ \u3000]*[/／][ \u3000]*(?=[{HAN}])")
"""Between two labels of one value: `主管 / 主办：某市人民政府`."""


class Place(StrEnum):
    """What a line of the front belongs to."""

    TITLE = "title"
    TITLE_EN = "title_en"
    NUMBER = "number"
    YEAR = "year"
    FIELD = "field"
    ROLE = "role"
    SECTION = "section"
    """Name of the board or of the editorial office above the list of its people."""
    CONTENTS = "contents"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Item:
    """What one line of the front says."""

    place: Place
    line: Line
    label: str = ""
    """Name of the field or role, as in `FIELDS` or as printed."""
    value: str = ""


def read_front(lines: Iterable[Line]) -> tuple[Item, ...]:
    """One Item for each line of the front, in the order of the lines; several where it holds several fields."""
    reader = _Reader()
    for line in lines:
        for piece in _pieces(line):
            reader.read(piece)
    return tuple(reader.items)


def _pieces(line: Line) -> list[Line]:
    """A line cut before each label that stands in its midst: `主任：赵某　副主任：钱某　孙某`.

    A line of the masthead, or a running head with its page, is cut between name, year, number and day.
    """
    text = line.text.strip()
    for whole in (text, entry_title(text)):
        masthead = [piece for piece in MASTHEAD_SEAM.split(whole) if piece]
        if len(masthead) > 1 and not _is_masthead(whole) and all(map(_is_masthead, masthead)):
            return [replace(line, text=piece) for piece in masthead]
    if page_of(text) is not None and not re.search("[：:]", text):
        return [replace(line, text=piece) for piece in split_entries(line.text)]
    text = _SLASH.sub("/", text)
    cuts = [0, *(found.start() for found in INNER_LABEL.finditer(text)), len(text)]
    pieces = [text[start:end].strip() for start, end in itertools.pairwise(cuts)]
    return [replace(line, text=piece) for piece in pieces if piece]


def _is_masthead(text: str) -> bool:
    """Whether a text is a name, a year, a number, a day or a publisher such as a masthead has."""
    folded = unspaced(text)
    return any(pattern.fullmatch(folded) for pattern in (TITLE, YEAR_ALONE, NUMBER, TOTAL, DAY, FREQUENCY, ORGANIZED))


class _Reader:
    """Remembers which field or role is open, since its value may go on in the next line."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self._open: Item | None = None
        self._value = ""
        self._in_contents = False
        """Whether the line before belongs to the contents: a line of no other kind then goes on with it."""

    def read(self, line: Line) -> None:
        text, _ = repair(line.text)
        item = (
            self._entry(line)
            or self._continued(line, text, forced=True)
            or self._labelled(line, text)
            or self._masthead(line, text)
            or self._contents(line)
            or self._continued(line, text, forced=False)
            or Item(Place.CONTENTS if self._in_contents else Place.OTHER, line, value=text)
        )
        self._remember(item)

    def _remember(self, item: Item) -> None:
        self.items.append(item)
        if item.place in (Place.FIELD, Place.ROLE):
            continues = self._open and (self._open.place, self._open.label) == (item.place, item.label)
            self._value = self._value + item.value if continues and not _starts_label(item) else item.value
            self._open = item
        else:
            self._open, self._value = None, ""
        self._in_contents = item.place is Place.CONTENTS

    def _continued(self, line: Line, text: str, *, forced: bool) -> Item | None:
        """The line as the rest of the open field or role, if it can be."""
        if self._open is None:
            return None
        folded = unspaced(text)
        if self._open.place is Place.ROLE:
            if not forced or page_of(line.text) is not None or _names_other(text) or parse_editor(line.text)[1]:
                return None
            names = parse_names(text)
            return Item(Place.ROLE, line, self._open.label, names) if names else None
        if _field(line, text) or ROLE.fullmatch(folded) or is_column_line(line.text):
            return None
        whole = WHOLE.get(FIELDS.get(self._open.label, ""))
        if OTHER_LABEL.fullmatch(text) or (whole and whole.fullmatch(self._value)):
            return None
        waiting = not self._value or (folded == "编辑部" and self._value.endswith("》"))
        if (forced and waiting) or (not forced and not line.gap and page_of(line.text) is None):
            return Item(Place.FIELD, line, self._open.label, folded)
        return None

    def _labelled(self, line: Line, text: str) -> Item | None:
        folded = unspaced(text)
        if SECTION.fullmatch(folded) and not FIELD.fullmatch(text):
            return Item(Place.SECTION, line, value=folded)
        label, names = parse_editor(line.text)
        if names:
            return Item(Place.ROLE, line, label, names)
        if (spaced := SPACED_ROLE.fullmatch(text)) and self._has_section():
            return Item(Place.ROLE, line, spaced["label"], parse_names(spaced["value"] or ""))
        if (role := ROLE.fullmatch(folded)) and (self._has_section() or role["value"]):
            names = parse_names(re.sub(r"^[^：:]*[：:]?", "", text, count=1))
            if names or not ORDER_REMARK.sub("", role["value"]):
                return Item(Place.ROLE, line, role["label"], names)
        if organized := ORGANIZED.fullmatch(folded):
            return Item(Place.FIELD, line, organized["label"], organized["value"])
        if field := _field(line, text):
            if page_of(line.text) is not None and not re.search(r"[：:]", text):
                return None
            return Item(Place.FIELD, line, field["label"], unspaced(field["value"]))
        if LICENCE.fullmatch(folded):
            return Item(Place.FIELD, line, "准印证号", folded)
        return None

    def _has_section(self) -> bool:
        return any(item.place in (Place.SECTION, Place.ROLE) for item in self.items)

    def _masthead(self, line: Line, text: str) -> Item | None:
        folded = unspaced(text)
        if CONTENTS_HEADING.fullmatch(folded):
            return Item(Place.CONTENTS, line)
        if YEAR_ALONE.fullmatch(folded):
            return Item(Place.YEAR, line, value=folded)
        if NUMBER.fullmatch(folded) or TOTAL.fullmatch(folded):
            return Item(Place.NUMBER, line, value=folded)
        if (TITLE.fullmatch(folded) and "统计公报" not in folded) or folded == "公报":
            return Item(Place.TITLE, line, value=folded)
        if LATIN.fullmatch(text) and not any(map(is_han, text)):
            return Item(Place.TITLE_EN, line, value=text)
        if DISTRIBUTION.fullmatch(folded) and len(folded) <= 24:
            return Item(Place.FIELD, line, "发行", folded)
        date = re.sub(r"(?:出版|出刊|印发|发行)$", "", folded)
        if (len(date) <= 14 and parse_date(date)) or (date != folded and MONTH_DAY.fullmatch(date)):
            return Item(Place.FIELD, line, "出版日期", folded)
        return None

    def _entry(self, line: Line) -> Item | None:
        """The line as a contents entry, where the contents are open and it ends in a page."""
        return self._contents(line) if self._in_contents and page_of(line.text) is not None else None

    def _contents(self, line: Line) -> Item | None:
        if is_column_line(line.text) or page_of(line.text) is not None:
            return Item(Place.CONTENTS, line, value=repair_display(line.text)[0])
        return None


def _field(line: Line, text: str) -> re.Match[str] | None:
    """A label of the imprint with its value; typography may drop the space between them: `编辑出版　《…》编辑部`."""
    return FIELD.fullmatch(unspaced(text)) or FIELD.fullmatch(text) or FIELD.fullmatch(line.text.strip())


def _names_other(text: str) -> bool:
    """Whether a line that may look like a name is a label, a section or the heading of the contents."""
    folded = unspaced(text)
    labels = (ROLE, SECTION, CONTENTS_HEADING)
    return any(label.fullmatch(folded) for label in labels) or bool(SPACED_ROLE.fullmatch(text))


def _starts_label(item: Item) -> bool:
    return unspaced(item.line.text).startswith(item.label)
