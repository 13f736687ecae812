"""The published index asked as the browser asks it: is every article found by its own title and its own number?"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

from gazette.search.alphabet import FIELD_MARKS, LAST, LETTERS, MORE, TERM_MARK
from gazette.search.scripts import FOLDER
from gazette.search.tokens import number_tokens, sort_key, token_names, utf_16

_SCRIPT = re.compile(r'GazetteSearch\.receive\("[^"]+",(?P<literal>".*")\);\n', re.DOTALL)
_ENTRY = re.compile(rf"(?P<digits>[{re.escape(MORE)}]*[{LAST}])[{LETTERS}]?")
"""A document in a posting, and how often the term stands in it."""
_TITLE = FIELD_MARKS[0]


def unfound(site: Path, articles: Mapping[str, Collection[str]]) -> Iterator[tuple[str, str]]:
    """Address and query of every article that one of its queries (its title, its number) does not find.

    `articles` gives the queries by the address of the page. Raises OSError, ValueError, KeyError or
    IndexError where the index cannot be read.
    """
    index = _Index(site / FOLDER)
    documents = {address: number for number, address in enumerate(index.addresses())}
    for address, queries in articles.items():
        number = documents.get(address)
        for query in filter(None, queries):
            terms = _terms(query)
            if number is None or not all(number in index.titled(term) for term in terms):
                yield address, query


def _terms(query: str) -> Iterable[str]:
    """What a title or a document number is looked up by."""
    return next(([term] for term in number_tokens(query)), None) or token_names((query,)).keys()


class _Index:
    """The files of the index, each read when it is asked for."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        head = json.loads(self._text("head"))
        self._documents: int = head["documents"]
        self._folders = [utf_16(key) for key in head["folders"]]
        self._keys = cache(lambda folder: [utf_16(key) for key in self._text(f"terms/{folder}/keys").split(TERM_MARK)])
        self._chunk = cache(self._read_chunk)
        self.titled = cache(self._titled)

    def addresses(self) -> Iterator[str]:
        """Of the pages of all documents, in their order."""
        number = total = 0
        while total < self._documents:
            for line in self._text(f"cards/{number}").split("\n"):
                total += 1
                address, _, _ = line.partition("\t")
                yield f"{address}.html"
            number += 1

    def _titled(self, term: str) -> frozenset[int]:
        """Documents that have the term in their title or number."""
        place = utf_16(sort_key(term))
        folder = max(0, bisect_right(self._folders, place) - 1)
        chunk = max(0, bisect_right(self._keys(folder), place) - 1)
        return frozenset(_documents(self._chunk(folder, chunk).get(term, "")))

    def _read_chunk(self, folder: int, chunk: int) -> dict[str, str]:
        """Term → its posting in titles."""
        entries = (_split(entry) for entry in self._text(f"terms/{folder}/{chunk}").split(TERM_MARK)[1:])
        return dict(entries)

    def _text(self, name: str) -> str:
        found = _SCRIPT.fullmatch((self._folder / f"{name}.js").read_text("utf-8"))
        if not found:
            raise ValueError(f"{name}: no data")
        text: str = json.loads(found["literal"])
        return text


def _split(entry: str) -> tuple[str, str]:
    """A term and its posting in titles: `冰雪!…%…` → 冰雪, `…`."""
    term = re.split(f"[{re.escape(FIELD_MARKS)}]", entry, maxsplit=1)[0]
    _, marked, posting = entry.partition(_TITLE)
    return term, re.split(f"[{re.escape(FIELD_MARKS)}]", posting, maxsplit=1)[0] if marked else ""


def _documents(posting: str) -> Iterator[int]:
    document = -1
    for entry in _ENTRY.finditer(posting):
        rest = 0
        for digit in entry["digits"][:-1]:
            rest = rest * len(MORE) + MORE.index(digit) + 1
        document += rest * len(LAST) + LAST.index(entry["digits"][-1]) + 1
        yield document
