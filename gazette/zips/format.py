"""The ZIP file format as it is written here (APPNOTE 6.3.10): nothing in it but names and contents.

The numbers of the sections that describe each field stand beside it. Zip64 (4.5.3) is used where a
number does not fit, and there alone. A single content is smaller than 4 GB: it is held in memory.
"""

from __future__ import annotations

from dataclasses import dataclass
from struct import Struct

STORED = 0
DEFLATED = 8
"""Methods of compression (4.4.5)."""

LOCAL = Struct("<4s5H3L2H")
"""4.3.7: before every content."""
CENTRAL = Struct("<4s6H3L5H2L")
"""4.3.12: the same once more in the directory at the end, with the mode and the place."""
_OFFSET64 = Struct("<2HQ")
"""4.5.3: a place that does not fit."""
END64 = Struct("<4sQ2H2L4Q")
"""4.3.14: where the directory is, and how large, for numbers that do not fit."""
LOCATOR64 = Struct("<4sLQL")
"""4.3.15: where that stands."""
END = Struct("<4s4H2LH")
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


@dataclass(frozen=True, slots=True)
class Place:
    """Where a content stands in a ZIP file, and as what."""

    name: str
    method: int
    """`STORED` or `DEFLATED`."""
    crc: int
    """CRC-32 of the content."""
    size: int
    """Bytes of the content."""
    packed_size: int
    """Bytes that it takes, without its header."""
    offset: int
    """Of its header, in bytes."""

    @property
    def end(self) -> int:
        """Where the next one begins."""
        return self.offset + LOCAL.size + len(self.name.encode()) + self.packed_size


def local_header(place: Place) -> bytes:
    """What stands before a content; it is the same at any offset."""
    name = place.name.encode()
    return (
        LOCAL.pack(
            b"PK\3\4", _VERSION, _UTF8, place.method, _TIME, _DATE, place.crc, place.packed_size, place.size,
            len(name), 0,
        )
        + name
    )  # fmt: skip


def central_header(place: Place) -> bytes:
    """What stands in the directory for a content."""
    name = place.name.encode()
    far = place.offset >= _MOST_32
    version = _VERSION64 if far else _VERSION
    extra = _OFFSET64.pack(1, 8, place.offset) if far else b""
    return (
        CENTRAL.pack(
            b"PK\1\2", _UNIX | version, version, _UTF8, place.method, _TIME, _DATE, place.crc, place.packed_size,
            place.size, len(name), len(extra), 0, 0, 0, _MODE, _MOST_32 if far else place.offset,
        )
        + name
        + extra
    )  # fmt: skip


def end_record(entries: int, size: int, offset: int) -> bytes:
    """What closes the file, behind a directory of this size that begins at this offset."""
    end64 = b""
    if entries >= _MOST_16 or size >= _MOST_32 or offset >= _MOST_32:
        rest = END64.size - 12  # without the mark and this number
        end64 = END64.pack(
            b"PK\6\6", rest, _UNIX | _VERSION64, _VERSION64, 0, 0, entries, entries, size, offset
        )  # fmt: skip
        end64 += LOCATOR64.pack(b"PK\6\7", 0, offset + size, 1)
    counted = min(entries, _MOST_16)
    return end64 + END.pack(b"PK\5\6", 0, 0, counted, counted, min(size, _MOST_32), min(offset, _MOST_32), 0)
