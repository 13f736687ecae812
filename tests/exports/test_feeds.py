"""Feeds: valid Atom as far as its rules can be asked, the newest first, in both languages."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as Xml

import pytest

from gazette.exports.feeds import plan_feeds, published, write_feeds
from gazette.render import Templates
from gazette.site import plan_site
from tests.conftest import PROJECT
from tests.site import samples

ADDRESS = "https://example.gov.cn/gb/"
ATOM = "{http://www.w3.org/2005/Atom}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


@pytest.fixture(scope="module")
def feeds() -> dict[str, Xml.Element]:
    site = plan_site(samples.archive(gazette=replace(samples.GAZETTE, site_url=ADDRESS)))
    files = write_feeds(site, Templates(PROJECT / "templates", site).render)
    return {file.path: Xml.fromstring(file.data) for file in files}


def text(element: Xml.Element, name: str) -> str:
    return element.findtext(ATOM + name) or ""


def test_one_of_all_and_one_of_each_column_in_both_languages(feeds: dict[str, Xml.Element]) -> None:
    column = "columns/shizhengfuwenjian.xml"
    assert {path: text(feed, "title") for path, feed in feeds.items()} == {
        "feed.xml": "云湖市人民政府公报",
        "en/feed.xml": "Gazette of the People's Government of Yunhu City",
        column: "云湖市人民政府公报：市政府文件",
        f"en/{column}": "Gazette of the People's Government of Yunhu City: Documents of the Municipal Government",
    }
    assert {feed.get(LANG) for path, feed in feeds.items() if path.startswith("en/")} == {"en"}


def test_what_atom_asks_for(feeds: dict[str, Xml.Element]) -> None:
    for path, feed in feeds.items():
        assert text(feed, "id") == ADDRESS + path
        links = {link.get("rel"): link.get("href") for link in feed.findall(f"{ATOM}link")}
        assert links["self"] == ADDRESS + path
        assert feed.find(f"{ATOM}author/{ATOM}name") is not None
        entries = feed.findall(f"{ATOM}entry")
        assert len({text(entry, "id") for entry in entries}) == len(entries)
        assert text(feed, "updated") == max(text(entry, "updated") for entry in entries)
        for entry in entries:
            link = entry.find(f"{ATOM}link")
            assert link is not None
            assert link.get("href") == text(entry, "id")
            assert text(entry, "title")
            assert text(entry, "summary")


def test_the_newest_issue_comes_first_in_printed_order(feeds: dict[str, Xml.Element]) -> None:
    first, second, third = feeds["feed.xml"].findall(f"{ATOM}entry")[:3]
    assert text(first, "id") == f"{ADDRESS}2021-03/01-yunzheng-2021-1.html"
    assert text(second, "id") == f"{ADDRESS}2021-03/02-yunzheng-2021-2.html"
    assert text(third, "id") == f"{ADDRESS}2021-02/01-yunzheng-2021-1.html"
    assert text(first, "published") == "2021-03-20T00:00:00+08:00"


def test_an_english_entry_says_what_is_chinese(feeds: dict[str, Xml.Element]) -> None:
    entry = feeds["en/feed.xml"].find(f"{ATOM}entry")
    assert entry is not None
    assert text(entry, "title").startswith("Notice of")
    summary = entry.find(f"{ATOM}summary")
    assert summary is not None
    assert summary.get(LANG) == "zh-Hans"
    categories = [(c.get("term"), c.get("label")) for c in entry.findall(f"{ATOM}category")]
    assert categories == [("市政府文件", "Documents of the Municipal Government"), ("通知", "Notice")]


def test_a_feed_ends_after_the_newest() -> None:
    articles = tuple(samples.article(order) for order in range(1, 31))
    issues = (samples.issue(number, 2021, articles) for number in (1, 2))
    assert [len(feed.entries) for feed in plan_feeds(plan_site(samples.archive(*issues)))] == [50, 50]


def test_without_articles_there_is_no_feed() -> None:
    assert list(plan_feeds(plan_site(replace(samples.archive(), issues=())))) == []


def test_an_issue_without_a_day() -> None:
    assert published(samples.issue(3, 2021, date="").head) == "2021-01-01T00:00:00+08:00"
