"""What the rows of a table are: the head, the cells that reach over others, a form to be filled in.

Merged cells came as empty ones; it is told from which neighbour they belong to.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.model import Cell, Merge

Row = tuple[str, ...]

NUMERIC = re.compile(r"[*＊]?[<>≤≥＜＞±+-]?[\d,.，]+(?:[%‰‱]|\([^)]*\))?|[—–-]+")
_EMPTY_FORM_SHARE = 0.3
_LABEL_LENGTH = 16
_PICTURE = re.compile("照片|相片|.{0,6}(?:免冠|寸).{0,6}照片?|贴照片处")
"""A cell that a form keeps for a picture."""


def is_form(rows: Sequence[Row]) -> bool:
    """Whether the cells are to be filled in: labels with empty cells beside them, hardly a figure."""
    cells = [cell for row in rows for cell in row]
    empty = sum(not cell for cell in cells) / len(cells)
    figures = sum(bool(NUMERIC.fullmatch(cell)) for cell in cells if cell)
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
    labels = not any(NUMERIC.fullmatch(cell) for cell in rows[1] if cell)
    return bool(spanned) and labels and set(spanned) <= set(named)


def header_rows(rows: Sequence[Row]) -> int:
    """How many rows at the top name the columns: none, one, or two that belong together."""
    if len(rows) < 2:
        return 0
    if _two_row_head(rows):
        return 2
    filled = [cell for cell in rows[0] if cell]
    return int(len(filled) >= 2 and not any(NUMERIC.fullmatch(cell) for cell in filled))


# merged cells -------------------------------------------------------------------------------------


def merge(rows: Sequence[Row], header: int) -> list[tuple[Cell, ...]]:
    """The cells of a table: where the first ones of a row are empty, those above reach down to it."""
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


def merge_form(rows: Sequence[Row]) -> list[tuple[Cell, ...]]:
    """In a form the room beside a label is one empty cell, as wide as the print left it; a picture reaches down."""
    merged: list[tuple[Cell, ...]] = []
    for place, row in enumerate(rows):
        cells = (cell or _room(rows, merged, place, column) for column, cell in enumerate(row))
        merged.append(tuple(cells))
    return merged


def _room(rows: Sequence[Row], merged: Sequence[Sequence[Cell]], place: int, column: int) -> Cell:
    """What an empty cell of a form is: room to write in, or a part of the cell above it or on its left."""
    if (not column and place and rows[place - 1][0]) or _below_picture(rows, merged, place, column):
        return Merge.UP
    return "" if not column or _is_label(rows[place][column - 1]) else Merge.LEFT


def _below_picture(rows: Sequence[Row], merged: Sequence[Sequence[Cell]], place: int, column: int) -> bool:
    """Whether the cell above is the room for a picture, and this row is divided like the one it begins in."""
    top = place - 1
    while top > 0 and merged[top][column] is Merge.UP:
        top -= 1
    return (
        top >= 0 and bool(_PICTURE.fullmatch(rows[top][column])) and _labels(rows[place]) == _labels(rows[top][:column])
    )


def _labels(row: Row) -> list[int]:
    """Places of the cells that are not empty."""
    return [column for column, cell in enumerate(row) if cell]


def _is_label(cell: str) -> bool:
    return bool(cell) and len(cell) <= _LABEL_LENGTH and "□" not in cell
