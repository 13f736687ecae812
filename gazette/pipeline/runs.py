"""Runs that are more than the import or the build alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from gazette import exports, store
from gazette.catalogue import SEARCH_MISSES, SEARCH_UNREADABLE
from gazette.check import check_checksums
from gazette.check import check_site as check_built
from gazette.errors import Problem, fails, problem
from gazette.pipeline.addresses import check_addresses
from gazette.pipeline.arrivals import receive, without_lines
from gazette.pipeline.building import build_site
from gazette.pipeline.importing import import_alone, import_sources
from gazette.pipeline.outcome import Arrival, Fate, Folders, Options, Outcome, Progress, Step
from gazette.search.probe import unfound
from gazette.site import plan_site


def import_and_build(folders: Folders, strict: bool, progress: Progress, options: Options = Options()) -> Outcome:  # noqa: B008 - frozen
    """Imports what is new or changed, then builds the site; see `build_site`."""
    imported = import_sources(folders, strict, progress)
    if fails(imported.problems, strict):
        return imported
    built = build_site(folders, strict, progress, options)
    both = (*imported.problems, *built.problems)
    return replace(built, imported=imported.imported, tallies=imported.tallies, problems=both)


def import_files(
    folders: Folders, files: Sequence[Path], strict: bool, progress: Progress, *, replacing: bool, dry: bool
) -> Outcome:
    """Brings in files from anywhere as sources, then imports all that is new or changed.

    A file whose text differs from that of its issue's source is refused unless `replacing`. Where
    anything is refused, `content/` stays as it was.
    """
    arrived, differences, problems = receive(folders.content, files, replacing, progress)
    if fails(problems, strict):
        return Outcome(problems, imported=(), differences=differences)
    arrivals = tuple(one.arrival for one in arrived)
    outcome = import_alone(folders, strict, progress, dry=dry, arrived=arrived)
    kept = outcome.imported or not fails(outcome.problems, strict)
    found = outcome.problems if kept else _of_files(outcome.problems, arrivals)
    return replace(outcome, problems=(*problems, *found), arrivals=arrivals if kept else ())


def _of_files(problems: Sequence[Problem], arrivals: Sequence[Arrival]) -> tuple[Problem, ...]:
    """Problems of sources that were not put in place, as problems of the files they would have come from."""
    coming = {one.source.as_posix(): one for one in arrivals if one.fate is not Fate.SAME}
    told: list[Problem] = []
    for found in problems:
        if arrival := coming.get(found.path):
            moved = replace(found, path=arrival.file.as_posix())
            told += (moved,) if arrival.form == "text" else without_lines((moved,))
        else:
            told.append(found)
    return tuple(told)


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
