"""What one page says of itself: its language, its anchors, what it links to and what it loads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto
from html.parser import HTMLParser

_Attributes = dict[str, str]


class Use(Enum):
    """What a browser does with an address that stands on a page."""

    LINK = auto()
    """Goes there when the reader asks for it."""
    LOAD = auto()
    """Fetches it by itself, to show the page."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An address on a page or in a stylesheet."""

    use: Use
    target: str
    """As written: `../columns/wenjian.html#top`."""
    line: int
    """1-based."""
    column: int
    """1-based, of the tag."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """An `id`, and where it is given."""

    id: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Facts:
    """What was found on one page."""

    language: str
    """`lang` of the root element; empty where it has none."""
    anchors: tuple[Anchor, ...]
    references: tuple[Reference, ...]


_LOADING = {
    ("audio", "src"),
    ("embed", "src"),
    ("iframe", "src"),
    ("image", "href"),
    ("img", "src"),
    ("input", "src"),
    ("object", "data"),
    ("script", "src"),
    ("source", "src"),
    ("track", "src"),
    ("use", "href"),
    ("video", "poster"),
    ("video", "src"),
}
_LINKING = {("a", "href"), ("area", "href"), ("blockquote", "cite"), ("form", "action"), ("q", "cite")}

_LINK_RELATIONS_THAT_LOAD = {"stylesheet", "icon", "apple-touch-icon", "manifest", "preload", "modulepreload"}

_REFRESH = re.compile(r"\s*\d+\s*[;,]\s*url\s*=\s*['\"]?(?P<target>[^'\"]*)", re.IGNORECASE)
"""Content of `<meta http-equiv="refresh">`: `0; url=new.html`."""

_STYLE_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)(?P<quote>["']?)(?P<target>[^"')\s;]+)(?P=quote)""")
"""`url("icon.svg")`, `@import "other.css"`."""


def read_facts(html: str) -> Facts:
    """The facts of one page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Facts(reader.language, tuple(reader.anchors), tuple(reader.references))


def read_style(css: str) -> Iterator[Reference]:
    """What a stylesheet loads."""
    for found in _STYLE_ADDRESS.finditer(css):
        before = css[: found.start()]
        yield Reference(Use.LOAD, found["target"], before.count("\n") + 1, len(before) - before.rfind("\n"))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.language = ""
        self.anchors: list[Anchor] = []
        self.references: list[Reference] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not attrs:
            return
        line, column = self.getpos()
        attributes = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = attributes.get("lang", "")
        if "id" in attributes:
            self.anchors.append(Anchor(attributes["id"], line, column + 1))
        self.references += (
            Reference(use, target.strip(), line, column + 1) for use, target in _addresses(tag, attributes)
        )


def _addresses(tag: str, attributes: _Attributes) -> Iterator[tuple[Use, str]]:
    """Every address that one tag names."""
    if tag == "link":
        loads = _LINK_RELATIONS_THAT_LOAD.intersection(attributes.get("rel", "").lower().split())
        yield Use.LOAD if loads else Use.LINK, attributes.get("href", "")
    elif tag == "meta":
        if attributes.get("http-equiv", "").lower() == "refresh" and (found := _REFRESH.match(attributes["content"])):
            yield Use.LINK, found["target"]
    else:
        for name, value in attributes.items():
            if (tag, name) in _LOADING:
                yield Use.LOAD, value
            elif (tag, name) in _LINKING:
                yield Use.LINK, value
            elif name == "srcset":
                yield from ((Use.LOAD, candidate.split()[0]) for candidate in value.split(",") if candidate.strip())
