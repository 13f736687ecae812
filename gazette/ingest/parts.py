"""The parts of one document: its own text, the texts it issues, its attachments.

An enclosure is what a 印发…的通知 issues: it begins after the signature with a title of its own. An
attachment begins with its label, 附件, on a line alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gazette.ingest.characters import letters, unspaced
from gazette.ingest.patterns import ATTACHMENT_LABEL, SENTENCE_MARK, is_body_line, is_date_line
from gazette.ingest.printed import Printed
from gazette.ingest.signatures import read_closing
from gazette.ingest.titles import (
    LONGEST_TITLE_LINE,
    announced_titles,
    is_title_line,
    known_title,
    read_title,
    title_rest,
)
from gazette.ingest.typography import repair_display
from gazette.model import PartKind

_ISSUES = re.compile(r"印发|转发|批转|发布|公布|颁布|令\Z|令（|公告\Z|公告（|下达|通过|批准")
_LABELLED = re.compile(
    r"(附(?:件|表|录)\s*(?:\d{1,2}(?:[-—]\d{1,2})?|[一二三四五六七八九十]{1,2})?)(?:\s*[：:\s]\s*|(?<=\d)(?![\d份个项张页]))(\S.*)"
)
"""A label with its title on one line: `附件1：检查表`; typography drops the space between figure and title."""
REMARK = re.compile(r"（[^（）]*(?:公开|主动|联系|属性|此件|发布)[^（）]*）")
IMPRINT = re.compile(r"(?:抄送|主送|印发机关|印发日期)[：:].*|.{0,30}\d{4}年\d{1,2}月\d{1,2}日印发")


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


def issues(title: str) -> bool:
    """Whether a title says that the document issues, forwards or announces another text."""
    return bool(_ISSUES.search(title))


def split_parts(lines: Sequence[Printed], title: str, *, issuing: bool) -> tuple[RawPart, ...]:
    """The main text and the parts that follow it; `title` is the document's.

    `issuing` says that the document issues a text even where its title does not: an order does.
    """
    starts = list(_starts(lines, title, issuing=issuing or issues(title)))
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
    names = announced_titles(lines, title)
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


# attachments --------------------------------------------------------------------------------------


def _attachment(lines: Sequence[Printed], index: int, names: frozenset[str], signed: bool) -> _Start | None:
    text = lines[index].text
    if lines[index].cells or len(text) > LONGEST_TITLE_LINE:
        return None
    compact = unspaced(text)
    bare = compact in ("附", "附：")
    if ATTACHMENT_LABEL.fullmatch(compact) and (not bare or known_title(lines, index + 1, names)):
        if _row_of_note(lines, index):
            return None
        label = re.sub(r"[：:]\Z", "", compact)
        title, length = read_title(lines, index + 1, names)
        return _Start(PartKind.ATTACHMENT, label, title, index, length + 1)
    found = _LABELLED.match(text)
    if found and signed and not _announces(lines, index) and not SENTENCE_MARK.search(found[2]):
        label = unspaced(found[1])
        first = repair_display(found[2])[0]
        more, length = ("", 0) if letters(first) in names else title_rest(lines, index + 1, first)
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
    while before >= 0 and (
        REMARK.fullmatch(lines[before].text)
        or IMPRINT.fullmatch(lines[before].text)
        or _signs_below_date(lines, before)
    ):
        before -= 1
    return before >= 0 and (is_date_line(lines[before].text) or read_closing(lines, before) is not None)


def _signs_below_date(lines: Sequence[Printed], index: int) -> bool:
    """Whether a line is the body whose date stands above it, and not the first line of a title (… / `关于…的意见`)."""
    dated = index > 0 and is_date_line(lines[index - 1].text)
    titled = index + 1 < len(lines) and lines[index + 1].text.startswith(("关于", "印发", "转发", "批转"))
    return dated and is_body_line(lines[index].text) and not titled


def _enclosure(lines: Sequence[Printed], index: int, names: frozenset[str], *, after_signature: bool) -> _Start | None:
    if not is_title_line(lines[index]) or REMARK.fullmatch(lines[index].text) or IMPRINT.fullmatch(lines[index].text):
        return None
    if not after_signature and not known_title(lines, index, names):
        return None
    if read_closing(lines, index) or _signs_below_date(lines, index):
        return None
    title, length = read_title(lines, index, names)
    return _Start(PartKind.ENCLOSURE, "", title, index, length) if length else None
