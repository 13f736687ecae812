"""What one page says of itself: its language, its anchors, what it links to and what it loads."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
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
    meta: Mapping[str, str] = field(default_factory=dict)
    """Content of its `<meta name>` tags; of several with one name, the last."""


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

_SCRIPT_ADDRESS = re.compile(r"""["'`](?P<target>(?:https?:)?//(?!www\.w3\.org/)[^"'`\s]+)""")
"""A text that is an address of elsewhere; the name of a markup language (`http://www.w3.org/2000/svg`) is none."""

_STYLE_ADDRESS = re.compile(r"""(?:url\(\s*|@import\s+)(?P<quote>["']?)(?P<target>[^"')\s;]+)(?P=quote)""")
"""`url("icon.svg")`, `@import "other.css"`."""


def read_facts(html: str) -> Facts:
    """The facts of one page."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return Facts(reader.language, tuple(reader.anchors), tuple(reader.references), reader.meta)


def read_style(css: str) -> Iterator[Reference]:
    """What a stylesheet loads."""
    return _read_loads(_STYLE_ADDRESS, css)


def read_script(code: str) -> Iterator[Reference]:
    """What a script might load from elsewhere."""
    return _read_loads(_SCRIPT_ADDRESS, code)


def _read_loads(pattern: re.Pattern[str], text: str) -> Iterator[Reference]:
    for found in pattern.finditer(text):
        before = text[: found.start()]
        yield Reference(Use.LOAD, found["target"], before.count("\n") + 1, len(before) - before.rfind("\n"))


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.language = ""
        self.anchors: list[Anchor] = []
        self.references: list[Reference] = []
        self.meta: dict[str, str] = {}

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "style":
            self._load_style(data)

    def _load_style(self, css: str) -> None:
        """What a style in the page loads; its place is that of its tag or text."""
        line, column = self.getpos()
        self.references += (Reference(Use.LOAD, found.target, line, column + 1) for found in read_style(css))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not attrs:
            return
        line, column = self.getpos()
        attributes = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = attributes.get("lang", "")
        if tag == "meta" and "name" in attributes:
            self.meta[attributes["name"]] = attributes.get("content", "")
        if "style" in attributes:
            self._load_style(attributes["style"])
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
        if attributes.get("http-equiv", "").lower() == "refresh" and (
            found := _REFRESH.match(attributes.get("content", ""))
        ):
            yield Use.LINK, found["target"]
    else:
        for name, value in attributes.items():
            if (tag, name) in _LOADING:
                yield Use.LOAD, value
            elif (tag, name) in _LINKING:
                yield Use.LINK, value
            elif name == "srcset":
                yield from ((Use.LOAD, candidate.split()[0]) for candidate in value.split(",") if candidate.strip())
