"""What processes hold in memory, as Linux tells it."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Self

_EVERY = 0.1
"""Seconds from one look to the next."""


def held(process: int, what: tuple[str, ...]) -> float:
    """Megabytes of these kinds (`Pss`, `Private_Clean` …) that a process holds; 0 for one that has ended."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return sum(int(line.split()[1]) for line in lines if line.startswith(tuple(f"{kind}:" for kind in what))) / 1024


class Watch:
    """Looks, while something runs, at what this process and those it started hold together."""

    def __init__(self, others_only: bool = False) -> None:
        self.most = 0.0
        """Megabytes, what they share counted once."""
        self._others_only = others_only
        self._done = threading.Event()
        self._looking = threading.Thread(target=self._look)

    def __enter__(self) -> Self:
        self._looking.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._done.set()
        self._looking.join()

    def _look(self) -> None:
        own = os.getpid()
        while not self._done.wait(_EVERY):
            processes = [process for process in _family(own) if process != own or not self._others_only]
            self.most = max(self.most, sum(held(process, ("Pss",)) for process in processes))


def _family(process: int) -> Iterator[int]:
    """A process and all that it and its children started."""
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            started = children.read_text("ascii").split()
        except OSError:
            continue
        for child in started:
            yield from _family(int(child))
