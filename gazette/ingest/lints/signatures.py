"""Texts that are signed twice: perhaps another document has been read as a part of them."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalogue import SIGNED_TWICE
from gazette.ingest.article import Read
from gazette.model import Doubt, Paragraph, Signature

_LEAST = 40
"""Characters of a text between two signatures that may be a document of its own, at least."""


def lint_signatures(read: Read) -> Iterator[Doubt]:
    """A second date with signers in one text, behind paragraphs that follow the first."""
    for _, blocks in read.parts:
        since: int | None = None
        for found in blocks:
            if isinstance(found.block, Signature) and found.block.date and found.block.signers:
                if since is not None and since >= _LEAST:
                    signers = " ".join(found.block.signers)
                    values = (("signature", signers), ("date", found.block.date))
                    yield Doubt(SIGNED_TWICE.id, found.lines[0].number, values)
                since = 0
            elif since is not None and isinstance(found.block, Paragraph):
                since += len(found.block.text)
