"""Feeds (Atom, RFC 4287): what is new in the gazette, and in each of its columns, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from gazette.errors import Language
from gazette.model import Head
from gazette.site import ArticleEntry, Bilingual, ListingPage, OutputFile, RenderDocument, Site
from gazette.text import article_texts

FEED = "feeds/feed.xml"
"""Its template."""

_NEWEST = 50
"""Articles in a feed."""

_EXCERPT = 200
"""Characters of the text that an entry shows."""

_LANGUAGES: tuple[Language, ...] = ("zh", "en")


@dataclass(frozen=True, slots=True)
class Entry:
    """An article in a feed."""

    article: ArticleEntry
    published: str
    """Day of the issue as Atom has it."""
    excerpt: str
    """How the text begins."""


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed, the same in both languages."""

    path: str
    """Address in the Chinese tree; the English feed stands at the same below `en/`."""
    page: str
    """Address of the page it follows, likewise."""
    name: Bilingual
    entries: tuple[Entry, ...]
    """The newest issue first; at least one."""


def write_feeds(site: Site, render: RenderDocument) -> Iterator[OutputFile]:
    """The feeds of a site that has an address."""
    for feed in plan_feeds(site):
        for language in _LANGUAGES:
            tree = "" if language == "zh" else "en/"
            yield OutputFile(tree + feed.path, render(FEED, language, {"feed": feed, "tree": tree}))


def plan_feeds(site: Site) -> Iterator[Feed]:
    """One of the whole gazette and one of each column; none where there is no article."""
    entries = tuple(entry for issue in reversed(site.issues) for entry in issue.articles)
    if entries:
        yield Feed("feed.xml", "index.html", site.title, _entries(entries))
    for page in site.pages:
        if isinstance(page, ListingPage) and page.listing.feed and page.head.path == page.listing.path:
            column = page.listing.name
            name = Bilingual(f"{site.title.zh}：{column.zh}", f"{site.title.en}: {column.en}")
            yield Feed(page.listing.feed, page.head.path, name, _entries(page.listing.articles))


def _entries(articles: tuple[ArticleEntry, ...]) -> tuple[Entry, ...]:
    return tuple(Entry(article, published(article.issue.head), _excerpt(article)) for article in articles[:_NEWEST])


def published(head: Head) -> str:
    """Midnight of the day of publication in Beijing, the time of the whole country; the day alone is printed.

    Where the print names no day, the first one of the year stands for it: Atom asks for one.
    """
    return f"{head.date or f'{head.year}-01-01'}T00:00:00+08:00"


def _excerpt(entry: ArticleEntry) -> str:
    text = " ".join(" ".join(article_texts(entry.article)).split())
    return text if len(text) <= _EXCERPT else f"{text[:_EXCERPT]}……"
