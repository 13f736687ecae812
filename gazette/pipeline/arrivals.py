"""INTAKE: files from anywhere → sources: which issue each is, and whether it may become its source."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from gazette import store
from gazette.catalogue import INTAKE_DIFFERS, INTAKE_TWICE
from gazette.errors import Problem, fails, problem
from gazette.ingest.importer import identify_issue
from gazette.ingest.lines import decode
from gazette.intake import Received, read_file
from gazette.pipeline.importing import import_alone
from gazette.pipeline.outcome import Arrival, Arrived, Difference, Fate, Folders, Outcome, Progress, Step

_MOST_LINES = 40
"""Lines of a difference that are shown; the rest is counted."""
_LONGEST = 100
"""Characters of a line that are shown."""


def import_files(
    folders: Folders, files: Sequence[Path], strict: bool, progress: Progress, *, replacing: bool, dry: bool
) -> Outcome:
    """Brings in files from anywhere as sources, then imports all that is new or changed.

    A file whose text differs from that of its issue's source is refused unless `replacing`. Where
    anything is refused, `content/` stays as it was.
    """
    arrived, differences, problems = _receive(folders.content, files, replacing, progress)
    if fails(problems, strict):
        return Outcome(problems, imported=(), differences=differences)
    arrivals = tuple(one.arrival for one in arrived)
    outcome = import_alone(folders, strict, progress, dry=dry, arrived=arrived)
    kept = outcome.imported or not fails(outcome.problems, strict)
    found = outcome.problems if kept else _of_files(outcome.problems, arrivals)
    return replace(outcome, problems=(*problems, *found), arrivals=arrivals if kept else ())


def _receive(
    content: Path, files: Sequence[Path], replacing: bool, progress: Progress
) -> tuple[tuple[Arrived, ...], tuple[Difference, ...], tuple[Problem, ...]]:
    """The files by the issue each is, what differs from the sources that stand, and all that is wrong.

    Problems: those of `intake` and of the source's text; `intake-differs`, `intake-twice`.
    """
    sources, _ = store.read_sources(content)
    arrived: dict[str, Arrived] = {}
    differences: list[Difference] = []
    problems: list[Problem] = []
    for done, file in enumerate(files):
        progress(Step.INTAKE, file.as_posix(), done, len(files))
        one, found = _receive_one(content, file, sources)
        problems += found
        if one is None:
            continue
        issue = one.arrival.issue
        if issue in arrived:
            if not _same_text(arrived[issue].data, one.data):
                problems.append(_twice(one.arrival, arrived[issue].arrival))
            continue
        if one.arrival.fate is Fate.REPLACED and not replacing:
            differences.append(_difference(one))
            problems.append(_differs(one.arrival))
        arrived[issue] = one
    return tuple(arrived.values()), tuple(differences), tuple(problems)


def _receive_one(content: Path, file: Path, sources: Mapping[str, Path]) -> tuple[Arrived | None, tuple[Problem, ...]]:
    """A file that was read and knows its issue; None beside the problem that prevents it."""
    received, problems = read_file(file)
    if received is None:
        return None, problems
    issue, found = identify_issue(received.data, file.as_posix())
    problems += found if received.form == "text" else _without_lines(found)
    if issue is None or fails(problems, strict=False):
        return None, problems
    source = store.source_path(content, issue, sources)
    return Arrived(Arrival(file, issue, source, received.form, _fate(received, source)), received.data), problems


def _fate(received: Received, source: Path) -> Fate:
    if not source.exists():
        return Fate.NEW
    return Fate.SAME if _same_text(source.read_bytes(), received.data) else Fate.REPLACED


def _same_text(first: bytes, second: bytes) -> bool:
    """Whether two sources say the same, however encoded."""
    return first == second or _lines(first) == _lines(second)


def _lines(data: bytes) -> list[str]:
    """The lines of a source; none where it is no text."""
    return (decode(data, "")[0] or "").replace("\r\n", "\n").replace("\r", "\n").split("\n")


def _differs(arrival: Arrival) -> Problem:
    file, source = arrival.file.as_posix(), arrival.source.as_posix()
    typed = f'"{file}"' if " " in file else file
    return problem(INTAKE_DIFFERS, file, issue=arrival.issue, source=source, file=typed)


def _twice(arrival: Arrival, first: Arrival) -> Problem:
    return problem(INTAKE_TWICE, arrival.file.as_posix(), issue=arrival.issue, other=first.file.as_posix())


def _difference(one: Arrived) -> Difference:
    """What the source that stands has and the new text has not, and the other way round, by lines; cut where long."""
    source, file = one.arrival.source, one.arrival.file
    old, new = _lines(source.read_bytes()), _lines(one.data)
    lines = list(_changed_lines(_with_text(old), _with_text(new))) or list(_changed_lines(_all(old), _all(new)))
    shown = (f"--- {source.as_posix()}", f"+++ {file.as_posix()}", *lines[:_MOST_LINES])
    return Difference(shown, max(0, len(lines) - _MOST_LINES))


_Numbered = list[tuple[int, str]]
"""Lines with their numbers, 1-based."""


def _with_text(lines: list[str]) -> _Numbered:
    """Lines that are not blank, without the spaces around: what a person compares."""
    return [(number, text.strip()) for number, text in _all(lines) if text.strip()]


def _all(lines: list[str]) -> _Numbered:
    return list(enumerate(lines, start=1))


def _changed_lines(old: _Numbered, new: _Numbered) -> Iterator[str]:
    """`-12: …` for a line of the old text alone, `+15: …` for one of the new text, each with its number there."""
    texts = [text for _, text in old], [text for _, text in new]
    for change, first, last, begin, end in difflib.SequenceMatcher(None, *texts).get_opcodes():
        if change != "equal":
            yield from (_shortened(f"-{number}: {text}") for number, text in old[first:last])
            yield from (_shortened(f"+{number}: {text}") for number, text in new[begin:end])


def _shortened(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _without_lines(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """The same problems of the file as a whole: lines of a text that was taken from a file stand nowhere."""
    return tuple(replace(found, line=0, column=0) for found in problems)


def _of_files(problems: Sequence[Problem], arrivals: Sequence[Arrival]) -> tuple[Problem, ...]:
    """Problems of sources that were not put in place, as problems of the files they would have come from."""
    coming = {one.source.as_posix(): one for one in arrivals if one.fate is not Fate.SAME}
    told: list[Problem] = []
    for found in problems:
        if arrival := coming.get(found.path):
            moved = replace(found, path=arrival.file.as_posix())
            told += (moved,) if arrival.form == "text" else _without_lines((moved,))
        else:
            told.append(found)
    return tuple(told)
