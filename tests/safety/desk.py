"""A small archive that tests may stop, starve and disturb, and what must hold of it at any moment."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from gazette.exports import digest_tree, read_checksums
from gazette.exports.checksums import CHECKSUMS
from tests.conftest import PROJECT, run_command

Tree = dict[str, bytes]
"""Every file below a folder, hidden ones too, with its bytes."""

ISSUE = PROJECT / "tests/fixtures/issues/lanze-2022-08.txt"
BRING = ("import", "gongbao.txt", "--replace")
COMMANDS = (BRING, ())
"""What an editor does with a new text of an issue: bring it in, build."""
FOLDERS = ("--content", "content", "--site", "site")


def make_desk(folder: Path) -> Path:
    """A folder with the content of a gazette that has no issue yet."""
    done = run_command("new", "content", "--title", "岚泽市人民政府公报", folder=folder)
    assert done.returncode == 0, done.stderr
    return folder


def bring(folder: Path, version: int) -> None:
    """Puts one of two texts of the same issue where the next import finds it."""
    text = ISSUE.read_text("utf-8")
    (folder / "gongbao.txt").write_text(text if version == 0 else text.replace("。", "。改", 40))


def start(folder: Path, *words: str, program: Path = PROJECT, most: int | None = None) -> subprocess.Popen[str]:
    """A command that runs on the desk; `most` is the size that no file may grow over, in blocks of the system."""
    limit = "unlimited" if most is None else str(most)
    return subprocess.Popen(
        [
            "sh",
            "-c",
            f'ulimit -f {limit}; exec "$@"',
            "sh",
            sys.executable,
            str(program / "build.py"),
            *FOLDERS,
            *words,
        ],
        cwd=folder,
        env=os.environ | {"LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def finish(process: subprocess.Popen[str]) -> tuple[int, str]:
    """Exit code, and the errors and warnings that the person was shown."""
    _, told = process.communicate(timeout=120)
    assert "Traceback" not in told
    return process.returncode, "".join(line for line in told.splitlines(keepends=True) if " doubt: " not in line)


def run(folder: Path, *words: str, program: Path = PROJECT, most: int | None = None) -> tuple[int, str]:
    """A command to its end."""
    return finish(start(folder, *words, program=program, most=most))


def tree(folder: Path) -> Tree:
    """What a folder holds."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def is_whole(site: Path) -> bool:
    """Whether the site has just the files that its checksums list, each as they say."""
    found = {address: told for address, told in digest_tree(site).items() if address != CHECKSUMS}
    return found == read_checksums(site)
