"""The page of what is known to be missing or uncertain, issue by issue."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.config import Gazette
from gazette.site.entries import ArticleEntry, IssueEntry, Link
from gazette.site.labels import LABELS
from gazette.site.naming import gazette_name
from gazette.site.pages import ArticlePage, DoubtsOfIssue, DoubtsPage, IssuePage, Page, PageHead
from gazette.site.plan_issues import HOME
from gazette.site.plan_reference import ABOUT
from gazette.site.wording import year_name

DOUBTS = Link(LABELS["completeness"], "doubts.html")

MOST_DOUBTS = 300
"""A page with more is cut by years."""


def doubts_pages(gazette: Gazette, issues: tuple[IssueEntry, ...], planned: tuple[Page, ...]) -> Iterator[DoubtsPage]:
    """The doubts that the notes of the issue and article pages in `planned` show, on one page or one for each year."""
    uncertain = {
        page.head.path: page.apparatus.uncertain() for page in planned if isinstance(page, IssuePage | ArticlePage)
    }
    cut = sum(map(len, uncertain.values())) > MOST_DOUBTS
    found = tuple(
        DoubtsOfIssue(
            issue.ref,
            _year_path(issue.ref.head.year) if cut else DOUBTS.path,
            tuple((entry, uncertain[path]) for entry, path in _documents(issue) if uncertain[path]),
        )
        for issue in reversed(issues)
    )
    description = LABELS["doubts_description"].filled(gazette=gazette_name(gazette))
    yield DoubtsPage(
        PageHead("doubts.html", DOUBTS.path, DOUBTS.name, description, (HOME, ABOUT), ABOUT.path), found, cut
    )
    for year in dict.fromkeys(one.issue.head.year for one in found) if cut else ():
        name = LABELS["doubts_of_year"].filled(year=year_name(year))
        head = PageHead("doubts.html", _year_path(year), name, description, (HOME, ABOUT, DOUBTS), ABOUT.path)
        yield DoubtsPage(head, tuple(one for one in found if one.issue.head.year == year), cut=False)


def _documents(issue: IssueEntry) -> Iterator[tuple[ArticleEntry | None, str]]:
    """What can have doubts, with its address: the issue outside its articles, then each of these."""
    yield None, issue.ref.path
    for entry in issue.articles:
        yield entry, entry.path


def _year_path(year: int) -> str:
    return f"doubts/{year}.html"
