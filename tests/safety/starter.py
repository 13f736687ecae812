"""Starts commands in processes of their own, each a fork of this one, which has read the program already.

Templates and assets are those of the folder in PROGRAM_FOLDER, if it is given: another user may not enter the project.
What it is given as arguments it does first: another user may not be able to read what Python reads late.
Reads a line of JSON for each: folder, words, and the user to be, or null. Answers with the id of its process, with
`ended` at its end, and after another line with its exit code. What it told the person is in `told.txt` in the folder.
"""

from __future__ import annotations

import json
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from gazette import cli

# What a command loads only where it is needed: another user may not be able to read it.
from gazette.pipeline import arrivals as _arrivals  # noqa: F401
from gazette.pipeline import importing as _importing  # noqa: F401


def _run(folder: str, words: list[str], user: int | None) -> int:
    told = os.open(Path(folder, "told.txt"), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(told, stream.fileno())
    os.chdir(folder)
    if user is not None:
        os.setgid(user)
        os.setuid(user)
    code = cli.main(words)
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    return code


def _answer(what: object) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


if folder := os.environ.get("PROGRAM_FOLDER"):
    cli.ROOT = Path(folder)
if sys.argv[1:]:
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        cli.main(sys.argv[1:])

for line in sys.stdin:
    asked = json.loads(line)
    process = os.fork()
    if process == 0:
        os._exit(_run(*asked))
    _answer(process)
    os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)
    _answer("ended")
    sys.stdin.readline()
    _answer(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]))
