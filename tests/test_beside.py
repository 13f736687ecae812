"""Processes beside this one give what this one would give, and end with it."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import BrokenExecutor
from functools import partial
from pathlib import Path

import pytest

from gazette.beside import begun, helpers
from tests.conftest import PROJECT

STARTS_ONE = """
import os, time
from gazette.beside import helpers

def name(_):
    return os.getpid()

def sleep(_):
    time.sleep(60)

if __name__ == "__main__":
    with helpers(None, True) as beside:
        print(beside.ask(name).result(), flush=True)
        time.sleep(60)
"""


def _plus(given: int, piece: int) -> int:
    return given + piece


def _process(_: object) -> int:
    return os.getpid()


def test_the_work_is_done_here_or_beside() -> None:
    with helpers(None, worth_it=False) as beside:
        assert beside.ask(_process).result() == os.getpid()
    with helpers(None, worth_it=True) as beside:
        assert beside.ask(_process).result() != os.getpid()


def test_what_is_given_is_held_by_all() -> None:
    for worth_it in (False, True):
        with helpers(1000, worth_it) as beside:
            assert beside.ask(_plus, 1).result() == 1001
            assert list(beside.share(_plus, range(40))) == list(range(1000, 1040))
            assert sorted(beside.each(partial(_plus, piece=piece) for piece in range(40))) == list(range(1000, 1040))


def _short(_: Path) -> str:
    return "short"


def _long(held: Path) -> str:
    while not (held / "go on").exists():
        time.sleep(0.01)
    return "long"


@pytest.mark.skipif(os.cpu_count() == 1, reason="one process beside is busy with what takes long")
def test_what_is_done_is_had_while_something_else_takes_its_time(tmp_path: Path) -> None:
    with helpers(tmp_path, worth_it=True) as beside:
        made = beside.each([_long, *[_short] * 40])
        assert [next(made) for _ in range(30)] == ["short"] * 30
        (tmp_path / "go on").touch()
        assert sorted(made) == ["long", *["short"] * 10]


@pytest.mark.parametrize("worth_it", [False, True])
def test_what_was_begun_is_had_or_told(tmp_path: Path, worth_it: bool) -> None:
    (tmp_path / "go on").touch()
    with begun(_long, tmp_path, worth_it) as made:
        assert made.result() == "long"
    with begun(_fails, 7, worth_it) as failed, pytest.raises(KeyError, match="7"):
        failed.result()


def _fails(given: int) -> None:
    raise KeyError(given)


def _killed(_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def test_what_was_begun_and_ended_is_told() -> None:
    with begun(_killed, None, worth_it=True) as made, pytest.raises(BrokenExecutor):
        made.result()


def test_what_nobody_waits_for_ends(tmp_path: Path) -> None:
    with begun(_long, tmp_path, worth_it=True) as made:
        assert not made.is_done()
    assert not multiprocessing.active_children()


def test_beside_other_threads_they_are_started_anew() -> None:
    over = threading.Event()
    waiting = threading.Thread(target=over.wait)
    waiting.start()
    try:
        with helpers(1000, worth_it=True) as beside:
            assert list(beside.share(_plus, range(10))) == list(range(1000, 1010))
    finally:
        over.set()
        waiting.join()


def test_helpers_end_with_a_parent_that_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "starts_one.py"
    script.write_text(STARTS_ONE)
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, env=environment) as parent:
        assert parent.stdout
        helper = int(parent.stdout.readline())
        parent.send_signal(signal.SIGKILL)
    for _ in range(100):
        try:
            os.kill(helper, 0)
        except ProcessLookupError:
            return
        time.sleep(0.1)
    raise AssertionError("the helper still runs")


def test_ctrl_c_ends_them_without_a_word(tmp_path: Path) -> None:
    script = tmp_path / "starts_one.py"
    script.write_text(STARTS_ONE.replace("        time.sleep(60)", "        beside.ask(sleep).result()"))
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    with subprocess.Popen(
        [sys.executable, script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment,
        start_new_session=True,
        text=True,
    ) as parent:
        assert parent.stdout
        parent.stdout.readline()
        os.killpg(parent.pid, signal.SIGINT)
        _, told = parent.communicate(timeout=30)
    assert told.count("Traceback") == 1, told  # the parent's own; the command answers it with an exit code
