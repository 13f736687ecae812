"""Files as an editor gets them: one real issue as a print in PDF and as a Word file, and damaged ones."""

from __future__ import annotations

import html
import re
import subprocess
import zipfile
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from pathlib import Path

import docx

from scripts.chromium import FLAGS, chromium

_CONTENTS = re.compile(r"(.*)\t(\d+)")
_STYLE = """
@page { size: A4; margin: 25mm 20mm }
body { font: 12pt/1.8 'Noto Serif CJK SC', 'Noto Sans CJK SC'; font-variant-ligatures: none }
p { margin: 0 }
.gap { margin-top: 1.8em }
td { border: 1px solid; min-width: 4em }
table { border-collapse: collapse }
"""

LOCKED = b"""%%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
3 0 obj <</Filter /Standard /V 1 /R 2 /O <%b> /U <%b> /P -4>> endobj
trailer <</Root 1 0 R /Encrypt 3 0 R /ID [<00> <00>]>>
""" % (b"00" * 32, b"00" * 32)
"""A PDF that its empty password does not open."""


def print_pdf(source: Path, folder: Path, style: str = "") -> Path:
    """The lines of a source, printed to PDF, in this style besides; rows of its tables as a ruled table."""
    page, printed = folder / f"{source.stem}.html", folder / f"{source.stem}.pdf"
    page.write_text(f"<meta charset=utf-8><style>{_STYLE}{style}</style>{''.join(_html(source))}", "utf-8")
    print_page(page, printed)
    return printed


def print_page(page: Path, printed: Path) -> None:
    """One HTML page printed to PDF by Chromium."""
    browser = chromium()
    assert browser
    words = [browser, "--headless", *FLAGS, "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={printed}"]
    subprocess.run([*words, page.as_uri()], check=True, capture_output=True)


def _html(source: Path) -> Iterator[str]:
    gap = False
    for is_row, lines in groupby(source.read_text("utf-8").split("\n"), _is_row):
        if is_row:
            rows = ("".join(f"<td>{html.escape(cell)}</td>" for cell in line.split("\t")) for line in lines)
            yield f"<table>{''.join(f'<tr>{row}</tr>' for row in rows)}</table>"
            continue
        for line in lines:
            if line.strip():
                text = _CONTENTS.sub(r"\1 …… \2", line.strip())
                yield f"<p{' class=gap' if gap else ''}>{html.escape(text)}</p>"
            gap = not line.strip()


def _is_row(line: str) -> bool:
    return "\t" in line and not _CONTENTS.fullmatch(line)


def write_docx(source: Path, path: Path) -> Path:
    """The lines of a source as paragraphs and tables of a Word file."""
    document = docx.Document()
    for is_row, lines in groupby(source.read_text("utf-8").split("\n"), _is_row):
        rows = [line.split("\t") for line in lines]
        if not is_row:
            for (line,) in ([row[0]] if len(row) == 1 else ["\t".join(row)] for row in rows):
                document.add_paragraph(line.strip())
            continue
        table = document.add_table(len(rows), max(map(len, rows)))
        for place, row in enumerate(rows):
            for column, text in enumerate(row):
                table.cell(place, column).text = text
    document.save(str(path))
    return path


def pack(parts: dict[str, bytes]) -> bytes:
    """A ZIP of these parts."""
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return packed.getvalue()
