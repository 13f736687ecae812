r"""Tables ↔ pipe tables with merged cells in the MultiMarkdown way.

    {header=2 caption="指标"}
    | 项目 | 数量 || 备注 |
    |---|---|---|---|
    | ^^ | 计划 | 完成 | ^^ |

`||` without a space says that the cell to the left reaches over this one, `^^` that the one above
does. `render_table` and `parse_table` are exact inverses for tables whose rows are equally long
and whose merged cells have a neighbour to belong to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.catalogue import (
    MARKDOWN_ATTRIBUTE,
    MARKDOWN_ATTRIBUTES_STRAY,
    MARKDOWN_TABLE_HEADER,
    MARKDOWN_TABLE_MERGE,
    MARKDOWN_TABLE_RAGGED,
    MARKDOWN_TABLE_ROW,
    MARKDOWN_TABLE_RULE,
)
from gazette.errors import Problem, problem
from gazette.markdown.attributes import Attributes, parse_attributes, render_attributes
from gazette.markdown.inline import escape_cell, read_source
from gazette.model import Cell, Merge, Table

_CELL = re.compile(r"((?:[^|\\]|\\.|\\$)*)\|")
_RULE = re.compile(r"\|(?:[ \t]*-+[ \t]*\|)+")
_UP = Merge.UP.value
_KNOWN = {".form", "header", "caption"}

Row = tuple[Cell, ...]


def render_table(table: Table) -> str:
    """The lines of a table, its attributes before it where they differ from what is usual."""
    values = {}
    if table.header_rows != 1:
        values["header"] = str(table.header_rows)
    if table.caption:
        values["caption"] = table.caption
    attributes = render_attributes(Attributes(("form",) if table.form else (), values))
    rows = [_render_row(row) for row in table.rows]
    rows.insert(1, "|" + "---|" * len(table.rows[0]))
    return "\n".join((attributes, *rows) if attributes else rows)


def parse_table(source: str, path: str, line: int) -> tuple[Table | None, tuple[Problem, ...]]:
    """The table whose lines begin on the given line of the file."""
    lines = source.split("\n")
    attributes, problems = Attributes(), list[Problem]()
    if lines[0].startswith("{"):
        if len(lines) == 1 or not lines[1].startswith("|"):
            return None, (problem(MARKDOWN_ATTRIBUTES_STRAY, path, line, text=lines[0]),)
        attributes, problems = _parse_attributes(lines.pop(0), path, line)
        line += 1
    rows, row_problems = _parse_rows(lines, path, line)
    problems += row_problems
    header_rows = attributes.values.get("header", "1")
    if rows and not (header_rows.isascii() and header_rows.isdecimal() and int(header_rows) <= len(rows)):
        problems.append(problem(MARKDOWN_TABLE_HEADER, path, line - 1, value=header_rows, rows=len(rows)))
    if problems:
        return None, tuple(problems)
    return Table(rows, int(header_rows), attributes.values.get("caption", ""), "form" in attributes.classes), ()


def _render_row(row: Row) -> str:
    return "|" + "".join("|" if cell is Merge.LEFT else f" {_render_cell(cell)} |" for cell in row)


def _render_cell(cell: Cell) -> str:
    if cell is Merge.UP:
        return _UP
    return rf"\{cell}" if cell == _UP else escape_cell(cell)


def _parse_attributes(text: str, path: str, line: int) -> tuple[Attributes, list[Problem]]:
    attributes = parse_attributes(text)
    if attributes is None:
        return Attributes(), [problem(MARKDOWN_ATTRIBUTE, path, line, text=text, known=" ".join(sorted(_KNOWN)))]
    unknown = [name for name in attributes.names() if name not in _KNOWN]
    return attributes, [
        problem(MARKDOWN_ATTRIBUTE, path, line, text=name, known=" ".join(sorted(_KNOWN))) for name in unknown
    ]


def _parse_rows(lines: list[str], path: str, line: int) -> tuple[tuple[Row, ...], list[Problem]]:
    if len(lines) < 2 or not _RULE.fullmatch(lines[1]):
        return (), [problem(MARKDOWN_TABLE_RULE, path, line + min(1, len(lines) - 1))]
    rows: list[Row] = []
    problems: list[Problem] = []
    width = lines[1].count("|") - 1
    for offset, source in enumerate(lines):
        if offset == 1:
            continue
        row, found = _parse_row(source, path, line + offset)
        if not found and len(row) != width:
            found = [problem(MARKDOWN_TABLE_RAGGED, path, line + offset, cells=len(row), expected=width)]
        if not found and (row[0] is Merge.LEFT or (not rows and any(cell is Merge.UP for cell in row))):
            found = [problem(MARKDOWN_TABLE_MERGE, path, line + offset)]
        problems += found
        rows.append(row)
    return tuple(rows), problems


def _parse_row(source: str, path: str, line: int) -> tuple[Row, list[Problem]]:
    if not source.startswith("|"):
        return (), [problem(MARKDOWN_TABLE_ROW, path, line)]
    cells = list(_split(source))
    if sum(len(cell) + 1 for cell in cells) + 1 != len(source):
        return (), [problem(MARKDOWN_TABLE_ROW, path, line)]
    row: list[Cell] = []
    problems: list[Problem] = []
    for cell in cells:
        inside = cell.strip()
        if not cell:
            row.append(Merge.LEFT)
        elif inside == _UP:
            row.append(Merge.UP)
        else:
            text, refused = read_source(inside)
            problems += [problem(kind, path, line) for kind in refused]
            row.append(text)
    return tuple(row), problems


def _split(source: str) -> Iterator[str]:
    """The cells between the bars of a row, as they stand; the empty ones are merged."""
    return (found[1] for found in _CELL.finditer(source, 1))
