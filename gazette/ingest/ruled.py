"""Tables that a plain text draws or marks up: boxes of lines, Markdown, HTML.

Their rows become lines with tabs between the cells, as those of other tables come. Left alone, a box stays a
row of strokes, and the cells of a row in HTML run together when its tags are taken away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.ingest.characters import letters
from gazette.ingest.lines import Line
from gazette.ingest.residue import without_residue

_BOXED = re.compile(r"\s*[│┃║｜|]([^\t]*)[│┃║｜|]\s*")
"""`│稻谷│中等│0.72│`, `| 稻谷 | 中等 | 0.72 |`."""
_STROKE = re.compile("[│┃║｜|]")
BORDER = re.compile(r"\s*(?:[\u2500-\u257f]{3,}|[│┃║｜|](?:\s*(?::?-{2,}:?|:-:)\s*[│┃║｜|])+)\s*")
"""`├────┼────┤`, `| --- | --- |`."""
_HTML_ROW = re.compile(r"<tr\b[^<>\t]*>(.*?)</tr>", re.IGNORECASE)
_HTML_CELL = re.compile(r"<t[dh]\b(?P<attributes>[^<>\t]*)>(?P<text>.*?)</t[dh]>", re.IGNORECASE)
_REACH = re.compile(r"\b(?P<way>col|row)span\s*=\s*[\"']?(?P<count>\d{1,2})", re.IGNORECASE)
_FEWEST_CELLS = 2


def rule_tables(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with those of such tables made rows of cells; a line that holds a whole table becomes several."""
    return tuple(row for line in lines for row in _rows(line))


def _rows(line: Line) -> Iterator[Line]:
    if "<td" in line.text.lower() and (cells := _html_rows(line.text)):
        for part, row in enumerate(cells):
            yield replace(line, text="\t".join(row), part=line.part + part, gap=line.gap and not part)
    elif (boxed := _BOXED.fullmatch(line.text)) and not BORDER.fullmatch(line.text):
        cells_of_row = [cell.strip() for cell in _STROKE.split(boxed[1])]
        drawn = len(cells_of_row) >= _FEWEST_CELLS
        yield replace(line, text="\t".join(cells_of_row) if drawn else line.text)
    else:
        yield line


def _html_rows(text: str) -> list[list[str]]:
    """The rows of the table that a line holds; none where it holds anything else, or a cell holds a table."""
    rows: list[list[str]] = []
    below: dict[int, int] = {}
    for row in _HTML_ROW.findall(text):
        cells: list[str] = []
        for cell in _HTML_CELL.finditer(row):
            _fill_reached(cells, below)
            reach = {found["way"].lower(): int(found["count"]) for found in _REACH.finditer(cell["attributes"])}
            for column in range(len(cells), len(cells) + max(1, reach.get("col", 1))):
                below[column] = reach.get("row", 1) - 1
            cells += [without_residue(cell["text"]).strip(), *[""] * (reach.get("col", 1) - 1)]
        _fill_reached(cells, below)
        rows.append(cells)
    held = letters("".join(cell for row in rows for cell in row))
    return rows if rows and held == letters(without_residue(text)) else []


def _fill_reached(cells: list[str], below: dict[int, int]) -> None:
    """Adds an empty cell for each at this place into which one of a row above reaches."""
    while below.get(len(cells), 0) > 0:
        below[len(cells)] -= 1
        cells.append("")
