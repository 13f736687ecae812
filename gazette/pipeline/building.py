"""BUILD: `content/` → archive → site → files → `site/`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

from gazette import epub, exports, store
from gazette.archive import Addresses, Archive
from gazette.errors import ProblemError, fails
from gazette.output import publish, read_files
from gazette.pipeline.addresses import check_addresses, record_addresses
from gazette.pipeline.outcome import Folders, Outcome, Progress, Step
from gazette.pipeline.unchanged import Memory
from gazette.render import check_assets, check_templates, document_renderer, render_assets, render_site
from gazette.search import search_documents, search_words, write_search
from gazette.search.scripts import FOLDER as SEARCH_FOLDER
from gazette.site import DownloadsPage, LargeFile, OutputFile, Site, plan_site


def build_site(
    folders: Folders, strict: bool, progress: Progress, zips: bool = True, record: bool = True, search: bool = True
) -> Outcome:
    """Builds the site from the content, and publishes it if nothing is wrong.

    `zips` with the copies to download; `record` says that its addresses are to be kept from now on;
    without `search` the search stays as it was, for someone who looks at a page while it is written.
    """
    memory = Memory(folders, zips, record, search)
    known = memory.recall()
    if known and not fails(known.problems, strict):
        return known
    outcome = _build(folders, strict, progress, zips, record, search)
    memory.remember(outcome)
    return outcome


def _build(folders: Folders, strict: bool, progress: Progress, zips: bool, record: bool, search: bool) -> Outcome:
    progress(Step.READ, folders.content.as_posix(), 0, 0)
    archive, problems = store.read_content(folders.content)
    site = plan_site(archive, zips)
    templates = {page.head.template for page in site.pages} | epub.TEMPLATES | exports.TEMPLATES
    problems += (*check_templates(folders.templates, templates), *check_assets(folders.assets))
    if not fails(problems, strict=False):  # what could not be read has no page, but is not gone
        problems += check_addresses(folders.content, archive, site)
    articles = sum(len(issue.articles) for issue in archive.issues)
    outcome = Outcome(problems, issues=len(archive.issues), articles=articles)
    if fails(problems, strict):
        return outcome
    problems += exports.left_out(site, store.gazette_path(folders.content).as_posix())
    files = _files(archive, site, folders, progress, search)
    try:
        published, refusals = publish(files, folders.site, partial(_derived, archive, site, folders, zips, progress))
    except ProblemError as stopped:
        return replace(outcome, problems=(*problems, stopped.found))
    if published and record:
        refusals += record_addresses(folders.content, site)
    return replace(outcome, problems=(*problems, *refusals), published=published)


def _files(archive: Archive, site: Site, folders: Folders, progress: Progress, search: bool) -> Iterator[OutputFile]:
    """Every file of the site that is made from the content."""
    pages = 2 * len(site.pages)  # one in each language
    for done, page in enumerate(render_site(site, folders.templates)):
        progress(Step.BUILD, page.path, done, pages)
        yield page
    progress(Step.BUILD, "search", pages, pages)
    standing = () if search else tuple(read_files(folders.site, SEARCH_FOLDER))
    yield from _beside_the_pages(archive, site, folders, standing)
    yield from exports.write_announcements(site, document_renderer(site, folders.templates))


def _beside_the_pages(
    archive: Archive, site: Site, folders: Folders, standing: tuple[OutputFile, ...] = ()
) -> Iterator[OutputFile]:
    """What a site needs or offers, on the web and in a copy; with the search that stands, if there is one."""
    yield from render_assets(folders.assets)
    yield from standing or write_search(search_documents(site), search_words(archive.gazette))
    yield from epub.write_books(site, document_renderer(site, folders.templates))


def _derived(
    archive: Archive, site: Site, folders: Folders, zips: bool, progress: Progress, tree: Path
) -> Iterator[OutputFile | LargeFile]:
    """Every file of the site that is made from its other files, which stand in `tree`; the checksums last."""
    digests = exports.digest_tree(tree)
    yield from exports.write_worker(digests)
    if zips and archive.issues:
        progress(Step.BUILD, exports.SITE, 0, 0)
        offers = tuple(replace(page, zips=False) for page in site.pages if isinstance(page, DownloadsPage))
        before = exports.Before(folders.site, exports.read_checksums(folders.site))
        yield exports.site_zip(tree, digests, render_site(replace(site, pages=offers), folders.templates), before)
        for year in sorted({issue.head.year for issue in archive.issues}):
            progress(Step.BUILD, f"{year}.zip", 0, 0)
            held = _of_year(archive, year)
            made_of = exports.fingerprint(held, folders.templates, folders.assets)
            yield exports.year_zip(year, made_of, before, partial(_copied, held, folders))
    yield exports.write_checksums(exports.digest_tree(tree, digests))


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


def _copied(archive: Archive, folders: Folders) -> Iterator[OutputFile]:
    """Every file of a copy of this archive, in which no copies are offered."""
    site = plan_site(archive, zips=False)
    yield from render_site(site, folders.templates)
    yield from _beside_the_pages(archive, site, folders)
