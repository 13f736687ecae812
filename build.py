#!/usr/bin/env python3
"""The command of the gazette archive: `python build.py` imports what is new and builds the site.

May be started with any Python and from any folder: where the set-up stands beside this file, it
goes on with the Python of the set-up.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress

ROOT = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - before anything is imported, be quick
SET_UP = os.path.join(ROOT, ".venv")  # noqa: PTH118

MISSING = """\
程序的运行环境还没有准备好。请在 {root} 中运行一次：make site
The program is not set up yet. Run this once in {root}: make site"""


def main() -> int:
    """Exit code of the command: 0 clean, 1 problems, 2 usage or no set-up."""
    if sys.version_info >= (3, 11):
        try:
            from gazette.cli import main as command
        except ModuleNotFoundError as missing:
            if (missing.name or "").partition(".")[0] == "gazette":
                raise
        else:
            return command(sys.argv[1:])
    python = os.path.join(SET_UP, "bin", "python")  # noqa: PTH118
    if os.path.exists(python) and sys.prefix != SET_UP:  # noqa: PTH110
        os.execv(python, [python, *sys.argv])  # noqa: S606
    print(MISSING.format(root=ROOT), file=sys.stderr)
    return 2


if __name__ == "__main__":
    code = main()
    # Python would take apart every value of a large archive first, which takes as long as planning it.
    with suppress(OSError):  # nobody reads what is written: Python knows how to end then
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    sys.exit(code)
