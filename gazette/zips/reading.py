"""Contents of a ZIP file that `write_zip` made, as they stand there."""

from __future__ import annotations

import struct
from io import SEEK_END
from typing import BinaryIO
from zipfile import BadZipFile

from gazette.zips.format import CENTRAL, END, END64, LOCATOR64, Place, central_header, end_record, local_header
from gazette.zips.packing import Packed


def find_packed(file: BinaryIO) -> list[Place]:
    """The place of every content. Raises BadZipFile where `write_zip` would have written something else."""
    places: list[Place] = []
    try:
        entries, directory, end = _directory(file)
        at = offset = 0
        for _ in range(entries):
            place = _place(directory, at, offset)
            header = central_header(place)
            if not directory.startswith(header, at):
                raise BadZipFile(f"{place.name} is not as it would be written")
            places.append(place)
            at += len(header)
            offset = place.end
    except (struct.error, UnicodeDecodeError) as error:
        raise BadZipFile(str(error)) from error
    if (at, offset) != (len(directory), end):
        raise BadZipFile("the directory is not where its contents end")
    return places


def _directory(file: BinaryIO) -> tuple[int, bytes, int]:
    """How many contents there are, what the directory says of them, and where it begins."""
    size = file.seek(0, SEEK_END)
    file.seek(max(0, size - END64.size - LOCATOR64.size - END.size))
    closing = file.read()
    *_, entries, length, offset, _ = END.unpack(closing[-END.size :])
    if not closing.endswith(end_record(entries, length, offset)):  # numbers that do not fit
        *_, entries, length, offset = END64.unpack(closing[: END64.size])
    record = end_record(entries, length, offset)
    if not closing.endswith(record) or offset + length + len(record) != size:
        raise BadZipFile("the end is not as it would be written")
    file.seek(offset)
    return entries, file.read(length), offset


def _place(directory: bytes, at: int, offset: int) -> Place:
    """The entry at this place in the directory, of a content that stands at this offset."""
    _, _, _, _, method, _, _, crc, packed_size, size, length, *_ = CENTRAL.unpack_from(directory, at)
    start = at + CENTRAL.size
    return Place(directory[start : start + length].decode(), method, crc, size, packed_size, offset)


def read_packed(file: BinaryIO, place: Place) -> Packed:
    """A content as it stands there. Raises BadZipFile where what stands before it was not written here."""
    header = local_header(place)
    file.seek(place.offset)
    read = file.read(len(header) + place.packed_size)
    if not read.startswith(header) or len(read) < len(header) + place.packed_size:
        raise BadZipFile(f"{place.name} is not where the directory has it")
    return Packed(place.method, place.crc, place.size, read[len(header) :])
