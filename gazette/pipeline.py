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

from gazette import store
from gazette.archive import Archive
from gazette.catalogue import CONTENT_BUSY, SOURCE_NAME_DIFFERS, catalogue
from gazette.check import check_site as check_built
from gazette.errors import Problem, fails, problem
from gazette.ingest.importer import IMPORTER, Imported, import_issue
from gazette.lock import exclusive
from gazette.output import Published, publish
from gazette.render import check_templates, render_assets, render_site
from gazette.search import search_documents, search_words, write_search
from gazette.site import OutputFile, Site, plan_site

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
    issues: int | None = None
    """Issues of the archive; None where it was not read."""
    articles: int | None = None
    published: Published | None = None
    """None where nothing was published."""
    checked: int | None = None
    """Pages that were checked; None where the run does not check."""


def import_and_build(folders: Folders, strict: bool, progress: Progress) -> Outcome:
    """Imports what is new or changed, then builds the site."""
    imported = import_sources(folders, strict, progress)
    if fails(imported.problems, strict):
        return imported
    built = build_site(folders, strict, progress)
    return replace(built, imported=imported.imported, problems=(*imported.problems, *built.problems))


def import_sources(folders: Folders, strict: bool, progress: Progress) -> Outcome:
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
    written, found = _store(folders.content, imported)
    return Outcome((*problems, *found), imported=written)


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


def build_site(folders: Folders, strict: bool, progress: Progress) -> Outcome:
    """Builds the site from the content, and publishes it if nothing is wrong."""
    progress(Step.READ, folders.content.as_posix(), 0, 0)
    archive, problems = store.read_content(folders.content)
    site = plan_site(archive)
    problems += check_templates(folders.templates, {page.head.template for page in site.pages})
    articles = sum(len(issue.articles) for issue in archive.issues)
    outcome = Outcome(problems, issues=len(archive.issues), articles=articles)
    if fails(problems, strict):
        return outcome
    published, refusals = publish(_files(archive, site, folders, progress), folders.site)
    return replace(outcome, problems=(*problems, *refusals), published=published)


def _files(archive: Archive, site: Site, folders: Folders, progress: Progress) -> Iterator[OutputFile]:
    """Every file of the site."""
    pages = 2 * len(site.pages)  # one in each language
    for done, page in enumerate(render_site(site, folders.templates)):
        progress(Step.BUILD, page.path, done, pages)
        yield page
    yield from render_assets(folders.assets)
    progress(Step.BUILD, "search", pages, pages)
    yield from write_search(search_documents(site), search_words(archive.gazette))


def check_site(folders: Folders, progress: Progress) -> Outcome:
    """Checks the content, and the site that was built."""
    progress(Step.READ, folders.content.as_posix(), 0, 0)
    archive, problems = store.read_content(folders.content)
    pages, findings = check_built(folders.site, partial(progress, Step.CHECK))
    articles = sum(len(issue.articles) for issue in archive.issues)
    return Outcome((*problems, *findings), issues=len(archive.issues), articles=articles, checked=pages)
