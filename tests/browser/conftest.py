"""Chromium over the real site, from a sub-path of a server and from the disk alike."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from scripts.chromium import launch
from tests.browser.serving import serving, watched_page


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of the system, else Playwright's own; a machine without one fails the tests."""
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


@pytest.fixture(scope="session")
def server(site: Path) -> Iterator[str]:
    """Address of the site in a sub-path of a server."""
    with serving(site) as address:
        yield address


@pytest.fixture(params=["http", "file"])
def root(request: pytest.FixtureRequest, site: Path) -> str:
    """Address of the site, ending in `/`."""
    if request.param == "file":
        return f"{site.as_uri()}/"
    address: str = request.getfixturevalue("server")
    return address


@pytest.fixture
def page(browser: Browser, root: str) -> Iterator[Page]:
    """A page of its own; whatever it complains of or asks of elsewhere fails the test."""
    with watched_page(browser, root) as opened:
        yield opened
