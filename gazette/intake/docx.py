"""A Word file → its text: a paragraph a line, automatic numbers written out, rows of tables by tabs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import docx
from docx.oxml.ns import qn

from gazette.catalogue import INTAKE_BOMB, INTAKE_BROKEN, INTAKE_PICTURES, INTAKE_SCAN
from gazette.errors import Problem, problem
from gazette.intake.lines import join_pieces
from gazette.intake.numbers import Numbers
from gazette.intake.package import open_package

Node = Any
"""An element of the document; the XML library brings no types."""

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
_UNSEEN = {
    qn("w:pPr"), qn("w:rPr"), qn("w:del"), qn("w:moveFrom"), qn("w:instrText"), qn("w:txbxContent"), _FALLBACK,
}  # fmt: skip
"""Elements whose text is none of the paragraph: looks, what was deleted or moved away, code of fields, text boxes."""
_BLOCK_HOLDERS = {qn("w:sdt"), qn("w:sdtContent"), qn("w:customXml"), qn("w:ins"), qn("w:moveTo")}
_BREAKS = {qn("w:br"), qn("w:cr")}


def read_docx(data: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a Word file; None beside the problem that prevents it.

    Problems: those of `package`, `intake-broken`, `intake-scan`; as a warning `intake-pictures`.
    """
    package, problems = open_package(data, path)
    if package is None:
        return None, problems
    try:
        document = docx.Document(package)
        numbers = Numbers(document.part)
        text = "".join(_render(document.element.body, numbers))
    except MemoryError:
        return None, (problem(INTAKE_BOMB, path, form="DOCX"),)
    except Exception:  # a damaged file makes the parser fail in any way
        return None, (problem(INTAKE_BROKEN, path, form="DOCX"),)
    if not text.strip():
        return None, (problem(INTAKE_SCAN, path),)
    pictures = sum(1 for _ in document.element.body.iter(*_PICTURES))
    notes = sum(1 for _ in document.element.body.iter(qn("w:footnoteReference"), qn("w:endnoteReference")))
    left_out = (problem(INTAKE_PICTURES, path, pictures=pictures, notes=notes),) if pictures or notes else ()
    return text, left_out


def _render(body: Node, numbers: Numbers) -> Iterator[str]:
    """Texts of paragraphs and tables, each ending in a line break; an empty paragraph is a blank line."""
    for block in _blocks(body):
        if block.tag == qn("w:tbl"):
            yield from _render_table(block, numbers)
        else:
            yield f"{_paragraph(block, numbers).strip(' ')}\n"
            for box in _boxes(block):
                yield from _render(box, numbers)


def _blocks(parent: Node) -> Iterator[Node]:
    """Paragraphs and tables in their order, those in content controls too."""
    for child in parent:
        if child.tag in (qn("w:p"), qn("w:tbl")):
            yield child
        elif child.tag in _BLOCK_HOLDERS:
            yield from _blocks(child)


def _boxes(node: Node) -> Iterator[Node]:
    """Text boxes that hang on a paragraph, each once."""
    for child in node:
        if child.tag == qn("w:txbxContent"):
            yield child
        elif child.tag != _FALLBACK:
            yield from _boxes(child)


def _paragraph(paragraph: Node, numbers: Numbers) -> str:
    text = "".join(_pieces(paragraph))
    number = numbers.next(paragraph)
    return number + text.lstrip(" \t") if text.strip() else text


def _pieces(node: Node) -> Iterator[str]:
    """The text of a paragraph in pieces: breaks as line breaks, those of a page as form feeds."""
    for child in node:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag == qn("w:tab"):
            yield "\t"
        elif child.tag in _BREAKS:
            yield "\f" if child.get(qn("w:type")) == "page" else "\n"
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        elif child.tag == qn("w:sym"):
            yield chr(int(child.get(qn("w:char"), "FFFD"), 16))
        elif child.tag not in _UNSEEN:
            yield from _pieces(child)


def _render_table(table: Node, numbers: Numbers) -> Iterator[str]:
    rows = [_cells(row, numbers) for row in table.iterchildren(qn("w:tr"))]
    if all(len(row) < 2 for row in rows):  # a frame around a text
        for cell in table.iter(qn("w:tc")):
            yield from _render(cell, numbers)
        return
    yield "".join("\t".join(row) + "\n" for row in rows if any(row))


def _cells(row: Node, numbers: Numbers) -> list[str]:
    """The cells of a row; one that another reaches over, from the left or from above, is empty."""
    properties = row.find(qn("w:trPr"))
    cells = [""] * _number(properties, "w:gridBefore", 0)
    for cell in row.iterchildren(qn("w:tc")):
        properties = cell.find(qn("w:tcPr"))
        merged = None if properties is None else properties.find(qn("w:vMerge"))
        below = merged is not None and merged.get(qn("w:val"), "continue") == "continue"
        cells.append("" if below else _cell_text(cell, numbers))
        cells += [""] * (_number(properties, "w:gridSpan", 1) - 1)
    return cells


def _cell_text(cell: Node, numbers: Numbers) -> str:
    return join_pieces(" ".join(text.split("\t")) for part in _render(cell, numbers) for text in part.split("\n"))


def _number(properties: Node | None, name: str, default: int) -> int:
    """A number of columns that the properties of a row or a cell say; Word has no more than 63."""
    found = None if properties is None else properties.find(qn(name))
    return default if found is None else min(int(found.get(qn("w:val"), default)), 63)
