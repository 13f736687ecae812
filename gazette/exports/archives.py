"""Copies of the site to take along: a folder of pages that works wherever it is unpacked, as a ZIP file.

A copy is a site of its own, with its own checksums. That of the whole archive holds the very files
that are published, but for the pages that offer copies; that of a year is built from its issues
alone, so that its listings and its search lead to nothing that it does not hold.

A copy says in its comment what it was made of. One that stands whole in the site before, and was
made of the same, is taken over: most years never change.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import BinaryIO
from zipfile import BadZipFile, ZipFile

from gazette.exports.checksums import Digests, digest, digest_file, write_checksums
from gazette.exports.fingerprint import fingerprint
from gazette.exports.worker import write_worker
from gazette.site import LargeFile, OutputFile
from gazette.zips import write_zip

SITE = "site.zip"


@dataclass(frozen=True, slots=True)
class Before:
    """The site that was published before."""

    folder: Path
    digests: Digests
    """As its checksums have them."""

    def copy(self, path: str, made_of: str) -> Path | None:
        """A copy that stands there as it was published, and was made of the same; else None."""
        old = self.folder / path
        try:
            with ZipFile(old) as packed:
                same = packed.comment.decode() == made_of
        except (OSError, BadZipFile, UnicodeDecodeError):
            return None
        return old if same and digest_file(old) == self.digests.get(path) else None


def site_zip(tree: Path, digests: Digests, other: Iterable[OutputFile], before: Before) -> LargeFile:
    """The whole archive: the files below `tree` that have a digest, those at the addresses of `other` replaced."""
    replaced = {file.path: file.data for file in other}
    all_digests = {**digests, **{path: digest(data) for path, data in replaced.items()}}

    def read(path: str) -> bytes:
        return replaced[path] if path in replaced else (tree / path).read_bytes()

    made_of = fingerprint(sorted(all_digests.items()))

    def write(to: BinaryIO) -> None:
        write_zip(_entries("gazette", all_digests, read), to, comment=made_of)

    old = before.copy(SITE, made_of)
    return copied_file(SITE, old) if old else LargeFile(SITE, write)


def copied_file(path: str, old: Path) -> LargeFile:
    """A file as it stands elsewhere."""

    def write(to: BinaryIO) -> None:
        with old.open("rb") as opened:
            shutil.copyfileobj(opened, to)

    return LargeFile(path, write)


def pack_year(year: int, made_of: str, files: Iterable[OutputFile]) -> bytes:
    """The copy of one year: the files of a site that holds no other, packed."""
    data = {file.path: file.data for file in files}
    digests = {path: digest(content) for path, content in data.items()}
    packed = BytesIO()
    write_zip(_entries(f"gazette-{year}", digests, data.__getitem__), packed, comment=made_of)
    return packed.getvalue()


def _entries(folder: str, digests: Digests, read: Callable[[str], bytes]) -> Iterator[tuple[str, bytes]]:
    """These files in a folder, with what every copy has of its own."""
    own = {file.path: file.data for file in _own_files(digests)}
    for path in sorted({*digests, *own}):
        yield f"{folder}/{path}", own[path] if path in own else read(path)


def _own_files(digests: Digests) -> Iterator[OutputFile]:
    """Worker and checksums of a site of these files."""
    worker = tuple(write_worker(digests))
    yield from worker
    yield write_checksums({**digests, **{file.path: digest(file.data) for file in worker}})
