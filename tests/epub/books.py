"""Books taken apart, for tests."""

from __future__ import annotations

from io import BytesIO
from pathlib import PurePosixPath
from xml.etree import ElementTree as Xml
from zipfile import ZipFile

from gazette.archive import Archive
from gazette.epub import write_books
from gazette.render import Templates
from gazette.site import plan_site
from tests.conftest import PROJECT

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
OPS = "{http://www.idpf.org/2007/ops}"


def books(archive: Archive) -> dict[str, bytes]:
    """Address → EPUB of every issue."""
    site = plan_site(archive)
    return {file.path: file.data for file in write_books(site, Templates(PROJECT / "templates", site).render)}


def unpacked(book: bytes) -> dict[str, bytes]:
    """Name → content of every file in a book."""
    with ZipFile(BytesIO(book)) as packed:
        return {name: packed.read(name) for name in packed.namelist()}


def documents(book: bytes) -> dict[str, Xml.Element]:
    """Name → root of every XML file below `EPUB/`; one that is not well-formed fails."""
    kinds = {".xhtml", ".opf", ".svg"}
    files = unpacked(book).items()
    return {
        name.removeprefix("EPUB/"): Xml.fromstring(data) for name, data in files if PurePosixPath(name).suffix in kinds
    }


def ids(root: Xml.Element) -> list[str]:
    """Every id of a document."""
    return [element.attrib["id"] for element in root.iter() if "id" in element.attrib]


def words(element: Xml.Element | None) -> str:
    """The text of an element without line breaks."""
    assert element is not None
    return "".join("".join(element.itertext()).split("\n"))
