"""The contents list against the text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from gazette.catalogue import ARTICLE_NOT_FOUND, ARTICLE_UNLISTED, PAGES_NOT_ASCENDING, TITLE_DIFFERS
from gazette.ingest.article import Read
from gazette.ingest.articles import Located
from gazette.ingest.contents import Entry
from gazette.model import Doubt


def lint_contents(entries: Sequence[Entry], located: Sequence[Located], read: Sequence[Read]) -> Iterator[Doubt]:
    """Entries without a text, texts without an entry, titles that differ, pages that do not ascend."""
    found = {one.entry for one in located}
    for entry in entries:
        if entry not in found:
            yield Doubt(ARTICLE_NOT_FOUND.id, entry.lines[0], (("title", entry.title),))
    for one in read:
        if one.located.unlisted:
            yield Doubt(ARTICLE_UNLISTED.id, one.first_line, (("title", one.article.title),))
        if not one.located.exact and one.located.entry in found:
            values = (("contents", one.located.entry.title), ("title", one.article.title))
            yield Doubt(TITLE_DIFFERS.id, one.first_line, values)
    paged = [entry for entry in entries if entry.page is not None]
    for before, entry in pairwise(paged):
        if (before.page or 0) > (entry.page or 0):
            pages = (("before", str(before.page)), ("page", str(entry.page)), ("title", entry.title))
            yield Doubt(PAGES_NOT_ASCENDING.id, entry.lines[0], pages)
