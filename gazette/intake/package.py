"""The ZIP that a Word file is: opened with care, before anything reads its XML."""

from __future__ import annotations

import lzma
import zipfile
import zlib
from io import BytesIO

from gazette.catalogue import INTAKE_BOMB, INTAKE_BROKEN, INTAKE_ENTITIES, INTAKE_MACROS, INTAKE_NOT_WORD
from gazette.errors import Kind, Problem, problem

_MOST_PARTS = 5_000
_MOST_XML = 32_000_000
"""Bytes of XML; the longest issue has a tenth of that."""
_CHUNK = 1 << 16
_TYPES = "[Content_Types].xml"
"""The part that says what the others are, and so whether the file may hold macros."""

_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, RuntimeError, ValueError, OSError)
"""What `zipfile` and its decompressors raise of bytes that are none; RuntimeError where a member is encrypted."""


class _RefusedError(Exception):
    def __init__(self, kind: Kind) -> None:
        self.kind = kind


def open_package(data: bytes, path: str) -> tuple[BytesIO | None, tuple[Problem, ...]]:
    """The package with its XML alone, unpacked, its pictures emptied; None beside the problem that forbids it.

    What a member holds is counted as it is unpacked, since what the ZIP says of its size may be
    untrue. XML that declares a type or entities is refused: Word writes none.
    """
    try:
        return _repack(data), ()
    except _RefusedError as refused:
        return None, (problem(refused.kind, path, form="DOCX"),)
    except _BROKEN:
        return None, (problem(INTAKE_BROKEN, path, form="DOCX"),)


def _repack(data: bytes) -> BytesIO:
    opened = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as given, zipfile.ZipFile(opened, "w") as taken:
        members = given.infolist()
        if not any(member.filename == "word/document.xml" for member in members):
            raise _RefusedError(INTAKE_NOT_WORD)
        if len(members) > _MOST_PARTS:
            raise _RefusedError(INTAKE_BOMB)
        if len({member.filename for member in members}) < len(members):  # which of two is meant, readers may differ
            raise zipfile.BadZipFile
        room = _MOST_XML
        for member in members:
            part = _read_xml(given, member, room) if member.filename.endswith((".xml", ".rels")) else b""
            room -= len(part)
            taken.writestr(member.filename, part)
    return opened


def _read_xml(given: zipfile.ZipFile, member: zipfile.ZipInfo, room: int) -> bytes:
    part = bytearray()
    with given.open(member) as file:
        while chunk := file.read(_CHUNK):
            part += chunk
            if len(part) > room:
                raise _RefusedError(INTAKE_BOMB)
    text = part.replace(b"\x00", b"")  # UTF-16 as ASCII, for what is looked for
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:
        raise _RefusedError(INTAKE_ENTITIES)
    if member.filename == _TYPES and b"macroEnabled" in text:
        raise _RefusedError(INTAKE_MACROS)
    return bytes(part)
