"""Postings: which documents hold which token, how often."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from gazette.search.numbering import DOCUMENT_BITS, TOKEN_BITS, Numbers, Places, Tokens

_LARGEST = 1 << 32
"""Frequencies stay below."""
_TOGETHER = 1_000_000
"""Entries that are spread out at one time."""


@dataclass(frozen=True, slots=True)
class Postings:
    """The postings of many tokens, one after another; those of token `n` are at `bounds[n]` to `bounds[n + 1]`."""

    tokens: Tokens
    """(t,): each once, sorted unless it is said otherwise."""
    bounds: Places
    """(t + 1,)"""
    documents: Numbers
    """(n,): ascending within a token."""
    frequencies: Numbers
    """(n,)"""

    def bounds_of(self, tokens: Tokens) -> tuple[Places, Places]:
        """Where the postings of sorted tokens begin and end; they end where they begin for one that is not held."""
        found = np.searchsorted(self.tokens, tokens)
        held = np.append(self.tokens, np.uint64(1 << TOKEN_BITS))[found] == tokens
        return self.bounds[found], self.bounds[found + held]

    def totals(self, documents: int) -> Places:
        """(documents,): the number of tokens in each."""
        totals = np.zeros(documents, np.float64)
        for start in range(0, self.documents.size, _TOGETHER):
            some = slice(start, start + _TOGETHER)
            totals += np.bincount(self.documents[some], self.frequencies[some], documents)
        return totals.astype(np.int64)


def count_sorted(tokens: NDArray[np.unsignedinteger], documents: Numbers) -> Postings:
    """The postings of tokens that stand in these documents, sorted by token, then document; each time counts."""
    starts = _starts(tokens, documents)
    return _postings(tokens[starts], documents[starts], np.diff(starts, append=tokens.size))


def add_up(tokens: Tokens, documents: Numbers, frequencies: Numbers) -> Postings:
    """The postings of tokens that stand in these documents so often; frequencies of the same in the same are added."""
    order = np.argsort(pack(tokens, documents), kind="stable")  # the quickest where much is in order already
    tokens, documents = tokens[order], documents[order]
    starts = _starts(tokens, documents)
    added = np.add.reduceat(frequencies[order], starts, dtype=np.int64) if starts.size else starts
    return _postings(tokens[starts], documents[starts], added)


def pack(tokens: Tokens, documents: Numbers) -> NDArray[np.uint64]:
    """Tokens with their documents, as numbers that sort by both. Raises OverflowError where 64 bits are too few."""
    if documents.max(initial=0) >= 1 << DOCUMENT_BITS:
        raise OverflowError(f"more than {1 << DOCUMENT_BITS:,} documents")
    return tokens << np.uint64(DOCUMENT_BITS) | documents


def _postings(tokens: NDArray[np.unsignedinteger], documents: Numbers, frequencies: Places) -> Postings:
    """Of sorted entries, of which each has another token or document than that before it."""
    if frequencies.max(initial=0) >= _LARGEST:
        raise OverflowError(f"a token stands in a document {_LARGEST:,} times or more")
    starts = _starts(tokens)
    bounds = np.append(starts, tokens.size)
    return Postings(tokens[starts].astype(np.uint64), bounds, documents, frequencies.astype(np.uint32))


def _starts(*keys: NDArray[np.unsignedinteger]) -> Places:
    """Where one of the keys is another one than before."""
    changes = np.ones(keys[0].size, np.bool_)
    changes[1:] = np.logical_or.reduce([key[1:] != key[:-1] for key in keys])
    return np.flatnonzero(changes)


def join(several: Sequence[Postings]) -> Postings:
    """Postings of several groups of documents as those of all: a token's go on in the next group.

    The tokens of a group need not be sorted; those of the result are.
    """
    tokens = distinct(np.concatenate([np.zeros(0, np.uint64), *(group.tokens for group in several)]))
    places = [np.searchsorted(tokens, group.tokens) for group in several]
    held = np.zeros(tokens.size + 1, np.int64)
    for group, at in zip(several, places, strict=True):
        held[at + 1] += np.diff(group.bounds)
    bounds = np.cumsum(held)
    documents, frequencies = np.empty(bounds[-1], np.uint32), np.empty(bounds[-1], np.uint32)
    following = bounds[:-1].copy()
    for group, at in zip(several, places, strict=True):
        to = spread(following[at], np.diff(group.bounds))
        documents[to], frequencies[to] = group.documents, group.frequencies
        following[at] += np.diff(group.bounds)
    return Postings(tokens, bounds, documents, frequencies)


def narrow(numbers: NDArray[np.integer]) -> np.dtype[np.unsignedinteger]:
    """The type of the fewest bytes, but two at least, that holds numbers from 0: of postings there are millions."""
    return np.result_type(np.min_scalar_type(numbers.max(initial=0)), np.uint16)


def distinct(tokens: Tokens) -> Tokens:
    """Each once, sorted; `numpy.unique` takes longer over so few that occur several times."""
    tokens = np.sort(tokens)
    return tokens[_starts(tokens)]


def spread(starts: Places, lengths: Places) -> Places:
    """All places from each start on, as many as its length says, one after another."""
    before = np.cumsum(lengths) - lengths
    return np.repeat(starts - before, lengths) + np.arange(lengths.sum())


def stretches(bounds: Places, most: int) -> Iterator[slice]:
    """Cuts a row of things into stretches that hold no more than so much, unless one alone does.

    `bounds` (n + 1,) says where what each of them holds begins and ends.
    """
    start, last = 0, bounds.size - 1
    while start < last:
        end = int(np.searchsorted(bounds, bounds[start] + most, side="right")) - 1
        end = min(max(end, start + 1), last)
        yield slice(start, end)
        start = end
