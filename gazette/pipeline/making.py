"""Every file that is made from the content alone, in pieces that processes can share."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from gazette import epub, exports
from gazette.archive import Archive
from gazette.beside import Begun, Helpers
from gazette.output import read_files
from gazette.pipeline.keys import Keys
from gazette.pipeline.outcome import Folders, Progress, Step
from gazette.render import Templates, output_paths, render_assets, render_pages
from gazette.search import SearchBefore, rewrite_search, search_documents, search_words
from gazette.search.scripts import FOLDER as SEARCH_FOLDER
from gazette.site import ArticlePage, OutputFile, Page, Site, StandingFile

_PAGES = 48
"""Pages, in both languages, that are made in one piece."""
_ISSUES = 5
"""Issues whose articles and books are."""

Made = OutputFile | StandingFile


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
    issues: Mapping[str, str]
    """What each issue was read from, in a word, by its id."""
    counted: Path
    """Keeps what the search has counted."""


Piece = tuple[list[str], list[OutputFile]]
"""What comes of a piece of work: addresses of files that stand, which who asked knows, and files that were made."""

_Work = Callable[[Making], Piece]


def make_files(
    making: Making, search: Begun[Piece] | None, progress: Progress, beside: Helpers[Making]
) -> Iterator[Made]:
    """Every file that is made from the content; without `search` that of the site before stays."""
    if not search:
        yield from read_files(making.folders.site, SEARCH_FOLDER, making.standing)
    yield from render_assets(making.folders.assets)
    works = tuple(_works(making))
    for done, (standing, files) in enumerate(_as_done(beside.each(works), search)):
        made: list[Made] = [*(making.standing[path] for path in standing), *files]
        for file in made:
            progress(Step.BUILD, file.path, done, len(works))
            yield file


def _as_done(pieces: Iterator[Piece], search: Begun[Piece] | None) -> Iterator[Piece]:
    """The search among the pieces as soon as it is there."""
    for piece in pieces:
        yield piece
        if search and search.is_done():
            yield search.result()
            search = None
    if search:
        yield search.result()


def make_search(making: Making) -> Piece:
    """Everything that the search needs."""
    documents = search_documents(making.site, making.issues)
    before = SearchBefore(making.standing, making.counted)
    standing: list[str] = []
    made: list[OutputFile] = []
    for file in rewrite_search(documents, search_words(making.archive.gazette), before):
        if isinstance(file, StandingFile):
            standing.append(file.path)
        else:
            made.append(file)
    return standing, made


def _works(making: Making) -> Iterator[_Work]:
    """All but the search, in pieces."""
    yield _make_announcements
    for first in range(0, len(_others(making.site)), _PAGES):
        yield partial(_make_others, first=first, after=first + _PAGES)
    for first in range(0, len(making.site.issues), _ISSUES):
        yield partial(_make_issues, first=first, after=first + _ISSUES)


def _make_announcements(making: Making) -> Piece:
    return [], list(exports.write_announcements(making.site, making.templates.render))


def _make_others(making: Making, first: int, after: int) -> Piece:
    return _make_pages(making, _others(making.site)[first:after])


def _others(site: Site) -> Sequence[Page]:
    """The pages that are of no article."""
    return [page for page in site.pages if not isinstance(page, ArticlePage)]


def _make_issues(making: Making, first: int, after: int) -> Piece:
    """The articles of some issues and their books, issue by issue: a book shows the texts of the pages before it."""
    standing: list[str] = []
    made: list[OutputFile] = []
    for book in epub.plan_books(making.site, first, after):
        pages = _make_pages(making, [chapter.page for chapter in book.chapters])
        standing += pages[0]
        made += pages[1]
        word = making.keys.of(book)
        if _stand(making, (book.path,), word):
            standing.append(book.path)
        else:
            made.append(replace(epub.write_book(book, making.templates.render), made_of=word))
    return standing, made


def _make_pages(making: Making, pages: Iterable[Page]) -> Piece:
    standing: list[str] = []
    changed: list[Page] = []
    words: dict[str, str] = {}
    for page in pages:
        word, paths = making.keys.of(page), output_paths(page)
        if _stand(making, paths, word):
            standing += paths
        else:
            changed.append(page)
            words |= dict.fromkeys(paths, word)
    files = render_pages(changed, making.templates)
    return standing, [replace(file, made_of=words[file.path]) for file in files]


def _stand(making: Making, paths: Sequence[str], word: str) -> bool:
    """Whether the files at all these addresses stand, made of the same."""
    return all(file and file.made_of == word for file in map(making.standing.get, paths))
