"""Copies of the site to take along: a folder of pages that works wherever it is unpacked, as a ZIP file.

A copy is a site of its own, with its own checksums. That of the whole archive holds the very files
that are published, but for the pages that offer copies; that of a year is built from its issues
alone, so that its listings and its search lead to nothing that it does not hold.

One that stands in the site before, and was made of the same, is taken over: most years never change.
A content is deflated once: the copy of the whole takes the contents that its predecessor held, that
of a year those it shares with the whole.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from gazette.exports.before import SITE, SITE_FOLDER, Before, whole_made_of
from gazette.exports.checksums import Digests, digest, write_checksums
from gazette.exports.held import Held
from gazette.exports.worker import write_worker
from gazette.site import LargeFile, OutputFile, StandingFile
from gazette.zips import Entry, Packed, Place, pack_ahead, read_packed, write_zip


def site_zip(tree: Path, digests: Digests, other: Iterable[OutputFile], before: Before) -> LargeFile | StandingFile:
    """The whole archive: the files below `tree` that have a digest, those at the addresses of `other` replaced."""
    replaced = {file.path: file.data for file in other}
    all_digests = {**digests, **{path: digest(data) for path, data in replaced.items()}}
    made_of = whole_made_of(all_digests)
    if old := before.copy(SITE, made_of):
        return old
    held = before.held()
    same = held.same()

    def write(to: BinaryIO) -> None:
        with held.copy.open("rb") as source:

            def content(path: str) -> bytes | Packed | Place:
                told = all_digests[path]
                if held.digests.get(path) == told:
                    return held.places[path]
                if told in same:
                    return read_packed(source, held.places[same[told]])
                return replaced[path] if path in replaced else (tree / path).read_bytes()

            write_zip(pack_ahead(_entries(SITE_FOLDER, all_digests, content)), to, source)

    return LargeFile(SITE, write, made_of)


def pack_year(year: int, files: Iterable[OutputFile], shared: Held) -> bytes:
    """The copy of one year: the files of a site that holds no other, packed; `shared` are those of the whole site."""
    data = {file.path: file.data for file in files}
    digests = {**shared.digests, **{path: digest(content) for path, content in data.items()}}
    to = BytesIO()
    with shared.copy.open("rb") as source:

        def content(path: str) -> bytes | Packed:
            return data[path] if path in data else read_packed(source, shared.places[path])

        write_zip(_entries(f"gazette-{year}", digests, content), to)
    return to.getvalue()


def _entries(folder: str, digests: Digests, content: Callable[[str], bytes | Packed | Place]) -> Iterator[Entry]:
    """These files in a folder, with what every copy has of its own."""
    own = {file.path: file.data for file in _own_files(digests)}
    for path in sorted({*digests, *own}):
        yield f"{folder}/{path}", own[path] if path in own else content(path)


def _own_files(digests: Digests) -> Iterator[OutputFile]:
    """Worker and checksums of a site of these files."""
    worker = tuple(write_worker(digests))
    yield from worker
    yield write_checksums({**digests, **{file.path: digest(file.data) for file in worker}})
