"""What an import would change in the edition, before anything is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gazette.catalogue import (
    EDITION_UNFAITHFUL,
    FILE_MISSING,
    FILE_OUTSIDE,
    MERGE_CONFLICT,
    MERGE_GONE,
    MERGE_GONE_EDITED,
    MERGE_RESTORED,
)
from gazette.errors import Problem, Severity, problem
from gazette.markdown import parse_article, parse_head, render_article, render_head
from gazette.markdown.front import key_line
from gazette.markdown.read import item_lines
from gazette.merge import BODY, Conflict, article_base, head_base, merge_article, merge_head
from gazette.model import ImportRecord, Issue
from gazette.roots import leads_out
from gazette.store.files import read_text
from gazette.store.issues import INDEX, RECORD, IssueFiles, read_issue
from gazette.store.matching import Match, match_articles
from gazette.store.records import render_record


@dataclass(frozen=True, slots=True)
class Change:
    """One file that is written, rewritten or removed."""

    path: Path
    before: str | None
    """The text that stands there; None where there is no file."""
    after: str | None
    """The text that will; None where the file is removed."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that changes in the folder of one issue."""

    folder: Path
    changes: tuple[Change, ...]
    """In the order they are made: the record of the import comes last."""


_Step = tuple[Change | None, tuple[Problem, ...]]
"""What happens to one file, and what is to be said about it."""


def plan_issue(root: Path, issue: Issue, record: ImportRecord) -> tuple[Plan | None, tuple[Problem, ...]]:
    """What writing an imported issue changes below `root`, the folder `content/`.

    None where nothing may be written: what stands there has errors, or what is to be written would not read back
    as it is. Conflicts are errors, too, but do not hold up the rest: the person's text stays.
    """
    folder = root / "issues" / issue.id
    if leads_out(folder, root):
        return None, (problem(FILE_OUTSIDE, folder.as_posix()),)
    standing = IssueFiles(None, None, (), None)
    if folder.is_dir():
        standing, problems = read_issue(folder, root)
        if any(_prevents(found, folder) for found in problems):
            return None, problems
    matches = match_articles(issue.articles, standing.articles, standing.record)
    steps = [*(_plan_article(match, folder) for match in matches), _plan_head(standing, issue, folder)]
    problems = tuple(found for _, told in steps for found in told)
    if any(found.kind is EDITION_UNFAITHFUL for found in problems):
        return None, problems
    changes = [change for change, _ in steps if change is not None]
    complete = _complete_record(record, issue, matches)
    if complete != standing.record:
        changes.append(Change(folder / RECORD, read_text(folder / RECORD, root)[0], render_record(complete)))
    return Plan(folder, tuple(changes)), problems


def _prevents(found: Problem, folder: Path) -> bool:
    """Whether a problem of what stands must be solved first; a missing index is simply written again."""
    restored = found.kind is FILE_MISSING and found.path == (folder / INDEX).as_posix()
    return found.kind.severity is Severity.ERROR and not restored


def _plan_article(match: Match, folder: Path) -> _Step:
    if match.theirs is None:
        return _plan_removal(match)
    path = folder / f"{match.theirs.slug}.md"
    merged, before, told = match.theirs, None, list[Problem]()
    if match.file is not None:
        before = match.file.text
        merged, conflicts = merge_article(match.base, match.file.article, match.theirs)
        told += (_told(conflict, path, before) for conflict in conflicts)
        if merged == match.file.article:
            return None, tuple(told)
    elif match.base is not None:
        told.append(problem(MERGE_RESTORED, path.as_posix(), title=match.theirs.title))
    after = render_article(merged)
    read, problems = parse_article(after, path.as_posix())
    return Change(path, before, after), (*told, *_unfaithful(read == merged, problems, path))


def _plan_removal(match: Match) -> _Step:
    """What happens to a file whose article the import no longer gives: it goes, unless a person worked on it."""
    file = match.file
    if file is None:
        return None, ()
    if match.base is None or article_base(file.article) != dict(match.base):
        return None, (problem(MERGE_GONE_EDITED, file.path.as_posix(), title=file.article.title),)
    return Change(file.path, file.text, None), (problem(MERGE_GONE, file.path.as_posix(), title=file.article.title),)


def _plan_head(standing: IssueFiles, issue: Issue, folder: Path) -> _Step:
    path, before = folder / INDEX, standing.head_text
    merged, told = replace(issue, articles=()), tuple[Problem, ...]()
    if standing.head is not None:
        base = dict(standing.record.base).get(INDEX) if standing.record else None
        head, conflicts = merge_head(None if base is None else dict(base), standing.head.head, issue.head)
        merged = replace(merged, head=head)
        told = tuple(_told(conflict, path, before or "") for conflict in conflicts)
        if merged == standing.head:
            return None, told
    after = render_head(merged)
    read, problems = parse_head(after, path.as_posix())
    return Change(path, before, after), (*told, *_unfaithful(read == merged, problems, path))


def _unfaithful(same: bool, problems: Sequence[Problem], path: Path) -> Iterator[Problem]:
    """Why a file would not read back as it was written."""
    for found in problems:
        yield problem(EDITION_UNFAITHFUL, path.as_posix(), found.line, detail=found.kind.id)
    if not same and not problems:
        yield problem(EDITION_UNFAITHFUL, path.as_posix(), detail="≠")


def _told(conflict: Conflict, path: Path, text: str) -> Problem:
    """A conflict at the line of the person's text."""
    if conflict.part == BODY:
        lines = item_lines(text) or (0,)
        line = lines[min(conflict.item, len(lines) - 1)]
    else:
        line = key_line(text, "source" if conflict.part == "source_lines" else conflict.part)
    return problem(
        MERGE_CONFLICT, path.as_posix(), line, part=conflict.part, ours=conflict.ours, theirs=conflict.theirs
    )


def _complete_record(record: ImportRecord, issue: Issue, matches: Iterable[Match]) -> ImportRecord:
    """The record with the digests of what the importer gave, under the addresses the articles are published at."""
    published = [match.theirs for match in matches if match.theirs is not None]
    slugs = {article.slug: final.slug for article, final in zip(issue.articles, published, strict=True)}
    bases = [(f"{article.slug}.md", tuple(article_base(article).items())) for article in published]
    return replace(
        record,
        repairs=tuple((slugs.get(slug, slug), rule, count) for slug, rule, count in record.repairs),
        base=((INDEX, tuple(head_base(issue.head).items())), *sorted(bases)),
    )
