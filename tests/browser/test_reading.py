"""A reader's way through the real site."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import ARTICLE, KINDS

pytestmark = pytest.mark.browser


def test_from_the_home_page_to_an_article(page: Page, root: str) -> None:
    page.goto(f"{root}index.html")
    page.locator('main a[href="2021-03/index.html"]').first.click()
    page.locator(f'main a[href$="{ARTICLE}"]').first.click()
    assert page.url == root + ARTICLE
    expect(page.locator("h1")).to_contain_text("冰雪运动")
    expect(page.locator("article")).to_contain_text("三政办〔2021〕8号")
    assert page.locator("html").get_attribute("lang") == "zh-Hans"


def test_the_language_switch_keeps_the_page(page: Page, root: str) -> None:
    page.goto(root + ARTICLE)
    page.locator("header a[hreflang=en]").click()
    assert page.url == f"{root}en/{ARTICLE}"
    assert page.locator("html").get_attribute("lang") == "en"
    expect(page.locator("h1")).to_contain_text("Ice and Snow")
    expect(page.locator("article [lang=zh-Hans]").first).to_be_visible()
    page.locator('header a[hreflang="zh-Hans"]').click()
    assert page.url == root + ARTICLE


@pytest.mark.parametrize("tree", ["", "en/"])
@pytest.mark.parametrize("query", ["冰雪运动", "三政办[2021]8号"])
def test_the_search_finds_the_document_first(page: Page, root: str, tree: str, query: str) -> None:
    page.goto(f"{root}{tree}search.html")
    page.locator("main input[type=search]").fill(query)
    first = page.locator("#results > li").first
    expect(first).to_contain_text("三政办〔2021〕8号")
    first.locator("a").first.click()
    assert page.url.partition("#")[0].partition("?")[0] == f"{root}{tree}{ARTICLE}"


def test_an_address_that_holds_a_query_can_be_shared(page: Page, root: str) -> None:
    page.goto(f"{root}search.html?q=冰雪运动")
    expect(page.locator("#results > li").first).to_contain_text("三政办〔2021〕8号")


@pytest.mark.parametrize("tree", ["", "en/"])
def test_no_page_is_wider_than_the_screen(page: Page, root: str, tree: str) -> None:
    wide = []
    for address in KINDS:
        page.goto(root + tree + address)
        assert page.locator("h1").count() == 1
        for width in (390, 768, 1280, 1920):
            page.set_viewport_size({"width": width, "height": 844})
            if page.evaluate("document.documentElement.scrollWidth") > width:
                wide.append((address, width))
    assert wide == []


@pytest.mark.parametrize("tree", ["", "en/"])
def test_the_page_for_a_missing_address_finds_the_way_home(
    browser: Browser, server: str, site: Path, tree: str
) -> None:
    """A server sends the one page for whatever address is asked for, however deep."""
    page = browser.new_page()
    sent = (site / tree / "404.html").read_text()
    page.route("**/gone.html", lambda route: route.fulfill(status=404, body=sent, content_type="text/html"))
    page.goto(f"{server}2021-03/deeper/gone.html")
    page.locator(f'a[data-path="{tree}index.html"]').click()
    expect(page).to_have_url(f"{server}{tree}index.html")
    page.close()
