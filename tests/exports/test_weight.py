"""An article is light enough for a telephone."""

from __future__ import annotations

from pathlib import Path

from bench.weight import BAR, articles, weigh


def test_no_article_is_too_heavy(site: Path) -> None:
    weights = [weigh(site, address) for address in articles(site)]
    assert len(weights) == 90
    assert {weight.address: weight.total for weight in weights if weight.total > BAR} == {}


def test_no_page_waits_for_a_script(site: Path) -> None:
    pages = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    waiting = {address for address in pages if weigh(site, address).blocking}
    assert waiting == set()
