"""The plan of the whole site: Archive → Site.

Both languages have the same pages at the same addresses, the English ones below `en/`, so a page
is planned once and holds both texts; links between pages of one tree are the same in either.
"""

from __future__ import annotations

from gazette.archive import Archive
from gazette.site.addresses import former_pages
from gazette.site.entries import ArticleEntry, IssueEntry
from gazette.site.labels import LABELS
from gazette.site.listings import Listing, plan_links, plan_listings
from gazette.site.naming import gazette_name
from gazette.site.pages import HomePage, PageHead, Site, YearOfIssues
from gazette.site.plan_doubts import doubts_pages
from gazette.site.plan_issues import HOME, issue_pages, plan_entry, plan_foot
from gazette.site.plan_listings import browse_page, listing_pages, number_pages, plan_years, year_pages
from gazette.site.plan_reference import (
    about_page,
    downloads_page,
    missing_page,
    offline_page,
    search_page,
    terms_page,
)


def plan_site(archive: Archive, zips: bool = True) -> Site:
    """Every page of the archive with its address; `zips` says whether it can be downloaded as a folder of files."""
    gazette = archive.gazette
    links = plan_links(gazette, archive.issues)
    issues = tuple(plan_entry(gazette, issue, links) for issue in archive.issues)
    entries = tuple(entry for issue in reversed(issues) for entry in issue.articles)
    listings = plan_listings(links, entries)
    years = plan_years(issues)
    documents = tuple(issue_pages(archive, issues))
    pages = (
        _home_page(archive, issues, years, listings, entries),
        *documents,
        *year_pages(gazette, years, issues),
        browse_page(gazette, years, listings),
        *listing_pages(gazette, listings),
        *number_pages(gazette, tuple(reversed(entries))),
        search_page(gazette, entries),
        terms_page(gazette),
        about_page(archive, issues, documents),
        *doubts_pages(gazette, issues, documents),
        downloads_page(gazette, years, zips),
        offline_page(),
        missing_page(),
    )
    return Site(
        title=gazette_name(gazette),
        url=gazette.site_url,
        id_code=gazette.site_id_code,
        has_issues=bool(issues),
        foot=plan_foot(gazette, issues[-1].ref.head) if issues else (),
        issues=issues,
        pages=(*pages, *former_pages(archive.addresses, pages)),
    )


def _home_page(
    archive: Archive,
    issues: tuple[IssueEntry, ...],
    years: tuple[YearOfIssues, ...],
    listings: tuple[Listing, ...],
    entries: tuple[ArticleEntry, ...],
) -> HomePage:
    name = gazette_name(archive.gazette)
    description = LABELS["home_description"].filled(gazette=name)
    return HomePage(
        head=PageHead("home.html", HOME.path, name, description, section=HOME.path),
        latest=issues[-1] if issues else None,
        years=years,
        listings=listings,
        articles=len(entries),
        issues=len(issues),
    )
