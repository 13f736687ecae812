"""What something is made of, in one word: the same word only where the same would come of it."""

from __future__ import annotations

import hashlib
import os
import sys
import zlib
from importlib.metadata import version
from pathlib import Path

import gazette

_PROGRAM = Path(gazette.__file__).parent

_LIBRARIES = ("jinja2", "markupsafe", "pypinyin")
"""What has a part in a page beside the program."""


def fingerprint(value: object, *folders: Path) -> str:
    """SHA-256, in hexadecimal, of a value, of everything in the folders, and of what makes something of them.

    The value is taken as its `repr` shows it: plain values and frozen dataclasses of these.
    """
    means = (sys.version, zlib.ZLIB_RUNTIME_VERSION, *map(version, _LIBRARIES))
    made = hashlib.sha256(f"{means} {value!r}".encode())
    for folder in (_PROGRAM, *folders):
        for path in sorted(Path(base, name) for base, _, names in os.walk(folder) for name in names):
            if path.suffix != ".pyc":
                made.update(f"\n{path.relative_to(folder).as_posix()} {path.stat().st_size}\n".encode())
                made.update(path.read_bytes())
    return made.hexdigest()
