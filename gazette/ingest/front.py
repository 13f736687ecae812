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

from gazette.ingest.characters import HAN, is_han
from gazette.ingest.contents import is_column_line, page_of
from gazette.ingest.lines import Line
from gazette.ingest.patterns import CONTENTS_HEADING, DATE
from gazette.ingest.typography import repair, repair_display
from gazette.numerals import DIGITS, NUMERAL, parse_date


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


FIELDS: dict[str, str] = {
    "主办": "organizer", "主办单位": "organizer", "主管主办": "organizer", "编辑出版": "publisher",
    "编辑": "compiler", "编辑单位": "compiler", "出版": "publisher", "编印": "publisher",
    "出版单位": "publisher", "编辑发行": "publisher", "编辑出版发行": "publisher", "地址": "address",
    "单位地址": "address", "社址": "address", "通讯地址": "address", "通信地址": "address",
    "编辑部地址": "address", "网址": "website", "网站": "website", "官方网站": "website", "电话": "phone",
    "联系电话": "phone", "编辑部电话": "phone", "邮编": "postcode", "邮政编码": "postcode",
    "准印证号": "licence", "准印证": "licence", "内部资料准印证号": "licence",
    "连续性内部资料准印证": "licence", "刊号": "licence", "国内统一刊号": "licence",
    "国内统一连续出版物号": "licence", "国内刊号": "licence", "CN": "licence", "出版日期": "date",
    "出版时间": "date", "日期": "date", "印刷日期": "date", "印刷": "printer", "承印": "printer",
    "印刷单位": "printer", "承印单位": "printer", "发行": "distribution", "发行范围": "distribution",
    "发送对象": "distribution", "主管": "other", "主管单位": "other", "传真": "other", "电子邮箱": "other",
    "邮箱": "other", "E-mail": "other", "Email": "other", "电子信箱": "other", "印数": "other",
    "开本": "other", "定价": "other", "创刊": "other", "期刊号": "other", "国际标准刊号": "other",
    "国际标准连续出版物号": "other", "ISSN": "other", "微信公众号": "other", "发送范围": "other",
    "赠阅范围": "other", "广告": "other", "邮发代号": "other",
}  # fmt: skip
"""Labels of an imprint → field of `model.Head`."""

