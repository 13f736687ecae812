"""What tells other machines of the archive; it names pages by their full address, so there must be one."""

from __future__ import annotations

from collections.abc import Iterator

from gazette.catalogue import GAZETTE_ADDRESS_MISSING
from gazette.errors import Problem, problem
from gazette.exports.feeds import FEED, write_feeds
from gazette.exports.robots import write_robots
from gazette.exports.sitemap import INDEX, MAP, write_sitemap
from gazette.site import OutputFile, RenderDocument, Site

TEMPLATES = frozenset({FEED, INDEX, MAP})
"""Every template used here."""


def left_out(site: Site, path: str) -> tuple[Problem, ...]:
    """Says that the archive has no address, to be set in the file at `path`, and what is missing for it.

    Problems: `gazette-address-missing`.
    """
    return () if site.url else (problem(GAZETTE_ADDRESS_MISSING, path),)


def write_announcements(site: Site, render: RenderDocument) -> Iterator[OutputFile]:
    """Feeds, the map of the site and robots.txt; nothing while the archive has no address."""
    if site.url:
        yield from write_feeds(site, render)
        yield from write_sitemap(site, render)
        yield write_robots(site)
