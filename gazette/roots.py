"""Whether a file lies where it seems to: no link leads out of the folder it belongs to."""

from __future__ import annotations

from pathlib import Path


def leads_out(path: Path, root: Path) -> bool:
    """Whether a path, its links followed, lies outside `root`, or goes round in a circle."""
    try:
        return not path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a circle is the one or the other, by the version of Python
        return True
