"""Tables whose columns the print parts by spaces: `一类区      5元      3元/小时`.

Read as text, the cells of such a line would run together (`一类区5元3元/小时`), so the spaces become tabs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from gazette.ingest.characters import HAN
from gazette.ingest.lines import Line

_GAP = re.compile(r"[ \u3000]{2,}")
_SPACED_NAME = re.compile(rf"(?<![{HAN}])([{HAN}])[ \u3000]{{2,4}}([{HAN}])(?![{HAN}])")
"""`单  雄`, as wide as a name of three characters."""
_FIGURE = re.compile(rf"(?!(?:19|20)\d\d年)[<>≤≥±+-]?\d[\d,.，]*(?:%|‰|[{HAN}/]{{1,4}})?|[—–-]+")
"""A cell that holds a figure, perhaps with its unit: `12.5`, `-14.3`, `3元/小时`; a year is a label."""
_SENTENCE = re.compile("[。；：]|，.*，")
_FEWEST_CELLS = 3
_FEWEST_ROWS = 2
"""Rows below the head, at least."""


def align(lines: Sequence[Line]) -> tuple[Line, ...]:
    """The lines with tabs between the cells of such tables; other lines come back as they are."""
    aligned = list(lines)
    for run in _runs(lines):
        count = len(_cells(lines[run.start]))
        for index in run:
            aligned[index] = replace(lines[index], text="\t".join(_row(lines[index], count)))
    return tuple(aligned)


def _cells(line: Line) -> list[str]:
    return _GAP.split(line.text.strip()) if _GAP.search(line.text) and "\t" not in line.text else []


def _row(line: Line, count: int) -> list[str]:
    """The cells of a row that should have `count`: where it has more, single characters side by side are a name."""
    cells = _cells(line)
    if len(cells) <= count:
        return cells
    return _GAP.split(_SPACED_NAME.sub(r"\1\2", line.text.strip()))


def _runs(lines: Sequence[Line]) -> Iterator[range]:
    """A head without a figure and rows with figures, all of as many cells."""
    start = 0
    while start < len(lines):
        count = len(_cells(lines[start]))
        end = start + 1
        if count >= _FEWEST_CELLS and not _holds_figure(lines[start]):
            while end < len(lines) and len(_row(lines[end], count)) == count and _holds_figure(lines[end]):
                end += 1
        if end - start > _FEWEST_ROWS:
            yield range(start, end)
        start = end


def _holds_figure(line: Line) -> bool:
    """Whether a row has a figure behind its first cell; a sentence has none."""
    cells = _cells(line)
    return not _SENTENCE.search(line.text) and any(map(_FIGURE.fullmatch, cells[1:]))


def looks_like_row(line: Line) -> bool:
    """Whether a line has as many cells as a row, and a figure among them."""
    return len(_cells(line)) >= _FEWEST_CELLS and _holds_figure(line)
