"""The order of things: the one module that knows what follows what.

    IMPORT  sources, corrections → issues → content/issues/      guesses, once per issue
    BUILD   content/ → archive → site → files → site/            never guesses

Every run gives an Outcome with all it found; nothing here prints. A run that meets an error writes
nothing: neither `content/` nor `site/` is ever left between two states.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from gazette import epub, exports, store
from gazette.archive import Archive
from gazette.catalogue import CONTENT_BUSY, SOURCE_NAME_DIFFERS, catalogue
from gazette.check import check_site as check_built
from gazette.errors import Problem, fails, problem
from gazette.ingest.importer import IMPORTER, Imported, import_issue
from gazette.lock import exclusive
from gazette.model import Issue
from gazette.output import Published, publish
from gazette.render import check_templates, document_renderer, render_assets, render_site
from gazette.search import search_documents, search_words, write_search
from gazette.site import DownloadsPage, LargeFile, OutputFile, Site, plan_site
from gazette.store import Change
from gazette.tally import Tally, tally_issue

_KINDS = {kind.id: kind for kind in catalogue()}


class Step(StrEnum):
    """What a long run is at."""

    IMPORT = "import"
    READ = "read"
    BUILD = "build"
    CHECK = "check"


Progress = Callable[[Step, str, int, int], None]
"""Called before each piece of work: the step, what is worked on, how many are done, how many there are (0: unknown)."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where everything is."""

    content: Path
    site: Path
    templates: Path
    assets: Path


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did and found."""

    problems: tuple[Problem, ...] = ()
    imported: tuple[str, ...] | None = None
    """Ids of the issues that were imported; None where the run does not import."""
    planned: tuple[Change, ...] | None = None
    """What an import would change in `content/`; None where it was to be done."""
    tallies: tuple[Tally, ...] = ()
    """The figures of the issues that were imported, or of all where only the import was asked for."""
    issues: int | None = None
    """Issues of the archive; None where it was not read."""
    articles: int | None = None
    published: Published | None = None
    """None where nothing was published."""
    checked: int | None = None
    """Pages that were checked; None where the run does not check."""


def import_and_build(folders: Folders, strict: bool, progress: Progress, zips: bool = True) -> Outcome:
    """Imports what is new or changed, then builds the site."""
    imported = import_sources(folders, strict, progress)
    if fails(imported.problems, strict):
        return imported
    built = build_site(folders, strict, progress, zips)
    both = (*imported.problems, *built.problems)
    return replace(built, imported=imported.imported, tallies=imported.tallies, problems=both)


def import_alone(folders: Folders, strict: bool, progress: Progress, *, dry: bool) -> Outcome:
    """Imports what is new or changed, and gives the figures and the open doubts of every issue.

    A dry run writes nothing: it gives what it would change.
    """
    outcome = import_sources(folders, strict, progress, dry=dry)
    if dry or fails(outcome.problems, strict):
        return outcome
    archive, problems = store.read_content(folders.content)
    told = set(outcome.problems)
    doubts = [doubt for issue in archive.issues for doubt in _doubts(archive, issue, folders) if doubt not in told]
    return replace(outcome, problems=(*outcome.problems, *problems, *doubts), tallies=_tallies(archive))


def _doubts(archive: Archive, issue: Issue, folders: Folders) -> Iterator[Problem]:
    record = archive.records.get(issue.id)
    for doubt in record.doubts if record else ():
        path = folders.content / "sources" / issue.source.file
        yield Problem(_KINDS[doubt.id], path.as_posix(), doubt.line, values=doubt.values)


def _tallies(archive: Archive) -> tuple[Tally, ...]:
    """The figures of every issue that was imported."""
    return tuple(
        tally_issue(issue, archive.records[issue.id], archive.corrections.get(issue.id, ()))
        for issue in archive.issues
        if issue.id in archive.records
    )


def import_sources(folders: Folders, strict: bool, progress: Progress, *, dry: bool = False) -> Outcome:
    """Imports every source that has no issue yet, or that changed since, or whose corrections or rules did."""
    gazette, problems = store.read_gazette(folders.content)
    sources, found = store.read_sources(folders.content)
    corrections, wrong = store.read_corrections(folders.content)
    problems += (*found, *wrong)
    if fails(problems, strict):
        return Outcome(problems, imported=())
    due = tuple(_due(folders.content, sources))
    imported: list[Imported] = []
    for done, (name, data, digest) in enumerate(due):
        progress(Step.IMPORT, name, done, len(due))
        path, listed = sources[name].as_posix(), store.corrections_path(folders.content, name).as_posix()
        one = import_issue(data, path, corrections.get(name, ()), gazette, listed, digest)
        problems += (*one.problems, *_look_over(one, name, path))
        imported.append(one)
    if fails(problems, strict):
        return Outcome(problems, imported=())
    if dry:
        planned, found = _plan(folders.content, imported)
        return Outcome((*problems, *found), imported=(), planned=planned)
    written, found = _store(folders.content, imported)
    tallies = tuple(
        tally_issue(one.issue, one.record, corrections.get(one.issue.id, ()))
        for one in imported
        if one.issue and one.record
    )
    return Outcome((*problems, *found), imported=written, tallies=tallies)


def _look_over(one: Imported, name: str, path: str) -> Iterator[Problem]:
    """What an import leaves to a person: its doubts, and a file that is not named after the issue in it."""
    if one.issue and one.issue.id != name:
        yield problem(SOURCE_NAME_DIFFERS, path, name=name, issue=one.issue.id)
    for doubt in one.record.doubts if one.record else ():
        yield Problem(_KINDS[doubt.id], path, doubt.line, values=doubt.values)


def _due(content: Path, sources: Mapping[str, Path]) -> Iterator[tuple[str, bytes, str]]:
    """Id, text and digest of the corrections of every source that has to be imported."""
    records = store.read_records(content)
    for name, path in sources.items():
        data, listed = path.read_bytes(), store.corrections_path(content, name)
        digest = hashlib.sha256(listed.read_bytes()).hexdigest() if listed.exists() else ""
        record = records.get(name)
        known = record and (record.source.sha256, record.corrections_sha256, record.importer)
        if known != (hashlib.sha256(data).hexdigest(), digest, IMPORTER):
            yield name, data, digest


def _plan(content: Path, imported: list[Imported]) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    """What writing the imported issues would change."""
    changes, problems = list[Change](), list[Problem]()
    for one in imported:
        if one.issue and one.record:
            plan, found = store.plan_issue(content, one.issue, one.record)
            problems += found
            changes += plan.changes if plan else ()
    return tuple(changes), tuple(problems)


def _store(content: Path, imported: list[Imported]) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Writes the imported issues into the edition, beside what people changed there; gives their ids."""
    if not imported:
        return (), ()
    with exclusive(content) as free:
        if not free:
            return (), (problem(CONTENT_BUSY, content.as_posix()),)
        written, problems = [], list[Problem]()
        for one in imported:
            if one.issue and one.record:
                plan, found = store.write_issue(content, one.issue, one.record)
                problems += found
                if plan:
                    written.append(one.issue.id)
        return tuple(written), tuple(problems)


