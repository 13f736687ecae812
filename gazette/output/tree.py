"""The new tree of a site: every file is written, or taken over from the old tree where it did not change."""

from __future__ import annotations

import filecmp
import hashlib
import os
import re
import shutil
import stat
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from gazette.site import LargeFile, OutputFile, Stamp, StandingFile

_ADDRESS = re.compile(r"(?!.*(?:^|/)\.{1,2}(?:/|$))[\w.-]+(?:/[\w.-]+)*", re.ASCII)
"""`2021-03/04-sanzhengban-2021-8.html`; never absolute, never with `..`."""

Stamps = Mapping[str, Stamp]
"""The stamp of every file of a site, by its address."""

File = OutputFile | StandingFile | LargeFile


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication did; counts are of files."""

    files: int
    size: int
    """Bytes of all files."""
    written: int
    """Files that are new or differ from before."""
    removed: int
    stamps: Stamps = field(default_factory=dict, repr=False)
    """Of the files as they were published."""
    made_of: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Address → what the file was made of, of those that say so."""
    digests: Mapping[str, str] = field(default_factory=dict, repr=False)
    """Address → SHA-256 in hexadecimal."""

    def counts(self) -> dict[str, int]:
        """What was done, in figures."""
        return {"files": self.files, "size": self.size, "written": self.written, "removed": self.removed}


class SiteTouchedError(Exception):
    """A file that was to stand is no longer the one that was meant: something else has written the site."""


class Tree:
    """The new tree while it is filled; files that did not change are those of the old one.

    Paths are plain strings here: an object for each of ten thousand files takes as long as the writing.
    """

    def __init__(self, building: Path, old: Path) -> None:
        self._new = os.fspath(building)
        self._old = os.fspath(old)
        self._homes = {""}
        self._stamps: dict[str, Stamp] = {}
        self._made_of: dict[str, str] = {}
        self._written = 0
        self.digests: dict[str, str] = {}
        """SHA-256 by address of all files so far."""

    def put(self, file: File) -> None:
        """Adds one file."""
        if not _ADDRESS.fullmatch(file.path) or file.path in self._stamps:
            raise ValueError(f"no address, or one used twice: {file.path!r}")
        home, _, _ = file.path.rpartition("/")
        if home not in self._homes:
            os.makedirs(f"{self._new}/{home}", exist_ok=True)
            self._homes.add(home)
        old, new = f"{self._old}/{file.path}", f"{self._new}/{file.path}"
        if isinstance(file, StandingFile):
            self._stamps[file.path] = _stand(file, old, new)
        else:
            self._written += _place(file, old, new)
            self._stamps[file.path] = _stamp(os.lstat(new))
        self.digests[file.path] = _digest(file, new)
        if file.made_of:
            self._made_of[file.path] = file.made_of

    def published(self) -> Published:
        """What the publication of this tree does."""
        size = sum(size for size, _ in self._stamps.values())
        removed = sum(entry.path[len(self._old) + 1 :] not in self._stamps for entry in _entries(self._old))
        return Published(len(self._stamps), size, self._written, removed, self._stamps, self._made_of, self.digests)


def stamps_of(folder: Path) -> Stamps:
    """The stamps of every file below the folder as it stands."""
    root = os.fspath(folder)
    first = len(root) + 1
    return {entry.path[first:]: _stamp(entry.stat(follow_symlinks=False)) for entry in _entries(root)}


def _entries(folder: str) -> Iterator[os.DirEntry[str]]:
    """Everything below the folder that is no folder itself; nothing where there is none."""
    waiting = [folder] if os.path.isdir(folder) else []
    while waiting:
        with os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                else:
                    yield entry


def _digest(file: File, new: str) -> str:
    if isinstance(file, StandingFile):
        return file.sha256
    if isinstance(file, OutputFile):
        return hashlib.sha256(file.data).hexdigest()
    with open(new, "rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()


def _stamp(found: os.stat_result) -> Stamp:
    return found.st_size, found.st_mtime_ns


def _stand(file: StandingFile, old: str, new: str) -> Stamp:
    """Takes the old file over, which has to be the one that is meant; it is looked at in its new place."""
    with suppress(FileNotFoundError, NotADirectoryError, IsADirectoryError):
        _take(old, new)
        found = os.lstat(new)
        if stat.S_ISREG(found.st_mode) and _stamp(found) == file.stamp:
            return file.stamp
    raise SiteTouchedError(file.path)


def _place(file: OutputFile | LargeFile, old: str, new: str) -> bool:
    """Puts one file into the new tree; True where it is new or differs from the old one."""
    if _write(file, old, new):
        return True
    _take(old, new)
    return False


def _take(old: str, new: str) -> None:
    try:
        os.link(old, new)
    except OSError:  # a file system without hard links, or a file of another user
        shutil.copy2(old, new, follow_symlinks=False)


def _write(file: OutputFile | LargeFile, old: str, new: str) -> bool:
    """Writes the file; False, and nothing is written, where the old one has just its bytes."""
    if isinstance(file, OutputFile):
        if _size(old) == len(file.data) and _read(old) == file.data:
            return False
        with open(new, "wb") as opened:
            opened.write(file.data)
        return True
    with open(new, "wb") as opened:
        file.write(opened)
    if _size(old) >= 0 and filecmp.cmp(old, new, shallow=False):
        os.unlink(new)
        return False
    return True


def _size(path: str) -> int:
    """The size of a regular file; -1 where none stands there, or a link to one."""
    try:
        found = os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return -1
    return found.st_size if stat.S_ISREG(found.st_mode) else -1


def _read(path: str) -> bytes:
    with open(path, "rb") as opened:
        return opened.read()
