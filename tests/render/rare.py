"""A site of the kinds of pages that only a large or an old archive has, to be looked at by the checkers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gazette.archive import Addresses
from gazette.model import Doubt
from gazette.site import listings, plan_doubts, plan_listings, plan_reference
from tests.render.pages import rendered
from tests.site import samples

RARE = (
    "about.html",  # counted by years
    "columns/shizhengfuwenjian-2021.html",  # one year of a long listing
    "doubts.html",  # cut by years
    "doubts/2021.html",
    "numbers.html",  # cut by series
    "numbers/yunzheng.html",
    "2021-03/gone.html",  # withdrawn
    "404.html",
)
"""Their addresses; that which forwards to another cannot be held open."""


def write_rare_site(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Renders such a site into a folder: an archive with an address of its own, cut where it would not be yet."""
    monkeypatch.setattr(plan_reference, "MOST_RECORDS", 1)
    monkeypatch.setattr(plan_doubts, "MOST_DOUBTS", 1)
    monkeypatch.setattr(listings, "LONGEST_LISTING", 1)
    monkeypatch.setattr(plan_listings, "LONGEST_LISTING", 1)
    doubts = tuple(Doubt("date-missing", line, (("number", "云政〔2021〕1号"),)) for line in (101, 102))
    archive = replace(
        samples.archive(
            samples.issue(11, 2020),
            samples.issue(3, articles=(samples.article(aliases=("old",)), samples.article(2, doc_number="第2号"))),
            gazette=replace(samples.GAZETTE, site_url="https://example.gov.cn/gb/", site_id_code="4112000001"),
        ),
        records={"2021-03": replace(samples.RECORD, doubts=doubts)},
        addresses=Addresses(published=("2021-03/gone.html",), withdrawn={"2021-03/gone.html": "重复刊登。"}),
    )
    for path, data in rendered(archive).items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
