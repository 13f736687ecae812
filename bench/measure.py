"""One command, measured: how long it takes, and how much memory it and all that it starts hold at the peak."""

from __future__ import annotations

import os
import subprocess
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

_PAUSE = 0.1
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Measured:
    """What one run took."""

    seconds: float
    processor: float
    """Seconds of processor, of all processes."""
    megabytes: float
    """Held at the peak by all processes at once; 0 where the system does not tell."""


def measure(words: Sequence[str | Path], folder: Path | None = None) -> Measured:
    """Runs a command to its end; what it prints is not shown. A failure ends the benchmark."""
    before, begun = os.times(), time.perf_counter()
    with subprocess.Popen(words, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as program:
        peak = _Peak(program.pid)
        peak.start()
        _, complaint = program.communicate()
    seconds, after = time.perf_counter() - begun, os.times()
    if program.returncode:
        raise SystemExit(f"{words[0]} failed: {complaint.decode(errors='replace')}")
    processor = after.children_user + after.children_system - before.children_user - before.children_system
    return Measured(seconds, processor, peak.megabytes)


class _Peak(threading.Thread):
    """Looks at a process and its descendants while they run."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.megabytes = 0.0
        self._process = process

    def run(self) -> None:
        """Until the process has ended."""
        while held := sum(map(_held, _family(self._process))):
            self.megabytes = max(self.megabytes, held / 1e6)
            time.sleep(_PAUSE)


def _family(process: int) -> Iterator[int]:
    """The process and all that descend from it."""
    yield process
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            found = children.read_text().split()
        except OSError:
            continue
        for child in found:
            yield from _family(int(child))


def _held(process: int) -> int:
    """Bytes in memory; pages that processes share are counted for each."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0
