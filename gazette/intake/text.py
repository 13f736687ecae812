"""What kind of file arrived, and its text as bytes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from gazette.catalogue import (
    FILE_LARGE,
    FILE_UNREADABLE,
    INTAKE_BOMB,
    INTAKE_EXTRA,
    INTAKE_FILE,
    INTAKE_OLD_WORD,
)
from gazette.errors import Problem, problem
from gazette.intake.confined import run_confined

Form = Literal["text", "pdf", "docx"]

_LARGEST: dict[Form, int] = {"text": 8_000_000, "pdf": 300_000_000, "docx": 100_000_000}
"""Bytes; far more than an issue has, scanned pictures included."""

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files of Word before 2007 begin, and encrypted ones of any Word."""
_ZIP = b"PK\x03\x04"
_PDF = b"%PDF-"
_PDF_ROOM = 1024
"""Bytes in which a PDF may begin, after what mail programs put before it."""


@dataclass(frozen=True, slots=True)
class Received:
    """A file that arrived, as a source."""

    data: bytes
    """The bytes as they came, or, taken from a PDF or a Word file, its text in UTF-8."""
    form: Form
    """What the file was."""


def read_file(path: Path) -> tuple[Received | None, tuple[Problem, ...]]:
    """The text of a file from anywhere; None beside the problem that prevents it.

    Warnings beside the text say what of the file is not in it: pages and pictures without text.
    """
    shown = path.as_posix()
    try:
        with path.open("rb") as file:  # what it says of its size may be untrue, or nothing, as of a pipe
            data = file.read(max(_LARGEST.values()) + 1)
    except FileNotFoundError:
        return None, (problem(INTAKE_FILE, shown),)
    except OSError as error:
        return None, (problem(FILE_UNREADABLE, shown, reason=error.strerror or error),)
    if data.startswith(_OLE):
        return None, (problem(INTAKE_OLD_WORD, shown),)
    form = _form(data)
    if len(data) > _LARGEST[form]:
        return None, (_too_large(shown, len(data), form),)
    if form == "text":
        return Received(data, form), ()
    text, problems = _read_text(data, shown, form)
    return (None if text is None else Received(text.encode(errors="replace"), form)), problems


def _form(data: bytes) -> Form:
    if _PDF in data[:_PDF_ROOM] and b"\n" not in data[: data.index(_PDF)].strip():
        return "pdf"
    return "docx" if data.startswith(_ZIP) else "text"


def _too_large(shown: str, size: int, form: Form) -> Problem:
    return problem(FILE_LARGE, shown, size=-(-size // 1_000_000), most=_LARGEST[form] // 1_000_000)


def _read_text(data: bytes, shown: str, form: Form) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a PDF or a Word file; what reads them is optional, and therefore imported here."""
    try:
        if form == "pdf":
            from gazette.intake.pdf import read_pdf as reader  # noqa: PLC0415
        else:
            from gazette.intake.docx import read_docx as reader  # noqa: PLC0415
    except ModuleNotFoundError as missing:
        if (missing.name or "").startswith("gazette"):
            raise
        return None, (problem(INTAKE_EXTRA, shown, form=form.upper()),)
    return run_confined(reader, data, shown) or (None, (problem(INTAKE_BOMB, shown, form=form.upper()),))
