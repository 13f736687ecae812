"""Pages about the archive: imprints and completeness, terms, search, addresses that do not exist."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from gazette.archive import Archive
from gazette.config import Gazette
from gazette.site.bilingual import Bilingual
from gazette.site.entries import ArticleEntry, IssueEntry, Link
from gazette.site.examples import search_ways
from gazette.site.labels import LABELS
from gazette.site.naming import doc_type_name, gazette_name
from gazette.site.numbers import Gap
from gazette.site.pages import (
    AboutPage,
    ArticlePage,
    DownloadsPage,
    Imprint,
    IssuePage,
    Page,
    PageHead,
    PlainPage,
    Record,
    Role,
    SearchPage,
    TermsPage,
    YearOfIssues,
)
from gazette.site.plan_issues import HOME, year_link

ABOUT = Link(LABELS["about"], "about.html")

MOST_RECORDS = 24
"""Issues; the records of more are told year by year."""


def about_page(archive: Archive, issues: tuple[IssueEntry, ...], planned: tuple[Page, ...]) -> AboutPage:
    """The archive described; imprints and figures are those of the issue and article pages in `planned`."""
    description = LABELS["about_description"].filled(gazette=gazette_name(archive.gazette))
    head = PageHead("about.html", ABOUT.path, ABOUT.name, description, (HOME,), ABOUT.path)
    by_years = len(issues) > MOST_RECORDS
    records = tuple(reversed(_records(issues, planned, by_years)))
    imprints = tuple(reversed(tuple(_imprints(planned))))
    return AboutPage(head, imprints, records, by_years, tuple(_missing(issues)))


def _missing(issues: tuple[IssueEntry, ...]) -> Iterator[Gap]:
    totals = sorted(issue.ref.head.total for issue in issues if issue.ref.head.total is not None)
    for before, after in pairwise(totals):
        if after > before + 1:
            yield Gap(before + 1, after - 1)


def _imprints(planned: tuple[Page, ...]) -> Iterator[Imprint]:
    """Imprints in printed order; issues in a row that differ in number and date alone share one."""
    own = (page.imprint for page in planned if isinstance(page, IssuePage))
    for lasting, run in groupby(own, _lasting):
        issues = [imprint.last for imprint in run]
        yield Imprint(issues[0], issues[-1], *lasting)


_Lines = tuple[tuple[str, Bilingual], ...]


def _lasting(imprint: Imprint) -> tuple[_Lines, tuple[Role, ...], tuple[Role, ...], tuple[str, ...]]:
    """What an imprint says beyond its own issue."""
    lines = tuple((key, text) for key, text in imprint.lines if key != "date")
    return lines, imprint.board, imprint.editors, imprint.other


def _records(issues: tuple[IssueEntry, ...], planned: tuple[Page, ...], by_years: bool) -> tuple[Record, ...]:
    """A record of each issue, or of each year."""
    found: dict[str, list[tuple[int, int, int]]] = {issue.ref.id: [] for issue in issues}
    for page in planned:
        if isinstance(page, IssuePage | ArticlePage):
            issue = page.issue.ref if isinstance(page, IssuePage) else page.entry.issue
            notes = page.apparatus
            found[issue.id].append((len(notes.changes), len(notes.queries), len(notes.doubts)))
    by_place: dict[Link, list[IssueEntry]] = {}
    for entry in issues:
        own = Link(entry.ref.name, entry.ref.path)
        by_place.setdefault(year_link(entry.ref.head.year) if by_years else own, []).append(entry)
    return tuple(
        Record(
            place,
            sum(len(entry.articles) for entry in held),
            *(sum(column) for column in zip(*(row for entry in held for row in found[entry.ref.id]), strict=True)),
        )
        for place, held in by_place.items()
    )


def terms_page(gazette: Gazette) -> TermsPage:
    """The glossary as a page."""
    head = PageHead("terms.html", "terms.html", LABELS["terms"], LABELS["terms_description"], (HOME,), "terms.html")
    return TermsPage(
        head=head,
        terms=tuple((Bilingual(t.zh, t.en), Bilingual(t.note_zh, t.note_en)) for t in gazette.terms),
        doc_types=tuple(doc_type_name(gazette, zh) for zh in gazette.doc_types),
        columns=tuple(Bilingual(zh, en) for zh, en in gazette.columns.items()),
        bodies=tuple(Bilingual(zh, en) for zh, en in gazette.bodies.items()),
    )


def search_page(gazette: Gazette, entries: tuple[ArticleEntry, ...]) -> SearchPage:
    """The page of the search; `entries` newest first."""
    description = LABELS["search_description"].filled(gazette=gazette_name(gazette))
    head = PageHead("search.html", "search.html", LABELS["search"], description, (HOME,), "search.html")
    return SearchPage(head, search_ways(gazette, entries))


def downloads_page(gazette: Gazette, years: tuple[YearOfIssues, ...], zips: bool) -> DownloadsPage:
    """What can be taken along."""
    description = LABELS["downloads_description"].filled(gazette=gazette_name(gazette))
    head = PageHead("downloads.html", "downloads.html", LABELS["downloads"], description, (HOME, ABOUT), ABOUT.path)
    return DownloadsPage(head, years, zips)


def offline_page() -> PlainPage:
    """What a browser keeps for reading without a network; shown for a page that it has not kept."""
    description = LABELS["offline_description"]
    return PlainPage(
        PageHead("offline.html", "offline.html", LABELS["offline"], description, (HOME, ABOUT), ABOUT.path)
    )


def missing_page() -> PlainPage:
    """The page a server shows for an address that does not exist."""
    return PlainPage(PageHead("404.html", "404.html", LABELS["missing_title"], LABELS["missing_text"]))
