"""Starts commands in processes of their own, each a fork of this one, which has read the program already.

Reads a line of JSON for each, folder and words; answers with the id of its process, with `ended` at its end, and after
another line with its exit code.
"""

from __future__ import annotations

import json
import os
import sys

from gazette.cli import main


def _run(folder: str, words: list[str]) -> int:
    os.chdir(folder)
    silent = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silent, sys.stdout.fileno())
    os.dup2(silent, sys.stderr.fileno())
    return main(words)


def _answer(what: object) -> None:
    sys.stdout.write(f"{what}\n")
    sys.stdout.flush()


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
