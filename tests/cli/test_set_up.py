"""The command before and after the set-up, with whatever Python it is started."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gazette import __version__
from scripts import set_up
from tests.conftest import PROJECT

BARE = [sys.executable, "-S"]
"""A Python that finds no installed packages."""


def test_without_a_set_up_it_says_what_to_do(tmp_path: Path) -> None:
    shutil.copy(PROJECT / "build.py", tmp_path)
    (tmp_path / "gazette").symlink_to(PROJECT / "gazette")
    done = subprocess.run([*BARE, str(tmp_path / "build.py")], capture_output=True, text=True, check=False)
    assert done.stdout == ""
    assert done.stderr == (
        f"程序的运行环境还没有准备好。请在 {tmp_path} 中运行一次：make site\n"
        f"The program is not set up yet. Run this once in {tmp_path}: make site\n"
    )
    assert done.returncode == 2


def test_it_goes_on_with_the_python_of_the_set_up(tmp_path: Path) -> None:
    shutil.copy(PROJECT / "build.py", tmp_path)
    (tmp_path / "gazette").symlink_to(PROJECT / "gazette")
    python = tmp_path / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    words = [*BARE, str(tmp_path / "build.py"), "--version"]
    done = subprocess.run(words, cwd="/", capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr, done.returncode) == (f"{__version__}\n", "", 0)


@pytest.mark.parametrize(
    ("always", "ci", "code"),
    [(True, "", 1), (False, "", 0), (False, "1", 1)],
    ids=["a browser", "a server at a desk", "a server where nothing is left out"],
)
def test_what_cannot_be_had_is_named(
    always: bool, ci: str, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(set_up, "TOOLS", (set_up.Tool("a thing", lambda: False, "thing", always=always),))
    monkeypatch.setattr(set_up, "apt_install", lambda *_: None)
    monkeypatch.setattr(set_up, "call", lambda _: None)
    assert set_up.set_up_tools() == code
    told = capsys.readouterr().err
    assert told.startswith("The tests need a thing.\nOn Debian or Ubuntu: sudo apt-get install thing\n")
