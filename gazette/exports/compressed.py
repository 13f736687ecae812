"""Texts compressed once, for servers that send them so instead of compressing at every request."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Iterator
from pathlib import Path

from gazette.site import OutputFile

_TEXTS = {".css", ".html", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"}
_LEVEL = 9


def write_compressed(tree: Path, addresses: Iterable[str]) -> Iterator[OutputFile]:
    """`….gz` beside every text below `tree` that becomes smaller by it; without name and clock in it."""
    for address in addresses:
        if Path(address).suffix in _TEXTS:
            data = (tree / address).read_bytes()
            packed = gzip.compress(data, _LEVEL, mtime=0)
            if len(packed) < len(data):
                yield OutputFile(f"{address}.gz", packed)
