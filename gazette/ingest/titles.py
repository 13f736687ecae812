"""The titles of the parts of a document.

They are known by the names that the text before quotes in 《》 or lists after 附件：; else they are the
short lines above the first one that is text.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.ingest.characters import letters, unspaced
from gazette.ingest.elements import is_addressee
from gazette.ingest.patterns import (
    ATTACHMENT_LABEL,
    ATTACHMENT_NOTE,
    CHAPTER,
    CLAUSE,
    CONTENTS_HEADING,
    is_date_line,
    outline_level,
)
from gazette.ingest.printed import Printed
from gazette.ingest.typography import repair_display

LONGEST_TITLE_LINE = 60
_MOST_TITLE_LINES = 4
_LONGEST_NAME = 80
"""Characters of a quoted title, at most."""
_QUOTED = re.compile(r"《([^《》]+(?:《[^《》]*》[^《》]*)*)》")


def announced_titles(lines: Sequence[Printed], title: str) -> frozenset[str]:
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
    own += re.findall(r"(?:印发|转发|批转|发布|公布)《?(.+?)》?的(?:通知|决定|公告|令)\Z", title[-2 * _LONGEST_NAME :])
    return frozenset(letters(name) for name in [*quoted, *listed, *own] if len(letters(name)) >= 4)


def known_title(lines: Sequence[Printed], index: int, names: frozenset[str]) -> int:
    """Number of lines from here that together are an announced title; 0 if they are none."""
    joined = ""
    for length in range(1, _MOST_TITLE_LINES + 1):
        if index + length > len(lines) or not is_title_line(lines[index + length - 1]):
            return 0
        joined += letters(lines[index + length - 1].text)
        if joined in names:
            return length
    return 0


def read_title(lines: Sequence[Printed], index: int, names: frozenset[str]) -> tuple[str, int]:
    """The title that begins at this line and the number of its lines; empty where there is none."""
    if length := known_title(lines, index, names):
        return _joined(lines, index, length), length
    if index >= len(lines) or not is_title_line(lines[index]):
        return "", 0
    first = repair_display(lines[index].text)[0]
    more, length = title_rest(lines, index + 1, first)
    return first + more, length + 1


def title_rest(lines: Sequence[Printed], index: int, first: str) -> tuple[str, int]:
    """Further lines of a title that is not announced: those set close to the first one."""
    more, length = "", 0
    while index + length < len(lines) and length < _MOST_TITLE_LINES - 1:
        line = lines[index + length]
        if not is_title_line(line) or is_date_line(line.text) or (line.gap and not _unfinished(first + more)):
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
        index + close + 1 < len(lines) and not lines[index + close + 1].gap and is_title_line(lines[index + close + 1])
    ):
        close += 1
    return close >= 2


def _unfinished(title: str) -> bool:
    """Whether a title cannot end here: it ends in a word that needs another, or inside a bracket."""
    return title.endswith(("关于", "的", "和", "与", "及", "、", "暨", "年")) or title.count("（") > title.count("）")


def _joined(lines: Sequence[Printed], index: int, length: int) -> str:
    return repair_display(" ".join(line.text for line in lines[index : index + length]))[0]


def is_title_line(line: Printed) -> bool:
    """Whether a line may belong to a title: short, without a mark of a sentence, and nothing else that has a form."""
    text = line.text
    return not (
        line.cells
        or line.bulleted
        or len(text) > LONGEST_TITLE_LINE
        or re.search("[。；：，！？]", text)
        or outline_level(text)
        or CHAPTER.match(text)
        or CLAUSE.match(text)
        or is_addressee(text)
        or ATTACHMENT_LABEL.fullmatch(unspaced(text))
        or CONTENTS_HEADING.fullmatch(unspaced(text))
    )
