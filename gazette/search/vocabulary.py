"""Words, numbers and document numbers: the tokens that are no Chinese characters."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from gazette.search.numbering import Kind, tokens_of
from gazette.search.postings import Postings, count_sorted
from gazette.search.tokens import STOP_WORDS, number_tokens, utf_16, word_token

_PIECE = re.compile("[a-z]+|[0-9]+")
_NOTHING = -1
"""The place of a word that is not counted."""


class Vocabulary:
    """Every word of the archive, numbered as they come; in order when all have come."""

    def __init__(self) -> None:
        self._places = _Places()
        self._pieces = _Pieces(self._places)
        self._counted: defaultdict[str, list[Postings]] = defaultdict(list)

    def count(self, field: str, texts: Sequence[str], latin: Sequence[str], first: int) -> None:
        """Counts the words of texts (see `runs.Runs`) that belong to a document each, from the first on."""
        places: list[int] = []
        ends = [0]
        for text, letters in zip(texts, latin, strict=True):
            places += map(self._pieces.__getitem__, _PIECE.findall(letters))
            places += map(self._places.__getitem__, number_tokens(text))
            ends.append(len(places))
        documents = np.repeat(np.arange(first, first + len(texts), dtype=np.uint32), np.diff(ends))
        words = np.array(places, np.min_scalar_type(-1 - len(self._places)))
        order = np.argsort(words, kind="stable")[places.count(_NOTHING) :]
        self._counted[field].append(count_sorted(words[order].astype(np.uint64), documents[order]))

    def in_order(self) -> list[str]:
        """All words as they stand in the index."""
        return sorted(self._places, key=utf_16)

    def postings(self, field: str) -> list[Postings]:
        """The postings of the words of a field, some documents' after others'."""
        order = {word: place for place, word in enumerate(self.in_order())}
        tokens = tokens_of(Kind.WORD, np.array([order[word] for word in self._places], np.uint64))
        return [replace(counted, tokens=tokens[counted.tokens]) for counted in self._counted[field]]


class _Places(dict[str, int]):
    """Words with their places; a new one comes last."""

    def __missing__(self, word: str) -> int:
        place = self[word] = len(self)
        return place


class _Pieces(dict[str, int]):
    """Runs of letters or digits with the places of their words."""

    def __init__(self, places: _Places) -> None:
        super().__init__()
        self._places = places

    def __missing__(self, piece: str) -> int:
        word = word_token(piece)
        place = self[piece] = _NOTHING if word in STOP_WORDS else self._places[word]
        return place
