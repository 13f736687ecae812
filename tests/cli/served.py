"""A copy of the program that serves a copy of the content, for tests that change both."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.conftest import PROJECT, copy_of_program

Told = dict[str, Any]
"""What an open page is told: `head`, and the `problems` that keep the site as it was."""


@dataclass(frozen=True)
class Served:
    """A site that is worked on."""

    desk: Path
    address: str
    """Ending in `/`."""
    server: int
    """Its process."""

    def get(self, path: str = "index.html") -> str:
        """What is served there."""
        with urllib.request.urlopen(self.address + path, timeout=20) as answer:
            text: str = answer.read().decode()
            return text

    def change(self, path: Path, text: str) -> tuple[Told, float]:
        """Saves a file while a page is open; gives what the page is told, and the seconds until then."""
        with urllib.request.urlopen(self._changes(self.get()), timeout=60) as changes:
            begun = time.monotonic()
            path.write_text(text)
            told = next(_events(changes))
            return told, time.monotonic() - begun

    def wait_until_well(self, page: str) -> None:
        """Until a page that was got before is told that nothing is wrong any more."""
        with urllib.request.urlopen(self._changes(page), timeout=60) as changes:
            next(told for told in _events(changes) if not told["problems"])

    def makes_search(self) -> bool:
        """Whether a process beside the server makes the search at this moment."""
        children = Path(f"/proc/{self.server}/task/{self.server}/children").read_text().split()
        return any(b"spawn_main" in Path(f"/proc/{child}/cmdline").read_bytes() for child in children)

    def article(self) -> Path:
        """The second article of the issue."""
        return sorted((self.desk / "content/issues/2022-06").glob("0*.md"))[1]

    def _changes(self, page: str) -> str:
        seen = re.search(r'data-seen="(\d+)"', page)
        assert seen
        return f"{self.address}~changes?seen={seen[1]}"


def _events(lines: Any) -> Iterator[Told]:
    for line in lines:
        if line.startswith(b"data: "):
            yield json.loads(line.removeprefix(b"data: "))


def second() -> float:
    """A second, or what takes a second of work where other work goes on beside it."""
    begun, worked = time.monotonic(), time.process_time()
    while time.process_time() - worked < 0.1:
        pass
    return max(1.0, (time.monotonic() - begun) / 0.1)


@contextmanager
def served_copy(desk: Path) -> Iterator[Served]:
    """Serves all real issues from this folder until it is interrupted, which is a clean end."""
    shutil.copytree(PROJECT / "content", desk / "content", ignore=shutil.ignore_patterns("published.txt"))
    copy_of_program(desk)
    program = [sys.executable, "build.py", "serve", "--port", "0"]
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    with subprocess.Popen(program, cwd=desk, stdout=subprocess.PIPE, text=True, env=environment) as server:
        assert server.stdout is not None
        address = re.compile(r"The site is at (http://127\.0\.0\.1:\d+/)index.html; Ctrl-C ends.\n")
        found = next(filter(None, map(address.fullmatch, server.stdout)), None)
        assert found
        try:
            yield Served(desk, found[1], server.pid)
        finally:
            server.send_signal(signal.SIGINT)
            assert server.wait(20) == 0
