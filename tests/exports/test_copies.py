"""The copy of a year takes what it has in common with the whole site, and is the same as if it were made anew."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gazette.exports import read_held
from gazette.pipeline.copies import _pages, pack_copy
from gazette.pipeline.keys import page_keys
from gazette.pipeline.making import Making
from gazette.pipeline.outcome import Folders
from gazette.render import Templates
from gazette.site import plan_site
from gazette.store import read_content
from tests.conftest import PROJECT


@pytest.mark.parametrize("year", [2020, 2021])
def test_what_is_taken_is_what_would_be_made(year: int, site: Path) -> None:
    folders = Folders(PROJECT / "content", site, PROJECT / "templates", PROJECT / "assets")
    archive, _ = read_content(folders.content)
    planned = plan_site(archive)
    templates = Templates(folders.templates, planned)
    whole = Making(archive, planned, folders, templates, page_keys(planned, folders.templates), {}, {}, Path())
    bare = replace(whole, site=replace(planned, pages=()))
    packed = read_held(site / "site.zip", "gazette")
    assert pack_copy(whole, year, packed) == pack_copy(bare, year, packed)
    taken, none = list[str](), list[str]()
    made, all_made = (len(list(_pages(planned, one, some))) for one, some in ((whole, taken), (bare, none)))
    assert taken
    assert not none
    assert made + len(taken) == all_made
