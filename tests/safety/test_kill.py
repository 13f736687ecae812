"""A command killed at any moment: the site stays whole, no file of the content is half written, the next run heals."""

from __future__ import annotations

import json
import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from tests.safety.desk import COMMANDS, FOLDERS, bring, is_whole, make_desk, tree
from tests.series import rounds


class Starter:
    """Runs commands in forks of one process: a start of Python for each would take most of the time."""

    def __init__(self, program: subprocess.Popen[bytes], desk: Path) -> None:
        self._program = program
        self._desk = desk

    def run(self, *words: str, until: float | None = None) -> int:
        """Exit code of a command, which is killed when the clock of `time.monotonic` shows `until`."""
        self._tell(json.dumps([str(self._desk), [*FOLDERS, *words]]))
        process = int(self._answer())
        if until is not None:
            assert self._program.stdout
            select.select([self._program.stdout], [], [], max(0.0, until - time.monotonic()))
            os.kill(process, signal.SIGKILL)  # its id is its own until its exit code is asked for
        assert self._answer() == "ended"
        self._tell("")
        return int(self._answer())

    def _tell(self, line: str) -> None:
        assert self._program.stdin
        self._program.stdin.write(f"{line}\n".encode())

    def _answer(self) -> str:
        assert self._program.stdout
        return self._program.stdout.readline().decode().strip()


@contextmanager
def starter(desk: Path) -> Iterator[Starter]:
    """A starter of commands on this desk."""
    pipe = subprocess.PIPE
    words = [sys.executable, str(PROJECT / "tests/safety/starter.py")]
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    with subprocess.Popen(words, stdin=pipe, stdout=pipe, bufsize=0, env=environment) as program:
        yield Starter(program, desk)
        assert program.stdin
        program.stdin.close()


@pytest.mark.thorough
def test_a_kill_at_any_moment_harms_nothing(tmp_path: Path) -> None:
    """Two texts of one issue take turns; import and build are killed at moments spread over all of their time."""
    desk = make_desk(tmp_path)
    with starter(desk) as commands:
        contents, sites = zip(*(_made_of(desk, commands, version) for version in (0, 1)), strict=True)
        assert contents[0] != contents[1]
        assert sites[0] != sites[1]
        took = [_time(desk, commands, version) for version in (0, 1)]
        moments = random.Random(7)
        stopped = dict.fromkeys(COMMANDS, 0)
        for turn in range(rounds(10, 200)):
            version = turn % 2
            bring(desk, version)
            words, moment = _kill(commands, moments.uniform(0, took[version]))
            place = f"turn {turn}, {words} after {moment:.3f} s"
            if words is not None:
                stopped[words] += 1
            assert is_whole(desk / "site"), place
            assert tree(desk / "site") in sites, place
            for name, data in tree(desk / "content").items():
                assert data in [content.get(name) for content in contents] or "/." in f"/{name}", f"{place}: {name}"
            _work(commands)
            assert tree(desk / "content") == contents[version], place
            assert tree(desk / "site") == sites[version], place
            assert sorted(path.name for path in desk.iterdir()) == [
                ".site.memory", "content", "gongbao.txt", "site",
            ], place  # fmt: skip
    assert sum(stopped.values()) >= rounds(5, 150), stopped


def _made_of(desk: Path, commands: Starter, version: int) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Content and site of one of the texts."""
    bring(desk, version)
    _work(commands)
    return tree(desk / "content"), tree(desk / "site")


def _time(desk: Path, commands: Starter, version: int) -> float:
    """Seconds that the way from the other text to this one takes."""
    bring(desk, version)
    begun = time.monotonic()
    _work(commands)
    return time.monotonic() - begun


def _work(commands: Starter) -> None:
    for words in COMMANDS:
        assert commands.run(*words) == 0


def _kill(commands: Starter, moment: float) -> tuple[tuple[str, ...] | None, float]:
    """Runs one command after the other and kills the one that runs when the moment has come; None if all was done."""
    until = time.monotonic() + moment
    for words in COMMANDS:
        if commands.run(*words, until=until) == -signal.SIGKILL:
            return words, moment
    return None, moment
