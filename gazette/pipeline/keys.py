"""What a file is made of, in a word: the same word only where the same file would come of it.

It is taken from the value as it was planned, from what all files have in common, and from the
templates and the program. So nobody need say what depends on what: whatever changes on a page
changes its word.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from functools import cache
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from typing import Any

from gazette.exports import fingerprint
from gazette.model import Article
from gazette.site import ArticleEntry, IssueEntry, Site

_PARTS = (Article, ArticleEntry, IssueEntry)
"""Values that stand on many pages: each is written once, and its word wherever it stands."""

_Reduce = Callable[[Any], tuple[type, tuple[Any, ...]]]
"""Says of a value what gives it when called with what."""


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
        to = BytesIO()
        pickler = pickle.Pickler(to, protocol=5)
        pickler.dispatch_table = _Reduced({kind: self._part for kind in _PARTS if not isinstance(value, kind)})
        pickler.dump(value)
        return to.getvalue()

    def _part(self, value: object) -> tuple[type[str], tuple[str]]:
        """A part as a call of `str` with its word."""
        known = id(value)
        if known not in self._words:
            self._words[known] = hashlib.sha256(self._written(value)).hexdigest()
        return str, (self._words[known],)


class _Reduced(dict[type, _Reduce]):
    """How values are written: those that it does not know field by field, in a third of the time that pickle takes."""

    def __missing__(self, kind: type) -> _Reduce:
        if not is_dataclass(kind):
            raise KeyError(kind)
        self[kind] = made = _reduce(kind)
        return made


@cache
def _reduce(kind: type) -> _Reduce:
    get = attrgetter(*(field.name for field in fields(kind)))
    if len(fields(kind)) == 1:
        return lambda value: (kind, (get(value),))
    return lambda value: (kind, get(value))
