"""Texts compressed once, for servers that send them so instead of compressing at every request."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from struct import pack as pack_numbers

from gazette.exports.before import SITE, SITE_FOLDER
from gazette.exports.checksums import Digests
from gazette.exports.held import NOTHING, read_held
from gazette.site import OutputFile
from gazette.zips import Packed, pack, read_packed

_TEXTS = {".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"}

_HEADER = bytes.fromhex("1f8b 08 00 00000000 00 ff")
"""Deflated, with no name, no date, of no system (RFC 1952, 2.3)."""


def write_compressed(tree: Path, digests: Digests) -> Iterator[OutputFile]:
    """`….gz` beside every text below `tree` that becomes smaller by it; without name and clock in it.

    What the copy of the whole holds is not deflated again.
    """
    held = read_held(tree / SITE, SITE_FOLDER) if SITE in digests else NOTHING
    same = held.same()
    with held.copy.open("rb") as source:
        for address, told in digests.items():
            if Path(address).suffix in _TEXTS:
                if told in same:
                    packed = read_packed(source, held.places[same[told]])
                else:
                    packed = pack(address, (tree / address).read_bytes())
                data = _gzip(packed)
                if len(data) < packed.size:
                    yield OutputFile(f"{address}.gz", data)


def _gzip(packed: Packed) -> bytes:
    """The stream of a ZIP file as a file of its own."""
    return _HEADER + packed.data + pack_numbers("<2L", packed.crc, packed.size)
