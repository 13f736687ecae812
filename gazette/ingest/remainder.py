"""What the front of an issue prints beyond the fields of its head, so that nothing of it is lost.

**Reads** the items of the front, the head made of them and the entries of the contents. **Writes**
the lines for `Head.other`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.ingest.characters import HAN, letters, unspaced
from gazette.ingest.contents import Entry
from gazette.ingest.front import Item, Place
from gazette.ingest.imprint import FIELDS, MONTH_DAY, known_label, publication_date
from gazette.ingest.listing import column_name
from gazette.ingest.patterns import CONTENTS_HEADING, DATE
from gazette.ingest.people import order_remark
from gazette.model import Head
from gazette.numerals import NUMERAL, parse_numeral
from gazette.romanise import syllables

_COUNT = re.compile(rf"\d+|{NUMERAL}")
_DAY_WORDS = re.compile("出版|出刊|印发|发行|印刷|日期")

_TEXTS = (
    "organizer", "publisher", "address", "website", "phone", "postcode", "licence", "printer", "printer_phone",
    "distribution",
)  # fmt: skip
"""Fields of the head that hold an imprint's texts as printed."""


def remainder(items: Sequence[Item], head: Head, entries: Sequence[Entry]) -> tuple[str, ...]:
    """The texts of the items that neither the head nor the contents say, as printed."""
    unsaid = (_unsaid(item, head, entries) for item in items)
    return tuple(text for text in unsaid if letters(text))


def _unsaid(item: Item, head: Head, entries: Sequence[Entry]) -> str:
    """What of an item is said nowhere."""
    match item.place:
        case Place.TITLE | Place.OTHER:
            name = unspaced(item.value).strip("《》")
            whole = head.title.startswith(name) or head.title.endswith(name)
            return "" if whole else re.sub(rf"(?<=[{HAN}])\s+(?=[{HAN}])", " ", item.value)
        case Place.TITLE_EN:
            said = (letters(head.title_en), "".join(syllables(head.title)))
            return "" if letters(item.value).lower() in " ".join(said).lower() else item.value
        case Place.YEAR | Place.NUMBER:
            return "" if _counts(item.value, head) else item.value
        case Place.FIELD:
            return _unsaid_field(item, head)
        case Place.ROLE:
            remark = order_remark(item.line.text)
            return f"{item.label}{remark}" if remark else ""
        case Place.CONTENTS:
            return "" if _listed(item, entries) else item.value
        case Place.SECTION:
            return ""


def _counts(value: str, head: Head) -> bool:
    """Whether a text says nothing but year, number and total of the issue."""
    numbers = {parse_numeral(number) for number in _COUNT.findall(value)}
    words = re.sub("[年第号期总]", "", _COUNT.sub("", value))
    return numbers <= {head.year, head.number, head.total} and not letters(words)


def _unsaid_field(item: Item, head: Head) -> str:
    text = f"{item.label}：{item.value}" if unspaced(item.line.text).startswith(item.label) else item.value
    name = FIELDS[known_label(item.label)]
    if name == "date":
        said = publication_date(item.value, head.year) == head.date and not letters(
            _DAY_WORDS.sub("", MONTH_DAY.sub("", DATE.sub("", item.value)))
        )
    else:
        said = name != "other" and any(letters(item.value) in letters(getattr(head, field)) for field in _TEXTS)
    return "" if said else text


def _listed(item: Item, entries: Sequence[Entry]) -> bool:
    """Whether a line of the contents is part of an entry or names the column of one."""
    columns = {entry.column for entry in entries} - {""}
    return (
        bool(CONTENTS_HEADING.fullmatch(unspaced(item.line.text)))
        or any(item.line.number in entry.lines for entry in entries)
        or not columns.isdisjoint((column_name(item.line.text), unspaced(item.line.text)))
    )
