"""An issue as a book: whole, with the structure of its pages, and found by page and column."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.epub import plan_books
from gazette.model import Heading, Paragraph
from gazette.site import plan_site
from tests.epub.books import DC, OPF, OPS, XHTML, books, documents, ids, unpacked, words
from tests.render.pages import rendered
from tests.site import samples

ADDRESS = "2021-03/2021-03.epub"
FIRST = "01-yunzheng-2021-1.xhtml"


@pytest.fixture(scope="module")
def book() -> bytes:
    return books(samples.archive())[ADDRESS]


def test_there_is_one_for_each_issue() -> None:
    assert list(books(samples.archive())) == ["2020-11/2020-11.epub", "2021-02/2021-02.epub", ADDRESS]


def test_the_same_issue_gives_the_same_book(book: bytes) -> None:
    assert books(samples.archive())[ADDRESS] == book


def test_every_file_is_named_once_and_every_name_has_a_file(book: bytes) -> None:
    package = documents(book)["package.opf"]
    listed = [item.attrib["href"] for item in package.iter(f"{OPF}item")]
    assert len(set(listed)) == len(listed)
    inside = {name.removeprefix("EPUB/") for name in unpacked(book) if name.startswith("EPUB/")}
    assert set(listed) == inside - {"package.opf"}
    known = {item.attrib["id"] for item in package.iter(f"{OPF}item")}
    spine = [item.attrib["idref"] for item in package.iter(f"{OPF}itemref")]
    assert spine == ["cover", "nav", "article-1", "article-2", "imprint"]
    assert set(spine) <= known


def test_every_link_in_the_book_leads_somewhere(book: bytes) -> None:
    found = documents(book)
    for name, root in found.items():
        assert len(ids(root)) == len(set(ids(root))), name
        for link in root.iter(f"{XHTML}a"):
            file, _, anchor = link.attrib["href"].partition("#")
            assert (file or name) in found, link.attrib["href"]
            assert not anchor or anchor in ids(found[file or name]), link.attrib["href"]


def test_it_says_what_it_is(book: bytes) -> None:
    package = documents(book)["package.opf"]
    told = {meta.attrib["property"]: meta.text for meta in package.iter(f"{OPF}meta")}
    assert package.findtext(f".//{DC}title") == "云湖市人民政府公报 2021年第3号（总第255号）"
    assert told["alternate-script"] == "Gazette of the People's Government of Yunhu City, No. 3, 2021 (Serial No. 255)"
    assert package.findtext(f".//{DC}language") == "zh-Hans"
    assert package.findtext(f".//{DC}date") == "2021-03-20"
    assert told["dcterms:modified"] == "2021-03-20T00:00:00Z"
    assert told["group-position"] == "255"
    assert told["schema:accessibilityHazard"] == "none"
    assert {"schema:accessMode", "schema:accessibilitySummary", "pageBreakSource"} <= told.keys()
    assert "dcterms:conformsTo" not in told  # nobody has tested it


def test_its_identifier_is_that_of_the_issue_whatever_else_changes() -> None:
    changed = samples.issue(3, articles=(samples.article(1, title="改过的标题"),), date="")
    one, other = (next(plan_books(plan_site(samples.archive(i)))).identifier for i in (samples.issue(3), changed))
    assert one == other
    assert len({book.identifier for book in plan_books(plan_site(samples.archive()))}) == 3


def test_contents_by_column_with_the_upper_headings(book: bytes) -> None:
    nav = documents(book)["nav.xhtml"]
    toc = next(found for found in nav.iter(f"{XHTML}nav") if found.attrib[f"{OPS}type"] == "toc")
    column = toc.find(f"{XHTML}ol/{XHTML}li")
    assert column is not None
    assert words(column.find(f"{XHTML}span")) == "市政府文件"
    entries = column.findall(f"{XHTML}ol/{XHTML}li")
    assert [words(entry.find(f"{XHTML}a")) for entry in entries] == ["云湖市人民政府关于印发评审办法的通知"] * 2
    below = [words(link) for link in entries[0].findall(f"{XHTML}ol/{XHTML}li/{XHTML}a")]
    assert below == ["一、总体要求", "云湖市评审办法（试行）", "附件1 任务分工表"]


def test_the_pages_of_the_print_are_found_in_order() -> None:
    pages = (9, 3, 3, None)
    articles = tuple(samples.article(order, print_page=page) for order, page in enumerate(pages, 1))
    found = documents(books(samples.archive(samples.issue(articles=articles)))[ADDRESS])
    listed = next(n for n in found["nav.xhtml"].iter(f"{XHTML}nav") if n.attrib[f"{OPS}type"] == "page-list")
    assert [(words(link), link.attrib["href"]) for link in listed.iter(f"{XHTML}a")] == [
        ("3", "02-yunzheng-2021-2.xhtml#page-3"),
        ("9", "01-yunzheng-2021-1.xhtml#page-9"),
    ]
    breaks = [e.attrib for e in found["02-yunzheng-2021-2.xhtml"].iter() if e.get("role") == "doc-pagebreak"]
    assert [(found["id"], found["aria-label"]) for found in breaks] == [("page-3", "第3页")]


def test_an_article_has_the_structure_of_its_page(book: bytes) -> None:
    """Tables with their spans and scopes, rosters, signatures, forms, parts: as on the page, anchor for anchor."""
    root = documents(book)[FIRST]
    page = rendered(samples.archive())["2021-03/01-yunzheng-2021-1.html"].decode()
    text = page[page.index('<div class="text"') : page.index('<footer class="document-foot">')]
    anchors = [anchor for anchor in ids(root) if f'id="{anchor}"' in text]
    assert len(anchors) == text.count(' id="')
    for mark in ("colspan", "rowspan", "scope", "<caption", 'class="roster"', 'class="signature"', 'class="form"'):
        assert text.count(mark) == unpacked(book)[f"EPUB/{FIRST}"].decode().split('class="notes"')[0].count(mark), mark


def test_it_has_no_links_that_only_a_page_needs(book: bytes) -> None:
    assert b'class="anchor"' not in unpacked(book)[f"EPUB/{FIRST}"]


def test_editorial_changes_are_told(book: bytes) -> None:
    notes = next(e for e in documents(book)[FIRST].iter(f"{XHTML}section") if e.get("class") == "notes")
    assert "简化手序" in words(notes)
    assert "简化手续" in words(notes)


def test_titles_are_in_both_languages(book: bytes) -> None:
    english = next(e for e in documents(book)[FIRST].iter(f"{XHTML}p") if e.get("lang") == "en")
    assert words(english).startswith("Notice of the Yunhu")


def test_what_the_text_holds_never_becomes_markup() -> None:
    hostile = "<b>&amp;</b> \"' {{ site }} ]]>"
    article = samples.article(title=hostile, body=(Heading(1, hostile), Paragraph(hostile)), parts=())
    found = documents(books(samples.archive(samples.issue(articles=(article,), title=hostile)))[ADDRESS])
    assert words(found[FIRST].find(f".//{XHTML}h1")) == hostile
    assert words(found[FIRST].find(f".//{XHTML}p[@id='p-1']")) == hostile
    assert found["package.opf"].findtext(f".//{DC}title", "").startswith(hostile)
    assert hostile in "".join(found["cover.svg"].itertext())


def test_an_issue_that_says_almost_nothing_is_a_book_too() -> None:
    article = samples.article(
        title_en="", column="", print_page=None, doc_number="", doc_type="", issuer="", addressee="", signature="",
        date="", body=(), parts=(),
    )  # fmt: skip
    bare = samples.issue(
        articles=(article,), total=None, date="", organizer="", publisher="", address="", board=(), editors=()
    )
    found = documents(books(replace(samples.archive(bare), corrections={}, records={}))[ADDRESS])
    assert "page-list" not in {nav.attrib[f"{OPS}type"] for nav in found["nav.xhtml"].iter(f"{XHTML}nav")}
    assert "pageBreakSource" not in {meta.attrib["property"] for meta in found["package.opf"].iter(f"{OPF}meta")}


@pytest.mark.parametrize(
    ("name", "lines"),
    [
        ("云湖市人民政府公报", ["云湖市人民政府公报"]),
        ("云湖蒙古族自治县人民政府公报", ["云湖蒙古族自治县", "人民政府公报"]),
        ("人民政府办公厅公报及其增刊汇编本", ["人民政府办公厅公", "报及其增刊汇编本"]),
    ],
)
def test_a_long_name_is_set_in_two_lines(name: str, lines: list[str]) -> None:
    cover = documents(books(samples.archive(samples.issue(title=name)))[ADDRESS])["cover.svg"]
    texts = [e.text for e in cover.iter("{http://www.w3.org/2000/svg}text")]
    assert texts[: len(lines)] == lines
