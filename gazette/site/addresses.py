"""What stands at addresses that have no page of their own any more, and which addresses are for good."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gazette.archive import Addresses
from gazette.site.labels import LABELS
from gazette.site.pages import (
    ArticlePage,
    IssuePage,
    ListingPage,
    Page,
    PageHead,
    RedirectPage,
    Site,
    WithdrawnPage,
    YearPage,
)
from gazette.site.plan_issues import HOME


def former_pages(addresses: Addresses, pages: Sequence[Page]) -> Iterator[RedirectPage | WithdrawnPage]:
    """A page for every address that moved or was withdrawn; none where there is a page, or nowhere to lead."""
    titles = {page.head.path: page.head.title for page in pages}
    moved = {old: new for old, new in addresses.moved.items() if old not in titles and new in titles}
    for old, new in moved.items():
        yield RedirectPage(PageHead("moved.html", old, titles[new], crumbs=(HOME,)), new)
    withdrawn = {
        address: reason
        for listed, reason in addresses.withdrawn.items()
        for address in withdrawn_addresses(addresses, listed)
        if address not in titles and address not in moved
    }
    for address, reason in withdrawn.items():
        yield WithdrawnPage(PageHead("withdrawn.html", address, LABELS["withdrawn"], crumbs=(HOME,)), reason)


def withdrawn_addresses(addresses: Addresses, listed: str) -> Iterator[str]:
    """The published addresses that an entry of the withdrawn ones means: itself, or those of an issue."""
    for address in addresses.published:
        if address == listed or address.startswith(f"{listed}/"):
            yield address


def lasting_addresses(site: Site) -> Iterator[str]:
    """Addresses that people cite and that stay: of issues, articles, listings and years, and those that lead there.

    Pages that are there only because a listing grew too long for one page are not among them, nor
    those that every archive has.
    """
    for page in site.pages:
        match page:
            case IssuePage() | ArticlePage() | YearPage() | RedirectPage() | WithdrawnPage():
                yield page.head.path
            case ListingPage() if page.head.path == page.listing.path:
                yield page.head.path
