"""What someone sees who works on the content with the page open."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import watched_page
from tests.cli.served import served_copy

pytestmark = pytest.mark.browser


def test_an_error_stands_above_the_last_good_page_until_it_is_settled(browser: Browser, tmp_path: Path) -> None:
    with served_copy(tmp_path) as served, watched_page(browser, served.address) as page:
        path = served.article()
        good = path.read_text()
        page.goto(f"{served.address}2022-06/{path.stem}.html")
        path.write_text(good.replace("doc_type:", "doctype:", 1))
        panel = page.locator("#gazette-preview")
        panel.wait_for(state="visible")
        line = good[: good.index("doc_type:")].count("\n") + 1
        assert f"content/issues/2022-06/{path.name}:{line}:1:" in panel.inner_text()
        assert "Did you mean doc_type?" in panel.inner_text()
        assert panel.evaluate("panel => getComputedStyle(panel).position") == "fixed"  # its stylesheet was let in
        assert page.locator("h1").is_visible()
        path.write_text(good)
        panel.wait_for(state="detached")
