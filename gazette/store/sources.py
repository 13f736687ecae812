"""Sources as files: each as it arrived, byte for byte."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from gazette.store.files import write_whole


def source_path(root: Path, issue_id: str, sources: Mapping[str, Path]) -> Path:
    """Where the source of an issue stands, or will; `sources` are those that stand."""
    return sources.get(issue_id, root / "sources" / f"{issue_id}.txt")


def write_source(path: Path, data: bytes | None) -> None:
    """Puts a source in its place in one step; None takes it away. OSError where that cannot be done."""
    if data is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data)
