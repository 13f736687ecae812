"""A PDF with a text layer → its text: lines by their places, cells of ruled tables by tabs."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from io import BytesIO

import pdfplumber
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfplumber.page import Page
from pdfplumber.table import Table

from gazette.catalogue import FILE_LARGE, INTAKE_BOMB, INTAKE_BROKEN, INTAKE_ENCRYPTED, INTAKE_PAGES, INTAKE_SCAN
from gazette.errors import Kind, Problem, problem
from gazette.intake.lines import Glyph, Row, join_pieces, read_rows, render_pages

_MOST_CHARACTERS = 8_000_000
_LEAST_ON_A_PAGE = 10
"""Characters a page has on the average, unless the text is only a stamp on scanned pictures."""

Box = tuple[float, float, float, float]
"""Left, top, right, bottom, in points."""


def read_pdf(data: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a PDF, a form feed between its pages; None beside the problem that prevents it.

    Problems: `intake-bomb`, `intake-broken`, `intake-encrypted`, `intake-scan`; as a warning `intake-pages`.
    """
    logging.getLogger("pdfminer").setLevel(logging.CRITICAL)  # what it meets in a file is not for the terminal
    try:
        with pdfplumber.open(BytesIO(data)) as document:
            pages = list(_read_pages(document.pages))
    except OverflowError:
        return None, (
            problem(FILE_LARGE, path, size=_MOST_CHARACTERS // 1_000_000, most=_MOST_CHARACTERS // 1_000_000),
        )
    except Exception as error:  # a damaged file makes the parser fail in any way, and it wraps what it meets
        return None, (problem(_kind_of(error), path, form="PDF"),)
    if sum(len(row.text) for rows in pages for row in rows) < _LEAST_ON_A_PAGE * len(pages) or not pages:
        return None, (problem(INTAKE_SCAN, path),)
    return render_pages(pages), _without_text(pages, path)


def _kind_of(error: Exception) -> Kind:
    """What an exception of the parser says of the file."""
    met = (error, *error.args)
    if any(isinstance(one, PDFPasswordIncorrect) for one in met):
        return INTAKE_ENCRYPTED
    return INTAKE_BOMB if any(isinstance(one, MemoryError) for one in met) else INTAKE_BROKEN


def _without_text(pages: list[list[Row]], path: str) -> tuple[Problem, ...]:
    bare = [str(number) for number, rows in enumerate(pages, start=1) if not rows]
    return (problem(INTAKE_PAGES, path, pages=", ".join(bare)),) if bare else ()


def _read_pages(pages: list[Page]) -> Iterator[list[Row]]:
    """The rows of each page; OverflowError where the document has more text than any issue."""
    characters = 0
    for page in pages:
        rows = _read_page(page)
        characters += sum(len(row.text) for row in rows)
        if characters > _MOST_CHARACTERS:
            raise OverflowError
        yield rows
        page.close()  # forgets what was read of it


def _read_page(page: Page) -> list[Row]:
    """Lines and rows of tables from the top down."""
    glyphs = [Glyph(char["text"], char["x0"], char["x1"], char["top"], char["bottom"]) for char in page.chars]
    rows: list[Row] = []
    for table in page.find_tables():
        if _is_table(table):
            rows += _table_rows(table, [glyph for glyph in glyphs if _holds(table.bbox, glyph)])
            glyphs = [glyph for glyph in glyphs if not _holds(table.bbox, glyph)]
    return sorted((*rows, *read_rows(glyphs)), key=lambda row: row.top)


def _is_table(table: Table) -> bool:
    """Whether ruled lines make a table: a frame around a text, or a line with something below it, is none."""
    return len(table.rows) > 1 and max(len(row.cells) for row in table.rows) > 1


def _table_rows(table: Table, glyphs: list[Glyph]) -> Iterator[Row]:
    for row in table.rows:
        cells = [_cell_text(cell, glyphs) for cell in row.cells]
        if any(cells):
            left, top, _, bottom = row.bbox
            yield Row("\t".join(cells), left, top, bottom - top, ruled=True)


def _cell_text(cell: Box | None, glyphs: list[Glyph]) -> str:
    """The text of a cell; one that another cell reaches over is empty."""
    inside = [glyph for glyph in glyphs if _holds(cell, glyph)] if cell else []
    return join_pieces(row.text for row in read_rows(inside))


def _holds(box: Box, glyph: Glyph) -> bool:
    left, top, right, bottom = box
    x, y = glyph.middle
    return left <= x <= right and top <= y <= bottom
