"""What tests of the whole program share: the command, a copy of the content, the real site."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent

Command = Callable[..., subprocess.CompletedProcess[str]]
"""Runs `python build.py` with these words, in the given folder."""


def run_command(
    *words: str, folder: Path = PROJECT, program: Path = PROJECT, **environment: str
) -> subprocess.CompletedProcess[str]:
    """One run of the command, its messages in English unless the environment says otherwise."""
    clean = {name: value for name, value in os.environ.items() if name not in {"LC_ALL", "LC_MESSAGES"}}
    return subprocess.run(
        [sys.executable, str(program / "build.py"), *words],
        cwd=folder,
        env=clean | {"LANG": "C.UTF-8"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def needed(name: str, path: str | None) -> str:
    """Path of a program without which a test cannot be done: left out at a desk, a failure where nothing may be."""
    if path:
        return path
    if os.environ.get("CI"):
        pytest.fail(f"{name} is not there")
    pytest.skip(f"{name} is not there: the set-up installs it where it may")


def copy_of_program(copy: Path) -> Path:
    """Puts into `copy` what the command consists of, so that templates and assets can be changed."""
    shutil.copy(PROJECT / "build.py", copy)
    for part in ("gazette", "templates", "assets"):
        shutil.copytree(PROJECT / part, copy / part, ignore=shutil.ignore_patterns("__pycache__"))
    return copy


def copy_of_one_issue(copy: Path) -> Path:
    """Makes `copy` a content folder with what one real issue needs."""
    real = PROJECT / "content"
    for part in ("gazette.yaml", "sources/2022-06.txt", "corrections/2022-06.yaml"):
        (copy / part).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(real / part, copy / part)
    shutil.copytree(real / "issues" / "2022-06", copy / "issues" / "2022-06")
    return copy


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A copy of one real issue, to be spoilt: `content/` below the test's own folder."""
    return copy_of_one_issue(tmp_path / "content")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real site, built once for all tests that only look at it."""
    folder = tmp_path_factory.mktemp("built") / "site"
    done = run_command("build", "--strict", "--site", str(folder))
    assert done.returncode == 0, done.stderr
    return folder
