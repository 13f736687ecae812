"""Pages that gather articles and issues: listings, years, the page of all listings, document numbers."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from gazette.config import Gazette
from gazette.romanise import syllables
from gazette.site.bilingual import Bilingual
from gazette.site.entries import ArticleEntry, IssueEntry, Link
from gazette.site.labels import LABELS
from gazette.site.listings import LONGEST_LISTING, Listing
from gazette.site.naming import gazette_name
from gazette.site.numbers import Gap, Series, parse_document_number, series_of
from gazette.site.pages import (
    BrowsePage,
    ListingPage,
    NumberedSeries,
    NumberedYear,
    NumbersPage,
    PageHead,
    Serial,
    SeriesPage,
    YearOfIssues,
    YearPage,
)
from gazette.site.plan_issues import BROWSE, HOME, year_link
from gazette.site.slugs import free_address
from gazette.site.wording import year_name

NUMBERS = Link(LABELS["numbers"], "numbers.html")


def plan_years(issues: tuple[IssueEntry, ...]) -> tuple[YearOfIssues, ...]:
    """The issues year by year, the newest year first, every year with as many places as the fullest one."""
    held = {(issue.ref.head.year, issue.ref.head.number): issue.ref for issue in issues}
    places = max((number for _, number in held), default=0)
    years = sorted({year for year, _ in held}, reverse=True)
    return tuple(
        YearOfIssues(year, year_link(year).path, tuple(held.get((year, number)) for number in range(1, places + 1)))
        for year in years
    )


def year_pages(gazette: Gazette, years: tuple[YearOfIssues, ...], issues: tuple[IssueEntry, ...]) -> Iterator[YearPage]:
    """A page for every year."""
    for index, year in enumerate(years):
        name = year_name(year.year)
        description = LABELS["year_description"].filled(gazette=gazette_name(gazette), year=name)
        yield YearPage(
            head=PageHead("year.html", year.path, name, description, (HOME, BROWSE), BROWSE.path),
            year=year,
            issues=tuple(issue for issue in issues if issue.ref.head.year == year.year),
            previous=year_link(years[index + 1].year) if index + 1 < len(years) else None,
            next=year_link(years[index - 1].year) if index else None,
        )


def browse_page(gazette: Gazette, years: tuple[YearOfIssues, ...], listings: tuple[Listing, ...]) -> BrowsePage:
    """The page of all listings."""
    description = LABELS["browse_description"].filled(gazette=gazette_name(gazette))
    head = PageHead("browse.html", BROWSE.path, LABELS["browse"], description, (HOME,), BROWSE.path)
    return BrowsePage(head, years, listings)


def listing_pages(gazette: Gazette, listings: tuple[Listing, ...]) -> Iterator[ListingPage]:
    """One page a listing; of a long one a page a year, the plain address showing the newest."""
    for listing in listings:
        years = listing.years()
        if not listing.is_cut():
            yield ListingPage(_listing_head(gazette, listing, listing.path, listing.name), listing, years)
            continue
        others = tuple((year, len(entries), listing.year_path(year)) for year, entries in years)
        yield ListingPage(_listing_head(gazette, listing, listing.path, listing.name), listing, years[:1], others)
        for year, entries in years:
            name = Bilingual(f"{listing.name.zh}（{year}年）", f"{listing.name.en} ({year})")
            head = _listing_head(gazette, listing, listing.year_path(year), name)
            yield ListingPage(head, listing, ((year, entries),), others)


def _listing_head(gazette: Gazette, listing: Listing, path: str, name: Bilingual) -> PageHead:
    kind = LABELS[f"listing_{listing.kind}"]
    description = LABELS["listing_description"].filled(gazette=gazette_name(gazette), kind=kind, name=name)
    return PageHead("listing.html", path, name, description, (HOME, BROWSE), BROWSE.path)


def number_pages(gazette: Gazette, entries: tuple[ArticleEntry, ...]) -> Iterator[NumbersPage | SeriesPage]:
    """Documents by number, on one page or, where there are very many, on one for each agency code."""
    by_path = {entry.path: entry for entry in entries}
    numbers = [
        (parse_document_number(entry.article.doc_number), entry) for entry in entries if entry.article.doc_number
    ]
    series = _numbered_series(series_of((number, entry.path) for number, entry in numbers if number), by_path)
    others = tuple(entry for number, entry in numbers if number is None)
    description = LABELS["numbers_description"].filled(gazette=gazette_name(gazette))
    head = PageHead("numbers.html", NUMBERS.path, LABELS["numbers"], description, (HOME,), NUMBERS.path)
    cut = len(numbers) > 2 * LONGEST_LISTING
    yield NumbersPage(head, series, cut, others)
    for one in series if cut else ():
        path = f"numbers/{one.address}.html"
        yield SeriesPage(PageHead("series.html", path, one.code, description, (HOME, NUMBERS), NUMBERS.path), one)


def _numbered_series(series: tuple[Series, ...], entries: dict[str, ArticleEntry]) -> tuple[NumberedSeries, ...]:
    """The series by agency code, the one with the most documents first."""
    by_code: defaultdict[str, list[NumberedYear]] = defaultdict(list)
    for one in series:
        filled = tuple(
            entry if isinstance(entry, Gap) else Serial(entry[0], tuple(entries[path] for path in entry[1]))
            for entry in one.entries
        )
        by_code[one.code].append(NumberedYear(one.year, filled))
    taken = set[str]()
    gathered = []
    for code, years in by_code.items():
        address = free_address(code, "series", taken)
        name = Bilingual(code, " ".join(part.capitalize() for part in syllables(code)))
        articles = [
            e for year in years for serial in year.entries if isinstance(serial, Serial) for e in serial.articles
        ]
        issuers = Counter(link for entry in articles for link in entry.issuers)
        issuer = issuers.most_common(1)[0][0] if issuers else None
        gathered.append(NumberedSeries(name, address, issuer, len(articles), tuple(years)))
    return tuple(sorted(gathered, key=lambda one: -one.count))
