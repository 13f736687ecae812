"""By keyboard alone, and enlarged to 400 per cent: everything is reached, seen, and nothing is lost."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.pages import ARTICLE, KINDS, TEXTS

pytestmark = pytest.mark.browser

# 1280 by 1024 pixels, four times as large (WCAG 2.2, 1.4.10 and 1.4.4)
ENLARGED: ViewportSize = {"width": 320, "height": 256}

LOST = """() => {
  const shown = (element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  const scrolls = (element) => element.closest(".table, pre, .unseen, .skip");
  return [...document.querySelectorAll("main *, header *, footer *")]
    .filter((element) => shown(element) && !scrolls(element) && !element.closest("svg, .anchor"))
    .filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1);
    })
    .map((element) => element.outerHTML.slice(0, 100));
}"""
"""What reaches beyond the edge of the screen, outside the frames that scroll by themselves."""

TABBED = """() => {
  const here = document.activeElement;
  const place = [...document.querySelectorAll("*")].indexOf(here);
  const style = getComputedStyle(here);
  const frame = here.closest(".search-form") ? getComputedStyle(here.closest(".search-form")) : style;
  return { place, name: here.outerHTML.slice(0, 90), body: here === document.body,
           seen: frame.outlineStyle !== "none" && parseFloat(frame.outlineWidth) >= 2 };
}"""

REACHABLE = """() => [...document.querySelectorAll("a[href], button, input, select, summary, [tabindex='0']")]
  .filter((element) => element.checkVisibility({ visibilityProperty: true }))
  .map((element) => [...document.querySelectorAll("*")].indexOf(element))"""


@pytest.mark.parametrize("root", ["http"], indirect=True)
@pytest.mark.parametrize("tree", ["", "en/"])
def test_at_four_times_the_size_nothing_is_lost(page: Page, root: str, tree: str) -> None:
    page.set_viewport_size(ENLARGED)
    found = {}
    for address in KINDS:
        page.goto(root + tree + address)
        wide = page.evaluate("document.documentElement.scrollWidth") > ENLARGED["width"]
        found[address] = page.evaluate(LOST) + (["the page itself"] if wide else [])
    assert {address: lost for address, lost in found.items() if lost} == {}


@pytest.mark.parametrize("root", ["http"], indirect=True)
def test_at_four_times_the_size_the_contents_are_whole(page: Page, root: str) -> None:
    page.goto(root + ARTICLE)
    lines = page.locator(".own-contents a:visible").count()
    page.set_viewport_size(ENLARGED)
    assert page.locator(".own-contents a:visible").count() == lines > 10


@pytest.mark.parametrize("root", ["http"], indirect=True)
@pytest.mark.parametrize("address", ["index.html", "2021-03/index.html", f"en/{ARTICLE}", TEXTS[2], "search.html"])
def test_the_tabulator_reaches_everything_in_its_order_and_is_seen(page: Page, root: str, address: str) -> None:
    page.goto(root + address)
    page.locator("html[data-script]").wait_for()
    expected = page.evaluate(REACHABLE)
    stops = []
    for _ in range(len(expected) + 1):
        page.keyboard.press("Tab")
        stop = page.evaluate(TABBED)
        if stop["body"]:
            break
        stops.append(stop)
    assert [stop["place"] for stop in stops] == expected
    assert [stop["name"] for stop in stops if not stop["seen"]] == []
