"""What is counted of an archive when some of its documents are others: the rest stays as it was counted.

Documents that stay keep their order, so the entries of a token stay as they stand among each other,
and those of fresh documents are put between them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from gazette.search.counting import FIELDS, SPEAKS, Counted
from gazette.search.numbering import Kind, Numbers, Places, Tokens, of_kind, parts, renumber
from gazette.search.postings import Postings, distinct, narrow
from gazette.search.speaking import Speech
from gazette.search.tokens import utf_16


def replace_documents(counted: Counted, numbers: Places, fresh: Counted, places: Places) -> Counted:
    """What is counted of the documents that stay, and of fresh ones.

    `numbers` gives each document its number from now on, which rises with the one it had, or -1 if
    it goes; `places` gives those of the fresh ones.
    """
    documents = int(np.count_nonzero(numbers >= 0)) + places.size
    both = [_keep(counted, numbers, documents), _keep(fresh, places, documents)]
    words = _in_order(word for one in both for word in _words(one))
    syllables = _in_order(syllable for one in both for syllable in _syllables(one))
    return _together(*(_renumber(one, words, syllables) for one in both))


def _keep(counted: Counted, numbers: Places, documents: int) -> Counted:
    """Of the documents that have a number among so many; words and syllables that only others have are still listed."""
    stays = numbers >= 0
    lengths = {field: np.zeros(documents, np.int64) for field in counted.lengths}
    for field, of_field in counted.lengths.items():
        lengths[field][numbers[stays]] = of_field[stays]
    fields = {field: keep(postings, numbers) for field, postings in counted.fields.items()}
    speech = counted.speech
    spoken = _spoken(fields, speech.pairs)
    speech = Speech(speech.syllables, speech.sounds[spoken], speech.pairs[spoken])
    return Counted(lengths, fields, counted.words, speech)


def _spoken(fields: Mapping[str, Postings], pairs: Tokens) -> NDArray[np.bool_]:
    """Which of the pairs stand where they are spoken."""
    bounds = [fields[read].bounds_of(pairs) for read in SPEAKS.values()]
    held: NDArray[np.bool_] = np.logical_or.reduce([starts < ends for starts, ends in bounds])
    return held


def keep(postings: Postings, numbers: Places) -> Postings:
    """The postings of those documents that have a number, not -1: with it."""
    gone = _gone(postings.documents, numbers)
    stays = np.ones(postings.documents.size, np.bool_)
    stays[gone] = False
    bounds = postings.bounds - np.searchsorted(gone, postings.bounds)
    held = np.flatnonzero(np.diff(bounds))
    documents = np.compress(stays, postings.documents)
    if (np.compress(numbers >= 0, numbers - np.arange(numbers.size)) != 0).any():
        documents = numbers.astype(narrow(numbers))[documents]
    return Postings(
        postings.tokens[held],
        np.append(bounds[held], bounds[-1]),
        documents,
        np.compress(stays, postings.frequencies),
    )


def _gone(documents: Numbers, numbers: Places) -> Places:
    """The entries of documents without a number: as a rule they are neighbours, so only what is near is looked up."""
    going = np.flatnonzero(numbers < 0)
    if not going.size:
        return going
    near = np.flatnonzero((documents >= going[0]) & (documents <= going[-1]))
    return near[numbers[documents[near]] < 0]


def _words(counted: Counted) -> Iterable[str]:
    """The words that a document has."""
    tokens = distinct(np.concatenate([of_kind(postings.tokens, Kind.WORD) for postings in counted.fields.values()]))
    return map(counted.words.__getitem__, tokens.tolist())


def _syllables(counted: Counted) -> Iterable[str]:
    """The syllables that a document sounds like."""
    places = np.unique(np.concatenate(parts(counted.speech.sounds)))
    return map(counted.speech.syllables.__getitem__, places.tolist())


def _in_order(names: Iterable[str]) -> list[str]:
    return sorted(set(names), key=utf_16)


def _renumber(counted: Counted, words: Sequence[str], syllables: Sequence[str]) -> Counted:
    """The same, with these words and syllables, among which are its own."""
    places = _places(counted.words, words), _places(counted.speech.syllables, syllables)
    fields = {
        field: replace(postings, tokens=renumber(postings.tokens, *places))
        for field, postings in counted.fields.items()
    }
    speech = counted.speech
    return Counted(counted.lengths, fields, words, Speech(syllables, renumber(speech.sounds, *places), speech.pairs))


def _places(names: Sequence[str], among: Sequence[str]) -> Places:
    """The place of each; 0 for one that is not among them, which no token has."""
    order = {name: place for place, name in enumerate(among)}
    return np.array([order.get(name, 0) for name in names], np.int64)


def _together(one: Counted, other: Counted) -> Counted:
    """What is counted of other documents, with the same words and syllables."""
    lengths = {field: one.lengths[field] + other.lengths[field] for field in FIELDS}
    fields = {field: insert(one.fields[field], other.fields[field]) for field in FIELDS}
    added = ~_spoken(one.fields, other.speech.pairs)  # a pair of both is read alike in both
    sounds = np.concatenate((one.speech.sounds, other.speech.sounds[added]))
    pairs = np.concatenate((one.speech.pairs, other.speech.pairs[added]))
    order = np.argsort(sounds, kind="stable")
    return Counted(lengths, fields, one.words, Speech(one.speech.syllables, sounds[order], pairs[order]))


def insert(postings: Postings, others: Postings) -> Postings:
    """The postings of documents with those of others put between them."""
    tokens = distinct(np.concatenate((postings.tokens, others.tokens)))
    held = np.zeros(tokens.size + 1, np.int64)
    for some in (postings, others):
        held[np.searchsorted(tokens, some.tokens) + 1] += np.diff(some.bounds)
    places = _places_between(postings, others)
    return Postings(
        tokens,
        np.cumsum(held),
        _insert(postings.documents, places, others.documents),
        _insert(postings.frequencies, places, others.frequencies),
    )


def _insert(numbers: Numbers, places: Places, others: Numbers) -> Numbers:
    """Others before the numbers at these places, in a type that holds all."""
    wide = numbers.astype(np.result_type(numbers, narrow(others)), copy=False)
    return np.insert(wide, places, others.astype(wide.dtype))


def _places_between(postings: Postings, others: Postings) -> Places:
    """(n,): before which of the entries each of the others belongs, all looked for at once, by halves."""
    held = np.diff(others.bounds)
    low, high = (np.repeat(bounds, held) for bounds in postings.bounds_of(others.tokens))
    while (searched := np.flatnonzero(low < high)).size:
        middle = (low[searched] + high[searched]) >> 1
        before = postings.documents[middle] < others.documents[searched]
        low[searched[before]] = middle[before] + 1
        high[searched[~before]] = middle[~before]
    return low
