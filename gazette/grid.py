"""Columns of text for a terminal, where a Chinese character is as wide as two others."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence


def render_grid(rows: Sequence[Sequence[str]]) -> list[str]:
    """The rows as lines, the first column set left, the others right; all rows are equally long."""
    widths = [max(_width(row[place]) for row in rows) for place in range(len(rows[0]))]
    return [
        "  ".join(_set(cell, widths[place], left=not place) for place, cell in enumerate(row)).rstrip() for row in rows
    ]


def _set(cell: str, width: int, *, left: bool) -> str:
    space = " " * (width - _width(cell))
    return cell + space if left else space + cell


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)
