"""Files of `content/` as texts, and what keeps one from being read."""

from __future__ import annotations

import codecs
import errno
import os
import stat
from pathlib import Path

from gazette.catalogue import FILE_ENCODING, FILE_LARGE, FILE_MISSING, FILE_OUTSIDE, FILE_UNREADABLE
from gazette.errors import Problem, problem
from gazette.roots import leads_out

_LARGEST = 8_000_000
"""Bytes; the longest article of a gazette has a hundredth of that."""


def read_text(path: Path, root: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a UTF-8 file below `root`; None beside the one problem that prevents it."""
    shown = path.as_posix()
    if hindrance := hindrance_of(path, root):
        return None, (hindrance,)
    try:
        data = path.read_bytes().removeprefix(codecs.BOM_UTF8)
        return data.decode().replace("\r\n", "\n"), ()
    except UnicodeDecodeError as error:
        return None, (problem(FILE_ENCODING, shown, data.count(b"\n", 0, error.start) + 1),)
    except OSError as error:
        return None, (problem(FILE_UNREADABLE, shown, reason=error.strerror or error),)


def hindrance_of(path: Path, root: Path) -> Problem | None:
    """Why a file must not be read: it is not there, no file, too large, or a link that leads out of `root`."""
    shown = path.as_posix()
    try:
        if leads_out(path, root):
            return problem(FILE_OUTSIDE, shown)
        found = path.stat()
    except FileNotFoundError:
        return problem(FILE_MISSING, shown)
    except OSError as error:
        return problem(FILE_UNREADABLE, shown, reason=error.strerror or error)
    if not stat.S_ISREG(found.st_mode):  # a pipe would never end
        kind = errno.EISDIR if stat.S_ISDIR(found.st_mode) else errno.ESPIPE
        return problem(FILE_UNREADABLE, shown, reason=os.strerror(kind))
    if found.st_size > _LARGEST:
        return problem(FILE_LARGE, shown, size=-(-found.st_size // 1_000_000), most=_LARGEST // 1_000_000)
    return None


def write_whole(path: Path, data: bytes) -> None:
    """Puts a file in its place in one step; OSError where that cannot be done, and nothing is changed then."""
    staged = path.with_name(f".{path.name}.new")
    staged.unlink(missing_ok=True)  # of a command that was stopped
    try:
        with staged.open("xb") as file:  # never through a link
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        staged.replace(path)
    finally:
        staged.unlink(missing_ok=True)


def entries(folder: Path) -> tuple[Path, ...]:
    """What a folder holds, sorted by name, without hidden files; nothing where it does not exist."""
    if not folder.is_dir():
        return ()
    return tuple(sorted(path for path in folder.iterdir() if not path.name.startswith(".")))
