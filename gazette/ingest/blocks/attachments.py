"""附件说明: the list of attachments below a text."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.ingest.blocks.found import Found
from gazette.ingest.patterns import ATTACHMENT_NOTE, is_fresh
from gazette.ingest.printed import Printed, join_texts
from gazette.ingest.signatures import read_closing
from gazette.model import AttachmentNote

_SERIAL = re.compile(r"(\d{1,2})[.、．]\s*\S")
_HEAD = re.compile(r"附\s*件?\s*[：:]?")


def read_attachment_note(lines: Sequence[Printed], index: int) -> Found | None:
    """`附件：1.中小学教育惩戒规则（试行）` / `2.三门峡市校园欺凌事件报备表` (2021-03, 1181–1183).

    An entry that the print wraps goes on in the next line.
    """
    first = lines[index].text
    rest = ATTACHMENT_NOTE.fullmatch(first)
    bare = _HEAD.fullmatch(first) and index + 1 < len(lines) and re.match(r"1[.、．]", lines[index + 1].text)
    if lines[index].cells or not (rest or bare):
        return None
    entries = [first]
    serial = _serial(rest["rest"]) if rest else 0
    joins = 0
    end = index + 1
    while end < len(lines) and not lines[end].cells:
        text = lines[end].text
        following = _serial(text)
        if following is not None and serial is not None and following == serial + 1:
            entries.append(text)
            serial = following
        elif _wraps(lines, end):
            entries[-1] = join_texts(entries[-1], text)
            joins += 1
        else:
            break
        end += 1
    return Found(AttachmentNote(tuple(entries)), tuple(lines[index:end]), joins)


def _serial(text: str) -> int | None:
    found = _SERIAL.match(text)
    return int(found[1]) if found else None


def _wraps(lines: Sequence[Printed], index: int) -> bool:
    """Whether a line is the rest of the entry above it: set close to it, or the remark in brackets after it."""
    line = lines[index]
    if is_fresh(line.text) or read_closing(lines, index) or line.text.endswith(("。", "：")):
        return False
    return not line.gap or line.joined or (line.text.startswith("（") and line.text.endswith("）"))
