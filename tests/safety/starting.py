"""Commands in processes of their own that begin at once, and may be killed or be another user."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.conftest import PROJECT
from tests.safety.desk import FOLDERS


class Starter:
    """Runs commands in forks of one process: a start of Python for each would take most of the time."""

    def __init__(self, program: subprocess.Popen[bytes], desk: Path) -> None:
        self._program = program
        self._desk = desk

    def run(self, *words: str, until: float | None = None, user: int | None = None) -> int:
        """Exit code of a command, which is killed when the clock of `time.monotonic` shows `until`."""
        self._tell(json.dumps([str(self._desk), [*FOLDERS, *words], user]))
        process = int(self._answer())
        if until is not None:
            assert self._program.stdout
            select.select([self._program.stdout], [], [], max(0.0, until - time.monotonic()))
            os.kill(process, signal.SIGKILL)  # its id is its own until its exit code is asked for
        assert self._answer() == "ended"
        self._tell("")
        return int(self._answer())

    def told(self) -> str:
        """The errors and warnings that the last command told the person."""
        lines = (self._desk / "told.txt").read_text().splitlines(keepends=True)
        return "".join(line for line in lines if " error: " in line or " warning: " in line)

    def _tell(self, line: str) -> None:
        assert self._program.stdin
        self._program.stdin.write(f"{line}\n".encode())

    def _answer(self) -> str:
        assert self._program.stdout
        return self._program.stdout.readline().decode().strip()


@contextmanager
def starter(desk: Path, *first: str, root: Path = PROJECT) -> Iterator[Starter]:
    """A starter of commands on this desk, which does one itself before all others, if it is told.

    Templates and assets are those below `root`.
    """
    pipe = subprocess.PIPE
    words = [sys.executable, str(PROJECT / "tests/safety/starter.py"), *first]
    environment = os.environ | {"PYTHONPATH": str(PROJECT), "LC_ALL": "C.UTF-8", "PROGRAM_FOLDER": str(root)}
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, bufsize=0, env=environment) as program:
        yield Starter(program, desk)
        assert program.stdin
        program.stdin.close()
