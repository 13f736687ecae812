"""The search as a reader uses it, over http and from the disk."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, Page, Route, expect

pytestmark = pytest.mark.browser

SNOW = "2021-03/04-sanzhengban-2021-8.html"


def search(page: Page, root: str, query: str, tree: str = "") -> None:
    """The search page with a query typed into it, when the answer is there."""
    page.goto(f"{root}{tree}search.html")
    page.locator("#q").fill(query)
    page.locator("#q").press("Enter")
    settled(page)


def settled(page: Page) -> None:
    """Waits until the answer is there with its snippets and filters."""
    expect(page.locator("#results")).to_have_attribute("aria-busy", "false")
    expect(page.locator("#status")).not_to_have_text(re.compile("正在|Searching"))


@pytest.mark.parametrize(
    "query",
    ["冰雪运动", "三政办[2021]8号", "bingxue yundong", "bxyd", "冰雪運動", "2021年第3号 19页", "总第182期 19页"],
)
def test_finds_the_document_first(page: Page, root: str, query: str) -> None:
    search(page, root, query)
    first = page.locator("#results li").first
    assert SNOW in (first.locator("a").get_attribute("href") or "")
    expect(first).to_contain_text("三政办〔2021〕8号")
    expect(first).to_contain_text("2021年3月26日")
    expect(first).to_contain_text("市政府办公室文件")
    expect(first).to_contain_text("2021年第3号第19页")


def test_every_result_is_one_link(page: Page, root: str) -> None:
    search(page, root, "产业集聚区")
    items = page.locator("#results li")
    assert items.count() >= 3
    expect(page.locator("#results li a[href]")).to_have_count(items.count())
    expect(page.locator("#results li").first.locator(".snippet mark").first).to_have_text("产业集聚区")


def test_a_result_opens_at_its_first_match_and_leads_on(page: Page, root: str) -> None:
    search(page, root, "冰雪运动进校园")
    page.locator("#results a").first.click()
    page.wait_for_url(re.compile(re.escape(SNOW)))
    marks = page.locator("article mark")
    expect(marks.first).to_have_text("冰雪运动进校园")
    expect(page.locator("mark[aria-current]")).to_be_in_viewport()
    bar = page.locator(".marks-bar")
    expect(bar.get_by_role("status")).to_have_text(f"第1处，共{marks.count()}处")
    bar.get_by_role("button", name="下一处").click()
    expect(bar.get_by_role("status")).to_have_text(f"第2处，共{marks.count()}处")
    bar.get_by_role("button", name="上一处").click()
    text = page.locator("[data-text]").inner_text()
    bar.get_by_role("button", name="清除标记").click()
    expect(marks).to_have_count(0)
    expect(bar).to_have_count(0)
    assert page.locator("[data-text]").inner_text() == text
    assert "mark=" not in page.url


def test_an_answer_can_be_shared(page: Page, root: str) -> None:
    search(page, root, "农民工")
    expect(page).to_have_url(re.compile(r"\?q=%E5%86%9C%E6%B0%91%E5%B7%A5"))
    titles = page.locator("#results .result-title").all_inner_texts()
    page.goto(page.url)
    settled(page)
    assert page.locator("#q").input_value() == "农民工"
    assert page.locator("#results .result-title").all_inner_texts() == titles


def test_the_box_of_every_page(page: Page, root: str) -> None:
    page.goto(root + SNOW)
    page.keyboard.press("/")
    expect(page.locator("#quick-q")).to_be_focused()
    page.keyboard.type("统计公报")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("search.html"))
    settled(page)
    expect(page.locator("#results a").first).to_contain_text("统计公报")
    page.locator("h1").click()
    page.keyboard.press("/")
    expect(page.locator("#q")).to_be_focused()


def test_keys_go_through_the_results(page: Page, root: str) -> None:
    search(page, root, "农民工")
    page.locator("#q").press("ArrowDown")
    expect(page.locator("#results a").first).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(page.locator("#results a").nth(1)).to_be_focused()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#q")).to_be_focused()


def test_the_keyboard_is_enough(page: Page, root: str) -> None:
    page.goto(f"{root}search.html")
    page.keyboard.press("/")
    page.keyboard.type("冰雪运动进校园")
    page.keyboard.press("Enter")
    settled(page)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(SNOW)))
    status = page.locator(".marks-bar").get_by_role("status")
    expect(status).to_have_text("第1处，共2处")
    page.keyboard.press("Enter")
    expect(status).to_have_text("第2处，共2处")
    block = page.locator("mark[aria-current]").evaluate("mark => mark.closest('[id]').id")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("article mark")).to_have_count(0)
    expect(page.locator(f"#{block}")).to_be_focused()


def test_an_input_method_is_waited_for(page: Page, root: str) -> None:
    search(page, root, "冰雪")
    before = page.locator("#status").inner_text()
    compose = """(box, [text, composing]) => {
        box.value = text;
        box.dispatchEvent(new InputEvent("input", { data: text, isComposing: composing, bubbles: true }));
        if (!composing) box.dispatchEvent(new CompositionEvent("compositionend", { data: text, bubbles: true }));
    }"""
    box = page.locator("#q")
    box.evaluate(compose, ["产业", True])
    page.wait_for_timeout(400)
    expect(page.locator("#status")).to_have_text(before)
    box.evaluate(compose, ["产业", False])
    expect(page.locator("#status")).not_to_have_text(before)


def test_letters_of_an_input_method_are_no_words_yet(page: Page, root: str) -> None:
    """As desktop input methods work: pinyin stands in the box until a character is chosen."""
    search(page, root, "农民工")
    before = page.url
    page.locator("#q").fill("")
    page.locator("#q").press("Enter")
    settled(page)
    keyboard = page.context.new_cdp_session(page)
    for letters in ("b", "bing", "bing xue"):
        composed = {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)}
        keyboard.send("Input.imeSetComposition", composed)
        page.wait_for_timeout(200)
        expect(page.locator("#status")).to_have_text("")
    keyboard.send("Input.insertText", {"text": "冰雪"})
    expect(page.locator("#status")).to_have_text(re.compile("找到"))
    expect(page.locator("#q")).to_have_value("冰雪")
    assert page.url != before


def test_partial_matches_stand_under_their_heading(page: Page, root: str) -> None:
    search(page, root, "农民工反乡创业")
    expect(page.locator("#results li").first.locator(".results-heading")).to_have_text("以下各篇只有一部分符合")
    expect(page.locator("#results a").first).to_contain_text("农民工返乡创业")
    suggestion = page.locator("#suggestions a")
    expect(suggestion).to_have_text("农民工返乡创业")
    suggestion.click()
    settled(page)
    expect(page.locator("#q")).to_have_value("农民工返乡创业")
    expect(page.locator("#results a").first.locator("mark").first).to_have_text("农民工返乡创业")


def test_words_that_stand_apart_come_after_those_together(page: Page, root: str) -> None:
    search(page, root, "310国道")
    expect(page.locator("#results li").nth(2).locator(".results-heading")).to_contain_text("不连在一起")
    expect(page.locator("#results li").nth(2).locator("mark").first).to_have_text("国道310")
    search(page, root, "“310国道”")
    expect(page.locator("#status")).to_have_text("找到2篇。")
    expect(page.locator("#results li").nth(2).locator(".results-heading")).to_contain_text("一部分")


def test_nothing_found_is_said_with_ways_on(page: Page, root: str) -> None:
    search(page, root, "量子纠缠")
    expect(page.locator("#status")).to_have_text("没有找到完全符合的公文。")
    expect(page.locator("#advice")).to_be_visible()
    expect(page.locator("#advice a[href='browse.html']")).to_be_visible()


def test_a_page_that_is_not_there_is_said_with_ways_on(page: Page, root: str) -> None:
    search(page, root, "2021年第9号 7页")
    expect(page.locator("#status")).to_have_text("没有找到完全符合的公文。")
    expect(page.locator("#advice a[href='numbers.html']")).to_be_visible()


def test_parts_that_would_find_something_are_offered(page: Page, root: str) -> None:
    search(page, root, "产业链量子纠缠")
    expect(page.locator("#suggestions li").first).to_have_text("产业链 6篇")


def test_parts_that_are_offered_have_nothing_in_common(page: Page, root: str) -> None:
    search(page, root, "人事任免")
    expect(page.locator("#suggestions a")).to_have_text(["任免", "人事"])


def test_an_example_of_the_page_finds_something(page: Page, root: str) -> None:
    page.goto(f"{root}search.html")
    page.locator(".search-help summary").click()
    example = page.locator(".search-example").first
    words = example.inner_text()
    example.click()
    settled(page)
    expect(page.locator("#q")).to_have_value(words)
    expect(page.locator("#results a").first).to_be_visible()


def test_filters_count_what_they_leave(page: Page, root: str) -> None:
    search(page, root, "三门峡")
    year = page.locator("#filter-year")
    total = int(re.findall(r"\d+", page.locator("#status").inner_text())[0])
    options = year.locator("option").all_inner_texts()
    assert sum(int(re.findall(r"（(\d+)）", option)[0]) for option in options[1:]) == total
    year.select_option("2022年")
    expect(page.locator("#status")).to_have_text("找到5篇。")
    expect(page).to_have_url(re.compile("year=2022"))
    page.reload()
    settled(page)
    expect(page.locator("#status")).to_have_text("找到5篇。")
    expect(year).to_have_value("2022年")
    page.locator("#order").select_option("date")
    expect(page.locator("#results .snippet:empty")).to_have_count(0)
    dates = page.locator("#results time").evaluate_all("times => times.map(time => time.dateTime)")
    assert dates == sorted(dates, reverse=True)
    page.locator("#clear-filters").click()
    expect(page.locator("#status")).to_have_text(f"找到{total}篇。")


def counts(page: Page, facet: str) -> list[int]:
    """What the options of a filter say that they leave."""
    options = page.locator(f"#filter-{facet} option").all_inner_texts()[1:]
    return [int(re.findall(r"\d+）", option)[0][:-1]) for option in options]


def test_filters_count_what_holds_a_phrase(page: Page, root: str) -> None:
    search(page, root, "“310国道”")
    expect(page.locator("#status")).to_have_text("找到2篇。")
    assert sum(counts(page, "year")) == 2
    page.locator("#filter-year").select_option(index=1)
    expect(page.locator("#status")).to_have_text(f"找到{counts(page, 'year')[0]}篇。")


def test_filters_say_at_most_until_the_texts_were_read(page: Page, root: str) -> None:
    search(page, root, "“市人民政府办公室”")
    expect(page.locator("#status")).to_contain_text("最多")
    expect(page.locator("#filter-year")).to_contain_text("最多")
    page.locator("#more").click()
    expect(page.locator("#status")).to_contain_text("找到")
    expect(page.locator("#filter-year")).not_to_contain_text("最多")
    assert sum(counts(page, "year")) == int(re.findall(r"\d+", page.locator("#status").inner_text())[0])


@pytest.mark.parametrize("facet", ["column", "issuer", "type"])
def test_every_filter_leaves_what_it_says(page: Page, root: str, facet: str) -> None:
    search(page, root, "工作")
    option = page.locator(f"#filter-{facet} option").nth(1)
    count = re.findall(r"（(\d+)）", option.inner_text())[0]
    page.locator(f"#filter-{facet}").select_option(index=1)
    expect(page.locator("#status")).to_have_text(f"找到{count}篇。")


def test_more_results_on_demand(page: Page, root: str) -> None:
    search(page, root, "三门峡")
    expect(page.locator("#results li")).to_have_count(10)
    page.locator("#more").click()
    expect(page.locator("#results li")).to_have_count(20)


def test_the_english_interface(page: Page, root: str) -> None:
    search(page, root, "ice and snow sports", "en/")
    expect(page.locator("#status")).to_have_text("1 document found.")
    first = page.locator("#results li").first
    expect(first.locator("a mark").first).to_have_text("Ice")
    expect(first).to_contain_text("March 26, 2021")
    expect(first).to_contain_text("No. 3, 2021, page 19")
    expect(first.locator("[lang=zh-Hans]").first).to_contain_text("冰雪运动")
    first.locator("a").click()
    page.wait_for_url(re.compile("/en/" + re.escape(SNOW)))


def test_the_language_switch_keeps_the_query(page: Page, root: str) -> None:
    search(page, root, "冰雪运动")
    page.locator("a[data-language]").click()
    page.wait_for_url(re.compile("/en/search.html"))
    settled(page)
    expect(page.locator("#status")).to_have_text("1 document found.")


@pytest.mark.parametrize("query", ["<img src=x onerror=alert(1)>", "<b>冰雪</b>", "-", '"', "__proto__", "\ud800冰雪"])
def test_a_hostile_query_is_only_text(page: Page, root: str, query: str) -> None:
    page.goto(f"{root}search.html")
    page.locator("#q").evaluate("(box, text) => { box.value = text; box.form.requestSubmit(); }", query)
    settled(page)
    expect(page.locator("main img, main b, main script")).to_have_count(0)


def test_without_script_the_listings(browser: Browser, root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(f"{root}search.html?q=冰雪")
    expect(opened.locator("noscript a[href='numbers.html']")).to_be_visible()
    context.close()


def test_a_missing_part_of_the_index_is_said(browser: Browser, server: str) -> None:
    context = browser.new_context(locale="zh-CN", service_workers="block")
    opened = context.new_page()
    opened.route(re.compile(r"/search/terms/\d+/\d+\.js"), lambda route: route.abort())
    opened.goto(f"{server}search.html?q=冰雪运动")
    expect(opened.locator("#notices")).to_contain_text("没有读到")
    context.close()


def test_a_part_of_the_index_that_is_cut_is_said_and_the_rest_is_searched(browser: Browser, server: str) -> None:
    context = browser.new_context(locale="zh-CN", service_workers="block")
    opened = context.new_page()
    chunks: list[str] = []

    def cut(route: Route) -> None:
        chunks.append(route.request.url)
        if route.request.url != chunks[0]:
            return route.continue_()
        return route.fulfill(content_type="text/javascript", body=route.fetch().text()[:-9])

    opened.route(re.compile(r"/search/terms/\d+/\d+\.js"), cut)
    opened.goto(f"{server}search.html?q=冰雪 农民工")
    expect(opened.locator("#notices")).to_contain_text("没有读到")
    assert len(set(chunks)) > 1
    assert opened.locator("#results li").count() > 0
    context.close()


def test_an_index_of_another_version_is_said(browser: Browser, server: str) -> None:
    context = browser.new_context(locale="zh-CN", service_workers="block")
    opened = context.new_page()

    def other(route: Route) -> None:
        route.fulfill(
            content_type="text/javascript", body=route.fetch().text().replace('\\"tokens\\":', '\\"tokens\\":9')
        )

    opened.route(re.compile(r"/search/head\.js"), other)
    opened.goto(f"{server}search.html?q=冰雪运动")
    expect(opened.locator("#status")).to_contain_text("版本不一致")
    context.close()


def test_a_missing_head_is_said(browser: Browser, server: str) -> None:
    context = browser.new_context(locale="zh-CN", service_workers="block")
    opened = context.new_page()
    opened.route(re.compile(r"/search/head\.js"), lambda route: route.abort())
    opened.goto(f"{server}search.html?q=冰雪运动")
    expect(opened.locator("#status")).to_contain_text("检索数据没有读到")
    context.close()
