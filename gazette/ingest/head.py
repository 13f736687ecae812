"""The head of an issue, put together from the items of its front.

**Reads** items of masthead, imprint and board. **Writes** `model.Head`, the doubts about it, and
nothing of the contents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from gazette.ingest.characters import letters, unspaced
from gazette.ingest.contents import Entry
from gazette.ingest.front import Item, Place
from gazette.ingest.imprint import FIELDS, YEAR, known_label, publication_date
from gazette.ingest.numbering import Numbering
from gazette.ingest.remainder import remainder
from gazette.model import Head, Names
from gazette.numerals import NUMERAL, parse_date, parse_numeral
from gazette.romanise import syllables

_NUMBERED = re.compile(
    rf"第?(?P<number>\d{{1,3}}|{NUMERAL})(?:[-—～、](?:\d{{1,3}}|{NUMERAL}))?[号期]|^[·.\-/](?P<short>\d{{1,2}})\Z"
)
_TOTAL = re.compile(rf"总[第号期]?[：:]?(?P<total>\d{{1,5}}|{NUMERAL})[号期]?")
_YEAR = re.compile(YEAR)
_NAMELESS = re.compile("(?:人民)?(?:政府)?公报")
"""The end of a gazette's name that does not say whose it is: the masthead sets it on a line of its own."""
_BOARD = re.compile(r"编委会|编辑委员会|编审委员会")


def read_numbering(items: Iterable[Item]) -> Numbering:
    """Year, number and total of an issue, each from the first item that says it."""
    year = number = total = None
    unit = ""
    dates: list[str] = []
    for item in items:
        if item.place in (Place.YEAR, Place.NUMBER):
            counted = _TOTAL.sub("", item.value)
            year = year or _integer(_YEAR.search(item.value), 0)
            numbered = _NUMBERED.search(re.sub(rf"^[（(〔]?{YEAR}年?[）)〕]?", "", counted))
            number = number or _integer(numbered, numbered.lastgroup if numbered else None)
            unit = unit or "".join(re.findall("[号期]", item.value)[:1])
            total = total or _integer(_TOTAL.search(item.value), "total")
        elif item.place is Place.FIELD and FIELDS.get(item.label) == "date":
            dates.append(item.value)
    if year is None and dates and (date := parse_date("".join(dates))):
        year = int(date[:4])
    return Numbering(year, number, total, unit or "号期")


def _integer(found: re.Match[str] | None, group: int | str | None) -> int | None:
    return parse_numeral(found[group or 0]) if found else None


def build_head(items: tuple[Item, ...], numbering: Numbering, entries: Sequence[Entry], known_title: str = "") -> Head:
    """The Head of an issue whose year and number are known; `entries` are those of its contents.

    `known_title` is the gazette's name, for an issue that does not print it. What no field says is
    kept in `other`, as printed.
    """
    fields = _fields(items)
    board, editors = _people(items)
    head = Head(
        title=_title(items) or known_title,
        year=numbering.year or 0,
        number=numbering.number or 0,
        total=numbering.total,
        title_en=_title_en(items),
        date=publication_date(fields.get("date", ""), numbering.year or 0),
        organizer=fields.get("organizer", ""),
        publisher=fields.get("publisher") or fields.get("compiler", ""),
        address=fields.get("address", ""),
        website=fields.get("website", ""),
        phone=fields.get("phone", ""),
        postcode=fields.get("postcode", ""),
        licence=fields.get("licence", ""),
        printer=fields.get("printer", ""),
        printer_phone=fields.get("printer_phone", ""),
        distribution=re.sub(r"^[（(](.*)[）)]$", r"\1", fields.get("distribution", "")),
        board=board,
        editors=editors,
    )
    return replace(head, other=remainder(items, head, entries))


def _title(items: tuple[Item, ...]) -> str:
    """The gazette's name: the masthead line, or the end of one (公报, 人民政府公报) with the line before it."""
    for index, item in enumerate(items):
        if item.place is not Place.TITLE:
            continue
        before = items[index - 1] if index else None
        if not _NAMELESS.fullmatch(item.value):
            return item.value.strip("《》")
        if before and before.place is Place.OTHER:
            return unspaced(before.value) + item.value
        if item.value != "公报":
            return item.value
    return ""


def _title_en(items: tuple[Item, ...]) -> str:
    """The English name, its first run of adjacent lines joined by spaces."""
    words: list[str] = []
    pinyin = "".join(syllables(_title(items)))
    for item in items:
        if item.place is Place.TITLE_EN and letters(item.value).lower() != pinyin:
            words.append(item.value.strip())
        elif words:
            break
    return re.sub(r"\s+", " ", " ".join(words))


def _fields(items: Iterable[Item]) -> dict[str, str]:
    """Imprint values by field of Head; a telephone named after the printer is the printer's."""
    fields: dict[str, str] = {}
    seen_label = ""
    for item in items:
        if item.place is not Place.FIELD:
            continue
        name = FIELDS[known_label(item.label)]
        if (
            name == "phone"
            and "printer" in fields
            and ("phone" in fields or seen_label in ("printer", "printer_phone"))
        ):
            name = "printer_phone"
        again = name in fields and unspaced(item.line.text).startswith(item.label)
        if name == "other" or again or (name in fields and seen_label != name):
            continue
        fields[name] = fields.get(name, "") + item.value
        seen_label = name
    return fields


def _people(items: Iterable[Item]) -> tuple[Names, Names]:
    """Board and editors: roles with names, told apart by the heading above them or by the role."""
    board: dict[str, list[str]] = {}
    editors: dict[str, list[str]] = {}
    section = ""
    for item in items:
        if item.place is Place.SECTION:
            section = "board" if _BOARD.search(item.value) else "editors"
        elif item.place is Place.ROLE:
            group = board if _in_board(item.label, section) else editors
            group.setdefault(item.label, []).extend(item.value.split())
    return _names(board), _names(editors)


def _in_board(role: str, section: str) -> bool:
    return (
        section != "editors" if re.search("主任|委员|顾问|成员|组长", role) else section == "board" and "编" not in role
    )


def _names(group: dict[str, list[str]]) -> Names:
    return tuple((role, tuple(names)) for role, names in group.items())
