"""What is hostile in a content folder is plain text in all that is made of it."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest

from gazette.check import check_site
from tests.hostile.archive import TEXTS, address, title
from tests.hostile.building import build_hostile

_Tag = tuple[str, str]
"""An element with the name of one of its attributes, or with none."""


class _Page(HTMLParser):
    """The elements, the texts and the data of a page."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags = set[_Tag]()
        self.policies: list[str] = []
        self.texts: list[str] = []
        self.data: list[str] = []
        self._in_data = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags |= {(tag, ""), *((tag, name) for name, _ in attrs)}
        found = dict(attrs)
        if found.get("http-equiv") == "Content-Security-Policy":
            self.policies.append(found["content"] or "")
        self._in_data = found.get("type") == "application/ld+json"

    def handle_endtag(self, tag: str) -> None:
        self._in_data = False

    def handle_data(self, data: str) -> None:
        (self.data if self._in_data else self.texts).append(data)


def pages(folder: Path) -> Iterator[tuple[str, _Page]]:
    for path in sorted(folder.rglob("*.html")):
        yield path.relative_to(folder).as_posix(), _Page(path.read_text("utf-8"))


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_hostile(tmp_path_factory.mktemp("hostile"))


@pytest.fixture(scope="module")
def read(hostile: Path) -> dict[str, _Page]:
    return dict(pages(hostile))


def test_no_page_has_an_element_that_the_real_site_has_not(read: dict[str, _Page], site: Path) -> None:
    real = set[_Tag]().union(*(page.tags for _, page in pages(site)))
    for name, page in read.items():
        assert page.tags <= real | _WITH_AN_ADDRESS, name


_WITH_AN_ADDRESS = {("meta", "property"), ("link", "hreflang"), ("link", "title"), ("meta", "http-equiv")}
"""What pages have only where the archive says its address."""


def test_every_page_has_one_strict_policy(read: dict[str, _Page], site: Path) -> None:
    for name, page in (*read.items(), *pages(site)):
        (policy,) = page.policies
        assert policy.startswith("default-src 'none'; "), name
        assert "base-uri 'none'" in policy, name
        assert "unsafe" not in policy, name
        assert "http" not in policy, name


def test_every_text_stands_as_it_is(read: dict[str, _Page]) -> None:
    for place, text in enumerate(TEXTS):
        page = read[address(place)]
        assert sum(title(place) in found for found in page.texts) >= 3, text


def test_data_for_machines_is_whole(read: dict[str, _Page], hostile: Path) -> None:
    for place, text in enumerate(TEXTS):
        (data,) = read[address(place)].data
        assert json.loads(data)["name"] == text
    for path in (*hostile.rglob("*.xml"), *hostile.rglob("*.svg")):
        ElementTree.parse(path)


def test_links_lead_where_they_should_and_nowhere_else(hostile: Path) -> None:
    assert check_site(hostile, lambda *_: None).problems == ()


def test_books_are_well_formed_and_keep_to_their_folder(hostile: Path) -> None:
    books = sorted(hostile.rglob("*.epub"))
    assert len(books) > 10
    for path in books:
        with zipfile.ZipFile(BytesIO(path.read_bytes())) as book:
            for name in book.namelist():
                assert name.isascii()
                assert ".." not in name
                if name.endswith((".xhtml", ".opf", ".ncx", ".xml")):
                    ElementTree.fromstring(book.read(name))


def test_names_of_files_are_plain(hostile: Path) -> None:
    for path in hostile.rglob("*"):
        assert path.name.isascii()
        assert len(path.name) <= 120
        assert path.stem not in {"con", "aux", "nul", "prn"}
