"""Listings: the articles of one column, one issuing body, one document type."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from gazette.config import Gazette
from gazette.model import Article, Issue
from gazette.site.bilingual import Bilingual
from gazette.site.entries import ArticleEntry, Link
from gazette.site.naming import bodies_of, body_name, column_name, doc_type_name
from gazette.site.slugs import free_address

LONGEST_LISTING = 300
"""Articles on one page; a longer listing gets a page for each year."""


class ListingKind(StrEnum):
    """What the articles of a listing have in common; the value is the folder of its pages."""

    COLUMN = "columns"
    ISSUER = "issuers"
    TYPE = "types"


@dataclass(frozen=True, slots=True)
class Listing:
    """One listing."""

    kind: ListingKind
    name: Bilingual
    path: str
    articles: tuple[ArticleEntry, ...]
    """The newest issue first, in printed order within it."""

    @property
    def feed(self) -> str:
        """Address of its feed in the Chinese tree, the English one below `en/`; empty where it has none."""
        return f"{self.path.removesuffix('.html')}.xml" if self.kind is ListingKind.COLUMN else ""

    def years(self) -> tuple[tuple[int, tuple[ArticleEntry, ...]], ...]:
        """The articles by year of the issue, the newest first."""
        years: defaultdict[int, list[ArticleEntry]] = defaultdict(list)
        for entry in self.articles:
            years[entry.issue.head.year].append(entry)
        return tuple((year, tuple(entries)) for year, entries in years.items())

    def year_path(self, year: int) -> str:
        """Address of the page of one year, where the listing is cut by years."""
        return f"{self.path.removesuffix('.html')}-{year}.html"

    def is_cut(self) -> bool:
        """Whether it is too long for one page."""
        return len(self.articles) > LONGEST_LISTING


@dataclass(frozen=True, slots=True)
class ListingLinks:
    """Links to every listing, by the Chinese name of what it lists."""

    columns: dict[str, Link]
    issuers: dict[str, Link]
    types: dict[str, Link]


def plan_links(gazette: Gazette, issues: Iterable[Issue]) -> ListingLinks:
    """An address for every column, body and type, in the order of first appearance."""
    articles = [article for issue in issues for article in issue.articles]
    return ListingLinks(
        columns=_links(ListingKind.COLUMN, gazette, column_name, _distinct(articles, lambda a: (a.column,))),
        issuers=_links(ListingKind.ISSUER, gazette, body_name, _distinct(articles, bodies_of)),
        types=_links(ListingKind.TYPE, gazette, doc_type_name, _distinct(articles, lambda a: (a.doc_type,))),
    )


def _distinct(articles: list[Article], names: Callable[[Article], tuple[str, ...]]) -> list[str]:
    return list(dict.fromkeys(name for article in articles for name in names(article) if name))


def _links(
    kind: ListingKind, gazette: Gazette, named: Callable[[Gazette, str], Bilingual], names: list[str]
) -> dict[str, Link]:
    """Addresses from the Chinese names read aloud, so that a better translation moves no page."""
    taken = set[str]()
    links = {}
    for name in names:
        # The name of the gazette's own city says nothing in an address.
        address = free_address(name.removeprefix(gazette.place) or name, "listing", taken)
        links[name] = Link(named(gazette, name), f"{kind}/{address}.html")
    return links


def plan_listings(links: ListingLinks, entries: tuple[ArticleEntry, ...]) -> tuple[Listing, ...]:
    """All listings with their articles; `entries` has the newest issue first.

    Columns stay in the order of first appearance; bodies and types come with the most articles first.
    """
    found: defaultdict[str, list[ArticleEntry]] = defaultdict(list)
    for entry in entries:
        for link in (entry.column, *entry.issuers, entry.doc_type):
            if link:
                found[link.path].append(entry)
    groups = (
        (ListingKind.COLUMN, list(links.columns.values())),
        (ListingKind.ISSUER, sorted(links.issuers.values(), key=lambda link: -len(found[link.path]))),
        (ListingKind.TYPE, sorted(links.types.values(), key=lambda link: -len(found[link.path]))),
    )
    return tuple(
        Listing(kind, link.name, link.path, tuple(found[link.path])) for kind, group in groups for link in group
    )