def build_site(folders: Folders, strict: bool, progress: Progress, zips: bool = True) -> Outcome:
    """Builds the site from the content, and publishes it if nothing is wrong; `zips` with the copies to download."""
    progress(Step.READ, folders.content.as_posix(), 0, 0)
    archive, problems = store.read_content(folders.content)
    site = plan_site(archive, zips)
    templates = {page.head.template for page in site.pages} | epub.TEMPLATES | exports.TEMPLATES
    problems += check_templates(folders.templates, templates)
    articles = sum(len(issue.articles) for issue in archive.issues)
    outcome = Outcome(problems, issues=len(archive.issues), articles=articles)
    if fails(problems, strict):
        return outcome
    problems += exports.left_out(site, store.gazette_path(folders.content).as_posix())
    files = _files(archive, site, folders, progress)
    published, refusals = publish(files, folders.site, partial(_derived, archive, site, folders, zips, progress))
    return replace(outcome, problems=(*problems, *refusals), published=published)


def _files(archive: Archive, site: Site, folders: Folders, progress: Progress) -> Iterator[OutputFile]:
    """Every file of the site that is made from the content."""
    pages = 2 * len(site.pages)  # one in each language
    for done, page in enumerate(render_site(site, folders.templates)):
        progress(Step.BUILD, page.path, done, pages)
        yield page
    progress(Step.BUILD, "search", pages, pages)
    yield from _beside_the_pages(archive, site, folders)
    yield from exports.write_announcements(site, document_renderer(site, folders.templates))


def _beside_the_pages(archive: Archive, site: Site, folders: Folders) -> Iterator[OutputFile]:
    """What a site needs or offers, on the web and in a copy."""
    yield from render_assets(folders.assets)
    yield from write_search(search_documents(site), search_words(archive.gazette))
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
        yield exports.site_zip(tree, digests, render_site(replace(site, pages=offers), folders.templates))
        for year in sorted({issue.head.year for issue in archive.issues}):
            progress(Step.BUILD, f"{year}.zip", 0, 0)
            yield exports.year_zip(year, partial(_year, archive, year, folders))
    yield exports.write_checksums(exports.digest_tree(tree, digests))


def _year(archive: Archive, year: int, folders: Folders) -> Iterator[OutputFile]:
    """Every file of a site that holds the issues of one year alone."""
    held = replace(archive, issues=tuple(issue for issue in archive.issues if issue.head.year == year))
    site = plan_site(held, zips=False)
    yield from render_site(site, folders.templates)
    yield from _beside_the_pages(held, site, folders)


def check_site(folders: Folders, progress: Progress) -> Outcome:
    """Checks the content, and the site that was built."""
    progress(Step.READ, folders.content.as_posix(), 0, 0)
    archive, problems = store.read_content(folders.content)
    pages, findings = check_built(folders.site, partial(progress, Step.CHECK))
    articles = sum(len(issue.articles) for issue in archive.issues)
    return Outcome((*problems, *findings), issues=len(archive.issues), articles=articles, checked=pages)