YEAR = rf"(?:(?:19|20)\d\d|[二一][{DIGITS}○Ｏ零]{{3}})"
"""A year in Arabic or Chinese digits, as a regular expression."""
_LABELS = "|".join(sorted(map(re.escape, FIELDS), key=len, reverse=True))
_FIELD = re.compile(rf"(?P<label>{_LABELS})(?:\s*[：:]\s*|\s+(?=\S)|(?=[（(]?\d)|$)(?P<value>.*)", re.IGNORECASE)
_ROLE_NAME = (
    r"(?:(?:名誉|常务|执行|第一|副)\s*)*"
    r"(?:主任委员|主任|委员|主编|总编辑|总编|编审|责任编辑|编辑|校对|美编|顾问|成员|组长|社长|审核|责编)"
)
_ROLE = re.compile(rf"(?P<label>{_ROLE_NAME})(?:\s*[：:]\s*|$)(?P<value>.*)")
_SPACED_OUT = re.sub(rf"(?<=[{HAN}])(?=[{HAN}])", r"\\s*", rf"(?:{_LABELS}|{_ROLE_NAME})")
"""A label or a role, its characters perhaps spaced out."""
_INNER_LABEL = re.compile(
    rf"(?:^|(?<=[\s0-9A-Za-z）)])|(?<=编委会)|(?<=编辑委员会)){_SPACED_OUT}\s*[：:]|(?<=\s)(?:内部资料)?免费赠阅\s*\Z"
)
_ORDER_REMARK = re.compile(r"[（(][^（）()]*(?:为序|排序|排列)[^（）()]*[）)]")
_PERSON = rf"[{HAN}·]{{2,4}}"
_PEOPLE = re.compile(rf"{_PERSON}(?:[\s、，]+{_PERSON})*")
_SPACED_ROLE = re.compile(
    rf"(?P<label>{_ROLE_NAME})(?:\s*{_ORDER_REMARK.pattern}|\s+(?P<value>{_PERSON}(?:[\s、，]+{_PERSON})*))"
)
"""A role and its people without a colon: `副主任　某某某　某某`."""
_SECTION = re.compile(rf"(?:《?[{HAN}]+公报》?)?(?:编辑委员会|编委会|编审委员会|编辑部)(?:成员|名单)?")
_TITLE = re.compile(rf"《?[{HAN}]{{2,20}}(?:公报|政报|政务通报|政府文告)》?")
_SERIAL = rf"(?:\d{{1,3}}|{NUMERAL})"
_RUNNING = rf"(?:\d{{1,5}}|{NUMERAL})"
_COUNTED = rf"[（(]?总(?:第?{_RUNNING}[号期]|[号期]?[：:]?{_RUNNING})[）)]?"
_NUMBER = re.compile(
    rf"(?:[（(〔]?{YEAR}年?[）)〕]?[·.\-/]?)?第?{_SERIAL}(?:[-—～、]{_SERIAL})?[号期](?:[（(]?合刊[）)]?)?(?:{_COUNTED})?"
    rf"|{YEAR}[·.\-/]\d{{1,2}}"
)
_TOTAL = re.compile(_COUNTED)
_YEAR = re.compile(rf"{YEAR}年?")
_WHOLE = {
    "date": re.compile(rf".*{DATE.pattern}.*"),
    "postcode": re.compile(r"\d{6}"),
    "licence": re.compile(r"(?:CN)?\d\d[-—]\d{4}(?:/[A-Z]+)?"),
    "phone": re.compile(r"[\d（）()—－-]{7,}"),
}
"""Fields of which it can be told that no line goes on with them."""
_OTHER_LABEL = re.compile(rf"[{HAN}]{{2,8}}[：:].+")
_MASTHEAD_SEAM = re.compile(rf"[\s\u3000]+|(?<=报》)|(?<=报)(?=[（(]?(?:{YEAR}|第|总))")
_ORGANIZED = re.compile(rf"(?P<value>[{HAN}《》]{{4,30}})(?P<label>主办|编辑出版|编印|主管)")
"""`某市人民政府主办`: the label behind its value."""
_DISTRIBUTION = re.compile(r"[（(]?[^（()）]*(?:免费|赠阅|交流|内部资料|公开发行|注意保存)[^（()）]*[）)]?")
_LATIN = re.compile(r"[A-Za-z][A-Za-z'’.,&\- ]{3,}")


def compact(text: str) -> str:
    """A text without any white space."""
    return re.sub(r"\s+", "", text)


def read_front(lines: Iterable[Line]) -> tuple[Item, ...]:
    """One Item for each line of the front, in the order of the lines; several where it holds several fields."""
    reader = _Reader()
    for line in lines:
        for piece in _pieces(line):
            reader.read(piece)
    return tuple(reader.items)


def _pieces(line: Line) -> list[Line]:
    """A line cut before each label that stands in its midst: `主任：赵某　副主任：钱某　孙某`.

    A line of the masthead is cut between name, year, number and day where it holds several.
    """
    text = line.text.strip()
    masthead = [piece for piece in _MASTHEAD_SEAM.split(text) if piece]
    if len(masthead) > 1 and not _is_masthead(text) and all(map(_is_masthead, masthead)):
        return [replace(line, text=piece) for piece in masthead]
    if page_of(text) is not None and not re.search("[：:]", text):
        return [line]
    cuts = [0, *(found.start() for found in _INNER_LABEL.finditer(text)), len(text)]
    pieces = [text[start:end].strip() for start, end in itertools.pairwise(cuts)]
    return [replace(line, text=piece) for piece in pieces if piece]


