"""The copy of a year takes what it has in common with the whole site, and is the same as if it were made anew."""

from __future__ import annotations

from pathlib import Path

import pytest

from gazette.exports import read_held
from gazette.pipeline.copies import Whole, _of_year, _plan_copy, pack_copy
from gazette.pipeline.outcome import Folders
from gazette.site import plan_site
from gazette.store import read_content
from tests.conftest import PROJECT


@pytest.mark.parametrize("year", [2020, 2021])
def test_what_is_taken_is_what_would_be_made(year: int, site: Path) -> None:
    folders = Folders(PROJECT / "content", site, PROJECT / "templates", PROJECT / "assets")
    archive, _ = read_content(folders.content)
    whole, bare = (Whole(archive, plan_site(archive), folders, site) for _ in range(2))
    bare.pages = {}
    bare.books = {}
    held = _of_year(archive, year)
    packed = read_held(site / "site.zip", "gazette")
    taking, making = (_plan_copy(year, "", held, one, packed) for one in (whole, bare))
    assert len(taking.taken.places) > len(making.taken.places)
    assert len(taking.made) < len(making.made)
    assert pack_copy(taking) == pack_copy(making)
