"""Lines with their typography repaired: what the reading of an article works on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from gazette.ingest.aligned import align
from gazette.ingest.lines import Line
from gazette.ingest.tabs import rows, untabbed
from gazette.ingest.typography import repair, repair_display


@dataclass(frozen=True, slots=True)
class Printed:
    """A line as it is read: repaired, and cut into cells where it is a row of a table."""

    lines: tuple[Line, ...]
    """The source lines it came from: several where the print wrapped every line."""
    text: str
    cells: tuple[str, ...] = ()
    """Texts of the cells of a table row; empty for a line of text."""
    gap: bool = False
    """Whether a blank line or a page break stands before it."""
    indent: bool = False
    joined: bool = False
    """Whether a correction says that it continues the line before."""
    bulleted: bool = False
    """Whether the extraction put a list mark before it: an item begins."""
    repairs: Counter[str] = field(default_factory=Counter, compare=False)

    @property
    def number(self) -> int:
        """First source line."""
        return self.lines[0].number


def print_lines(lines: Sequence[Line]) -> tuple[Printed, ...]:
    """Each line repaired, the cells of rows told apart by tabs."""
    lines = align(lines)
    tabled = rows(lines)
    return tuple(_printed(line, row=index in tabled) for index, line in enumerate(lines))


def _printed(line: Line, *, row: bool) -> Printed:
    source = line.text
    if "\t" in source and not row and (plain := untabbed(source)) is not None:
        source = plain
    cells: tuple[str, ...] = ()
    repairs: Counter[str] = Counter()
    if "\t" in source:
        texts = []
        for cell in source.split("\t"):
            text, counts = repair_display(cell.strip())
            texts.append(text)
            repairs += counts
        cells = tuple(texts)
        text = " ".join(text for text in texts if text)
    else:
        text, repairs = repair(source)
    return Printed(
        lines=(line,),
        text=text,
        cells=cells,
        gap=line.gap,
        indent=line.indent or (not cells and line.text.startswith("\t")),
        joined=line.joined,
        bulleted=bool(re.match(r"\s*[-*•●▪][ \t]", line.text)),
        repairs=repairs,
    )


def join_texts(first: str, second: str) -> str:
    """Two pieces of one paragraph: a space between Latin words only."""
    seam = " " if re.search(r"[A-Za-z,.;:]\Z", first) and re.match(r"[A-Za-z]", second) else ""
    return first + seam + second
