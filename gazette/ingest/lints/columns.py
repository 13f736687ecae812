"""Lines that look like rows of a table, its columns parted by spaces, and were read as text."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from gazette.catalogue import COLUMNS_UNREAD
from gazette.ingest.aligned import looks_like_row
from gazette.ingest.article import Read
from gazette.ingest.blocks import Found
from gazette.model import Doubt, Paragraph

_FEWEST = 2
_SHOWN = 16
"""Characters that a message shows."""


def lint_columns(read: Read) -> Iterator[Doubt]:
    """Two lines or more such as `2018年    21    46`, whose cells now stand close to each other."""
    for _, blocks in read.parts:
        for aligned, run in groupby(blocks, _is_row):
            rows = list(run)
            if aligned and len(rows) >= _FEWEST:
                first = rows[0].lines[0].lines[0]
                values = (("text", first.text[:_SHOWN]), ("count", str(len(rows))))
                yield Doubt(COLUMNS_UNREAD.id, first.number, values)


def _is_row(found: Found) -> bool:
    return isinstance(found.block, Paragraph) and looks_like_row(found.lines[0].lines[0])
