"""Stylesheets, scripts and icons, and one that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.catalogue import FILE_UNREADABLE
from gazette.errors import ProblemError
from gazette.render import render_assets


def test_an_asset_that_goes_while_the_site_is_built_is_named(tmp_path: Path) -> None:
    for name in ("a.svg", "b.svg"):
        (tmp_path / name).write_text("<svg/>")
    files = render_assets(tmp_path)
    assert [next(files).path for _ in range(4)][-1] == "assets/a.svg"
    (tmp_path / "b.svg").unlink()
    with pytest.raises(ProblemError) as stopped:
        next(files)
    found = stopped.value.found
    assert (found.kind, found.path) == (FILE_UNREADABLE, (tmp_path / "b.svg").as_posix())
    assert found.sentence("zh") == "文件无法读取：没有这个文件或文件夹。"
