"""The rendered pages of both trees."""

from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from gazette.archive import Archive
from gazette.model import Doubt, Heading, Paragraph
from gazette.site.plan_doubts import MOST_DOUBTS
from gazette.store import read_content
from tests.render.pages import PROJECT, Seen, made_elsewhere, parse, rendered, target
from tests.site import samples

ARTICLE = "2021-03/01-yunzheng-2021-1.html"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return rendered(samples.archive())


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> dict[str, Seen]:
    return {path: parse(data) for path, data in files.items() if path.endswith(".html")}


def test_both_trees_have_the_same_pages(pages: dict[str, Seen]) -> None:
    english = {path.removeprefix("en/") for path in pages if path.startswith("en/")}
    assert english == {path for path in pages if not path.startswith("en/")}


@pytest.mark.parametrize("archive", [samples.archive(), read_content(PROJECT / "content")[0]], ids=["sample", "real"])
def test_every_link_leads_somewhere(archive: Archive) -> None:
    files, others = rendered(archive), made_elsewhere(archive)
    seen = {path: parse(data) for path, data in files.items() if path.endswith(".html")}
    broken = []
    for path, page in seen.items():
        assert len(page.ids) == len(set(page.ids)), path
        for link in page.links:
            if link == "data:,":
                continue
            address, anchor = target(path, link)
            if address in others:
                continue
            if address not in files or (anchor and anchor not in seen[address].ids):
                broken.append((path, link))
    assert broken == []


def test_a_remark_on_a_role_that_has_no_english_is_shown_in_chinese() -> None:
    issue = samples.issue(1, board=(("委员", ("王飞",)),), other=("委员（按姓氏笔画为序）",))
    pages = rendered(samples.archive(issue))
    chinese, english = (pages[f"{tree}2021-01/index.html"].decode() for tree in ("", "en/"))
    assert '委员<span class="role-remark">（按姓氏笔画为序）</span>' in chinese
    assert '<span class="role-remark"> (<span lang="zh-Hans">按姓氏笔画为序</span>)</span>' in english


def test_no_page_is_without_a_way_to_it(pages: dict[str, Seen]) -> None:
    reached = {target(path, link)[0] for path, page in pages.items() for link in page.links if link != "data:,"}
    assert {path for path in pages if path not in reached} == {"404.html", "en/404.html"}


def test_the_page_of_all_listings_leads_to_each(pages: dict[str, Seen]) -> None:
    reached = {target("browse.html", link)[0] for link in pages["browse.html"].links}
    assert {path for path in pages if path.startswith(("columns/", "issuers/", "types/", "years/"))} <= reached


