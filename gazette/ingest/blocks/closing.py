"""Signatures, and the remarks in brackets (附注) that may follow them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.ingest.blocks.found import Found
from gazette.ingest.printed import Printed
from gazette.ingest.signatures import is_signer, read_closing
from gazette.model import Note, Signature

_REMARK = re.compile(r"（[^（）]{2,60}(?:（[^（）]*）[^（）]*)*）")


def read_signature(lines: Sequence[Printed], index: int) -> Found | None:
    """`三门峡市人民政府办公室` / `2021年3月26日` (2021-03, 441–443).

    A date without signers counts at the end of a text; so do signers without a date that nothing follows.
    """
    closing = read_closing(lines, index)
    if closing:
        taken = tuple(lines[index : index + closing.length])
        return Found(Signature(closing.signers, closing.date), taken)
    if index == len(lines) - 1 and index > 0 and is_signer(lines[index].text) and _ends(lines[index - 1]):
        return Found(Signature((lines[index].text,)), (lines[index],))
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
