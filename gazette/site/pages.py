"""The pages of the site, each with what stands on it, the same for both languages."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.site.apparatus import Apparatus, Uncertainty
from gazette.site.bilingual import NOTHING, Bilingual
from gazette.site.entries import ArticleEntry, IssueEntry, IssueRef, Link
from gazette.site.listings import Listing, ListingKind
from gazette.site.numbers import Gap


@dataclass(frozen=True, slots=True)
class PageHead:
    """What every page has."""

    template: str
    """Name of its template in `templates/`."""
    path: str
    """Address in the Chinese tree; the English page stands at the same below `en/`."""
    title: Bilingual
    description: Bilingual = NOTHING
    crumbs: tuple[Link, ...] = ()
    """The way from the home page, without the page itself."""
    section: str = ""
    """Path of the entry of the navigation that the page belongs to."""


def year_zip_path(year: int) -> str:
    """Address of the issues of a year as an archive of its own, which both trees share."""
    return f"years/{year}.zip"


@dataclass(frozen=True, slots=True)
class YearOfIssues:
    """The issues of one year."""

    year: int
    path: str
    issues: tuple[IssueRef | None, ...]
    """One place for each number from 1 on; None where the archive does not hold it."""

    @property
    def zip(self) -> str:
        """Address of the year as an archive of its own."""
        return year_zip_path(self.year)

    def held(self) -> int:
        """How many issues of the year the archive holds."""
        return sum(issue is not None for issue in self.issues)


@dataclass(frozen=True, slots=True)
class HomePage:
    """Entry of the archive."""

    head: PageHead
    latest: IssueEntry | None
    years: tuple[YearOfIssues, ...]
    """The newest first."""
    listings: tuple[Listing, ...]
    articles: int
    issues: int


@dataclass(frozen=True, slots=True)
class Role:
    """A role on the board and those who have it."""

    name: Bilingual
    remark: Bilingual | None
    """What the print remarks on it in brackets, 按姓氏笔画为序; without English where the glossary has none."""
    people: tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True)
class Imprint:
    """Board and imprint, as several issues in a row may share them."""

    first: IssueRef
    last: IssueRef
    lines: tuple[tuple[str, Bilingual], ...]
    """(key of the label, text); the keys are names of `Head`."""
    board: tuple[Role, ...]
    editors: tuple[Role, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IssuePage:
    """One issue: masthead, contents, board and imprint."""

    head: PageHead
    issue: IssueEntry
    previous: Link | None
    next: Link | None
    imprint: Imprint
    apparatus: Apparatus
    """Of everything outside the articles."""


@dataclass(frozen=True, slots=True)
class ArticlePage:
    """One official document."""

    head: PageHead
    entry: ArticleEntry
    previous: Link | None
    next: Link | None
    apparatus: Apparatus
    source_file: str
    source_sha256: str


@dataclass(frozen=True, slots=True)
class ListingPage:
    """Articles with something in common, or those of one year among them."""

    head: PageHead
    listing: Listing
    years: tuple[tuple[int, tuple[ArticleEntry, ...]], ...]
    """What this page shows."""
    other_years: tuple[tuple[int, int, str], ...] = ()
    """Where the listing is cut by years: year, number of articles, address."""


@dataclass(frozen=True, slots=True)
class YearPage:
    """All issues of one year with their contents."""

    head: PageHead
    year: YearOfIssues
    issues: tuple[IssueEntry, ...]
    """In the order of their numbers."""
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True)
class BrowsePage:
    """Every listing there is."""

    head: PageHead
    years: tuple[YearOfIssues, ...]
    listings: tuple[Listing, ...]

    def of(self, kind: ListingKind) -> tuple[Listing, ...]:
        """The listings of one kind."""
        return tuple(listing for listing in self.listings if listing.kind == kind)


@dataclass(frozen=True, slots=True)
class Serial:
    """A number of a series with what bears it; more than one only where a number was given twice."""

    number: int
    articles: tuple[ArticleEntry, ...]


@dataclass(frozen=True, slots=True)
class NumberedYear:
    """The documents of one agency code in one year, with the gaps between them."""

    year: int
    entries: tuple[Serial | Gap, ...]


@dataclass(frozen=True, slots=True)
class NumberedSeries:
    """The documents of one agency code (发文机关代字)."""

    code: Bilingual
    address: str
    """ASCII, unique among the series."""
    issuer: Link | None
    """The body that most of them come from."""
    count: int
    years: tuple[NumberedYear, ...]


@dataclass(frozen=True, slots=True)
class NumbersPage:
    """Documents by number."""

    head: PageHead
    series: tuple[NumberedSeries, ...]
    cut: bool
    """Whether each series stands on a page of its own, because there are too many documents for one."""
    others: tuple[ArticleEntry, ...]
    """With a number of another form (令第707号)."""


@dataclass(frozen=True, slots=True)
class SeriesPage:
    """One series of document numbers."""

    head: PageHead
    series: NumberedSeries


@dataclass(frozen=True, slots=True)
class Record:
    """How sure the archive is of one issue, or of all issues of a year, in figures."""

    of: Link
    articles: int
    changes: int
    queries: int
    doubts: int


@dataclass(frozen=True, slots=True)
class AboutPage:
    """The archive, its issues' imprints, and what is known to be missing or uncertain."""

    head: PageHead
    imprints: tuple[Imprint, ...]
    """The newest first."""
    records: tuple[Record, ...]
    """The newest first."""
    by_years: bool
    """Whether there is a record of each year, because there are many issues, or else of each issue."""
    missing: tuple[Gap, ...]
    """总第 numbers between the first issue held and the last that the archive does not hold."""


