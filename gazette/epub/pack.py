"""A planned book as a file: its documents rendered and packed (EPUB 3.3, Open Container Format)."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from gazette.epub.book import Book, plan_books
from gazette.epub.cover import plan_cover
from gazette.site import OutputFile, RenderDocument, Site
from gazette.zips import write_zip

_CONTAINER = "epub/container.xml"
_PACKAGE = "epub/package.opf"
_ARTICLE = "epub/article.xhtml"
_OTHERS = ("cover.svg", "cover.xhtml", "imprint.xhtml", "nav.xhtml", "book.css")
"""Files that every book has, each with a template of its name."""

TEMPLATES = frozenset({_CONTAINER, _PACKAGE, _ARTICLE, *(f"epub/{name}" for name in _OTHERS)})
"""Every template that a book is made with."""


def write_books(site: Site, render: RenderDocument) -> Iterator[OutputFile]:
    """The issues of the site as EPUB files, each beside the page of its issue."""
    for book in plan_books(site):
        yield write_book(book, render)


def write_book(book: Book, render: RenderDocument) -> OutputFile:
    """A planned book as a file."""
    packed = BytesIO()
    write_zip(_entries(book, render), packed)
    return OutputFile(book.path, packed.getvalue())


def _entries(book: Book, render: RenderDocument) -> Iterator[tuple[str, bytes]]:
    """Name and content of every file in the book; what it is comes first."""
    yield "mimetype", b"application/epub+zip"
    yield "META-INF/container.xml", render(_CONTAINER, "zh", {})
    yield "EPUB/package.opf", render(_PACKAGE, "zh", {"book": book})
    for name in _OTHERS:
        yield f"EPUB/{name}", render(f"epub/{name}", "zh", {"book": book, "cover": plan_cover(book)})
    for chapter in book.chapters:
        yield f"EPUB/{chapter.file}", render(_ARTICLE, "zh", {"book": book, "chapter": chapter})
