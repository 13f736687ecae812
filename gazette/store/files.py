"""Files of `content/` as texts, and what keeps one from being read."""

from __future__ import annotations

import codecs
from pathlib import Path

from gazette.catalogue import FILE_ENCODING, FILE_LARGE, FILE_MISSING, FILE_OUTSIDE, FILE_UNREADABLE
from gazette.errors import Problem, problem

_LARGEST = 8_000_000
"""Bytes; the longest article of a gazette has a hundredth of that."""


def read_text(path: Path, root: Path) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a UTF-8 file below `root`; None beside the one problem that prevents it."""
    shown = path.as_posix()
    try:
        if not path.resolve().is_relative_to(root.resolve()):
            return None, (problem(FILE_OUTSIDE, shown),)
        data = path.read_bytes()
    except FileNotFoundError:
        return None, (problem(FILE_MISSING, shown),)
    except OSError as error:
        return None, (problem(FILE_UNREADABLE, shown, reason=error.strerror or error),)
    if len(data) > _LARGEST:
        return None, (problem(FILE_LARGE, shown, size=-(-len(data) // 1_000_000), most=_LARGEST // 1_000_000),)
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        return data.decode().replace("\r\n", "\n"), ()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, (problem(FILE_ENCODING, shown, line),)


def entries(folder: Path) -> tuple[Path, ...]:
    """What a folder holds, sorted by name, without hidden files; nothing where it does not exist."""
    if not folder.is_dir():
        return ()
    return tuple(sorted(path for path in folder.iterdir() if not path.name.startswith(".")))
