"""What something is made of, in one word: the same word only where the same would come of it."""

from __future__ import annotations

import hashlib
import os
import sys
import zlib
from collections.abc import Collection, Iterator
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from io import FileIO
from operator import attrgetter
from pathlib import Path

import gazette
from gazette.roots import leads_out

_LIBRARIES = ("jinja2", "lunr", "markdown-it-py", "markupsafe", "mdit-py-plugins", "numpy", "pypinyin", "pyyaml")
"""What has a part in a site beside the program."""

_LARGEST = 100_000_000
"""Bytes of a file that are read; of a larger one size and date must do."""


def fingerprint(value: object, *folders: Path, within: Path | None = None, without: Collection[str] = ()) -> str:
    """SHA-256, in hexadecimal, of a value, of everything in the folders, and of what makes something of them.

    The value is taken as its `repr` shows it: plain values and frozen dataclasses of these. A link
    to a file that lies `within`, else in its own folder, counts as that file does; what leads out
    is not looked at. What stands at the addresses `without` below the folders does not count.
    """
    made = hashlib.sha256(f"{_program()} {value!r}".encode())
    for folder in folders:
        for line in _contents(folder, within or folder, without):
            made.update(line)
    return made.hexdigest()


@cache
def _program() -> str:
    """The program as it runs here: its own text, that of its data, the versions of what it uses."""
    made = hashlib.sha256(repr((sys.version, zlib.ZLIB_RUNTIME_VERSION, *map(version, _LIBRARIES))).encode())
    folder = Path(gazette.__file__).parent
    for line in _contents(folder, folder):
        made.update(line)
    return made.hexdigest()


def _contents(folder: Path, within: Path, without: Collection[str] = ()) -> Iterator[bytes]:
    """Everything below the folder; nothing of one that is not there or is a link that leads out."""
    if not (folder.is_symlink() and leads_out(folder, within)):
        yield from _below(os.fspath(folder), "", within, without)


def _below(folder: str, address: str, within: Path, without: Collection[str]) -> Iterator[bytes]:
    """Name, size and content of every file, and the name of every folder, but of what Python keeps of its own.

    Plain strings name them: an object for each path takes longer than reading the file.
    """
    entries: list[os.DirEntry[str]] = []
    with suppress(OSError), os.scandir(folder) as found:  # none is there, or nobody may look
        entries = sorted(found, key=attrgetter("name"))
    for entry in entries:
        own = address + entry.name
        if own in without or entry.name == "__pycache__":
            continue
        if entry.is_dir(follow_symlinks=False):
            yield _line(f"{own}/")
            yield from _below(entry.path, f"{own}/", within, without)
        else:
            data = _content(entry, within)
            yield _line(f"{own} {len(data)}")
            yield data


def _content(entry: os.DirEntry[str], within: Path) -> bytes:
    """The bytes of a file; of what is no file, leads out or never ends, and is refused where it is read, none."""
    if entry.is_symlink() and leads_out(Path(entry.path), within):
        return b""
    if not entry.is_file():
        return os.fsencode(Path(entry.path).readlink()) if entry.is_symlink() else b""  # to a folder: it is not entered
    with FileIO(entry.path) as file:
        found = os.fstat(file.fileno())
        return f"{found.st_size} {found.st_mtime_ns}".encode() if found.st_size > _LARGEST else file.read()


def _line(told: str) -> bytes:
    return f"\n{told}\n".encode("utf-8", "surrogateescape")
