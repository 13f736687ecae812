"""Word and PDF files, made to measure."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.cli.arrivals import pack

Parts = dict[str, bytes]

_TYPES = "[Content_Types].xml"


def word(*paragraphs: str, changed: Callable[[Parts], None] = lambda _: None) -> bytes:
    """A Word file with these paragraphs, each XML, and its parts changed."""
    document = docx.Document()
    for xml in paragraphs:
        document.add_paragraph()._p.append(parse_xml(f"<w:r {nsdecls('w')}>{xml}</w:r>"))
    written = BytesIO()
    document.save(written)
    with zipfile.ZipFile(written) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    changed(parts)
    return pack(parts)


def replace(name: str, old: bytes, new: bytes) -> Callable[[Parts], None]:
    def change(parts: Parts) -> None:
        assert old in parts[name]
        parts[name] = parts[name].replace(old, new)

    return change


def _with_macros(parts: Parts) -> None:
    plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    replace(_TYPES, plain, b"application/vnd.ms-word.document.macroEnabled.main+xml")(parts)
    parts["word/vbaProject.bin"] = b"\xd0\xcf\x11\xe0"


def macros() -> bytes:
    """A Word file that says it holds macros."""
    return word("<w:t>甲</w:t>", changed=_with_macros)


def pdf(content: bytes, filters: bytes = b"", kids: int = 1) -> bytes:
    """A PDF of pages of nine points, the text on the first alone; `kids` of 0 is a tree that holds itself."""
    tree = b"/Kids [3 0 R%s] /Count %d" % (b" 6 0 R" * (kids - 1), kids) if kids else b"/Kids [2 0 R] /Count 999999999"
    page = b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 900 9] /Resources <</Font <</F1 5 0 R>>>>"
    return b"\n".join(
        (
            b"%PDF-1.4",
            b"1 0 obj <</Type /Catalog /Pages 2 0 R /OpenAction <</S /JavaScript /JS (app.alert(1))>>>> endobj",
            b"2 0 obj <</Type /Pages " + tree + b">> endobj",
            b"3 0 obj " + page + b" /Contents 4 0 R>> endobj",
            b"4 0 obj <</Length %d /Filter [%s]>> stream" % (len(content), filters),
            content,
            b"endstream endobj",
            b"5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj",
            b"6 0 obj " + page + b">> endobj",
            b"trailer <</Root 1 0 R>>",
            b"",
        )
    )
