"""What a page does beyond being read: display, language, copying, contents that follow, paper."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.pages import ARTICLE

pytestmark = pytest.mark.browser


def paper(page: Page) -> str:
    """Colour of the page."""
    return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))


def test_the_display_that_is_chosen_stays(page: Page, root: str) -> None:
    page.goto(f"{root}index.html")
    light = paper(page)
    button = page.locator("[data-theme-switch]")
    expect(button).to_have_attribute("aria-pressed", "false")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    assert paper(page) != light
    page.goto(root + ARTICLE)
    expect(page.locator("[data-theme-switch]")).to_have_attribute("aria-pressed", "true")
    page.locator("[data-theme-switch]").click()
    assert paper(page) == light


def test_the_language_switch_keeps_the_place(page: Page, root: str) -> None:
    page.goto(f"{root}{ARTICLE}#s-2")
    page.locator("a[data-language]").click()
    assert page.url == f"{root}en/{ARTICLE}#s-2"


def test_the_contents_follow_the_reading(page: Page, root: str) -> None:
    page.goto(root + ARTICLE)
    entry = page.locator('.own-contents a[href="#s-3-1"]')
    entry.click()
    expect(entry).to_have_attribute("aria-current", "location")
    expect(page.locator(".own-contents [aria-current]")).to_have_count(1)


def test_a_citation_is_copied(page: Page, root: str) -> None:
    page.goto(root + ARTICLE)
    if root.startswith("http"):
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.locator('button[data-copy="cite-gbt7714"]')
    button.click()
    expect(button).to_have_text("已复制")
    if root.startswith("http"):
        assert page.evaluate("navigator.clipboard.readText()") == page.locator("#cite-gbt7714").text_content()


def test_the_search_box_of_any_page_leads_to_the_search(page: Page, root: str) -> None:
    page.goto(root + ARTICLE)
    page.locator("#quick-q").fill("冰雪运动")
    page.locator("#quick-q").press("Enter")
    page.wait_for_url(f"{root}search.html?q=*")
    expect(page.locator("#results > li").first).to_contain_text("三政办〔2021〕8号")


def test_by_keyboard_straight_to_the_text(page: Page, root: str) -> None:
    page.goto(root + ARTICLE)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_a_link_to_a_paragraph_is_seen_when_it_is_reached(page: Page, root: str) -> None:
    page.goto(root + ARTICLE)
    link = page.locator("#p-1 > .anchor")
    assert link.evaluate("link => getComputedStyle(link).opacity") == "0"
    link.focus()
    page.keyboard.press("Shift")  # focus by script alone is not shown as focus by keyboard
    assert link.evaluate("link => getComputedStyle(link).opacity") == "1"


def test_paper_shows_the_document_alone(page: Page, root: str) -> None:
    page.goto(root + ARTICLE)
    page.emulate_media(media="print")
    for hidden in (".site-nav", ".tools", ".crumbs", ".pager", ".own-contents", ".copy"):
        expect(page.locator(hidden).first).to_be_hidden()
    expect(page.locator(".document-title")).to_be_visible()
    expect(page.locator(".prevails")).to_be_visible()


def test_without_script_everything_can_be_read(browser: Browser, root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(root + ARTICLE)
    expect(page.locator(".own-contents a").first).to_be_visible()
    expect(page.locator("#art-1, #p-1").first).to_be_visible()
    expect(page.locator("[data-theme-switch]")).to_be_hidden()
    context.close()
