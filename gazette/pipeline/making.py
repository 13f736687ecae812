"""Every file that is made from the content alone, in pieces that processes can share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from gazette import epub, exports
from gazette.archive import Archive
from gazette.beside import Helpers
from gazette.output import read_files
from gazette.pipeline.keys import Keys
from gazette.pipeline.outcome import Folders, Progress, Step
from gazette.render import Templates, output_paths, render_assets, render_pages
from gazette.search import search_documents, search_words, write_search
from gazette.search.scripts import FOLDER as SEARCH_FOLDER
from gazette.site import OutputFile, Page, Site, StandingFile

_PAGES = 48
"""Pages, in both languages, that are made in one piece."""
_BOOKS = 8

Made = OutputFile | StandingFile

Piece = tuple[int, int]
"""From which place on, up to which."""


@dataclass(frozen=True, slots=True)
class Making:
    """What all files are made of; every helper holds it."""

    archive: Archive
    site: Site
    """The archive as it is planned."""
    folders: Folders
    templates: Templates
    keys: Keys
    standing: Mapping[str, StandingFile]
    """Files of the site before, by their address, which need not be made again where they were made of the same."""


def make_files(making: Making, search: bool, progress: Progress, beside: Helpers[Making]) -> Iterator[Made]:
    """Every file that is made from the content; without `search` that of the site before stays."""
    site, folders = making.site, making.folders
    standing = () if search else tuple(read_files(folders.site, SEARCH_FOLDER))
    made = beside.ask(_make_search) if search else None
    yield from _counted(beside.share(_make_pages, _pieces(len(site.pages), _PAGES)), 2 * len(site.pages), progress)
    for books in beside.share(_make_books, _pieces(len(site.issues), _BOOKS)):
        yield from books
    yield from render_assets(folders.assets)
    yield from exports.write_announcements(site, making.templates.render)
    yield from made.result() if made else standing


def _pieces(count: int, size: int) -> Iterator[Piece]:
    return ((first, min(first + size, count)) for first in range(0, count, size))


def _counted(pieces: Iterator[list[Made]], pages: int, progress: Progress) -> Iterator[Made]:
    done = 0
    for piece in pieces:
        for page in piece:
            progress(Step.BUILD, page.path, done, pages)
            yield page
            done += 1
    progress(Step.BUILD, "search", pages, pages)


def _make_pages(making: Making, piece: Piece) -> list[Made]:
    made: list[Made] = []
    changed: list[Page] = []
    words: dict[str, str] = {}
    for page in making.site.pages[slice(*piece)]:
        word, paths = making.keys.of(page), output_paths(page)
        if standing := _standing(making, paths, word):
            made += standing
        else:
            changed.append(page)
            words |= dict.fromkeys(paths, word)
    pages = render_pages(changed, making.templates)
    return made + [replace(file, made_of=words[file.path]) for file in pages]


def _make_books(making: Making, piece: Piece) -> list[Made]:
    made: list[Made] = []
    for book in islice(epub.plan_books(making.site), *piece):
        word = making.keys.of(book)
        made += _standing(making, (book.path,), word) or [
            replace(epub.write_book(book, making.templates.render), made_of=word)
        ]
    return made


def _standing(making: Making, paths: Sequence[str], word: str) -> list[StandingFile]:
    """The files at these addresses, if all of them stand and were made of the same."""
    found = [making.standing[path] for path in paths if path in making.standing]
    return found if len(found) == len(paths) and all(file.made_of == word for file in found) else []


def _make_search(making: Making) -> tuple[OutputFile, ...]:
    return tuple(write_search(search_documents(making.site), search_words(making.archive.gazette)))
