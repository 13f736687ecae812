"""Issues and articles as the pages refer to them: named in both languages, with their addresses.

Every address here is that of the Chinese tree; the English one has the same below `en/`.
"""

from __future__ import annotations

from dataclasses import dataclass

from gazette.model import Article, Head, Issue
from gazette.site.bilingual import Bilingual


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads somewhere."""

    name: Bilingual
    path: str


@dataclass(frozen=True, slots=True)
class IssueRef:
    """An issue as others refer to it."""

    id: str
    path: str
    head: Head
    name: Bilingual
    """2021年第3号"""
    full_name: Bilingual
    """2021年第3号（总第182号）"""
    date: Bilingual

    @property
    def book(self) -> str:
        """Address of the issue as an EPUB, which both trees share."""
        return f"{self.id}/{self.id}.epub"


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """An article with everything that any page says of it; `plan_text` has what stands below its head."""

    path: str
    article: Article
    issue: IssueRef
    title: Bilingual
    number: Bilingual
    """Document number; empty where it has none."""
    date: Bilingual
    """Date of the document."""
    page: Bilingual
    """Page of the printed issue."""
    column: Link | None
    issuers: tuple[Link, ...]
    byline: Bilingual
    """Who speaks or reports, where the print says so."""
    doc_type: Link | None


@dataclass(frozen=True, slots=True)
class IssueEntry:
    """An issue with its articles."""

    ref: IssueRef
    issue: Issue
    articles: tuple[ArticleEntry, ...]

    def by_column(self) -> tuple[tuple[Link | None, tuple[ArticleEntry, ...]], ...]:
        """The articles in the order of the contents, column by column."""
        columns = dict.fromkeys(entry.column for entry in self.articles)
        return tuple((column, tuple(e for e in self.articles if e.column == column)) for column in columns)
