"""Import and build in one, the check, and a new content folder."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from gazette import exports, store
from gazette.catalogue import SEARCH_MISSES, SEARCH_UNREADABLE
from gazette.check import check_checksums
from gazette.check import check_site as check_built
from gazette.errors import Problem, fails, problem
from gazette.pipeline.addresses import check_addresses
from gazette.pipeline.building import build_site
from gazette.pipeline.due import Due, find_due
from gazette.pipeline.outcome import Folders, Options, Outcome, Progress, Step
from gazette.search.probe import unfound
from gazette.site import plan_site


def import_and_build(folders: Folders, strict: bool, progress: Progress, options: Options = Options()) -> Outcome:  # noqa: B008 - frozen
    """Imports what is new or changed, then builds the site; see `build_site`."""
    imported = _import_due(find_due(folders.content), folders, strict, progress)
    if fails(imported.problems, strict):
        return imported
    built = build_site(folders, strict, progress, options)
    both = (*imported.problems, *built.problems)
    return replace(built, imported=imported.imported, tallies=imported.tallies, problems=both)


def _import_due(due: Due, folders: Folders, strict: bool, progress: Progress) -> Outcome:
    if not due.sources:
        return Outcome(due.problems, imported=())
    # Mostly nothing is due, and nobody waits until the importer is loaded.
    from gazette.pipeline.importing import import_due  # noqa: PLC0415

    return import_due(due, folders, strict, progress)


def check_site(folders: Folders, progress: Progress) -> Outcome:
    """Checks the content, and the site that was built."""
    progress(Step.READ, folders.content.as_posix(), 0, 0)
    archive, problems = store.read_content(folders.content)
    if not fails(problems, strict=False):
        problems += check_addresses(folders.content, archive, plan_site(archive))
    checked = check_built(folders.site, partial(progress, Step.CHECK))
    problems += checked.problems
    if checked.pages is not None:
        told, found = exports.read_checksums(folders.site), exports.digest_tree(folders.site)
        listed = {address: digest for address, digest in found.items() if address != exports.CHECKSUMS}
        problems += (*check_checksums(folders.site, told, listed), *_check_search(folders.site, checked.articles))
    articles = sum(len(issue.articles) for issue in archive.issues)
    return Outcome(problems, issues=len(archive.issues), articles=articles, checked=checked.pages)


def _check_search(site: Path, articles: Mapping[str, tuple[str, str]]) -> Iterator[Problem]:
    """Whether the search finds every article."""
    try:
        for address, query in unfound(site, articles):
            yield problem(SEARCH_MISSES, str(site / address), query=query)
    except OSError as error:
        yield problem(SEARCH_UNREADABLE, str(error.filename), reason=error.strerror)
    except (ValueError, KeyError, IndexError) as error:
        yield problem(SEARCH_UNREADABLE, str(site), reason=str(error))


def new_content(folder: Path, folders: Folders, title: str, title_en: str) -> Outcome:
    """Makes a content folder for another gazette; names that are empty are left to be filled in."""
    problems = store.write_scaffold(folder, folders.templates / "scaffold", title, title_en)
    return Outcome(problems, created=None if problems else folder.as_posix())
