"""Copies to take along, of the whole archive and of each year.

The copy of a year is planned as a site of its own. What of it is planned just like in the whole
site is the same file, and is taken from there; what is not (its listings, its first and its last
issue) is made anew, and so is its search.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor, Future
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import BinaryIO

from gazette import epub, exports
from gazette.archive import Addresses, Archive
from gazette.pipeline.outcome import Folders
from gazette.render import document_renderer, output_paths, render_assets, render_site
from gazette.search import SearchDocument, SearchWords, search_documents, search_words, write_search
from gazette.site import Bilingual, DownloadsPage, LargeFile, OutputFile, Page, Site, plan_site, year_zip_path


@dataclass(frozen=True, slots=True)
class YearCopy:
    """The copy of a year, ready to be packed by a process of its own."""

    year: int
    made_of: str
    taken: exports.Held
    """The files that are those of the whole site, packed in its copy."""
    made: tuple[OutputFile, ...]
    """The others, but for the search."""
    documents: tuple[SearchDocument, ...]
    words: SearchWords


class Whole:
    """The whole site, from which the copies take what they have in common with it."""

    def __init__(self, archive: Archive, site: Site, folders: Folders, tree: Path) -> None:
        """`tree` holds the files of the site."""
        self.archive = archive
        self.site = site
        self.folders = folders
        self.tree = tree
        self.pages: Mapping[str, Page] = {page.head.path: page for page in site.pages}
        self.books: Mapping[str, epub.Book] = {book.path: book for book in epub.plan_books(site)}

    @cached_property
    def common(self) -> str:
        """What the copies of all years are made of beside their issues, in a word."""
        return exports.fingerprint(_foot(self.site), self.folders.templates, self.folders.assets)


def write_copies(whole: Whole, digests: exports.Digests, beside: Executor) -> Iterator[LargeFile]:
    """The copies of a site whose files have these digests; those of the years are packed beside.

    That of the whole has to stand in the tree before the next is asked for: they take from it.
    """
    site, folders = whole.site, whole.folders
    before = exports.Before(folders.site, exports.read_checksums(folders.site))
    offers = tuple(replace(page, zips=False) for page in site.pages if isinstance(page, DownloadsPage))
    yield exports.site_zip(whole.tree, digests, render_site(replace(site, pages=offers), folders.templates), before)
    packed = exports.read_held(whole.tree / exports.SITE, exports.SITE_FOLDER)
    # All are on their way before the first is waited for.
    years = sorted({issue.head.year for issue in whole.archive.issues})
    yield from [_write_year(year, whole, packed, before, beside) for year in years]


def _write_year(year: int, whole: Whole, packed: exports.Held, before: exports.Before, beside: Executor) -> LargeFile:
    """The copy as it was before, if it is made of the same; else it is on its way."""
    path = year_zip_path(year)
    held = _of_year(whole.archive, year)
    made_of = exports.fingerprint((held, whole.common))
    if old := before.copy(path, made_of):
        return exports.copied_file(path, old)
    made = beside.submit(pack_copy, _plan_copy(year, made_of, held, whole, packed))
    return LargeFile(path, partial(_write_made, made))


def _foot(site: Site) -> list[tuple[str, Bilingual]]:
    """What a page shows of the imprint of the latest issue (`footer.html`): not its date, new each time."""
    return [(key, text) for key, text in (site.imprint.lines if site.imprint else ()) if key != "date"]


def _write_made(made: Future[bytes], to: BinaryIO) -> None:
    to.write(made.result())


def pack_copy(copy: YearCopy) -> bytes:
    """The copy as a file."""
    files = (*copy.made, *write_search(copy.documents, copy.words))
    return exports.pack_year(copy.year, copy.made_of, files, copy.taken)


def _plan_copy(year: int, made_of: str, held: Archive, whole: Whole, packed: exports.Held) -> YearCopy:
    """The copy of an archive that holds one year; its pages name the gazette as those of the whole site do."""
    site = replace(plan_site(held, zips=False), head=whole.site.head, imprint=whole.site.imprint)
    templates, assets = whole.folders.templates, whole.folders.assets
    taken = [file.path for file in render_assets(assets)]
    pages: list[Page] = []
    for page in site.pages:
        if page == whole.pages.get(page.head.path):
            taken += output_paths(page)
        else:
            pages.append(page)
    made = list(render_site(replace(site, pages=tuple(pages)), templates))
    render = document_renderer(site, templates)
    for book in epub.plan_books(site):
        if book == whole.books.get(book.path):
            taken.append(book.path)
        else:
            made.append(epub.write_book(book, render))
    words = search_words(held.gazette)
    return YearCopy(year, made_of, packed.only(taken), tuple(made), search_documents(site), words)


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
