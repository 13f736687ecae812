"""The plan of the site: addresses, listings, what stands on the pages."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.site import plan_reference, plan_site
from gazette.site.bilingual import Bilingual
from gazette.site.listings import LONGEST_LISTING
from gazette.site.numbers import Gap
from gazette.site.pages import (
    AboutPage,
    ArticlePage,
    HomePage,
    IssuePage,
    ListingPage,
    NumbersPage,
    RedirectPage,
    SeriesPage,
    Site,
)
from tests.site import samples


@pytest.fixture(scope="module")
def site() -> Site:
    return plan_site(samples.archive())


def test_the_addresses(site: Site) -> None:
    assert [page.head.path for page in site.pages] == [
        "index.html",
        "2020-11/index.html",
        "2020-11/01-yunzheng-2021-1.html",
        "2020-11/02-yunzheng-2021-2.html",
        "2021-02/index.html",
        "2021-02/01-yunzheng-2021-1.html",
        "2021-02/02-yunzheng-2021-2.html",
        "2021-03/index.html",
        "2021-03/01-yunzheng-2021-1.html",
        "2021-03/02-yunzheng-2021-2.html",
        "years/2021.html",
        "years/2020.html",
        "browse.html",
        "columns/shizhengfuwenjian.html",
        "issuers/renminzhengfu.html",
        "types/tongzhi.html",
        "numbers.html",
        "search.html",
        "terms.html",
        "about.html",
        "doubts.html",
        "downloads.html",
        "offline.html",
        "404.html",
    ]


def test_neighbours(site: Site) -> None:
    issues = [page for page in site.pages if isinstance(page, IssuePage)]
    assert [(i.previous and i.previous.path, i.next and i.next.path) for i in issues] == [
        (None, "2021-02/index.html"),
        ("2020-11/index.html", "2021-03/index.html"),
        ("2021-02/index.html", None),
    ]
    articles = [page for page in site.pages if isinstance(page, ArticlePage)][:2]
    assert [(a.previous and a.previous.path, a.next and a.next.path) for a in articles] == [
        (None, "2020-11/02-yunzheng-2021-2.html"),
        ("2020-11/01-yunzheng-2021-1.html", None),
    ]


def test_editorial_notes_stand_with_the_article_whose_lines_they_are_about(site: Site) -> None:
    first, second = [page for page in site.pages if isinstance(page, ArticlePage)][-2:]
    assert [(remark.reading, remark.anchor, remark.place.zh) for remark in first.apparatus.changes] == [
        ("简化手续", "p-3", "第3段")
    ]
    assert [(remark.printed, remark.anchor) for remark in first.apparatus.queries] == [("不存在的文字", "")]
    assert [doubt.sentence.en for doubt in first.apparatus.doubts] == ["no-such-kind"]  # the query is not said twice
    assert [(rule.en, count) for rule, count in first.apparatus.repairs] == [
        ("punctuation made full-width, figures half-width", 4),
        ("no-such-rule", 1),
    ]
    assert not second.apparatus.changes
    issue = [page for page in site.pages if isinstance(page, IssuePage)][-1]
    assert [remark.printed for remark in issue.apparatus.changes] == ["- 1 -"]


def test_the_grid_of_years_shows_what_is_not_held(site: Site) -> None:
    home = site.pages[0]
    assert isinstance(home, HomePage)
    held = {year.year: [issue.head.number for issue in year.issues if issue] for year in home.years}
    assert held == {2021: [2, 3], 2020: [11]}
    assert {len(year.issues) for year in home.years} == {11}


def test_about_shares_an_imprint_among_issues_and_counts_what_is_missing(site: Site) -> None:
    about = next(page for page in site.pages if isinstance(page, AboutPage))
    assert [(imprint.first.id, imprint.last.id) for imprint in about.imprints] == [("2020-11", "2021-03")]
    assert about.missing == (Gap(252, 253),)
    assert [(r.of.path, r.articles, r.changes, r.queries, r.doubts) for r in about.records] == [
        ("2021-03/index.html", 2, 2, 1, 1),
        ("2021-02/index.html", 2, 0, 0, 0),
        ("2020-11/index.html", 2, 0, 0, 0),
    ]


def test_about_counts_year_by_year_where_there_are_many_issues(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plan_reference, "MOST_RECORDS", 2)
    about = next(page for page in plan_site(samples.archive()).pages if isinstance(page, AboutPage))
    assert about.by_years
    assert [(r.of.path, r.articles, r.changes, r.queries, r.doubts) for r in about.records] == [
        ("years/2021.html", 4, 2, 1, 1),
        ("years/2020.html", 2, 0, 0, 0),
    ]


def test_another_board_is_another_imprint() -> None:
    changed = samples.issue(3, board=(("主任", ("陈平",)),))
    site = plan_site(samples.archive(samples.issue(1), samples.issue(2), changed))
    about = next(page for page in site.pages if isinstance(page, AboutPage))
    assert [(imprint.first.id, imprint.last.id) for imprint in about.imprints] == [
        ("2021-03", "2021-03"),
        ("2021-01", "2021-02"),
    ]


def test_a_remark_on_a_role_of_the_board_stands_with_it() -> None:
    issue = samples.issue(1, board=(("委员", ("王飞",)),), other=("委员（按姓氏笔画为序）", "内部资料"))
    imprint = next(page for page in plan_site(samples.archive(issue)).pages if isinstance(page, IssuePage)).imprint
    assert [(role.name.zh, role.remark) for role in imprint.board] == [("委员", Bilingual("按姓氏笔画为序", ""))]
    assert imprint.other == ("内部资料",)


def test_a_long_listing_is_cut_by_years_and_numbers_by_series() -> None:
    articles = tuple(samples.article(order, body=(), parts=()) for order in range(1, LONGEST_LISTING + 1))
    site = plan_site(samples.archive(samples.issue(1, 2020, articles), samples.issue(1, 2021, articles)))
    listing = [page for page in site.pages if isinstance(page, ListingPage) and page.listing.kind == "columns"]
    assert [page.head.path for page in listing] == [
        "columns/shizhengfuwenjian.html",
        "columns/shizhengfuwenjian-2021.html",
        "columns/shizhengfuwenjian-2020.html",
    ]
    assert [[year for year, _ in page.years] for page in listing] == [[2021], [2021], [2020]]
    # 600 numbered documents still stand on one page
    assert not next(page for page in site.pages if isinstance(page, NumbersPage)).cut
    more = samples.issue(2, 2021, (samples.article(301),))
    site = plan_site(samples.archive(*(issue.issue for issue in site.issues), more))
    assert next(page for page in site.pages if isinstance(page, NumbersPage)).cut
    assert [page.head.path for page in site.pages if isinstance(page, SeriesPage)] == ["numbers/yunzheng.html"]


def test_names_that_read_alike_get_addresses_of_their_own() -> None:
    articles = tuple(
        samples.article(order, column=column) for order, column in enumerate(("市政府文件", "事政府文件", "★"), 1)
    )
    site = plan_site(samples.archive(samples.issue(articles=articles)))
    columns = [page.head.path for page in site.pages if page.head.path.startswith("columns/")]
    assert columns == ["columns/shizhengfuwenjian.html", "columns/shizhengfuwenjian-x2.html", "columns/listing.html"]


def test_a_joint_document_stands_with_every_body_that_issued_it() -> None:
    joint = samples.article(issuer="云湖市人民政府 云湖市教育局")
    site = plan_site(samples.archive(samples.issue(articles=(joint,))))
    issuers = [page for page in site.pages if isinstance(page, ListingPage) and page.listing.kind == "issuers"]
    assert [(page.head.path, len(page.listing.articles)) for page in issuers] == [
        ("issuers/renminzhengfu.html", 1),
        ("issuers/jiaoyuju.html", 1),
    ]


def test_a_former_address_leads_to_the_present_one() -> None:
    moved = samples.article(aliases=("01-yunzheng-1", "01-yunzheng-2021-1", "01-yunzheng-1"))
    site = plan_site(samples.archive(samples.issue(articles=(moved,))))
    redirects = [page for page in site.pages if isinstance(page, RedirectPage)]
    assert [(page.head.path, page.target) for page in redirects] == [
        ("2021-03/01-yunzheng-1.html", "2021-03/01-yunzheng-2021-1.html")
    ]


def test_an_archive_without_issues_has_its_pages_too() -> None:
    site = plan_site(replace(samples.archive(), issues=()))
    assert [page.head.path for page in site.pages] == [
        "index.html", "browse.html", "numbers.html", "search.html", "terms.html", "about.html",
        "doubts.html", "downloads.html", "offline.html", "404.html",
    ]  # fmt: skip
