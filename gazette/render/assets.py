"""Stylesheets, scripts and icons of the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from gazette.site.files import OutputFile


def render_assets(folder: Path) -> Iterator[OutputFile]:
    """Every file of `assets/`, below `assets/`; the stylesheets of `css/` joined, in the order of their names."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    styles = [path for path in files if path.parent == folder / "css"]
    yield OutputFile("assets/site.css", b"\n".join(path.read_bytes() for path in styles))
    for path in files:
        if path not in styles:
            yield OutputFile(f"assets/{path.relative_to(folder).as_posix()}", path.read_bytes())
