"""Texts that the print breaks off to go on upon another page."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalogue import TEXT_JUMPS
from gazette.ingest.article import Read
from gazette.ingest.patterns import JUMP
from gazette.model import Doubt


def lint_jumps(read: Read) -> Iterator[Doubt]:
    """`（下转第5页）` with another text behind it: the rest stands elsewhere, perhaps in another article."""
    for line in read.lines:
        if found := JUMP.search(line.text):
            yield Doubt(TEXT_JUMPS.id, line.number, (("text", found[0]),))
