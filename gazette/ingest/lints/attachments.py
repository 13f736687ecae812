"""Attachments announced against attachments printed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.catalogue import ATTACHMENT_MISSING
from gazette.ingest.article import Read
from gazette.ingest.characters import letters
from gazette.model import AttachmentNote, Doubt, Part, PartKind
from gazette.numerals import parse_numeral

_HEAD = re.compile(r"^附\s*件?\s*[：:]\s*")
_SERIAL = re.compile(r"^(\d{1,2})[.、．]\s*")


def lint_attachments(read: Read) -> Iterator[Doubt]:
    """Each attachment that a text lists below itself stands behind it, by its number or by its title."""
    attachments = [part for part in read.article.parts if part.kind is PartKind.ATTACHMENT]
    for _, blocks in read.parts:
        for found in blocks:
            if isinstance(found.block, AttachmentNote):
                for entry in found.block.lines:
                    serial, title = _parted(entry)
                    if title and not any(_is(part, serial, title) for part in attachments):
                        values = (("label", f"附件{serial or ''}"), ("title", title))
                        yield Doubt(ATTACHMENT_MISSING.id, found.lines[0].number, values)


def _parted(entry: str) -> tuple[int | None, str]:
    rest = _HEAD.sub("", entry)
    found = _SERIAL.match(rest)
    return (int(found[1]) if found else None), rest[found.end() if found else 0 :]


def _is(part: Part, serial: int | None, title: str) -> bool:
    label = re.sub(r"^附\s*件", "", part.label)
    same_title = letters(part.title) == letters(title) and bool(letters(title))
    return same_title or (parse_numeral(label) == serial if label else serial in (None, 1))