def test_nothing_is_inline_and_nothing_comes_from_elsewhere(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        for tag, attributes in page.tags:
            assert not {name for name in attributes if name.startswith("on") or name == "style"}, (path, tag)
            if tag == "script" and not path.endswith("404.html"):
                assert "src" in attributes or attributes["type"] == "application/ld+json", path
            assert tag != "style" or path.endswith("404.html"), path


def test_every_page_has_a_policy_a_language_one_heading_and_landmarks(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        tags = [tag for tag, _ in page.tags]
        assert tags.count("h1") == 1, path
        assert tags.count("main") == 1, path
        assert page.tags[0][1]["lang"] == ("en" if path.startswith("en/") else "zh-Hans"), path
        policies = [
            a["content"] for t, a in page.tags if t == "meta" and a.get("http-equiv") == "Content-Security-Policy"
        ]
        assert len(policies) == 1
        assert policies[0].startswith("default-src 'none'")
        assert "unsafe" not in policies[0]


def test_the_language_switch_keeps_the_page(pages: dict[str, Seen]) -> None:
    for path, page in pages.items():
        switches = [attributes for tag, attributes in page.tags if tag == "a" and "data-language" in attributes]
        if path.endswith("404.html"):
            continue
        other = path.removeprefix("en/") if path.startswith("en/") else f"en/{path}"
        assert [target(path, switch["href"])[0] for switch in switches] == [other]


def test_meta_tags_of_an_article(pages: dict[str, Seen]) -> None:
    metas = pages[ARTICLE].metas()
    assert metas["SiteName"] == "云湖市人民政府公报"
    assert metas["ArticleTitle"] == metas["citation_title"] == "云湖市人民政府关于印发评审办法的通知"
    assert metas["PubDate"] == "2021-03-20 00:00"
    assert metas["ContentSource"] == "云湖市人民政府公报"
    assert metas["citation_author"] == "云湖市人民政府"
    assert metas["citation_publication_date"] == "2021/03/20"
    assert metas["citation_volume"] == "2021"
    assert metas["citation_issue"] == "3"
    assert metas["citation_firstpage"] == "3"
    assert metas["DC.identifier"] == "云政〔2021〕1号"
    assert "SiteDomain" not in metas
    assert "SiteIDCode" not in metas
    assert "Url" not in metas


def test_meta_tags_of_a_list(pages: dict[str, Seen]) -> None:
    metas = pages["en/columns/shizhengfuwenjian.html"].metas()
    assert metas["ColumnName"] == "Documents of the Municipal Government"
    assert {"ColumnDescription", "ColumnKeywords", "ColumnType"} <= metas.keys()


def test_addresses_stand_only_where_the_archive_has_one(pages: dict[str, Seen]) -> None:
    assert not [a for _, a in pages[ARTICLE].tags if a.get("rel") == "canonical" or a.get("property")]
    gazette = replace(samples.GAZETTE, site_url="https://example.gov.cn/gb/", site_id_code="4112000001")
    page = parse(rendered(samples.archive(gazette=gazette))[f"en/{ARTICLE}"])
    links = {(a.get("rel"), a.get("hreflang")): a["href"] for t, a in page.tags if t == "link"}
    assert links["canonical", None] == f"https://example.gov.cn/gb/en/{ARTICLE}"
    assert links["alternate", "zh-Hans"] == f"https://example.gov.cn/gb/{ARTICLE}"
    assert links["alternate", "en"] == f"https://example.gov.cn/gb/en/{ARTICLE}"
    assert page.metas()["SiteDomain"] == "example.gov.cn"
    assert page.metas()["SiteIDCode"] == "4112000001"


def test_linked_data(files: dict[str, bytes]) -> None:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', files[ARTICLE].decode())
    assert found
    data = json.loads(found[1])
    assert data["@type"] == "Legislation"
    assert data["legislationIdentifier"] == "云政〔2021〕1号"
    assert data["isPartOf"]["isPartOf"]["isPartOf"]["@type"] == "Periodical"


def test_hostile_words_are_only_words() -> None:
    hostile = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>{{ site }}"
    article = samples.article(
        title=hostile,
        title_en=hostile,
        column=hostile,
        doc_number=hostile,
        doc_type=hostile,
        issuer=hostile,
        addressee=hostile,
        subtitle=hostile,
        byline=hostile,
        body=(Heading(1, hostile), Paragraph(hostile)),
        parts=(),
    )
    issue = samples.issue(articles=(article,), organizer=hostile, board=((hostile, (hostile,)),))
    gazette = replace(samples.GAZETTE, title=hostile, title_en=hostile)
    tame = rendered(
        samples.archive(samples.issue(articles=(samples.article(body=(Heading(1, "一"), Paragraph("二")), parts=()),)))
    )
    for path, data in rendered(samples.archive(issue, gazette=gazette)).items():
        if path.endswith(".html"):
            page = parse(data)
            assert not [tag for tag, attributes in page.tags if tag == "img" or "onerror" in attributes], path
            scripts = [tag for tag, _ in page.tags].count("script")
            assert path not in tame or scripts == [tag for tag, _ in parse(tame[path]).tags].count("script"), path


def test_an_english_article_has_its_english_title_and_a_notice(files: dict[str, bytes]) -> None:
    html = files[f"en/{ARTICLE}"].decode()
    assert '<h1 class="document-title">Notice of the Yunhu' in html
    assert '<div class="text" lang="zh-Hans"' in html
    assert "the Chinese printed edition prevails" in html


def test_english_pages_mark_what_is_chinese(pages: dict[str, Seen]) -> None:
    unmarked = [
        (path, text.strip())
        for path, page in pages.items()
        if path.startswith("en/")
        for language, text in page.texts
        if language == "en" and re.search(r"[\u4e00-\u9fff]", text)
    ]
    assert unmarked == []


@pytest.mark.parametrize("tree", ["", "en/"])
def test_real_doubts_lead_to_their_place_in_the_text(tree: str) -> None:
    files = rendered(read_content(PROJECT / "content")[0])
    page = files[f"{tree}doubts.html"].decode()
    items = re.findall(r"<li>(.*?)</li>", page, re.DOTALL)
    (attachment,) = [item for item in items if "全期未见其文" in item]
    assert 'href="2021-02/10-sanjiaowen-2021-20.html#attachments-1"' in attachment
    assert "优秀成果评选细则</b>" in attachment
    (people,) = [item for item in items if "附件所列个人共22名" in item]
    assert 'href="2020-10/03-sanzheng-2020-13.html#p-1"' in people
    assert '<b lang="zh-Hans">27名同志</b>' in people
    for issue in ("2020-05", "2020-10", "2021-02", "2021-03", "2022-06"):
        assert f'href="../doubts.html#issue-{issue}"' in files[f"{tree}{issue}/index.html"].decode()
    assert 'href="doubts.html"' in files[f"{tree}about.html"].decode()


def test_many_doubts_stand_on_pages_by_years_and_keep_their_address() -> None:
    many = tuple(Doubt("date-missing", 101, (("number", "云政〔2021〕1号"),)) for _ in range(MOST_DOUBTS))
    archive = replace(samples.archive(), records={"2021-03": replace(samples.RECORD, doubts=many)})
    files = rendered(archive)
    assert '<li id="issue-2021-03"><a href="doubts/2021.html#issue-2021-03">' in files["en/doubts.html"].decode()
    assert '<h2 id="issue-2021-03">' in files["en/doubts/2021.html"].decode()


def test_the_foot_names_the_publisher_in_the_language_of_the_page(files: dict[str, bytes]) -> None:
    chinese, english = (
        files[path].decode().split('class="foot-imprint"')[1] for path in ("about.html", "en/about.html")
    )
    assert "<span>主办：云湖市人民政府办公室</span>" in chinese
    assert '<span>Organizer: <span lang="zh-Hans">云湖市人民政府办公室</span></span>' in english


def test_a_former_address_forwards(pages: dict[str, Seen]) -> None:
    moved = samples.article(aliases=("old",))
    page = parse(rendered(samples.archive(samples.issue(articles=(moved,))))["en/2021-03/old.html"])
    refreshes = [attributes["content"] for _, attributes in page.tags if attributes.get("http-equiv") == "refresh"]
    assert refreshes == [f"0; url=../{ARTICLE}"]
    assert pages


def test_rendering_twice_gives_the_same_bytes(files: dict[str, bytes]) -> None:
    assert rendered(samples.archive()) == files
