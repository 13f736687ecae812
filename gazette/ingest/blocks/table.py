"""Tables and forms, rebuilt from rows of cells.

A table that a page break has cut is one table: the repeated head is left out, or the halves have
the same number of cells. Merged cells came as empty ones; where a head or the first cells of a row
are empty it is told from which neighbour they belong to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.ingest.blocks.found import Found
from gazette.ingest.characters import letters
from gazette.ingest.printed import Printed
from gazette.model import Cell, Merge, Table

_NUMERIC = re.compile(r"[*＊]?[<>≤≥＜＞±+-]?[\d,.，]+(?:[%‰‱]|\([^)]*\))?|[—–-]+")
_EMPTY_FORM_SHARE = 0.3
_LABEL_LENGTH = 16
_MOST_HEAD_ROWS = 3

_NUMBERED = re.compile(r"表\s?\d{1,2}(?:[-—–.]\d{1,2})?(?:[：:\s]+\S|[^\d\s。；：])[^。；：]{0,60}")
_MEASURED = re.compile(r"（?(?:计量)?单位：[^。；：（）]{1,20}）?")
_CONTINUED = re.compile(r"（?续(?:上)?表\s*\d*）?|表\s*\d+\s*（续）")

Row = tuple[str, ...]


def read_table(lines: Sequence[Printed], index: int) -> Found | None:
    """The table whose caption or first row is this line."""
    above = _caption(lines, index)
    if index + above >= len(lines) or not lines[index + above].cells:
        return None
    taken, repeated, joins = _extent(lines, index + above)
    left_out = set(repeated)
    rows = _rows([line for line in taken if line not in left_out])
    form = _is_form(rows)
    header = 0 if form else _header_rows(rows)
    merged = _merge_form(rows) if form else _merge(rows, header)
    caption = " ".join(line.text for line in lines[index : index + above])
    table = Table(tuple(merged), header, caption, form)
    return Found(table, (*lines[index : index + above], *taken), joins, tuple(repeated))


def _caption(lines: Sequence[Printed], index: int) -> int:
    """Number of lines from here that may be a caption: `表1 主要指标`, `单位：万元`, or one below the other."""
    count = 0
    for pattern in (_NUMBERED, _MEASURED):
        place = index + count
        count += place < len(lines) and not lines[place].cells and bool(pattern.fullmatch(lines[place].text))
    return count


# extent -------------------------------------------------------------------------------------------


def _extent(lines: Sequence[Printed], index: int) -> tuple[list[Printed], list[Printed], int]:
    """Rows of the table, those of them that repeat its head, and how many page breaks it crosses."""
    taken = _run(lines, index)
    head_rows = taken[:_MOST_HEAD_ROWS]
    columns = _columns(taken)
    repeated: list[Printed] = []
    joins = 0
    while following := _continued_run(lines, index + len(taken)):
        rows = [line for line in following if line.cells]
        head = _repeated_head(head_rows, rows)
        if not head and columns != _columns(rows):
            break
        repeated += [line for line in following if not line.cells] + rows[:head]
        taken += following
        columns = max(columns, _columns(rows))
        joins += 1
    return taken, repeated, joins


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
        and not any(map(_NUMERIC.fullmatch, filter(None, following[count].cells)))
    ):
        count += 1
    return count


def _row_letters(line: Printed) -> tuple[str, ...]:
    return tuple(letters(cell) for cell in line.cells)


# kind ---------------------------------------------------------------------------------------------


def _is_form(rows: Sequence[Row]) -> bool:
    """Whether the cells are to be filled in: labels with empty cells beside them, hardly a figure."""
    cells = [cell for row in rows for cell in row]
    empty = sum(not cell for cell in cells) / len(cells)
    figures = sum(bool(_NUMERIC.fullmatch(cell)) for cell in cells if cell)
    blank_beside_label = any(row[0] and not any(row[1:]) for row in rows) or (bool(rows[0][0]) and not all(rows[0]))
    asked = any("□" in cell or re.search(r"年 ?月 ?日|签字|盖章|公章", cell) for cell in cells)
    return (
        figures <= len(rows) * 0.2
        and ((empty >= _EMPTY_FORM_SHARE and blank_beside_label) or asked)
        and not _two_row_head(rows)
    )


def _two_row_head(rows: Sequence[Row]) -> bool:
    """Whether the second row names what the empty cells of the first one hold."""
    if len(rows) < 3 or not rows[0][0] or rows[1][0]:
        return False
    spanned = [place for place, cell in enumerate(rows[0]) if not cell]
    named = [place for place, cell in enumerate(rows[1]) if cell]
    labels = not any(_NUMERIC.fullmatch(cell) for cell in rows[1] if cell)
    return bool(spanned) and labels and set(spanned) <= set(named)


def _header_rows(rows: Sequence[Row]) -> int:
    if len(rows) < 2:
        return 0
    if _two_row_head(rows):
        return 2
    filled = [cell for cell in rows[0] if cell]
    return int(len(filled) >= 2 and not any(_NUMERIC.fullmatch(cell) for cell in filled))


# merged cells -------------------------------------------------------------------------------------


def _merge(rows: Sequence[Row], header: int) -> list[tuple[Cell, ...]]:
    merged: list[tuple[Cell, ...]] = []
    for place, row in enumerate(rows):
        if place < header:
            merged.append(_merge_head(rows, place, header))
        elif place > header and not row[0] and any(row):
            lead = next(index for index, cell in enumerate(row) if cell)
            merged.append((*[Merge.UP] * lead, *row[lead:]))
        else:
            merged.append(row)
    return merged


def _merge_head(rows: Sequence[Row], place: int, header: int) -> tuple[Cell, ...]:
    """An empty cell of the head belongs to the cell above it, or else to the one on its left."""
    row = rows[place]
    cells: list[Cell] = []
    for column, cell in enumerate(row):
        if cell:
            cells.append(cell)
        elif place and rows[place - 1][column]:
            cells.append(Merge.UP)
        elif (
            column
            and any(line[column] for line in rows[place + 1 :])
            and (place + 1 < header or row[column - 1] or cells[-1] == Merge.LEFT)
        ):
            cells.append(Merge.LEFT)
        else:
            cells.append("")
    return tuple(cells)


def _merge_form(rows: Sequence[Row]) -> list[tuple[Cell, ...]]:
    """In a form the room beside a label is one empty cell, as wide as the print left it."""
    merged: list[tuple[Cell, ...]] = []
    for place, row in enumerate(rows):
        cells: list[Cell] = []
        for column, cell in enumerate(row):
            before = row[column - 1] if column else ""
            if cell:
                cells.append(cell)
            elif not column and place and rows[place - 1][0]:
                cells.append(Merge.UP)
            elif not column or _is_label(before):
                cells.append("")
            else:
                cells.append(Merge.LEFT)
        merged.append(tuple(cells))
    return merged


def _is_label(cell: str) -> bool:
    return bool(cell) and len(cell) <= _LABEL_LENGTH and "□" not in cell
