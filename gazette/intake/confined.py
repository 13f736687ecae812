"""A reader in a process of its own, which may take so much memory and time, and no more.

What a file unpacks to is known to nobody before it is unpacked, and streams unpack to other streams:
so the system counts, and a file made to fill the memory or to run for ever ends that process alone.
"""

from __future__ import annotations

import multiprocessing
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TypeVar

_T = TypeVar("_T")

_MEMORY = 1_500_000_000
"""Bytes of address space; an issue of sixty pages takes a third of it."""
_SECONDS = 900.0
"""Until it is given up; a page takes about a tenth of a second."""


def run_confined(reader: Callable[[bytes, str], _T], data: bytes, path: str) -> _T | None:
    """What the reader gives; None where it was ended. The reader gives what it raises in no other way.

    Elsewhere than on Linux the time alone is limited.
    """
    spawn = multiprocessing.get_context("spawn")
    answer, sender = spawn.Pipe(duplex=False)
    process = spawn.Process(target=_run, args=(sender, reader, data, path), daemon=True)
    process.start()
    sender.close()  # so that the end of the process ends the waiting
    try:
        result: _T | None = answer.recv() if answer.poll(_SECONDS) else None
    except EOFError:
        return None
    finally:
        process.kill()
        process.join()
    return result


def _run(sender: Connection, reader: Callable[[bytes, str], _T], data: bytes, path: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C ends the command, which ends this process
    _limit_memory()
    with suppress(MemoryError):
        sender.send(reader(data, path))


def _limit_memory() -> None:
    if sys.platform == "linux":  # elsewhere there is no such limit, or one that does not hold
        import resource  # noqa: PLC0415 - not on every system

        most = resource.getrlimit(resource.RLIMIT_AS)[1]
        if most == resource.RLIM_INFINITY or most > _MEMORY:
            resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, most))
