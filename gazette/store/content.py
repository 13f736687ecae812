"""The folder `content/` → the archive, with everything that is wrong with it in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

from gazette.archive import Archive
from gazette.catalogue import CORRECTION_ISSUE, FILE_MISSING, FILE_OUTSIDE, FILE_STRAY, SOURCE_NAME
from gazette.config import Gazette
from gazette.errors import Problem, problem
from gazette.model import Correction, ImportRecord, Issue
from gazette.roots import leads_out
from gazette.store.addresses import read_addresses
from gazette.store.corrections import parse_corrections
from gazette.store.files import entries, hindrance_of, read_text
from gazette.store.issues import ISSUE_NAME, missing_files, read_issue, read_record
from gazette.store.settings import parse_gazette

IssueRead = tuple[Issue | None, ImportRecord | None, tuple[Problem, ...]]
"""What one folder of `issues/` gave."""

Share = Callable[[Callable[[Path, str], IssueRead], Sequence[str]], Iterable[IssueRead]]
"""Calls a function with `content/` and the name of each folder of `issues/`, and gives the results in their order."""


def read_content(root: Path, share: Share | None = None) -> tuple[Archive, tuple[Problem, ...]]:
    """The archive; what could not be read is left out of it and said. `share` may have others do a part of the work."""
    if not root.is_dir():
        return Archive(Gazette(""), ()), (problem(FILE_MISSING, root.as_posix()),)
    gazette, gazette_problems = read_gazette(root)
    issues, records, issue_problems = _read_issues(root, share or partial(_one_by_one, root))
    sources, source_problems = read_sources(root)
    corrections, correction_problems = read_corrections(root)
    ids = {issue.id for issue in issues} | {*sources}
    unknown = [
        problem(CORRECTION_ISSUE, corrections_path(root, name).as_posix(), issue=name)
        for name in corrections
        if name not in ids
    ]
    addresses, address_problems = read_addresses(root)
    archive = Archive(gazette, issues, corrections, records, addresses)
    problems = (*gazette_problems, *issue_problems, *source_problems, *correction_problems, *address_problems)
    return archive, (*problems, *unknown)


def gazette_path(root: Path) -> Path:
    """The file of what is particular to the gazette."""
    return root / "gazette.yaml"


def read_gazette(root: Path) -> tuple[Gazette, tuple[Problem, ...]]:
    """`gazette.yaml`; a gazette without a title beside the problem where it cannot be read."""
    path = gazette_path(root)
    text, problems = read_text(path, root)
    if text is None:
        return Gazette(""), problems
    gazette, problems = parse_gazette(text, path.as_posix())
    return gazette or Gazette(""), problems


def read_sources(root: Path) -> tuple[Mapping[str, Path], tuple[Problem, ...]]:
    """Issue id → the source it is imported from, sorted by id."""
    sources: dict[str, Path] = {}
    problems: list[Problem] = []
    folder = root / "sources"
    if leads_out(folder, root):
        return sources, (problem(FILE_OUTSIDE, folder.as_posix()),)
    for path in entries(folder):
        if not ISSUE_NAME.fullmatch(path.stem):
            problems.append(problem(SOURCE_NAME, path.as_posix()))
        elif hindrance := hindrance_of(path, root):
            problems.append(hindrance)
        else:
            sources[path.stem] = path
    return sources, tuple(problems)


def read_corrections(root: Path) -> tuple[Mapping[str, tuple[Correction, ...]], tuple[Problem, ...]]:
    """Issue id → its listed repairs."""
    corrections: dict[str, tuple[Correction, ...]] = {}
    problems: list[Problem] = []
    for path in entries(root / "corrections"):
        if path.suffix != ".yaml":
            problems.append(problem(FILE_STRAY, path.as_posix()))
            continue
        text, found = read_text(path, root)
        problems += found
        if text is not None:
            corrections[path.stem], found = parse_corrections(text, path.as_posix())
            problems += found
    return corrections, tuple(problems)


def read_records(root: Path) -> Mapping[str, ImportRecord]:
    """Issue id → what the last import did.

    A record that is broken, or whose files are not all there, counts as none: another import has to look at the issue.
    """
    found = ((folder, read_record(folder, root)[0]) for folder in entries(root / "issues"))
    return {folder.name: record for folder, record in found if record and not missing_files(folder, record)}


def corrections_path(root: Path, issue_id: str) -> Path:
    """Where the listed repairs of an issue stand, if it has any."""
    return root / "corrections" / f"{issue_id}.yaml"


def issue_folders(root: Path) -> tuple[Path, ...]:
    """The folders of issues, sorted by name; none where all of them lie elsewhere and are refused."""
    folder = root / "issues"
    return () if leads_out(folder, root) else tuple(path for path in entries(folder) if path.is_dir())


def count_issues(root: Path) -> int:
    """How many issues there are to read."""
    return len(issue_folders(root))


def _read_issues(root: Path, share: Share) -> tuple[tuple[Issue, ...], Mapping[str, ImportRecord], tuple[Problem, ...]]:
    issues: list[Issue] = []
    records: dict[str, ImportRecord] = {}
    problems: list[Problem] = []
    for issue, record, found in share(_read_folder, [folder.name for folder in entries(root / "issues")]):
        problems += found
        if issue is not None:
            issues.append(issue)
            if record is not None:
                records[issue.id] = record
    return tuple(sorted(issues, key=lambda issue: (issue.head.year, issue.head.number))), records, tuple(problems)


def _one_by_one(root: Path, read: Callable[[Path, str], IssueRead], names: Sequence[str]) -> Iterable[IssueRead]:
    return (read(root, name) for name in names)


def _read_folder(root: Path, name: str) -> IssueRead:
    folder = root / "issues" / name
    if not folder.is_dir():
        return None, None, (problem(FILE_STRAY, folder.as_posix()),)
    files, problems = read_issue(folder, root)
    return files.issue(), files.record, problems
