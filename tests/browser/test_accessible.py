"""No finding of axe on any kind of page, in either language, in light and dark."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Page

from tests.conftest import PROJECT

pytestmark = pytest.mark.browser

AXE = PROJECT / "tests/js/node_modules/axe-core/axe.min.js"

PAGES = (
    "index.html",
    "2021-03/index.html",
    "2021-03/04-sanzhengban-2021-8.html",
    "browse.html",
    "years/2021.html",
    "numbers.html",
    "about.html",
    "doubts.html",
    "terms.html",
    "search.html?q=冰雪运动",
    "downloads.html",
    "offline.html",
)


@pytest.mark.parametrize("root", ["http"], indirect=True)
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("tree", ["", "en/"])
@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(page: Page, root: str, tree: str, address: str, theme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=theme)
    page.goto(root + tree + address)
    if "?q=" in address:
        page.locator("#results > li").first.wait_for()
    page.evaluate(AXE.read_text())
    result = page.evaluate("axe.run()")
    found = [f"{rule['id']}: {node['html'][:120]}" for rule in result["violations"] for node in rule["nodes"]]
    assert found == []
