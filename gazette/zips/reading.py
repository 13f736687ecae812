"""Contents of a ZIP file that `write_zip` made, as they stand there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from io import SEEK_END
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from gazette.zips.packing import Packed
from gazette.zips.writing import local_header


@dataclass(frozen=True, slots=True)
class Place:
    """Where a packed content stands in a ZIP file."""

    name: str
    method: int
    crc: int
    size: int
    """Bytes of the content."""
    packed_size: int
    offset: int
    """Of its header, in bytes."""


def has_comment(file: BinaryIO, comment: str) -> bool:
    """Whether a ZIP file ends in just this comment: what its writer says of it, known without its directory."""
    encoded = comment.encode()
    end = len(encoded).to_bytes(2, "little") + encoded
    file.seek(max(0, file.seek(0, SEEK_END) - len(end)))
    return file.read() == end


def find_packed(file: ZipFile) -> Mapping[str, Place]:
    """The place of every content of a ZIP file by its name."""
    return {
        entry.filename: Place(
            entry.filename, entry.compress_type, entry.CRC, entry.file_size, entry.compress_size, entry.header_offset
        )
        for entry in file.infolist()
    }


def read_packed(file: BinaryIO, place: Place) -> Packed:
    """A content as it stands there. Raises BadZipFile where what stands before it was not written here."""
    header = local_header(place.name, place.method, place.crc, place.size, place.packed_size)
    file.seek(place.offset)
    read = file.read(len(header) + place.packed_size)
    if not read.startswith(header) or len(read) < len(header) + place.packed_size:
        raise BadZipFile(f"{place.name} is not where the directory has it")
    return Packed(place.method, place.crc, place.size, read[len(header) :])
