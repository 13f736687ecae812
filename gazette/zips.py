"""ZIP files that are the same for the same content: one date, one mode, whatever the system and the clock."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_DATE = (1980, 1, 1, 0, 0, 0)
"""The earliest that the format can hold."""

_UNIX = 3
_MODE = 0o100644
"""A plain file, for its owner to write and for all to read."""

_STORED = ("mimetype", ".epub")
"""How names end of what is not compressed: it must not be (EPUB 3.3, OCF 4.2.2), or it is already."""


def write_zip(entries: Iterable[tuple[str, bytes]], to: BinaryIO, comment: str = "") -> None:
    """Writes (name, content) one after the other, in the order they come, into a file that can seek."""
    with ZipFile(to, "w") as made:
        made.comment = comment.encode()
        for name, content in entries:
            entry = ZipInfo(name, _DATE)
            entry.create_system = _UNIX
            entry.external_attr = _MODE << 16
            entry.compress_type = ZIP_STORED if name.endswith(_STORED) else ZIP_DEFLATED
            made.writestr(entry, content)
