"""Writing ZIP files: contents that are packed here, and such as stand in another file already."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from gazette.zips.format import Place, central_header, end_record, local_header
from gazette.zips.packing import Entry, Packed, pack

_AT_ONCE = 1 << 20
"""Bytes that are copied at one time."""


def write_zip(entries: Iterable[Entry], to: BinaryIO, source: BinaryIO | None = None) -> None:
    """Writes (name, content) one after the other, in the order they come, from the beginning of a file.

    A content that is a place stands in the ZIP file `source` by the same name, and is copied from there
    as it is, header and all, in one go with those that follow it there and here.
    """
    directory: list[bytes] = []
    offset = 0
    taken = _Taken(source, to)
    for name, content in entries:
        if isinstance(content, Place):
            taken.add(content)
            place = Place(name, content.method, content.crc, content.size, content.packed_size, offset)
        else:
            taken.copy()
            packed = content if isinstance(content, Packed) else pack(name, content)
            place = Place(name, packed.method, packed.crc, packed.size, len(packed.data), offset)
            to.write(local_header(place))
            to.write(packed.data)
        directory.append(central_header(place))
        offset = place.end
    taken.copy()
    to.writelines(directory)
    to.write(end_record(len(directory), sum(map(len, directory)), offset))


class _Taken:
    """A stretch of another ZIP file that is still to be copied."""

    def __init__(self, source: BinaryIO | None, to: BinaryIO) -> None:
        self._source = source
        self._to = to
        self._start = self._end = 0

    def add(self, place: Place) -> None:
        """Lengthens the stretch by a content that stands right behind it; another one begins a new stretch."""
        if place.offset != self._end:
            self.copy()
            self._start = place.offset
        self._end = place.end

    def copy(self) -> None:
        """Copies the stretch."""
        if self._source and self._start < self._end:
            self._source.seek(self._start)
            for start in range(self._start, self._end, _AT_ONCE):
                self._to.write(self._source.read(min(_AT_ONCE, self._end - start)))
        self._start = self._end