def _is_masthead(text: str) -> bool:
    """Whether a text is a name, a year, a number or a day such as a masthead has."""
    folded = compact(text)
    return any(pattern.fullmatch(folded) for pattern in (_TITLE, _YEAR, _NUMBER, _TOTAL, DATE))


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
        folded = compact(text)
        if self._open.place is Place.ROLE:
            if not forced or page_of(line.text) is not None or _names_other(text):
                return None
            names = _names_text(text)
            return Item(Place.ROLE, line, self._open.label, names) if names else None
        if _FIELD.fullmatch(folded) or _FIELD.fullmatch(text) or _ROLE.fullmatch(folded) or is_column_line(line.text):
            return None
        whole = _WHOLE.get(FIELDS.get(self._open.label, ""))
        if _OTHER_LABEL.fullmatch(text) or (whole and whole.fullmatch(self._value)):
            return None
        waiting = not self._value or (folded == "编辑部" and self._value.endswith("》"))
        if (forced and waiting) or (not forced and not line.gap and page_of(line.text) is None):
            return Item(Place.FIELD, line, self._open.label, folded)
        return None

    def _labelled(self, line: Line, text: str) -> Item | None:
        folded = compact(text)
        if _SECTION.fullmatch(folded):
            return Item(Place.SECTION, line, value=folded)
        if (spaced := _SPACED_ROLE.fullmatch(text)) and self._has_section():
            return Item(Place.ROLE, line, spaced["label"], _names_text(spaced["value"] or ""))
        if (role := _ROLE.fullmatch(folded)) and (self._has_section() or role["value"]):
            names = _names_text(re.sub(r"^[^：:]*[：:]?", "", text, count=1))
            if names or not _ORDER_REMARK.sub("", role["value"]):
                return Item(Place.ROLE, line, role["label"], names)
        if organized := _ORGANIZED.fullmatch(folded):
            return Item(Place.FIELD, line, organized["label"], organized["value"])
        if field := _FIELD.fullmatch(folded) or _FIELD.fullmatch(text):
            if page_of(line.text) is not None and not re.search(r"[：:]", text):
                return None
            return Item(Place.FIELD, line, field["label"], compact(field["value"]))
        return None

    def _has_section(self) -> bool:
        return any(item.place in (Place.SECTION, Place.ROLE) for item in self.items)

    def _masthead(self, line: Line, text: str) -> Item | None:
        folded = compact(text)
        if CONTENTS_HEADING.fullmatch(folded):
            return Item(Place.CONTENTS, line)
        if _YEAR.fullmatch(folded):
            return Item(Place.YEAR, line, value=folded)
        if _NUMBER.fullmatch(folded) or _TOTAL.fullmatch(folded):
            return Item(Place.NUMBER, line, value=folded)
        if (_TITLE.fullmatch(folded) and "统计公报" not in folded) or folded == "公报":
            return Item(Place.TITLE, line, value=folded)
        if _LATIN.fullmatch(text) and not any(map(is_han, text)):
            return Item(Place.TITLE_EN, line, value=text)
        if _DISTRIBUTION.fullmatch(folded) and len(folded) <= 24:
            return Item(Place.FIELD, line, "发行", folded)
        if (date := re.sub(r"(?:出版|印发|发行)$", "", folded)) and len(date) <= 14 and parse_date(date):
            return Item(Place.FIELD, line, "出版日期", folded)
        return None

    def _entry(self, line: Line) -> Item | None:
        """The line as a contents entry, where the contents are open and it ends in a page."""
        return self._contents(line) if self._in_contents and page_of(line.text) is not None else None

    def _contents(self, line: Line) -> Item | None:
        if is_column_line(line.text) or page_of(line.text) is not None:
            return Item(Place.CONTENTS, line, value=repair_display(line.text)[0])
        return None


def _names_other(text: str) -> bool:
    """Whether a line that may look like a name is a label, a section or the heading of the contents."""
    folded = compact(text)
    labels = (_ROLE, _SECTION, CONTENTS_HEADING)
    return any(label.fullmatch(folded) for label in labels) or bool(_SPACED_ROLE.fullmatch(text))


def _starts_label(item: Item) -> bool:
    return compact(item.line.text).startswith(item.label)


def _names_text(text: str) -> str:
    """The names of a line, parted by one space; empty where it holds anything else."""
    remark_free = _ORDER_REMARK.sub("", text).strip(" 　：:")
    return " ".join(re.split(r"[\s、，]+", remark_free)) if _PEOPLE.fullmatch(remark_free) else ""


def order_remark(text: str) -> str:
    """`（按姓氏笔画为序）` in the line of a role, or an empty text."""
    found = _ORDER_REMARK.search(repair(text)[0])
    return found[0] if found else ""


def known_label(label: str) -> str:
    """A label as `FIELDS` spells it: the print may have other capitals."""
    return next((known for known in FIELDS if known.lower() == label.lower()), label)