@dataclass(frozen=True, slots=True)
class DoubtsOfIssue:
    """What is known to be missing or uncertain in one issue."""

    issue: IssueRef
    path: str
    """Address of the page that sets it out."""
    documents: tuple[tuple[ArticleEntry | None, tuple[Uncertainty, ...]], ...]
    """In printed order, None for what lies outside the articles; only what has any."""

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(len(doubts) for _, doubts in self.documents)


@dataclass(frozen=True, slots=True)
class DoubtsPage:
    """What is known to be missing or uncertain, in all issues or in those of one year."""

    head: PageHead
    issues: tuple[DoubtsOfIssue, ...]
    """The newest first."""
    cut: bool
    """Whether each year stands on a page of its own, because there is too much for one."""

    @property
    def count(self) -> int:
        """How many there are in all of them."""
        return sum(issue.count for issue in self.issues)


@dataclass(frozen=True, slots=True)
class DownloadsPage:
    """What can be taken along: each issue as a book, each year and the whole as a folder of files."""

    head: PageHead
    years: tuple[YearOfIssues, ...]
    """The newest first."""
    zips: bool
    """Whether there are folders to take; a copy that is one has none."""


@dataclass(frozen=True, slots=True)
class TermsPage:
    """Terms of official documents and the names used in English."""

    head: PageHead
    terms: tuple[tuple[Bilingual, Bilingual], ...]
    """(term, explanation)"""
    doc_types: tuple[Bilingual, ...]
    columns: tuple[Bilingual, ...]
    bodies: tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True)
class RedirectPage:
    """An address under which a page stood before."""

    head: PageHead
    target: str
    """Where it stands now."""


@dataclass(frozen=True, slots=True)
class WithdrawnPage:
    """An address whose page was taken back."""

    head: PageHead
    reason: str
    """In the words of the gazette."""


@dataclass(frozen=True, slots=True)
class SearchWay:
    """A way to ask the search."""

    name: str
    """Its words are those of the labels `search_way_<name>` and `search_way_<name>_text`."""
    queries: tuple[str, ...]
    """Examples, each of which finds something; none where the archive has nothing to show it by."""


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The page of the search."""

    head: PageHead
    ways: tuple[SearchWay, ...]


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page that is all template: offline reading, and the page for addresses that do not exist."""

    head: PageHead


Page = (
    HomePage
    | IssuePage
    | ArticlePage
    | ListingPage
    | YearPage
    | BrowsePage
    | NumbersPage
    | SeriesPage
    | AboutPage
    | DoubtsPage
    | DownloadsPage
    | TermsPage
    | RedirectPage
    | WithdrawnPage
    | SearchPage
    | PlainPage
)


@dataclass(frozen=True, slots=True)
class Site:
    """The whole site, planned."""

    title: Bilingual
    url: str
    """Address it is published at, ending in `/`; empty while unknown."""
    id_code: str
    """政府网站标识码; empty while unknown."""
    has_issues: bool
    foot: tuple[tuple[str, Bilingual], ...]
    """What the foot of every page shows of the imprint of the latest issue: key of the label, text."""
    issues: tuple[IssueEntry, ...]
    """The oldest first."""
    pages: tuple[Page, ...]
    """Each stands for two files, one in either language."""

    def articles(self) -> tuple[ArticleEntry, ...]:
        """Every article in printed order."""
        return tuple(entry for issue in self.issues for entry in issue.articles)
