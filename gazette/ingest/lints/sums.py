"""The last row of a table against the rows above it, where it says that it is their sum."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from gazette.catalogue import SUM_DIFFERS
from gazette.ingest.article import Read
from gazette.model import Cell, Doubt, Table

_SUM = re.compile("合计|总计|共计")
_PARTIAL = re.compile("小计|其中|合计|总计|共计")
_RATE = re.compile("[%％率比均]|增长|增减")
"""The head of a column that is not added up."""
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")


def lint_sums(read: Read) -> Iterator[Doubt]:
    """`合计 60 130` below columns that add up to 60 and 110 (2020-10, 1250).

    A sum counts where another column of the table adds up, or where no other one could.
    """
    for _, blocks in read.parts:
        for found in blocks:
            if isinstance(found.block, Table):
                values = _sums(found.block)
                if len(values) == 1 or any(printed == added for _, printed, added in values):
                    for column, printed, added in values:
                        if printed != added:
                            told = (("column", column), ("printed", str(printed)), ("sum", str(added)))
                            yield Doubt(SUM_DIFFERS.id, found.lines[-1].number, told)


def _sums(table: Table) -> list[tuple[str, Decimal, Decimal]]:
    """Name, printed sum and true sum of every column of figures; none where the last row is no sum of all rows."""
    rows = table.rows[table.header_rows :]
    if len(rows) < 3 or not _SUM.fullmatch(rows[-1][0]) or any(_PARTIAL.search(row[0]) for row in rows[:-1]):
        return []
    columns = ((_name(table, place), _figures([row[place] for row in rows])) for place in range(1, len(rows[0])))
    added = [(name, figures) for name, figures in columns if figures and not _RATE.search(name)]
    return [(name, figures[-1], sum(figures[:-1], Decimal())) for name, figures in added]


def _figures(cells: Sequence[Cell]) -> list[Decimal]:
    """The figures of a column, its sum the last; none where a cell holds anything else."""
    if not all(map(_FIGURE.fullmatch, cells)):
        return []
    return [Decimal(cell.replace(",", "")) for cell in cells]


def _name(table: Table, place: int) -> str:
    """The lowest cell of the head above a column."""
    head = (row[place] for row in reversed(table.rows[: table.header_rows]))
    return next((cell for cell in head if re.search(r"\w", cell)), str(place + 1))
