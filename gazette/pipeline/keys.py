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
from gazette.pipeline.packing import pack
from gazette.site import ArticleEntry, IssueEntry, Site

_PARTS = (Article, ArticleEntry, IssueEntry)
"""Values that stand on many pages: each is written once, and its word wherever it stands."""


def page_keys(site: Site, templates: Path) -> Keys:
    """The words of pages and books: of the site a template knows the names alone."""
    return Keys(fingerprint(replace(site, issues=(), pages=()), templates))


class Keys:
    """The words of files that have this in common; the values they are of must live as long."""

    def __init__(self, common: str) -> None:
        self._common = common
        self._words: dict[int, str] = {}

    def of(self, planned: object) -> str:
        """The word of what one file is made of."""
        return hashlib.sha256(self._common.encode() + self._written(planned)).hexdigest()

    def _written(self, value: object) -> bytes:
        """The value as bytes, equal only for equal values.

        Two equal values may still be written differently, where one names a text twice that the
        other has twice; their words differ then, and the file is made once more.
        """
        return pack(value, {kind: self._part for kind in _PARTS if not isinstance(value, kind)})

    def _part(self, value: object) -> tuple[type[str], tuple[str]]:
        """A part as a call of `str` with its word."""
        known = id(value)
        if known not in self._words:
            self._words[known] = hashlib.sha256(self._written(value)).hexdigest()
        return str, (self._words[known],)
