"""The plan of a book: its chapters, its contents, and where the pages of the printed issue begin."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from gazette.model import Head
from gazette.site import Apparatus, ArticlePage, Bilingual, Imprint, IssueEntry, IssuePage, Link, Site


@dataclass(frozen=True, slots=True)
class Chapter:
    """One article of the issue."""

    file: str
    """Name in the book: `04-sanzhengban-2021-8.xhtml`."""
    page: ArticlePage
    print_page: int | None
    """Page of the printed issue that begins with this article; None where an article before it is on that page."""


@dataclass(frozen=True, slots=True)
class Book:
    """One issue."""

    path: str
    """Address in the site."""
    title: Bilingual
    """Name of the gazette and of the issue."""
    identifier: str
    """The same for every build of this issue."""
    modified: str
    """Day of the issue as `dcterms:modified` has it: no later day is known that does not come from a clock."""
    issue: IssueEntry
    page: str
    """Address of the page of the issue."""
    description: Bilingual
    imprint: Imprint
    apparatus: Apparatus
    """Of everything outside the articles."""
    chapters: tuple[Chapter, ...]

    def by_column(self) -> tuple[tuple[Link | None, tuple[Chapter, ...]], ...]:
        """The chapters in the order of the contents, column by column."""
        columns = dict.fromkeys(chapter.page.entry.column for chapter in self.chapters)
        return tuple((column, tuple(c for c in self.chapters if c.page.entry.column == column)) for column in columns)

    def print_pages(self) -> tuple[Chapter, ...]:
        """The chapters that a page of the printed issue begins with, by page."""
        return tuple(sorted((c for c in self.chapters if c.print_page is not None), key=lambda c: c.print_page or 0))


def plan_books(site: Site, first: int = 0, after: int | None = None) -> Iterator[Book]:
    """The books of all issues, the oldest first, or of those from one place up to another."""
    articles = {page.entry.path: page for page in site.pages if isinstance(page, ArticlePage)}
    issues = [page for page in site.pages if isinstance(page, IssuePage)]
    for page in issues[first:after]:
        yield _plan_book(site, page, [articles[entry.path] for entry in page.issue.articles])


def _plan_book(site: Site, page: IssuePage, articles: list[ArticlePage]) -> Book:
    """The book has nothing of the issues before and after it, and stays the same where one comes."""
    ref = page.issue.ref
    # The gazette may be renamed, and its number of one year is told from that of another gazette by its name then.
    name = f"{ref.head.title or site.title.zh} {ref.id}"
    return Book(
        path=ref.book,
        title=Bilingual(
            f"{ref.head.title or site.title.zh} {ref.full_name.zh}", f"{site.title.en}, {ref.full_name.en}"
        ),
        identifier=f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}",
        modified=f"{_day(ref.head)}T00:00:00Z",
        issue=page.issue,
        page=page.head.path,
        description=page.head.description,
        imprint=page.imprint,
        apparatus=page.apparatus,
        chapters=tuple(_chapters(articles)),
    )


def _chapters(articles: list[ArticlePage]) -> Iterator[Chapter]:
    begun: set[int] = set()
    for page in articles:
        number = page.entry.article.print_page
        first = number if number not in begun else None
        if number is not None:
            begun.add(number)
        yield Chapter(f"{page.entry.article.slug}.xhtml", page, first)


def _day(head: Head) -> str:
    """Day of publication, or the first of its year where the print names none."""
    return head.date or f"{head.year}-01-01"
