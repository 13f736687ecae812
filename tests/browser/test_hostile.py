"""Chromium over the hostile site: nothing of it runs, asks for anything elsewhere, or shows as more than text."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.serving import serving, watched_page
from tests.hostile.archive import SOURCE, TEXTS, address, title
from tests.hostile.building import build_hostile
from tests.hostile.corpus import cases

pytestmark = pytest.mark.browser

_WATCH = """
window.reached = [];
for (const name of ['alert', 'confirm', 'prompt', 'print', 'hostile']) window[name] = () => window.reached.push(name);
addEventListener('securitypolicyviolation', (event) => console.error('policy', event.effectiveDirective));
"""
"""Every word that the hostile texts call is heard, and every thing that the policy of a page forbids."""

_LOOK = """() => [
  ...window.reached,
  ...[...document.links].map((link) => link.protocol).filter((one) => !/^(https?|file|mailto|tel):$/.test(one)),
  ...[...document.querySelectorAll('iframe, object, embed, base, body style, [style], [src*=evil], [action*=evil]')]
    .map((element) => element.outerHTML),
]"""
"""What ran, links of other kinds, and elements that no page has."""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_hostile(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module", params=["http", "file"])
def place(request: pytest.FixtureRequest, hostile: Path) -> Iterator[str]:
    """Address of the hostile site, ending in `/`."""
    if request.param == "file":
        yield f"{hostile.as_uri()}/"
        return
    with serving(hostile) as served:
        yield served


@pytest.fixture
def opened(browser: Browser, place: str) -> Iterator[Page]:
    with watched_page(browser, place) as page:
        page.add_init_script(_WATCH)
        page.on("dialog", lambda dialog: pytest.fail(dialog.message))
        yield page


def test_every_article_shows_its_texts_as_they_are(opened: Page, place: str) -> None:
    """Each text stands in two dozen of the articles, so that some of them show all."""
    for number in range(0, len(TEXTS), 8 if place.startswith("http") else 2):
        opened.goto(f"{place}{'en/' if number % 3 == 0 else ''}{address(number)}")
        assert opened.evaluate(_LOOK) == [], address(number)
        assert title(number) in str(opened.evaluate("document.body.textContent")), address(number)


_GATHERING = ("index", "browse", "numbers", "terms", "about", "doubts", "downloads", f"{SOURCE}/index", "2021-03/index")


def test_the_pages_that_gather_show_all_texts_as_they_are(opened: Page, place: str) -> None:
    for name in (*_GATHERING, *(f"en/{name}" for name in _GATHERING), "404"):
        opened.goto(f"{place}{name}.html")
        assert opened.evaluate(_LOOK) == [], name


def test_a_query_is_text(opened: Page, place: str) -> None:
    for case in cases("query"):
        opened.goto(f"{place}search.html?q={quote(case.text)}#{quote(case.text)}")
        opened.wait_for_selector("#results[aria-busy=false]", state="attached")
        assert opened.evaluate(_LOOK) == [], case.text
        assert opened.locator("#q").input_value() == case.text


def test_what_is_found_is_shown_as_text(opened: Page, place: str) -> None:
    for query in ("script", "hostile", "javascript", "onerror"):
        opened.goto(f"{place}search.html?q={query}")
        opened.wait_for_selector("#results li mark")
        assert opened.evaluate(_LOOK) == []
        assert opened.locator("#results li a").count() > 1
