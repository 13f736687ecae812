"""The ZIP file format as it is written here (APPNOTE 6.3.10): nothing in it but names and contents.

The numbers of the sections that describe each field stand beside it. Zip64 (4.5.3) is used where a
number does not fit, and there alone. A single content is smaller than 4 GB: it is held in memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from struct import Struct
from typing import BinaryIO

from gazette.zips.packing import Entry, Packed, pack

_LOCAL = Struct("<4s5H3L2H")
"""4.3.7: before every content."""
_CENTRAL = Struct("<4s6H3L5H2L")
"""4.3.12: the same once more in the directory at the end, with the mode and the place."""
_OFFSET64 = Struct("<2HQ")
"""4.5.3: a place that does not fit."""
_END64 = Struct("<4sQ2H2L4Q")
"""4.3.14: where the directory is, and how large, for numbers that do not fit."""
_LOCATOR64 = Struct("<4sLQL")
"""4.3.15: where that stands."""
_END = Struct("<4s4H2LH")
"""4.3.16: where the directory is, and how large."""

_VERSION = 20
"""2.0: deflated files (4.4.3)."""
_VERSION64 = 45
_UNIX = 3 << 8
"""Where the mode is one of Unix (4.4.2)."""
_MODE = 0o100644 << 16
"""A plain file, for its owner to write and for all to read."""
_UTF8 = 1 << 11
"""Names are UTF-8 (4.4.4)."""
_TIME, _DATE = 0, 1 << 5 | 1
"""January 1, 1980, the earliest that the format can hold (4.4.6)."""

_MOST_16 = 0xFFFF
_MOST_32 = 0xFFFFFFFF
"""In place of a number that does not fit; itself one that does not."""


def write_zip(entries: Iterable[Entry], to: BinaryIO, comment: str = "") -> None:
    """Writes (name, content) one after the other, in the order they come, from the beginning of a file."""
    directory: list[bytes] = []
    place = 0
    for name, content in entries:
        packed = content if isinstance(content, Packed) else pack(name, content)
        header = local_header(name, packed.method, packed.crc, packed.size, len(packed.data))
        directory.append(_central_header(name, packed, place))
        to.write(header)
        to.write(packed.data)
        place += len(header) + len(packed.data)
    to.writelines(directory)
    to.write(_end(len(directory), sum(map(len, directory)), place, comment.encode()))


def local_header(name: str, method: int, crc: int, size: int, packed_size: int) -> bytes:
    """What stands before a content."""
    encoded = name.encode()
    return (
        _LOCAL.pack(
            b"PK\3\4", _VERSION, _UTF8, method, _TIME, _DATE, crc, packed_size, size, len(encoded), 0
        )
        + encoded
    )  # fmt: skip


def _central_header(name: str, packed: Packed, place: int) -> bytes:
    encoded = name.encode()
    far = place >= _MOST_32
    version = _VERSION64 if far else _VERSION
    extra = _OFFSET64.pack(1, 8, place) if far else b""
    return (
        _CENTRAL.pack(
            b"PK\1\2", _UNIX | version, version, _UTF8, packed.method, _TIME, _DATE, packed.crc, len(packed.data),
            packed.size, len(encoded), len(extra), 0, 0, 0, _MODE, _MOST_32 if far else place,
        )
        + encoded
        + extra
    )  # fmt: skip


def _end(entries: int, size: int, place: int, comment: bytes) -> bytes:
    """What closes the file, behind a directory of this size that begins at this place."""
    end64 = b""
    if entries >= _MOST_16 or size >= _MOST_32 or place >= _MOST_32:
        rest = _END64.size - 12  # without the mark and this number
        end64 = _END64.pack(
            b"PK\6\6", rest, _UNIX | _VERSION64, _VERSION64, 0, 0, entries, entries, size, place
        )  # fmt: skip
        end64 += _LOCATOR64.pack(b"PK\6\7", 0, place + size, 1)
    counted = min(entries, _MOST_16)
    return (
        end64
        + _END.pack(b"PK\5\6", 0, 0, counted, counted, min(size, _MOST_32), min(place, _MOST_32), len(comment))
        + comment
    )
