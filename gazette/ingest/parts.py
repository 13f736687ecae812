"""The parts of one document: its own text, the texts it issues, its attachments.

An enclosure is what a 印发…的通知 issues: it begins after the signature with a title of its own. An
attachment begins with its label, 附件, on a line alone. Titles are known by the names that the text
before quotes in 《》 or lists after 附件：; else they are the short lines above the first one that
is text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.ingest.characters import letters
from gazette.ingest.elements import is_addressee
from gazette.ingest.patterns import (
    ATTACHMENT_LABEL,
    ATTACHMENT_NOTE,
    CHAPTER,
    CLAUSE,
    CONTENTS_HEADING,
    SENTENCE_MARK,
    is_date_line,
    outline_level,
)
from gazette.ingest.printed import Printed
from gazette.ingest.signatures import read_closing
from gazette.ingest.typography import repair_display
from gazette.model import PartKind

_LONGEST_TITLE_LINE = 60
_MOST_TITLE_LINES = 4
_LONGEST_NAME = 80
"""Characters of a quoted title, at most."""
_ISSUES = re.compile(r"印发|转发|批转|发布|公布|颁布|令\Z|令（|下达|通过|批准")
_QUOTED = re.compile(r"《([^《》]+(?:《[^《》]*》[^《》]*)*)》")
_LABELLED = re.compile(
    r"(附(?:件|表|录)\s*(?:\d{1,2}(?:[-—]\d{1,2})?|[一二三四五六七八九十]{1,2})?)(?:\s*[：:\s]\s*|(?<=\d)(?![\d份个项张页]))(\S.*)"
)
"""A label with its title on one line: `附件1：检查表`; typography drops the space between figure and title."""
_REMARK = re.compile(r"（[^（）]*(?:公开|主动|联系|属性|此件|发布)[^（）]*）")
_IMPRINT = re.compile(r"(?:抄送|主送|印发机关|印发日期)[：:].*|.{0,30}\d{4}年\d{1,2}月\d{1,2}日印发")


@dataclass(frozen=True, slots=True)
class RawPart:
    """The printed lines of a part; the main text has no kind."""

    kind: PartKind | None
    label: str
    title: str
    head: tuple[Printed, ...]
    """Lines of label and title."""
    lines: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class _Start:
    """Where a part begins."""

    kind: PartKind
    label: str
    title: str
    index: int
    length: int


def split_parts(lines: Sequence[Printed], title: str, *, issuing: bool) -> tuple[RawPart, ...]:
    """The main text and the parts that follow it; `title` is the document's.

    `issuing` says that the document issues a text even where its title does not: an order does.
    """
    starts = list(_starts(lines, title, issuing=issuing or bool(_ISSUES.search(title))))
    ends = [start.index for start in starts[1:]] + [len(lines)] * bool(starts)
    main = tuple(lines[: starts[0].index if starts else len(lines)])
    return (
        RawPart(None, "", "", (), main),
        *(
            RawPart(
                start.kind,
                start.label,
                start.title,
                tuple(lines[start.index : start.index + start.length]),
                tuple(lines[start.index + start.length : end]),
            )
            for start, end in zip(starts, ends, strict=True)
        ),
    )


def _starts(lines: Sequence[Printed], title: str, *, issuing: bool) -> Iterator[_Start]:
    names = _announced(lines, title)
    signed = False
    index = 0
    while index < len(lines):
        start = _attachment(lines, index, names, signed) or (
            _enclosure(lines, index, names, after_signature=_follows_signature(lines, index))
            if issuing and signed
            else None
        )
        if start:
            yield start
            index += start.length
            continue
        if closing := read_closing(lines, index):
            signed = True
            index += closing.length
            continue
        index += 1


def _announced(lines: Sequence[Printed], title: str) -> frozenset[str]:
    """Letters of every title that the document quotes or lists, with the object of its own title."""
    texts = [line.text for line in lines]
    quoted = [name for text in (title, "".join(texts)) for name in _QUOTED.findall(text) if len(name) <= _LONGEST_NAME]
    listed = [
        re.sub(r"^\d{1,2}[.、．]\s*", "", text)
        for text in texts
        if re.match(r"\d{1,2}[.、．]", text) and len(text) < 80
    ]
    listed += [
        re.sub(r"^\d{1,2}[.、．]\s*", "", found["rest"]) for text in texts if (found := ATTACHMENT_NOTE.match(text))
    ]
    own = [title] if not title.endswith(("通知", "决定", "令")) else []
    own += re.findall(r"(?:印发|转发|批转|发布|公布)《?(.+?)》?的(?:通知|决定|公告|令)\Z", title)
    return frozenset(letters(name) for name in [*quoted, *listed, *own] if len(letters(name)) >= 4)


# attachments --------------------------------------------------------------------------------------


def _attachment(lines: Sequence[Printed], index: int, names: frozenset[str], signed: bool) -> _Start | None:
    text = lines[index].text
    if lines[index].cells or len(text) > _LONGEST_TITLE_LINE:
        return None
    compact = re.sub(r"\s+", "", text)
    if ATTACHMENT_LABEL.fullmatch(compact) and compact not in ("附", "附："):
        if _row_of_note(lines, index):
            return None
        label = re.sub(r"[：:]\Z", "", compact)
        title, length = _title(lines, index + 1, names)
        return _Start(PartKind.ATTACHMENT, label, title, index, length + 1)
    found = _LABELLED.match(text)
    if found and signed and not _announces(lines, index) and not SENTENCE_MARK.search(found[2]):
        label = re.sub(r"\s+", "", found[1])
        first = repair_display(found[2])[0]
        more, length = ("", 0) if letters(first) in names else _title_rest(lines, index + 1, first)
        return _Start(PartKind.ATTACHMENT, label, first + more, index, length + 1)
    return None


def _row_of_note(lines: Sequence[Printed], index: int) -> bool:
    """Whether a bare 附件： heads a list of attachments that stands below it."""
    text = lines[index].text.rstrip()
    return text.endswith(("：", ":")) and index + 1 < len(lines) and bool(re.match(r"1[.、．]", lines[index + 1].text))


def _announces(lines: Sequence[Printed], index: int) -> bool:
    """Whether a line 附件：… only announces: a signature, a second entry or its own label follows."""
    target = letters(re.sub(r"^附件?\d*[：:\s]*", "", lines[index].text))
    following = lines[index + 1 :]
    if following and re.match(r"2[.、．]", following[0].text):
        return True
    if any(read_closing(lines, index + 1 + place) for place in range(min(len(following), 3))):
        return True
    return any(letters(line.text).endswith(target) and line.number != lines[index].number for line in following)


# enclosures ---------------------------------------------------------------------------------------


def _follows_signature(lines: Sequence[Printed], index: int) -> bool:
    """Whether nothing but remarks in brackets and the imprint stands between a date and this line."""
    before = index - 1
    while before >= 0 and (_REMARK.fullmatch(lines[before].text) or _IMPRINT.fullmatch(lines[before].text)):
        before -= 1
    return before >= 0 and (is_date_line(lines[before].text) or read_closing(lines, before) is not None)


def _enclosure(lines: Sequence[Printed], index: int, names: frozenset[str], *, after_signature: bool) -> _Start | None:
    if (
        not _is_title_line(lines[index])
        or _REMARK.fullmatch(lines[index].text)
        or _IMPRINT.fullmatch(lines[index].text)
    ):
        return None
    if not after_signature and not _known_title(lines, index, names):
        return None
    if read_closing(lines, index):
        return None
    title, length = _title(lines, index, names)
    return _Start(PartKind.ENCLOSURE, "", title, index, length) if length else None


def _known_title(lines: Sequence[Printed], index: int, names: frozenset[str]) -> int:
    """Number of lines from here that together are an announced title; 0 if they are none."""
    joined = ""
    for length in range(1, _MOST_TITLE_LINES + 1):
        if index + length > len(lines) or not _is_title_line(lines[index + length - 1]):
            return 0
        joined += letters(lines[index + length - 1].text)
        if joined in names:
            return length
    return 0


# titles -------------------------------------------------------------------------------------------


def _title(lines: Sequence[Printed], index: int, names: frozenset[str]) -> tuple[str, int]:
    """The title that begins at this line and the number of its lines; empty where there is none."""
    if length := _known_title(lines, index, names):
        return _joined(lines, index, length), length
    if index >= len(lines) or not _is_title_line(lines[index]):
        return "", 0
    first = repair_display(lines[index].text)[0]
    more, length = _title_rest(lines, index + 1, first)
    return first + more, length + 1


def _title_rest(lines: Sequence[Printed], index: int, first: str) -> tuple[str, int]:
    """Further lines of a title that is not announced: those set close to the first one."""
    more, length = "", 0
    while index + length < len(lines) and length < _MOST_TITLE_LINES - 1:
        line = lines[index + length]
        if not _is_title_line(line) or is_date_line(line.text) or (line.gap and not _unfinished(first + more)):
            break
        if not line.gap and _lists(lines, index + length):
            break
        more += repair_display(line.text)[0]
        length += 1
    return more, length


def _lists(lines: Sequence[Printed], index: int) -> bool:
    """Whether a list of short lines begins here rather than the rest of a title."""
    close = 0
    while (
        index + close + 1 < len(lines) and not lines[index + close + 1].gap and _is_title_line(lines[index + close + 1])
    ):
        close += 1
    return close >= 2


def _unfinished(title: str) -> bool:
    """Whether a title cannot end here: it ends in a word that needs another, or inside a bracket."""
    return title.endswith(("关于", "的", "和", "与", "及", "、", "暨", "年")) or title.count("（") > title.count("）")


def _joined(lines: Sequence[Printed], index: int, length: int) -> str:
    return repair_display(" ".join(line.text for line in lines[index : index + length]))[0]


def _is_title_line(line: Printed) -> bool:
    text = line.text
    return not (
        line.cells
        or line.bulleted
        or len(text) > _LONGEST_TITLE_LINE
        or re.search("[。；：，！？]", text)
        or outline_level(text)
        or CHAPTER.match(text)
        or CLAUSE.match(text)
        or is_addressee(text)
        or ATTACHMENT_LABEL.fullmatch(re.sub(r"\s+", "", text))
        or CONTENTS_HEADING.fullmatch(re.sub(r"\s+", "", text))
    )
