"""Publishing: the only module that writes the built archive.

A build never touches the site that stands. It makes the whole new tree beside it, in
`.<name>.building`, where a file that did not change is the old file itself (a hard link, so its
date stays and copying tools skip it), and then changes the two folders over in one step. Whatever
stops a build before that step (a kill, a full disk, an exception) leaves the last good site as it
was; whatever stops it after leaves the new one whole. The next build clears away what is left.

Where the system cannot exchange two folders in one step, the old one is set aside as
`.<name>.previous` first; the next build puts it back if it finds no site.
"""

from __future__ import annotations

import ctypes
import filecmp
import hashlib
import os
import re
import shutil
import stat
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path

from gazette.catalogue import SITE_BUSY, SITE_FOREIGN, SITE_PARENT_MISSING, SITE_UNWRITABLE
from gazette.errors import Problem, problem
from gazette.lock import exclusive
from gazette.site import LargeFile, OutputFile, Stamp, StandingFile

MARKER = ".gazette"
"""A file that marks a folder as ours to replace."""

_MARKER_TEXT = b"This folder is written by the gazette archive. A build replaces it: keep nothing of your own in it.\n"

_ADDRESS = re.compile(r"(?!.*(?:^|/)\.{1,2}(?:/|$))[\w.-]+(?:/[\w.-]+)*", re.ASCII)
"""`2021-03/04-sanzhengban-2021-8.html`; never absolute, never with `..`."""

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


Stamps = Mapping[str, Stamp]
"""The stamp of every file of a site, by its address."""


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
    """Address → SHA-256 in hexadecimal, of all but large files."""

    def counts(self) -> dict[str, int]:
        """What was done, in figures."""
        return {"files": self.files, "size": self.size, "written": self.written, "removed": self.removed}


File = OutputFile | StandingFile | LargeFile
Derive = Callable[[Path, Mapping[str, str]], Iterable[File]]
"""Makes more files of those that are written, given the folder that holds them and the SHA-256 of those known by now.

Each file is written before the next is asked for.
"""


class SiteTouchedError(Exception):
    """A file that was to stand is no longer the one that was meant: something else has written the site."""


def publish(
    files: Iterable[File], folder: Path, derive: Derive = lambda *_: ()
) -> tuple[Published | None, tuple[Problem, ...]]:
    """Makes `folder` hold exactly these files and what is derived; nothing changes where a problem is returned.

    Problems: `site-busy`, `site-foreign`, `site-parent-missing`, `site-unwritable`. An exception raised by `files` goes
    through, and leaves the site as it was too; so does SiteTouchedError, which says that it is to be done anew.
    """
    shown, folder = str(folder), Path(os.path.realpath(folder))
    if not folder.parent.exists():  # never made: a site for a disk that is not connected would land on another
        return None, (problem(SITE_PARENT_MISSING, shown, parent=Path(shown).parent),)
    try:
        with exclusive(folder) as free:
            if not free:
                return None, (problem(SITE_BUSY, shown),)
            _recover(folder)
            if foreign := _foreign(folder):
                return None, (problem(SITE_FOREIGN, shown, entry=foreign),)
            return _replace(files, folder, derive), ()
    except OSError as error:
        return None, (problem(SITE_UNWRITABLE, shown, reason=error.strerror or str(error)),)


def read_files(folder: Path, below: str) -> Iterator[OutputFile]:
    """The files that stand in the site below one of its folders, to be published again as they are."""
    for address in sorted(stamps_of(folder / below)):
        yield OutputFile(f"{below}/{address}", (folder / below / address).read_bytes())


def _replace(files: Iterable[File], folder: Path, derive: Derive) -> Published:
    """Builds the new tree and, if it differs from the old one, puts it in its place."""
    building = _beside(folder, "building")
    building.mkdir()
    try:
        tree = _Tree(building, folder)
        for file in chain((OutputFile(MARKER, _MARKER_TEXT),), files):
            tree.put(file)
        for file in derive(building, tree.digests):
            tree.put(file)
        done = tree.published()
        if done.written or done.removed:
            _switch(building, folder)
        return done
    finally:
        shutil.rmtree(building, ignore_errors=True)


