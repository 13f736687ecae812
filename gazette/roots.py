"""Whether a file lies where it seems to: no link leads out of the folder it belongs to."""

from __future__ import annotations

from pathlib import Path


def leads_out(path: Path, root: Path) -> bool:
    """Whether a path, its links followed, lies outside `root`, or goes round in a circle."""
    if not _may_lead_elsewhere(path, root):
        return False
    try:
        return not path.resolve().is_relative_to(root.resolve())
    except (OSError, RuntimeError):  # a circle is the one or the other, by the version of Python
        return True


def _may_lead_elsewhere(path: Path, root: Path) -> bool:
    """Whether a step from `root` to the path is a link; to follow those before it, too, takes several times longer."""
    while path != root:
        if path.name in ("", "..") or path.is_symlink():  # it does not begin with `root`, or leaves it again
            return True
        path = path.parent
    return False
