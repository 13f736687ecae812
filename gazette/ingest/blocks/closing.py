"""Signatures, and the remarks in brackets (附注) that may follow them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.ingest.blocks.found import Found
from gazette.ingest.patterns import is_date_line
from gazette.ingest.printed import Printed
from gazette.ingest.signatures import is_signer, read_closing
from gazette.model import Note, Signature

_REMARK = re.compile(r"（[^（）]{2,60}(?:（[^（）]*）[^（）]*)*）")
_MOST_BELOW_DATE = 6
"""Signers below their date, at most."""


def read_signature(lines: Sequence[Printed], index: int) -> Found | None:
    """`三门峡市人民政府办公室` / `2021年3月26日` (2021-03, 441–443).

    A date without signers counts at the end of a text; so do signers without a date that nothing follows,
    and signers whose date stands above them.
    """
    closing = read_closing(lines, index)
    if closing:
        taken = tuple(lines[index : index + closing.length])
        return Found(Signature(closing.signers, closing.date), taken)
    if index == 0 or len(lines) - index > _MOST_BELOW_DATE:
        return None
    end = index
    while end < len(lines) and not lines[end].cells and is_signer(lines[end].text):
        end += 1
    if not index < end == len(lines):
        return None
    if is_date_line(lines[index - 1].text) or (end == index + 1 and _ends(lines[index - 1])):
        return Found(Signature(tuple(line.text for line in lines[index:end])), tuple(lines[index:end]))
    return None


def _ends(line: Printed) -> bool:
    return line.text.endswith(("。", "！", "）", "”")) and len(line.text) > 12


def read_remark(lines: Sequence[Printed], index: int) -> Found | None:
    """`（此件公开发布）` below the date."""
    if index == 0 or not _REMARK.fullmatch(lines[index].text):
        return None
    before = index - 1
    while before > 0 and _REMARK.fullmatch(lines[before].text):
        before -= 1
    starts = range(max(0, before - 3), before + 1)
    closed = any((closing := read_closing(lines, start)) and start + closing.length == before + 1 for start in starts)
    return Found(Note(lines[index].text), (lines[index],)) if closed else None
