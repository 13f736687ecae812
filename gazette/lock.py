"""One command at a time on one folder.

The lock is the system's own lock on a file beside the folder: it ends with the process that holds
it, however that process ends, so there is never a stale one to clear away.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt

    def _try_lock(handle: int) -> None:
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def exclusive(folder: Path) -> Iterator[bool]:
    """Holds `folder` for this command; gives False, at once, where another command holds it.

    The lock file is `.<name>.lock` beside the folder, which need not exist yet. OSError where the
    file cannot be made.
    """
    folder = Path(os.path.realpath(folder))
    path = folder.parent / f".{folder.name}.lock"
    handle = _acquire(path)
    if handle is None:
        yield False
        return
    try:
        yield True
    finally:
        # Removed while still held: whoever waits with this very file open sees that it is gone.
        path.unlink(missing_ok=True)
        os.close(handle)


def _acquire(path: Path) -> int | None:
    """The open lock file, locked; None where another process holds it."""
    while True:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
        try:
            _try_lock(handle)
        except OSError:
            os.close(handle)
            return None
        if _is_still(path, handle):
            return handle
        os.close(handle)


def _is_still(path: Path, handle: int) -> bool:
    """Whether the locked file still stands at its path: its last holder may just have removed it."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False
