"""Tables and forms as HTML: real tables with spans, scopes and captions, in a region that scrolls."""

from __future__ import annotations

import re
from html import escape

from gazette.model import Cell, Merge, Table

_NUMBER = re.compile(r"[≥≤<>＜＞±]?[-—]?\d[\d,.]*\s*[%％‰]?|[-—/]?")
_TO_BE_SIGNED = re.compile(r"年\s*月\s*日$")
"""盖章 年 月 日"""

_MANY_COLUMNS = 8
"""A table of as many columns may be wider than the text."""

_REMARK = 24
"""Characters above which a text in a form is no longer a line to sign on."""

_LONG = 12
"""Characters above which the text of a column is set flush left instead of centred."""


def render_table(table: Table, anchor: str, heading: str) -> str:
    """A table; where the print has no caption, the heading above names it for those who do not see it."""
    name = table.caption or heading or anchor
    caption_class = "" if table.caption else ' class="unseen"'
    kind = "form" if table.form else "data"
    wide = " wide" if _width(table) >= _MANY_COLUMNS else ""
    head, body = table.rows[: table.header_rows], table.rows[table.header_rows :]
    columns = [""] * _width(table) if table.form else [_column_class(table, index) for index in range(_width(table))]
    rows = f"<thead>\n{_rows(table, 0, len(head), columns)}</thead>\n" if head else ""
    rows += f"<tbody>\n{_rows(table, len(head), len(table.rows), columns)}</tbody>\n" if body else ""
    return (
        f'<div class="table{wide}" id="{anchor}" role="group" tabindex="0" aria-labelledby="{anchor}-caption">\n'
        f'<table class="{kind}"><caption{caption_class} id="{anchor}-caption">{escape(name)}</caption>\n{rows}</table>'
        f'<a class="anchor" href="#{anchor}" aria-label="#{anchor}"></a></div>\n'
    )


def _width(table: Table) -> int:
    return max((len(row) for row in table.rows), default=0)


def _rows(table: Table, first: int, last: int, columns: list[str]) -> str:
    """The rows from `first` up to, not including, `last`."""
    pieces = []
    for row in range(first, last):
        cells = (_cell(table, row, column, last, columns) for column in range(len(table.rows[row])))
        pieces.append(f"<tr>{''.join(cells)}</tr>\n")
    return "".join(pieces)


def _cell(table: Table, row: int, column: int, last: int, columns: list[str]) -> str:
    """One cell, or nothing where a neighbour reaches over it."""
    text = table.rows[row][column]
    if isinstance(text, Merge):
        return ""
    across, down = _span(table, row, column, last)
    spans = (f' colspan="{across}"' if across > 1 else "") + (f' rowspan="{down}"' if down > 1 else "")
    if row < table.header_rows and text:
        scope = "colgroup" if across > 1 else "col"
        return f'<th scope="{scope}"{spans}>{escape(text)}</th>'
    style = _form_class(text) if table.form else columns[column]
    attribute = f' class="{style}"' if style else ""
    return f"<td{attribute}{spans}>{escape(text)}</td>"


def _span(table: Table, row: int, column: int, last: int) -> tuple[int, int]:
    """How many columns and rows a cell reaches over; never out of the head into the body."""
    rows = table.rows
    across = 1
    while column + across < len(rows[row]) and rows[row][column + across] is Merge.LEFT:
        across += 1
    down = 1
    while row + down < last and rows[row + down][column] is Merge.UP:
        down += 1
    return across, down


def _form_class(text: str) -> str:
    """In a form what is printed is a label or a remark; what is empty is for writing."""
    if not text:
        return "blank"
    if _TO_BE_SIGNED.search(text) and len(text) <= _REMARK:
        return "sign"
    return "label" if len(text) <= _LONG else "remark"


def _column_class(table: Table, column: int) -> str:
    """How a column is set: figures flush right, long texts flush left, the rest centred."""
    texts = [_text(row[column]) for row in table.rows[table.header_rows :] if column < len(row)]
    if any(texts) and all(_NUMBER.fullmatch(text) for text in texts):
        return "figures"
    return "long" if any(len(text) > _LONG for text in texts) else ""


def _text(cell: Cell) -> str:
    return "" if isinstance(cell, Merge) else cell
