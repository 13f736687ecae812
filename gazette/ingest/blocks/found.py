"""What a rule gives back."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.ingest.printed import Printed
from gazette.model import Block


@dataclass(frozen=True, slots=True)
class Found:
    """A block and the printed lines it was made from."""

    block: Block
    lines: tuple[Printed, ...]
    joins: int = 0
    """How often two pieces of one paragraph, or of one table, were put together."""
    repeated: tuple[Printed, ...] = ()
    """Those of the lines that the print repeats on a new page: table heads, left out of the block."""
    rank: int = 0
    """For headings: depth of the kind of number, before levels are given."""

    @property
    def length(self) -> int:
        """Number of lines taken."""
        return len(self.lines)
