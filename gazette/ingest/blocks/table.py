"""Tables and forms, rebuilt from rows of cells.

A table that a page break has cut is one table: the repeated head is left out, or the halves have
the same number of cells. Merged cells came as empty ones; where a head or the first cells of a row
are empty it is told from which neighbour they belong to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.ingest.blocks.cells import NUMERIC, Row, header_rows, is_form, merge, merge_form
from gazette.ingest.blocks.found import Found
from gazette.ingest.characters import letters
from gazette.ingest.printed import Printed
from gazette.model import Cell, Merge, Table

_MOST_HEAD_ROWS = 3

_NUMBERED = re.compile(r"表\s?\d{1,2}(?:[-—–.]\d{1,2})?(?:[：:\s]+\S|[^\d\s。；：])[^。；：]{0,60}")
_MEASURED = re.compile(r"（?(?:计量)?单位：[^。；：（）]{1,20}）?")
_CONTINUED = re.compile(r"（?续(?:上)?表\s*\d*）?|表\s*\d+\s*（续）")


def read_table(lines: Sequence[Printed], index: int) -> Found | None:
    """The table whose caption or first row is this line."""
    above = _caption(lines, index)
    if index + above >= len(lines) or not lines[index + above].cells:
        return None
    pieces, repeated, joins = _extent(lines, index + above)
    left_out = set(repeated)
    rows = [_rows([line for line in piece if line not in left_out]) for piece in pieces]
    form = len(pieces) > 1 or is_form(rows[0])
    header = 0 if form else header_rows(rows[0])
    merged = _one_form(rows) if form else merge(rows[0], header)
    above_lines = tuple(lines[index : index + above])
    table = Table(tuple(merged), header, " ".join(line.text for line in above_lines), form)
    return Found(table, sum(map(tuple, pieces), above_lines), joins, tuple(repeated))


def _caption(lines: Sequence[Printed], index: int) -> int:
    """Number of lines from here that may be a caption: `表1 主要指标`, `单位：万元`, or one below the other."""
    count = 0
    for pattern in (_NUMBERED, _MEASURED):
        place = index + count
        count += place < len(lines) and not lines[place].cells and bool(pattern.fullmatch(lines[place].text))
    return count


# extent -------------------------------------------------------------------------------------------


def _extent(lines: Sequence[Printed], index: int) -> tuple[list[list[Printed]], list[Printed], int]:
    """Rows of the table, those of them that repeat its head, and how many page breaks it crosses.

    The rows come in one piece, or in several where a form goes on over the page with other columns:
    it has one title, and below the boxes for a person come those for opinions and seals (2020-10, 1298–1307).
    """
    pieces = [_run(lines, index)]
    head_rows = pieces[0][:_MOST_HEAD_ROWS]
    end = index + len(pieces[0])
    repeated: list[Printed] = []
    joins = 0
    while following := _continued_run(lines, end):
        rows = [line for line in following if line.cells]
        head = _repeated_head(head_rows, rows)
        if head or _columns(pieces[-1]) == _columns(rows):
            pieces[-1] += following
        elif is_form(_rows(pieces[-1])) and is_form(_rows(rows)):
            pieces.append(following)
        else:
            break
        repeated += [line for line in following if not line.cells] + rows[:head]
        end += len(following)
        joins += 1
    return pieces, repeated, joins


def _one_form(pieces: Sequence[Sequence[Row]]) -> list[tuple[Cell, ...]]:
    """The pieces of a form below each other; where one has fewer columns, its last cells reach to the edge."""
    columns = max(len(row) for piece in pieces for row in piece)
    return [(*row, *[Merge.LEFT] * (columns - len(row))) for piece in pieces for row in merge_form(piece)]


def _columns(lines: Sequence[Printed]) -> int:
    return max(len(line.cells) for line in lines)


def _rows(lines: Sequence[Printed]) -> list[Row]:
    """The cells of the lines, every row as long as the longest."""
    columns = _columns(lines)
    return [line.cells + ("",) * (columns - len(line.cells)) for line in lines if line.cells]


def _continued_run(lines: Sequence[Printed], index: int) -> list[Printed]:
    """The run of rows at a place, or one behind a line 续表, that line first."""
    if index < len(lines) and _CONTINUED.fullmatch(lines[index].text) and (rows := _run(lines, index + 1)):
        return [lines[index], *rows]
    return _run(lines, index)


def _run(lines: Sequence[Printed], index: int) -> list[Printed]:
    """Rows that follow each other without a gap."""
    run: list[Printed] = []
    while index + len(run) < len(lines):
        line = lines[index + len(run)]
        if not line.cells or (run and line.gap):
            break
        run.append(line)
    return run


def _repeated_head(taken: Sequence[Printed], following: Sequence[Printed]) -> int:
    """Number of rows at the top of a run that repeat the head of the table."""
    count = 0
    while (
        count < min(len(taken), len(following))
        and _row_letters(taken[count]) == _row_letters(following[count])
        and not any(map(NUMERIC.fullmatch, filter(None, following[count].cells)))
    ):
        count += 1
    return count


def _row_letters(line: Printed) -> tuple[str, ...]:
    return tuple(letters(cell) for cell in line.cells)
