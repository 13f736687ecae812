"""Chromium over the real site, from a sub-path of a server and from the disk alike."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.serving import serving, watched_page

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of the system, else Playwright's own; a machine without one fails the tests."""
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    with sync_playwright() as playwright:
        # Chromium's sandbox refuses root, as which containers run.
        unsafe = ["--no-sandbox"] if os.geteuid() == 0 else []
        started = playwright.chromium.launch(executable_path=found, args=unsafe)
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
