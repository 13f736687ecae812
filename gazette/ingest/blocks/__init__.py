"""The text of one part as blocks: a list of small rules, tried in order at each line.

A rule looks at the lines from some place on and takes as many as make its block, or none. The last
rule, the paragraph, always takes what the others left, so nothing is dropped.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from gazette.ingest.blocks.attachments import read_attachment_note
from gazette.ingest.blocks.closing import read_remark, read_signature
from gazette.ingest.blocks.found import Found
from gazette.ingest.blocks.heading import level_headings, read_heading
from gazette.ingest.blocks.outline import read_outline
from gazette.ingest.blocks.paragraph import read_paragraph
from gazette.ingest.blocks.roster import read_roster
from gazette.ingest.blocks.table import read_table
from gazette.ingest.printed import Printed

Rule = Callable[[Sequence[Printed], int], Found | None]

__all__ = ["Found", "read_blocks"]


def _rules(lines: Sequence[Printed]) -> tuple[Rule, ...]:
    return (
        read_roster,
        read_table,
        read_signature,
        read_remark,
        read_attachment_note,
        partial(read_heading, read_outline(lines)),
        read_paragraph,
    )


def read_blocks(lines: Sequence[Printed]) -> tuple[Found, ...]:
    """The blocks of a part in printed order, each with the lines it takes.

    **Reads** the printed lines of one part, its label and title left out. **Writes** blocks whose
    headings are levelled against each other.
    """
    rules = _rules(lines)
    found: list[Found] = []
    index = 0
    while index < len(lines):
        block = next(block for rule in rules if (block := rule(lines, index)) is not None)
        found.append(block)
        index += block.length
    return level_headings(found)
