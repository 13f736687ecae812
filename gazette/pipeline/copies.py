"""Copies to take along, of the whole archive and of each year.

The copy of a year is planned as a site of its own. What of it is planned just like in the whole
site is the same file, and is taken from there; what is not (its listings, its first and its last
issue) is made anew, and so is its search.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from gazette import epub, exports
from gazette.archive import Addresses, Archive
from gazette.beside import Helpers
from gazette.pipeline.keys import Keys
from gazette.pipeline.making import Making
from gazette.render import output_paths, render_assets, render_pages
from gazette.search import search_documents, search_words, write_search
from gazette.search.scripts import FOLDER as SEARCH_FOLDER
from gazette.site import (
    DownloadsPage,
    LargeFile,
    OutputFile,
    Page,
    Site,
    StandingFile,
    plan_site,
    year_zip_path,
)

Copy = OutputFile | LargeFile | StandingFile
"""As it is to be published: made here, or that of the site before."""


def write_copies(making: Making, tree: Path, digests: exports.Digests, beside: Helpers[Making]) -> Iterator[Copy]:
    """The copies of a site whose files stand in `tree` and have these digests; those of the years are made beside.

    That of the whole has to stand in the tree before the next is asked for: they take from it.
    """
    site, folders = making.site, making.folders
    before = exports.Before(folders.site, making.standing)
    offers = tuple(replace(page, zips=False) for page in site.pages if isinstance(page, DownloadsPage))
    yield exports.site_zip(tree, digests, render_pages(offers, making.templates), before)
    words = _words(making)
    old = {year: before.copy(year_zip_path(year), word) for year, word in words.items()}
    yield from filter(None, old.values())
    shared = _shared(making.archive, exports.read_held(tree / exports.SITE, exports.SITE_FOLDER))
    # All are on their way before the first is waited for.
    made = {year: beside.ask(pack_copy, year, shared[year]) for year in words if not old[year]}
    for year in tuple(made):
        yield OutputFile(year_zip_path(year), made.pop(year).result(), words[year])


def _words(making: Making) -> Mapping[int, str]:
    """What the copy of each year is made of; what an issue was read from stands for the issue."""
    archive, folders = making.archive, making.folders
    keys = Keys(exports.fingerprint(making.site.foot, folders.templates, folders.assets))
    words: dict[int, str] = {}
    for year in sorted({issue.head.year for issue in archive.issues}):
        held = _of_year(archive, year)
        read_from = tuple(making.issues.get(issue.id, issue) for issue in held.issues)
        words[year] = keys.of((replace(held, issues=()), read_from))
    return words


def _shared(archive: Archive, packed: exports.Held) -> Mapping[int, exports.Held]:
    """What the copy of each year may have from the whole: what is of its issues, and what is of none but the search."""
    year_of = {issue.id: issue.head.year for issue in archive.issues}
    own: dict[int, list[str]] = {year: [] for year in year_of.values()}
    common: list[str] = []
    for address in packed.digests:
        folders = address.split("/", 2)[:2]
        if issue := next((name for name in folders if name in year_of), None):
            own[year_of[issue]].append(address)
        elif folders[0] != SEARCH_FOLDER:
            common.append(address)
    return {year: packed.only(common + addresses) for year, addresses in own.items()}


def pack_copy(making: Making, year: int, packed: exports.Held) -> bytes:
    """The copy of a year as a file; `packed` holds what it may share with the whole site."""
    held = _of_year(making.archive, year)
    site = plan_site(held, zips=False)
    taken = [file.path for file in render_assets(making.folders.assets)]
    made = [*_pages(site, making, taken), *_books(site, making, taken)]
    made += write_search(search_documents(site), search_words(held.gazette))
    return exports.pack_year(year, made, packed.only(taken))


def _pages(site: Site, making: Making, taken: list[str]) -> Iterator[OutputFile]:
    """The pages that are not planned as in the whole site; appends the addresses of the others to `taken`.

    All name the gazette as those of the whole site do.
    """
    known = {page.head.path: page for page in making.site.pages}
    own: list[Page] = []
    for page in site.pages:
        if page == known.get(page.head.path):
            taken += output_paths(page)
        else:
            own.append(page)
    return render_pages(own, making.templates)


def _books(site: Site, making: Making, taken: list[str]) -> Iterator[OutputFile]:
    """The books that are not planned as in the whole site; appends the addresses of the others to `taken`."""
    known = {book.path: book for book in epub.plan_books(making.site)}
    for book in epub.plan_books(site):
        if book == known.get(book.path):
            taken.append(book.path)
        else:
            yield epub.write_book(book, making.templates.render)


def _of_year(archive: Archive, year: int) -> Archive:
    """The archive with the issues of one year alone."""
    issues = tuple(issue for issue in archive.issues if issue.head.year == year)
    ids = {issue.id for issue in issues}
    return replace(
        archive,
        issues=issues,
        addresses=Addresses(),
        corrections={issue: listed for issue, listed in archive.corrections.items() if issue in ids},
        records={issue: record for issue, record in archive.records.items() if issue in ids},
    )
