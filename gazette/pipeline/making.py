"""Every file that is made from the content alone, in pieces that processes can share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from gazette import epub, exports
from gazette.beside import Helpers
from gazette.output import read_files
from gazette.pipeline.outcome import Folders, Progress, Step
from gazette.render import document_renderer, render_assets, render_site
from gazette.search import SearchWords, search_documents, write_search
from gazette.search.scripts import FOLDER as SEARCH_FOLDER
from gazette.site import OutputFile, Site

_PAGES = 48
"""Pages, in both languages, that are made in one piece."""
_BOOKS = 8

Piece = tuple[int, int]
"""From which place on, up to which."""


@dataclass(frozen=True, slots=True)
class Making:
    """What all files are made of; every helper holds it."""

    site: Site
    words: SearchWords
    folders: Folders


def make_files(making: Making, search: bool, progress: Progress, beside: Helpers[Making]) -> Iterator[OutputFile]:
    """Every file that is made from the content; without `search` that of the site before stays."""
    site, folders = making.site, making.folders
    standing = () if search else tuple(read_files(folders.site, SEARCH_FOLDER))
    made = beside.ask(_make_search) if search else None
    yield from _counted(beside.share(_make_pages, _pieces(len(site.pages), _PAGES)), 2 * len(site.pages), progress)
    for books in beside.share(_make_books, _pieces(len(site.issues), _BOOKS)):
        yield from books
    yield from render_assets(folders.assets)
    yield from exports.write_announcements(site, document_renderer(site, folders.templates))
    yield from made.result() if made else standing


def _pieces(count: int, size: int) -> Iterator[Piece]:
    return ((first, min(first + size, count)) for first in range(0, count, size))


def _counted(pieces: Iterator[list[OutputFile]], pages: int, progress: Progress) -> Iterator[OutputFile]:
    done = 0
    for piece in pieces:
        for page in piece:
            progress(Step.BUILD, page.path, done, pages)
            yield page
            done += 1
    progress(Step.BUILD, "search", pages, pages)


def _make_pages(making: Making, piece: Piece) -> list[OutputFile]:
    pages = making.site.pages[slice(*piece)]
    return list(render_site(replace(making.site, pages=pages), making.folders.templates))


def _make_books(making: Making, piece: Piece) -> list[OutputFile]:
    render = document_renderer(making.site, making.folders.templates)
    return [epub.write_book(book, render) for book in islice(epub.plan_books(making.site), *piece)]


def _make_search(making: Making) -> tuple[OutputFile, ...]:
    return tuple(write_search(search_documents(making.site), making.words))
