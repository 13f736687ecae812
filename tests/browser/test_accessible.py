"""No finding of axe on any kind of page, in either language, in light and dark."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.pages import KINDS
from tests.conftest import PROJECT
from tests.render.rare import RARE, write_rare_site

pytestmark = pytest.mark.browser

AXE = PROJECT / "tests/js/node_modules/axe-core/axe.min.js"


COLOURS = '{ runOnly: ["color-contrast", "link-in-text-block"] }'
"""The rules whose answer another theme can change."""


def faults(page: Page, address: str) -> list[str]:
    """What axe finds on this page, in light and in dark."""
    page.emulate_media(color_scheme="light")
    page.goto(address)
    if "?q=" in address:
        page.locator("#results > li").first.wait_for()
    page.evaluate(AXE.read_text())
    found = violations(page, "{}")
    page.emulate_media(color_scheme="dark")
    return found + violations(page, COLOURS)


def violations(page: Page, options: str) -> list[str]:
    result = page.evaluate(f"axe.run({options})")
    return [f"{rule['id']}: {node['html'][:120]}" for rule in result["violations"] for node in rule["nodes"]]


@pytest.mark.parametrize("root", ["http"], indirect=True)
@pytest.mark.parametrize("tree", ["", "en/"])
@pytest.mark.parametrize("address", KINDS)
def test_axe_finds_nothing(page: Page, root: str, tree: str, address: str) -> None:
    assert faults(page, root + tree + address) == []


@pytest.mark.parametrize("tree", ["", "en/"])
def test_axe_finds_nothing_on_pages_that_only_other_archives_have(
    browser: Browser, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tree: str
) -> None:
    write_rare_site(tmp_path, monkeypatch)
    page = browser.new_page()
    found = {address: faults(page, (tmp_path / tree / address).as_uri()) for address in RARE}
    page.close()
    assert {address: faulty for address, faulty in found.items() if faulty} == {}
