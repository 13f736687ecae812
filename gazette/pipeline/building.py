"""BUILD: `content/` → archive → site → files → `site/`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import BrokenExecutor
from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from gazette import epub, exports, store
from gazette.archive import Archive
from gazette.beside import Begun, Helpers, begun, helpers
from gazette.catalogue import SITE_HELPER_ENDED
from gazette.collector import without_collector
from gazette.errors import Problem, ProblemError, fails, problem
from gazette.output import Published, SiteTouchedError, publish
from gazette.pipeline.addresses import check_addresses, record_addresses
from gazette.pipeline.copies import write_copies
from gazette.pipeline.keys import page_keys
from gazette.pipeline.making import Making, Piece, make_files, make_search
from gazette.pipeline.outcome import Folders, Options, Outcome, Progress, Step
from gazette.pipeline.reading import Reading
from gazette.pipeline.unchanged import Memory
from gazette.render import Templates, check_assets, check_templates
from gazette.site import LargeFile, OutputFile, Site, StandingFile, plan_site

_MANY = 30
"""Issues for which other processes are worth starting."""


@dataclass(frozen=True, slots=True)
class _Planned:
    """What is to be built."""

    archive: Archive
    site: Site
    problems: tuple[Problem, ...]

    def outcome(self, *more: Problem) -> Outcome:
        """As far as is known before anything is built."""
        articles = sum(len(issue.articles) for issue in self.archive.issues)
        return Outcome((*self.problems, *more), issues=len(self.archive.issues), articles=articles)


def build_site(folders: Folders, strict: bool, progress: Progress, options: Options = Options()) -> Outcome:  # noqa: B008 - frozen
    """Builds the site from the content, and publishes it if nothing is wrong; nothing is done where nothing changed."""
    with without_collector():
        memory = Memory(folders, options)
        known = memory.recall()
        if known and not fails(known.problems, strict):
            return known
        try:
            outcome = _build(folders, strict, progress, options, memory)
        except BrokenExecutor:
            return Outcome((problem(SITE_HELPER_ENDED, folders.site.as_posix()),))
        memory.remember(outcome)
        return outcome


def _build(folders: Folders, strict: bool, progress: Progress, options: Options, memory: Memory) -> Outcome:
    planned = _plan(folders, options, progress, memory.reading)
    if fails(planned.problems, strict):
        return planned.outcome(*_check(planned, folders))
    try:
        return _make(planned, folders, strict, progress, options, memory, memory.standing())
    except SiteTouchedError:
        return _make(planned, folders, strict, progress, options, memory, {})


def _plan(folders: Folders, options: Options, progress: Progress, reading: Reading) -> _Planned:
    progress(Step.READ, folders.content.as_posix(), 0, 0)
    archive, problems = store.read_content(folders.content, partial(reading.share, folders.content))
    return _Planned(archive, plan_site(archive, options.zips), problems)


def _check(planned: _Planned, folders: Folders) -> tuple[Problem, ...]:
    """What is wrong with what the planned site is to be made of."""
    templates = {page.head.template for page in planned.site.pages} | epub.TEMPLATES | exports.TEMPLATES
    problems = (*check_templates(folders.templates, templates), *check_assets(folders.assets))
    if fails((*planned.problems, *problems), strict=False):  # what could not be read has no page, but is not gone
        return problems
    return problems + check_addresses(folders.content, planned.archive, planned.site)


def _make(
    planned: _Planned,
    folders: Folders,
    strict: bool,
    progress: Progress,
    options: Options,
    memory: Memory,
    standing: Mapping[str, StandingFile],
) -> Outcome:
    """Makes all files but those that are standing, and publishes them if nothing is wrong."""
    site = planned.site
    templates = Templates(folders.templates, site)
    keys = page_keys(site, folders.templates)
    making = Making(planned.archive, site, folders, templates, keys, standing, memory.issues, memory.counted)
    many = len(planned.archive.issues) >= _MANY
    # What takes longest begins before the templates are compiled, which needs as long as a small change of the search.
    with begun(make_search, making, many) if options.search else nullcontext() as search:
        problems = _check(planned, folders)
        if fails(problems, strict):
            return planned.outcome(*problems)
        noticed = exports.left_out(site, store.gazette_path(folders.content).as_posix())
        try:
            with helpers(making, many) as beside:
                published, refusals = _publish(making, search, progress, options, beside)
        except ProblemError as stopped:
            published, refusals = None, (stopped.found,)
    return replace(planned.outcome(*problems, *noticed, *refusals), published=published)


def _publish(
    making: Making, search: Begun[Piece] | None, progress: Progress, options: Options, beside: Helpers[Making]
) -> tuple[Published | None, tuple[Problem, ...]]:
    folders = making.folders
    files = make_files(making, search, progress, beside)
    published, refusals = publish(files, folders.site, partial(_derived, making, progress, beside, options))
    if published and options.record:
        refusals += record_addresses(folders.content, making.site)
    return published, refusals


def _derived(
    making: Making,
    progress: Progress,
    beside: Helpers[Making],
    options: Options,
    tree: Path,
    known: exports.Digests,
) -> Iterator[OutputFile | LargeFile | StandingFile]:
    """Every file of the site that is made from its other files, which stand in `tree`; the checksums last."""
    digests = exports.listed(known)
    yield from exports.write_worker(digests)
    if options.zips and making.archive.issues:
        progress(Step.BUILD, exports.SITE, 0, 0)
        yield from write_copies(making, tree, digests, beside)
    if options.gz:
        yield from exports.write_compressed(tree, exports.listed(known))
    yield exports.write_checksums(exports.listed(known))
