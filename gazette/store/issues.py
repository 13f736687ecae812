"""One folder of `content/issues/` → one issue."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from gazette.catalogue import (
    ARTICLE_MISSING,
    ARTICLE_ORDER_TWICE,
    ARTICLE_SLUG,
    ARTICLE_SLUG_NAME,
    ARTICLE_SLUG_TWICE,
    FILE_STRAY,
    ISSUE_FOLDER,
    ISSUE_ID,
)
from gazette.errors import Kind, Problem, problem
from gazette.markdown import parse_article, parse_head
from gazette.markdown.front import key_line
from gazette.model import Article, ImportRecord, Issue
from gazette.store.files import entries, read_text
from gazette.store.records import parse_record

INDEX = "index.md"
RECORD = "import.json"

ISSUE_NAME = re.compile(r"[0-9]{4}-[0-9]{2,3}")

_SLUG = re.compile(
    r"""
    (?! (?: index | con | prn | aux | nul | (?: com | lpt )[0-9] ) $ )  # the issue's own page; devices of Windows
    (?= .{1,100} $ )                                                    # names of files have an end
    [a-z0-9]+ (?: - [a-z0-9]+ )*
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """An article and the file it stands in."""

    path: Path
    text: str
    article: Article

    def problem(self, kind: Kind, key: str, **values: object) -> Problem:
        """A problem with the value of a key."""
        return problem(kind, self.path.as_posix(), key_line(self.text, key), 0, **values)


@dataclass(frozen=True, slots=True)
class IssueFiles:
    """What could be read of an issue's folder."""

    head: Issue | None
    """The issue without its articles."""
    head_text: str | None
    articles: tuple[ArticleFile, ...]
    """In the order of their file names."""
    record: ImportRecord | None

    def issue(self) -> Issue | None:
        """The issue with its articles in printed order; None where its index could not be read."""
        if self.head is None:
            return None
        articles = sorted((file.article for file in self.articles), key=lambda article: article.order)
        return replace(self.head, articles=tuple(articles))


def read_issue(folder: Path, root: Path) -> tuple[IssueFiles, tuple[Problem, ...]]:
    """Everything in the folder of an issue, and all that is wrong with it."""
    problems: list[Problem] = []
    if not ISSUE_NAME.fullmatch(folder.name):
        problems.append(problem(ISSUE_FOLDER, folder.as_posix(), name=folder.name))
    head_text, found = read_text(folder / INDEX, root)
    problems += found
    head = None
    if head_text is not None:
        head, found = parse_head(head_text, (folder / INDEX).as_posix())
        problems += found
    if head is not None and head.id != folder.name:
        line = key_line(head_text or "", "year")
        problems.append(problem(ISSUE_ID, (folder / INDEX).as_posix(), line, folder=folder.name, id=head.id))
    articles, found = _read_articles(folder, root)
    problems += found
    record, found = read_record(folder, root)
    problems += found
    found = tuple(problem(ARTICLE_MISSING, (folder / name).as_posix()) for name in missing_files(folder, record))
    return IssueFiles(head, head_text, articles, record), (*problems, *found)


def article_place(root: Path, issue_id: str, slug: str) -> tuple[Path, int]:
    """The file of an article, and the line that names its address."""
    path = root / "issues" / issue_id / f"{slug}.md"
    text, _ = read_text(path, root)
    return path, key_line(text or "", "slug")


def missing_files(folder: Path, record: ImportRecord | None) -> tuple[str, ...]:
    """Names of the articles that the last import wrote and that are no longer there: deleted, or renamed."""
    names = [name for name, _ in record.base if name != INDEX] if record else []
    return tuple(name for name in names if not (folder / name).exists())


def _read_articles(folder: Path, root: Path) -> tuple[tuple[ArticleFile, ...], tuple[Problem, ...]]:
    files: list[ArticleFile] = []
    problems: list[Problem] = []
    for path in entries(folder):
        if path.name in (INDEX, RECORD):
            continue
        if path.suffix != ".md" or path.is_dir():
            problems.append(problem(FILE_STRAY, path.as_posix()))
            continue
        text, found = read_text(path, root)
        problems += found
        if text is not None:
            article, found = parse_article(text, path.as_posix())
            problems += found
            if article is not None:
                files.append(ArticleFile(path, text, article))
    return tuple(files), (*problems, *_clashes(files))


def _clashes(files: list[ArticleFile]) -> Iterator[Problem]:
    """Addresses that are none, or that two articles share; the same of their order."""
    addresses: dict[str, str] = {}
    orders: dict[int, str] = {}
    for file in files:
        article, own = file.article, file.path.name
        for key, slugs in (("slug", (article.slug,)), ("aliases", article.aliases)):
            for slug in slugs:
                other = addresses.setdefault(slug, own)
                if not _SLUG.fullmatch(slug):
                    yield file.problem(ARTICLE_SLUG, key, slug=slug)
                elif other != own:
                    yield file.problem(ARTICLE_SLUG_TWICE, key, slug=slug, other=other)
        if _SLUG.fullmatch(article.slug) and article.slug != file.path.stem:
            yield file.problem(ARTICLE_SLUG_NAME, "slug", slug=article.slug)
        other = orders.setdefault(article.order, own)
        if other != own:
            yield file.problem(ARTICLE_ORDER_TWICE, "order", order=article.order, other=other)


def read_record(folder: Path, root: Path) -> tuple[ImportRecord | None, tuple[Problem, ...]]:
    """The record of the import of an issue; one written by hand has none."""
    path = folder / RECORD
    if not os.path.lexists(path):
        return None, ()
    text, problems = read_text(path, root)
    return parse_record(text, path.as_posix()) if text is not None else (None, problems)
