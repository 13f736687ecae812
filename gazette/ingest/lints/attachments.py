"""Attachments announced against attachments printed."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from gazette.catalogue import ATTACHMENT_MISSING, ATTACHMENT_REFERRED
from gazette.ingest.article import Read
from gazette.ingest.blocks import Found
from gazette.ingest.characters import letters
from gazette.model import AttachmentNote, Doubt, Paragraph, Part, PartKind
from gazette.numerals import NUMERAL, parse_numeral

_HEAD = re.compile(r"^附\s*件?\s*[：:]\s*")
_SERIAL = re.compile(rf"^(\d{{1,2}}|{NUMERAL})[.、．]\s*")
_SEAM = re.compile(rf"[；;]\s*(?=(?:\d{{1,2}}|{NUMERAL})[.、．])")

_REFERRED = re.compile(r"见附件(?P<number>\d{1,2})?|(?:名单|方案|表|标准|办法)附后")


def lint_attachments(read: Read) -> Iterator[Doubt]:
    """What a text lists below itself, or tells the reader to see, stands behind it."""
    attachments = [part for part in read.article.parts if part.kind is PartKind.ATTACHMENT]
    blocks = [found for _, blocks in read.parts for found in blocks]
    listed = set[int]()
    for found in blocks:
        if isinstance(found.block, AttachmentNote):
            for entry in _entries(found.block):
                serial, title = _parted(entry)
                listed.add(serial or 0)
                if title and not any(_is(part, serial, title) for part in attachments):
                    values = (("label", f"附件{serial or ''}"), ("title", title))
                    yield Doubt(ATTACHMENT_MISSING.id, _line_of(found, entry), values)
    for found in blocks:
        if isinstance(found.block, Paragraph):
            yield from _referred(found, found.block.text, attachments, listed)


def _referred(found: Found, text: str, attachments: Sequence[Part], listed: Collection[int]) -> Iterator[Doubt]:
    """`（见附件3）` where no such attachment is printed or listed; without a number, where there is none at all."""
    for match in _REFERRED.finditer(text):
        number = match["number"]
        missing = int(number) not in listed and not _numbered(attachments, int(number)) if number else not attachments
        if missing and not (listed and not number):
            yield Doubt(ATTACHMENT_REFERRED.id, found.lines[0].number, (("text", match[0]),))


def _numbered(attachments: Sequence[Part], number: int) -> bool:
    """Whether one of the attachments has this number, or there is one that has none."""
    labels = [re.sub(r"^附\s*\w", "", part.label) for part in attachments]
    return any(not label or parse_numeral(label) == number for label in labels)


def _line_of(found: Found, entry: str) -> int:
    """The line on which an entry of the list begins."""
    begins = (line.number for line in found.lines if letters(entry).startswith(letters(line.text)))
    return next(begins, found.lines[0].number)


def _entries(note: AttachmentNote) -> Iterator[str]:
    """The entries of the list, those too that stand on one line: `附件：一、清单；二、分工`."""
    for line in note.lines:
        yield from _SEAM.split(line)


def _parted(entry: str) -> tuple[int | None, str]:
    rest = _HEAD.sub("", entry)
    found = _SERIAL.match(rest)
    return (parse_numeral(found[1]) if found else None), rest[found.end() if found else 0 :]


def _is(part: Part, serial: int | None, title: str) -> bool:
    label = re.sub(r"^附\s*件", "", part.label)
    same_title = letters(part.title) == letters(title) and bool(letters(title))
    return same_title or (parse_numeral(label) == serial if label else serial in (None, 1))
