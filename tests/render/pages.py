"""Rendered pages taken apart, for tests."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from gazette.archive import Archive
from gazette.render import Templates, render_assets, render_pages
from gazette.site import plan_site, year_zip_path

PROJECT = Path(__file__).parent.parent.parent


def rendered(archive: Archive) -> dict[str, bytes]:
    """Address → content of every page and asset."""
    site = plan_site(archive)
    files = [*render_pages(site.pages, Templates(PROJECT / "templates", site)), *render_assets(PROJECT / "assets")]
    assert len({file.path for file in files}) == len(files)
    return {file.path: file.data for file in files}


def made_elsewhere(archive: Archive) -> set[str]:
    """Addresses of the files that pages link to and others make: books, copies, checksums."""
    years = {year_zip_path(issue.head.year) for issue in archive.issues}
    books = {issue.ref.book for issue in plan_site(archive).issues}
    return {"SHA256SUMS", "site.zip", *years, *books}


_VOID = {"meta", "link", "input", "br", "hr", "img"}
_SPOKEN = ("aria-label", "title", "placeholder", "alt")


@dataclass
class Seen(HTMLParser):
    """What tests ask of a page."""

    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    texts: list[tuple[str, str]] = field(default_factory=list)
    """(language, text) of everything that is shown or read aloud."""
    _open: list[tuple[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        self.tags.append((tag, attributes))
        language = attributes.get("lang") or (self._open[-1][1] if self._open else "")
        self.texts += [(language, attributes[name]) for name in _SPOKEN if name in attributes]
        if tag not in _VOID:
            self._open.append((tag, language))
        if "id" in attributes:
            self.ids.append(attributes["id"])
        self.links += [attributes[name] for name in ("href", "src", "action") if name in attributes]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open[-1][0] == tag, f"</{tag}> closes <{self._open[-1][0]}>"
        self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1][0] not in {"script", "style"}:
            self.texts.append((self._open[-1][1], data))

    def metas(self) -> dict[str, str]:
        """Content of the `<meta name>` tags."""
        return {
            attributes["name"]: attributes["content"]
            for tag, attributes in self.tags
            if tag == "meta" and "name" in attributes
        }


def parse(data: bytes) -> Seen:
    """The page taken apart."""
    seen = Seen()
    seen.feed(data.decode())
    return seen


def target(page: str, link: str) -> tuple[str, str]:
    """Address and anchor that a link of a page leads to."""
    parts = urlsplit(link)
    assert not parts.scheme, link
    assert not parts.netloc, link
    assert not parts.path.startswith("/"), link
    path = posixpath.normpath(posixpath.join(posixpath.dirname(page), unquote(parts.path))) if parts.path else page
    return path, unquote(parts.fragment)
