"""IMPORT: sources and corrections → issues → `content/issues/`."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from gazette import store
from gazette.archive import Archive
from gazette.catalogue import CONTENT_BUSY, CONTENT_UNWRITABLE, SOURCE_NAME_DIFFERS, catalogue
from gazette.errors import Problem, fails, problem
from gazette.ingest.importer import Imported, import_issue
from gazette.ingest.lines import decode
from gazette.lock import exclusive
from gazette.model import ImportRecord, Issue
from gazette.pipeline.due import NONE, Coming, Due, find_due
from gazette.pipeline.outcome import Arrived, Fate, Folders, Outcome, Progress, Step
from gazette.store import Change, Plan
from gazette.tally import Tally, tally_issue

_KINDS = {kind.id: kind for kind in catalogue()}


def import_due(
    due: Due, folders: Folders, strict: bool, progress: Progress, *, dry: bool = False, coming: Coming = NONE
) -> Outcome:
    """Imports the sources that are due; what is coming is put among them if all goes well."""
    problems, corrections = due.problems, due.corrections
    if fails(problems, strict):
        return Outcome(problems, imported=())
    imported: list[Imported] = []
    for done, source in enumerate(due.sources):
        name, path = source.issue, source.path.as_posix()
        progress(Step.IMPORT, name, done, len(due.sources))
        listed = store.corrections_path(folders.content, name).as_posix()
        one = import_issue(source.data, path, corrections.get(name, ()), due.gazette, listed, source.corrections)
        problems += (*one.problems, *_look_over(one, name, path))
        imported.append(one)
    if fails(problems, strict):
        return Outcome(problems, imported=())
    if dry:
        planned, found = _plan(folders.content, imported, coming)
        return Outcome((*problems, *found), imported=(), planned=planned)
    written, found = _store(folders.content, imported, coming)
    tallies = tuple(
        tally_issue(one.issue, one.record, corrections.get(one.issue.id, ()))
        for one in imported
        if one.issue and one.record
    )
    return Outcome((*problems, *found), imported=written, tallies=tallies)


def import_alone(
    folders: Folders, strict: bool, progress: Progress, *, dry: bool, arrived: Sequence[Arrived] = ()
) -> Outcome:
    """Imports what is new or changed, and gives figures and open doubts: of what has arrived, else of every issue.

    A dry run writes nothing: it gives what it would change.
    """
    coming = {one.arrival.issue: one for one in arrived if one.arrival.fate is not Fate.SAME}
    outcome = import_due(find_due(folders.content, coming), folders, strict, progress, dry=dry, coming=coming)
    if dry or fails(outcome.problems, strict):
        return outcome
    archive, problems = store.read_content(folders.content)
    sources, _ = store.read_sources(folders.content)
    told = set(outcome.problems)
    meant = {one.arrival.issue for one in arrived} or archive.records.keys()
    doubts = [
        doubt
        for name, record in archive.records.items()
        if name in meant
        for doubt in _doubts(record, sources[name].as_posix() if name in sources else name)
        if doubt not in told
    ]
    return replace(outcome, problems=(*outcome.problems, *problems, *doubts), tallies=_tallies(archive, meant))


def _tallies(archive: Archive, meant: Collection[str]) -> tuple[Tally, ...]:
    """The figures of those of these issues that were imported."""
    return tuple(
        tally_issue(issue, archive.records[issue.id], archive.corrections.get(issue.id, ()))
        for issue in archive.issues
        if issue.id in archive.records and issue.id in meant
    )


def _look_over(one: Imported, name: str, path: str) -> Iterator[Problem]:
    """What an import leaves to a person: its doubts, and a file that is not named after the issue in it."""
    if one.issue and one.issue.id != name:
        yield problem(SOURCE_NAME_DIFFERS, path, name=name, issue=one.issue.id)
    if one.record:
        yield from _doubts(one.record, path)


def _doubts(record: ImportRecord, path: str) -> Iterator[Problem]:
    """The doubts of an import as problems of its source; one of an older version may have been given up since."""
    for doubt in record.doubts:
        if kind := _KINDS.get(doubt.id):
            yield Problem(kind, path, doubt.line, values=doubt.values)


def _plan(
    content: Path, imported: Sequence[Imported], coming: Coming
) -> tuple[tuple[Change, ...], tuple[Problem, ...]]:
    """What writing the sources and the imported issues would change."""
    changes = [_source_change(one) for one in coming.values()]
    problems = list[Problem]()
    for one in imported:
        if one.issue and one.record:
            plan, found = store.plan_issue(content, one.issue, one.record)
            problems += found
            changes += plan.changes if plan else ()
    return tuple(changes), tuple(problems)


def _source_change(one: Arrived) -> Change:
    source = one.arrival.source
    before = decode(source.read_bytes(), "")[0] if source.exists() else None
    return Change(source, before, decode(one.data, "")[0])


def _store(content: Path, imported: Sequence[Imported], coming: Coming) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Writes sources and imported issues into `content/`, beside what people changed there; gives the issues' ids.

    Nothing at all is written where an issue that has arrived cannot be.
    """
    if not imported:
        return (), ()
    with exclusive(content) as free:
        if not free:
            return (), (problem(CONTENT_BUSY, content.as_posix()),)
        if hindrances := _hindrances(content, imported, coming):
            return (), hindrances
        written, problems = [], list[Problem]()
        for one in imported:
            if one.issue and one.record:
                plan, found = _store_one(content, one.issue, one.record, coming.get(one.issue.id))
                problems += found
                if plan:
                    written.append(one.issue.id)
        return tuple(written), tuple(problems)


def _hindrances(content: Path, imported: Sequence[Imported], coming: Coming) -> tuple[Problem, ...]:
    """Why issues that have arrived cannot be written."""
    problems = list[Problem]()
    for one in imported:
        if one.issue and one.record and one.issue.id in coming:
            plan, found = store.plan_issue(content, one.issue, one.record)
            problems += () if plan else found
    return tuple(problems)


def _store_one(
    content: Path, issue: Issue, record: ImportRecord, arrived: Arrived | None
) -> tuple[Plan | None, tuple[Problem, ...]]:
    """Writes one issue, its source first if it has arrived: a stop in between leaves what the next import completes."""
    if arrived is None:
        return store.write_issue(content, issue, record)
    source = arrived.arrival.source
    before = source.read_bytes() if source.exists() else None
    try:
        store.write_source(source, arrived.data)
    except OSError as error:
        return None, (problem(CONTENT_UNWRITABLE, source.as_posix(), reason=error.strerror or error),)
    plan, problems = store.write_issue(content, issue, record)
    if plan is None:
        store.write_source(source, before)
    return plan, problems
