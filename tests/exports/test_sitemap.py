"""The map names every page that is worth finding, with its twin and its day."""

from __future__ import annotations

from dataclasses import replace
from xml.etree import ElementTree as Xml

import pytest

from gazette.exports import sitemap
from gazette.exports.sitemap import write_sitemap
from gazette.model import Article
from gazette.render import Templates
from gazette.site import Site, plan_site
from tests.conftest import PROJECT
from tests.site import samples

ADDRESS = "https://example.gov.cn/gb/"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


@pytest.fixture
def site() -> Site:
    moved: Article = samples.article(1, aliases=("01-old",))
    issues = (samples.issue(11, 2020), samples.issue(3, 2021, articles=(moved, samples.article(2, column="其他"))))
    return plan_site(samples.archive(*issues, gazette=replace(samples.GAZETTE, site_url=ADDRESS)))


def written(site: Site) -> dict[str, Xml.Element]:
    files = write_sitemap(site, Templates(PROJECT / "templates", site).render)
    return {file.path: Xml.fromstring(file.data) for file in files}


def test_every_page_with_its_day(site: Site) -> None:
    (found,) = written(site).values()
    days = {url.findtext(f"{MAP}loc", "").removeprefix(ADDRESS): url.findtext(f"{MAP}lastmod") for url in found}
    assert days["2020-11/index.html"] == days["en/2020-11/02-yunzheng-2021-2.html"] == "2020-11-20"
    assert days["years/2020.html"] == "2020-11-20"
    assert days["columns/shizhengfuwenjian.html"] == days["index.html"] == "2021-03-20"
    assert not {"404.html", "offline.html", "2021-03/01-old.html"} & days.keys()
    paths = {page.head.path for page in site.pages} - {"404.html", "offline.html", "2021-03/01-old.html"}
    assert days.keys() == paths | {f"en/{path}" for path in paths}


def test_each_names_both_languages(site: Site) -> None:
    (found,) = written(site).values()
    for url in found:
        path = url.findtext(f"{MAP}loc", "").removeprefix(ADDRESS).removeprefix("en/")
        assert {link.get("hreflang"): link.get("href") for link in url.findall(LINK)} == {
            "zh-Hans": ADDRESS + path,
            "en": f"{ADDRESS}en/{path}",
        }


def test_a_day_that_is_not_known_is_left_out() -> None:
    gazette = replace(samples.GAZETTE, site_url=ADDRESS)
    (found,) = written(plan_site(samples.archive(samples.issue(date=""), gazette=gazette))).values()
    assert found.findall(f".//{MAP}lastmod") == []


def test_very_many_pages_get_several_files(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    (whole,) = written(site).values()
    monkeypatch.setattr(sitemap, "_LARGEST", 30)
    index, *parts = written(site).items()
    listed = [entry.findtext(f"{MAP}loc") for entry in index[1]]
    assert listed == [ADDRESS + path for path, _ in parts] == [f"{ADDRESS}sitemap-{n}.xml" for n in (1, 2)]
    assert [url.findtext(f"{MAP}loc") for _, part in parts for url in part] == [u.findtext(f"{MAP}loc") for u in whole]
