"""Processes beside this one give what this one would give, and end with it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from gazette.beside import helpers
from tests.conftest import PROJECT

STARTS_ONE = """
import time
from gazette.beside import helpers
if __name__ == "__main__":
    with helpers(True) as beside:
        print(beside.submit(__import__("os").getpid).result(), flush=True)
        time.sleep(60)
"""


def test_the_work_is_done_here_or_beside() -> None:
    with helpers(worth_it=False) as beside:
        assert beside.submit(divmod, 7, 2).result() == (3, 1)
        assert beside.submit(os.getpid).result() == os.getpid()
    with helpers(worth_it=True) as beside:
        assert beside.submit(divmod, 7, 2).result() == (3, 1)
        assert beside.submit(os.getpid).result() != os.getpid()


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
    script.write_text(STARTS_ONE.replace("time.sleep(60)", "beside.submit(time.sleep, 60).result()"))
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
