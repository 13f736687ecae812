"""robots.txt (RFC 9309): everything may be read, and here is the map. It counts at the root of a server alone."""

from __future__ import annotations

from gazette.site import OutputFile, Site


def write_robots(site: Site) -> OutputFile:
    """The file, of a site that has an address."""
    return OutputFile("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site.url}sitemap.xml\n".encode())