class _Tree:
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
        """SHA-256 by address of all files so far, but for large ones."""

    def put(self, file: File) -> None:
        """Adds one file."""
        if not _ADDRESS.fullmatch(file.path) or file.path in self._stamps:
            raise ValueError(f"no address, or one used twice: {file.path!r}")
        home, _, _ = file.path.rpartition("/")
        if home not in self._homes:
            os.makedirs(f"{self._new}/{home}", exist_ok=True)
            self._homes.add(home)
        old, new = f"{self._old}/{file.path}", f"{self._new}/{file.path}"
        self._written += _place(file, old, new)
        self._stamps[file.path] = _stamp(os.lstat(new))
        if not isinstance(file, LargeFile):
            told = file.sha256 if isinstance(file, StandingFile) else hashlib.sha256(file.data).hexdigest()
            self.digests[file.path] = told
            if file.made_of:
                self._made_of[file.path] = file.made_of

    def published(self) -> Published:
        """What the publication of this tree does."""
        size = sum(size for size, _ in self._stamps.values())
        removed = len(stamps_of(Path(self._old)).keys() - self._stamps.keys())
        return Published(len(self._stamps), size, self._written, removed, self._stamps, self._made_of, self.digests)


def stamps_of(folder: Path) -> Stamps:
    """The stamps of every file below the folder as it stands."""
    found: dict[str, Stamp] = {}
    waiting = [(os.fspath(folder), "")] if folder.is_dir() else []
    while waiting:
        path, address = waiting.pop()
        with os.scandir(path) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((entry.path, f"{address}{entry.name}/"))
                else:
                    found[address + entry.name] = _stamp(entry.stat(follow_symlinks=False))
    return found


def _stamp(found: os.stat_result) -> Stamp:
    return found.st_size, found.st_mtime_ns


def _place(file: File, old: str, new: str) -> bool:
    """Puts one file into the new tree; True where it is new or differs from the old one."""
    if _write(file, old, new):
        return True
    try:
        os.link(old, new)
    except OSError:  # a file system without hard links, or a file of another user
        shutil.copy2(old, new)
    return False


def _write(file: File, old: str, new: str) -> bool:
    """Writes the file; False, and nothing is written, where the old one has just its bytes."""
    if isinstance(file, StandingFile):
        if _size(old) < 0 or _stamp(os.lstat(old)) != file.stamp:
            raise SiteTouchedError(file.path)
        return False
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


def _foreign(folder: Path) -> str:
    """An entry that shows the folder is not ours to replace; empty where it is."""
    if not folder.exists():
        return ""
    if not folder.is_dir():
        return folder.name
    entries = sorted(entry.name for entry in folder.iterdir())
    if entries and MARKER not in entries:
        return entries[0]
    # A repository kept in the folder (`.git`) would go with the old tree.
    return next((name for name in entries if name.startswith(".") and (folder / name).is_dir()), "")


def _recover(folder: Path) -> None:
    """Clears away what a build that was stopped has left, and puts the old site back if it is not in its place."""
    previous = _beside(folder, "previous")
    if previous.exists() and not folder.exists():
        previous.rename(folder)
    for leftover in (previous, _beside(folder, "building")):
        if leftover.exists():
            shutil.rmtree(leftover)


def _switch(building: Path, folder: Path) -> None:
    """Puts the new tree in the place of the old one, which is then in the place of the new or gone."""
    if not folder.exists():
        building.rename(folder)
    elif not _exchange(building, folder):
        previous = _beside(folder, "previous")
        folder.rename(previous)
        building.rename(folder)
        shutil.rmtree(previous, ignore_errors=True)


def _exchange(one: Path, other: Path) -> bool:
    """Exchanges two folders in one step, by Linux's renameat2(2); False where the system cannot."""
    if sys.platform != "linux":
        return False
    try:
        renameat2 = ctypes.CDLL(None).renameat2
    except AttributeError:  # a C library older than glibc 2.28
        return False
    done: int = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return done == 0


def _beside(folder: Path, role: str) -> Path:
    return folder.parent / f".{folder.name}.{role}"
