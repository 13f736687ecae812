"""What a file is made of, in a word: the same word only where the same file would come of it.

It is taken from the value as it was planned, from what all files have in common, and from the
templates and the program. So nobody need say what depends on what: whatever changes on a page
changes its word.
"""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from gazette.exports import fingerprint
from gazette.model import Article
from gazette.pipeline.packing import Table, pack
from gazette.site import ArticleEntry, ArticlePage, IssueEntry, IssueRef, Listing, Site

_PARTS = (Article, ArticleEntry, ArticlePage, IssueEntry, IssueRef, Listing)
"""Values that stand on many pages, or in a book: each is written once, and its word wherever it stands."""


def page_keys(site: Site, templates: Path) -> Keys:
    """The words of pages and books: of the site a template knows the names alone."""
    return Keys(fingerprint(replace(site, issues=(), pages=()), templates))


class Keys:
    """The words of files that have this in common."""

    def __init__(self, common: str) -> None:
        self._common = common
        # By identity: a part is held, so that none that comes later is taken for it.
        self._words: dict[int, tuple[object, str]] = {}
        self._tables: dict[type, Table] = {}

    def __reduce__(self) -> tuple[type[Keys], tuple[str]]:
        """To another process travels no word: the value may have another identity there."""
        return Keys, (self._common,)

    def of(self, planned: object) -> str:
        """The word of what one file is made of."""
        word = self._known(planned) if isinstance(planned, _PARTS) else self._word(planned)
        return hashlib.sha256(f"{self._common}{word}".encode()).hexdigest()

    def _known(self, part: object) -> str:
        """The word of a part, which is asked for again and again."""
        if found := self._words.get(id(part)):
            return found[1]
        word = self._word(part)
        self._words[id(part)] = part, word
        return word

    def _word(self, value: object) -> str:
        """The word of a value by itself, taken from its bytes, which are equal only for equal values.

        Two equal values may still be written differently, where one names a text twice that the
        other has twice; their words differ then, and the file is made once more.
        """
        kind = type(value)
        if kind not in self._tables:
            self._tables[kind] = Table({part: self._by_word for part in _PARTS if part is not kind})
        return hashlib.sha256(pack(value, self._tables[kind])).hexdigest()

    def _by_word(self, part: object) -> tuple[type[str], tuple[str]]:
        """A part as a call of `str` with its word."""
        return str, (self._known(part),)
