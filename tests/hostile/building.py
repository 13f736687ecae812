"""The site of the hostile archive, built."""

from __future__ import annotations

from pathlib import Path

from gazette.errors import fails
from gazette.pipeline import Folders, Options
from gazette.pipeline.runs import import_and_build
from tests.conftest import PROJECT
from tests.hostile.archive import write_archive


def build_hostile(folder: Path) -> Path:
    """Imports and builds the hostile archive below the folder; gives the folder of its site."""
    content, site = folder / "content", folder / "site"
    write_archive(content)
    folders = Folders(content, site, PROJECT / "templates", PROJECT / "assets")
    outcome = import_and_build(folders, strict=False, progress=lambda *_: None, options=Options(zips=False))
    assert not fails(outcome.problems, strict=False), outcome.problems
    return site
