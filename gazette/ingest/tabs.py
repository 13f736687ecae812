"""Tabs: between the cells of a table, or where a word processor sets a paragraph in or parts a number from its text.

`一、⇥总体要求` and `⇥为做好规划编制工作…` are paragraphs; a run of lines is a table where one of them can be
nothing but a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

from gazette.ingest.characters import HAN, letters, unspaced
from gazette.ingest.lines import Line
from gazette.ingest.patterns import is_body_line, is_date_line
from gazette.ingest.residue import without_residue
from gazette.ingest.typography import repair
from gazette.numerals import NUMERAL

_NUMBERED = re.compile(
    rf"(?:{NUMERAL}、|（(?:{NUMERAL}|\d{{1,3}})）|\((?:{NUMERAL}|\d{{1,3}})\)|\d{{1,3}}[.．、]|第{NUMERAL}[条章节编，、]|[-*•●▪])"
    r"[ \u3000]*\t[ \u3000]*[^\t]+"
)
"""A number or a list mark, a tab and a text."""
_FIELD = re.compile(rf"[{HAN}]{{2,8}}[：:].*")


def rows(lines: Sequence[Line]) -> frozenset[int]:
    """Indexes of the lines that are rows of tables."""
    return frozenset(index for run in _runs(lines) for index in _rows_of(lines, run))


def untabbed(text: str) -> str | None:
    """A paragraph without its tabs; None where its letters would not stay what they are."""
    joined = " ".join(text.split("\t")).strip(" ")
    return joined if letters(repair(joined)[0]) == letters(without_residue(text)) else None


def _runs(lines: Sequence[Line]) -> Iterator[range]:
    """Lines with tabs that follow each other without a gap."""
    start = 0
    for index in range(len(lines) + 1):
        ended = index == len(lines) or "\t" not in lines[index].text
        if ended or (index > start and lines[index].gap):
            if index > start:
                yield range(start, index)
            start = index + ended


def _rows_of(lines: Sequence[Line], run: range) -> Iterable[int]:
    """The rows of a run: from the first line to the last that can be nothing else, and what may be rows behind it."""
    certain = [index for index in run if _is_row(lines[index].text)]
    if not certain:
        return ()
    behind = takewhile(lambda index: _may_be_row(lines[index].text), range(certain[-1] + 1, run[-1] + 1))
    return (*range(certain[0], certain[-1] + 1), *behind)


def _is_row(text: str) -> bool:
    """Whether a line has several cells, empty ones behind its text included, and nothing that a line of text has."""
    bare = text.lstrip("\t \u3000")
    return "\t" in bare and not _NUMBERED.fullmatch(bare.rstrip(" \u3000")) and not _is_line_of_text(text)


def _is_line_of_text(text: str) -> bool:
    """Whether a line has labels with their values side by side, or a signer and a date."""
    cells = [cell.strip() for cell in text.split("\t") if cell.strip()]
    signed = len(cells) == 2 and is_body_line(cells[0]) and is_date_line(unspaced(cells[1]))
    return signed or (len(cells) > 1 and all(map(_FIELD.fullmatch, cells)))


def _may_be_row(text: str) -> bool:
    """Whether a line behind a table may go on with it: no number, no label, and no end such as a paragraph has."""
    sentence = "\t" not in text.strip("\t \u3000") and text.rstrip().endswith(("。", "：", "；"))
    return not sentence and not _NUMBERED.fullmatch(text.strip()) and not _is_line_of_text(text)
