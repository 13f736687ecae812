"""Copies of the site to take along: a folder of pages that works wherever it is unpacked, as a ZIP file.

A copy is a site of its own, with its own checksums. That of the whole archive holds the very files
that are published, but for the pages that offer copies; that of a year is built from its issues
alone, so that its listings and its search lead to nothing that it does not hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import BinaryIO

from gazette.exports.checksums import Digests, digest, write_checksums
from gazette.exports.worker import write_worker
from gazette.site import LargeFile, OutputFile, year_zip_path
from gazette.zips import write_zip

SITE = "site.zip"


def site_zip(tree: Path, digests: Digests, other: Iterable[OutputFile]) -> LargeFile:
    """The whole archive: the files below `tree` that have a digest, those at the addresses of `other` replaced."""
    replaced = {file.path: file.data for file in other}
    all_digests = {**digests, **{path: digest(data) for path, data in replaced.items()}}

    def read(path: str) -> bytes:
        return replaced[path] if path in replaced else (tree / path).read_bytes()

    return LargeFile(SITE, partial(_write, "gazette", all_digests, read))


def year_zip(year: int, build: Callable[[], Iterable[OutputFile]]) -> LargeFile:
    """One year: the files of a site that holds no other, which are built when they are needed."""

    def write(to: BinaryIO) -> None:
        files = {file.path: file.data for file in build()}
        _write(f"gazette-{year}", {path: digest(data) for path, data in files.items()}, files.__getitem__, to)

    return LargeFile(year_zip_path(year), write)


def _write(folder: str, digests: Digests, read: Callable[[str], bytes], to: BinaryIO) -> None:
    """Packs these files into a folder, with what every copy has of its own."""
    own = {file.path: file.data for file in _own_files(digests)}
    addresses = sorted({*digests, *own})
    write_zip(((f"{folder}/{path}", own[path] if path in own else read(path)) for path in addresses), to)


def _own_files(digests: Digests) -> Iterator[OutputFile]:
    """Worker and checksums of a site of these files."""
    worker = tuple(write_worker(digests))
    yield from worker
    yield write_checksums({**digests, **{file.path: digest(file.data) for file in worker}})
