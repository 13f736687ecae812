"""A copy of the project at which a test does what a guide says, command by command, as its reader would."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import PROJECT
from tests.guides.instead import INSTEAD

_ISSUE = PROJECT / "content" / "sources" / "2022-06.txt"
_PARTS = ("gazette", "templates", "assets", "scripts", "bench", "docs", ".ci", "build.py", "Makefile", "pyproject.toml")
_PLACES = {"FILE…": '"$HOME/gongbao.txt"', "FILE": '"$HOME/gongbao.txt"', "DIR": "another", "SITE": "another-site"}
"""What a guide leaves for its reader to fill in."""
_FUTURE = 4102444800
"""Seconds; what is of the year 2100 is newer than anything that make compares it with."""


@dataclass
class Desk:
    """Where the commands of one page are run, one after the other."""

    root: Path
    folder: Path
    """Where the reader stands; `cd` changes it."""

    def run(self, script: str) -> str:
        """Runs commands as they stand, or what is run in the place of them; gives what they print."""
        lines = "\n".join(_runnable(line) for line in script.splitlines())
        words = ["sh", "-e", "-u", "-c", f'{lines}\npwd >"$ROOT/folder"']
        done = subprocess.run(
            words, cwd=self.folder, env=self._environment(), capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{script}\n{done.stdout}\n{done.stderr}"
        self.folder = Path((self.root / "folder").read_text().strip())
        return done.stdout

    def _environment(self) -> dict[str, str]:
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        return os.environ | {
            "LC_ALL": "C.UTF-8",
            "HOME": str(self.root / "home"),
            "PATH": f"{self.root / 'venv' / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "PORT": str(port),
            "ROOT": str(self.root),
            "UPSTREAM": str(self.root / "upstream"),
            "VENV": str(self.root / "venv"),
        }


def _runnable(line: str) -> str:
    command = line.partition(" #")[0].strip()
    if command in INSTEAD:
        return INSTEAD[command].command
    line = re.sub(r"^build\.py", "python3 build.py", line)
    return re.sub("|".join(_PLACES), lambda found: _PLACES[found[0]], line)


def make_desk(root: Path) -> Path:
    """What every page needs: the project, its repository with one issue, what the set-up makes, a home."""
    folder = root / "gazette"
    folder.mkdir(parents=True)
    _copy(PROJECT, folder, *_PARTS)
    (folder / "content/sources").mkdir(parents=True)
    shutil.copy(PROJECT / "content/gazette.yaml", folder / "content")
    (folder / "tests/js").mkdir(parents=True)
    shutil.copy(PROJECT / "tests/js/package-lock.json", folder / "tests/js")
    (root / "home").mkdir()
    shutil.copy(_ISSUE, root / "home/gongbao.txt")
    _make_environment(root / "venv")
    (folder / ".venv").symlink_to(root / "venv")
    shutil.copytree(folder, root / "upstream", ignore=shutil.ignore_patterns(".venv"))
    shutil.copy(_ISSUE, root / "upstream/content/sources")
    _commit(root / "upstream")
    return root


def _copy(source: Path, target: Path, *parts: str) -> None:
    for part in parts:
        if (source / part).is_dir():
            shutil.copytree(source / part, target / part, ignore=shutil.ignore_patterns("pictures"))
        else:
            shutil.copy(source / part, target / part)


def _make_environment(folder: Path) -> None:
    """A `.venv` with the Python of this test, newer than all that make would set it up anew for."""
    programs = {
        "python": sys.executable,
        "python3": sys.executable,
        "until_served": f'{sys.executable}" "{PROJECT / "tests/guides/until_served.py"}',
    }
    (folder / "bin").mkdir(parents=True)
    for name, program in programs.items():
        path = folder / "bin" / name
        path.write_text(f'#!/bin/sh\nexec "{program}" "$@"\n')
        path.chmod(0o755)
    for name in ("ready", "ready-for-tests"):
        (folder / name).touch()
        os.utime(folder / name, (_FUTURE, _FUTURE))


def _commit(folder: Path) -> None:
    """Makes the folder a repository with all that it holds."""
    who = ["-c", "user.name=Editor", "-c", "user.email=editor@example.org"]
    for words in (["init", "--quiet"], ["add", "--all"], [*who, "commit", "--quiet", "--message", "All"]):
        subprocess.run(["git", *words], cwd=folder, check=True)
