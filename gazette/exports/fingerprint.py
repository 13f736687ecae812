"""What something is made of, in one word: the same word only where the same would come of it."""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import zlib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import version
from pathlib import Path

import gazette
from gazette.roots import leads_out

_LIBRARIES = ("jinja2", "lunr", "markdown-it-py", "markupsafe", "mdit-py-plugins", "numpy", "pypinyin", "pyyaml")
"""What has a part in a site beside the program."""

_LARGEST = 100_000_000
"""Bytes of a file that are read; of a larger one size and date must do."""


def fingerprint(value: object, *folders: Path, without: Path | None = None) -> str:
    """SHA-256, in hexadecimal, of a value, of everything in the folders, and of what makes something of them.

    The value is taken as its `repr` shows it: plain values and frozen dataclasses of these. The
    file `without` does not count.
    """
    made = hashlib.sha256(f"{_program()} {value!r}".encode())
    for folder in folders:
        for line in _files(folder, without):
            made.update(line)
    return made.hexdigest()


@cache
def _program() -> str:
    """The program as it runs here: its own text, that of its data, the versions of what it uses."""
    made = hashlib.sha256(repr((sys.version, zlib.ZLIB_RUNTIME_VERSION, *map(version, _LIBRARIES))).encode())
    for line in _files(Path(gazette.__file__).parent):
        made.update(line)
    return made.hexdigest()


def _files(folder: Path, without: Path | None = None) -> Iterator[bytes]:
    """Name, size and content of every file below the folder, but for what Python keeps of its own."""
    for path in sorted(Path(base, name) for base, _, names in os.walk(folder) for name in names):
        if path.suffix != ".pyc" and path != without:
            data = _content(path, folder)
            yield f"\n{path.relative_to(folder).as_posix()} {len(data)}\n".encode("utf-8", "surrogateescape")
            yield data


def _content(path: Path, folder: Path) -> bytes:
    """The bytes of a file; none of what is no file, leads out or never ends, and is refused where it is read."""
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode):
        if leads_out(path, folder) or not path.exists():
            return b""
        found = path.stat()
    if found.st_size > _LARGEST:
        return f"{found.st_size} {found.st_mtime_ns}".encode()
    return path.read_bytes() if stat.S_ISREG(found.st_mode) else b""
