"""The map of the site for search engines (sitemaps.org), each page with its twin in the other language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.model import Head
from gazette.site import ArticlePage, IssuePage, ListingPage, OutputFile, Page, RenderDocument, Site, YearPage

MAP = "feeds/sitemap.xml"
INDEX = "feeds/sitemap-index.xml"
"""The templates."""

_PATH = "sitemap.xml"

_LARGEST = 20_000
"""Addresses in one file: 50,000 are allowed, and 50 MB, which so many would near."""

_UNLISTED = {"404.html", "offline.html", "moved.html", "withdrawn.html"}
"""Templates of pages that nobody looks for."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page in the map."""

    address: str
    """In full."""
    chinese: str
    """Address of the Chinese page, this one or its twin."""
    english: str
    changed: str
    """Day of the newest issue on it, `YYYY-MM-DD`; empty where that is not known."""


def write_sitemap(site: Site, render: RenderDocument) -> Iterator[OutputFile]:
    """The map of a site that has an address: one file, or an index and the files it lists."""
    places = tuple(plan_places(site))
    if len(places) <= _LARGEST:
        yield OutputFile(_PATH, render(MAP, "zh", {"places": places}))
        return
    parts = [places[first : first + _LARGEST] for first in range(0, len(places), _LARGEST)]
    names = [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    yield OutputFile(_PATH, render(INDEX, "zh", {"names": names}))
    for name, part in zip(names, parts, strict=True):
        yield OutputFile(name, render(MAP, "zh", {"places": part}))


def plan_places(site: Site) -> Iterator[Place]:
    """Every page that is worth finding, the Chinese one before the English one."""
    newest = site.issues[-1].ref.head.date if site.issues else ""
    for page in site.pages:
        if page.head.template not in _UNLISTED:
            chinese, english = site.url + page.head.path, f"{site.url}en/{page.head.path}"
            changed = _changed(page, newest)
            yield Place(chinese, chinese, english, changed)
            yield Place(english, chinese, english, changed)


def _changed(page: Page, newest: str) -> str:
    """A page changes with the newest issue on it; what shows no issue, with the newest of all."""
    match page:
        case ArticlePage():
            return page.entry.issue.head.date
        case IssuePage():
            return page.issue.ref.head.date
        case YearPage():
            return _latest(issue.ref.head for issue in page.issues)
        case ListingPage():
            return _latest(entry.issue.head for _, entries in page.years for entry in entries)
        case _:
            return newest


def _latest(heads: Iterator[Head]) -> str:
    return max((head.date for head in heads), default="")
