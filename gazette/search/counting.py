"""Counting: which documents hold which token, how often, field by field.

lunr.py builds the same numbers with an object for every coordinate; plain dictionaries and arrays
take a fraction of its time and memory. tests/search/test_reference.py holds the result to lunr.py
coordinate by coordinate.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import mul

from gazette.search.documents import SearchDocument
from gazette.search.encoding import FREQUENCY_BITS, merge_postings, round_length
from gazette.search.sounds import count_initials, pair_sounds, sounds_of_pair
from gazette.search.tokens import count_tokens

FIELDS = {"title": 10, "heading": 3, "body": 1, "title_sound": 10, "body_sound": 1}
"""The fields of the Lunr index with their boosts, in the order in which their marks stand in a chunk."""

SPEAKS = {"title_sound": "title", "body_sound": "body"}
"""The fields of sounds, and those whose pairs of characters they speak."""

Postings = Mapping[str, "array[int]"]
"""Token → entries (see `encoding`), ascending by document."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Everything an index holds."""

    documents: int
    lengths: Mapping[str, Sequence[int]]
    """Of each field, the number of tokens of each document, rounded."""
    kept: Mapping[str, Postings]
    """Of each field, its tokens; those of sounds have only first letters, the rest follows from `spoken`."""
    spoken: Mapping[str, Sequence[str]]
    """Pair of syllables → the pairs of characters that are read so."""

    def terms(self) -> set[str]:
        """Every term of the index."""
        return self.spoken.keys() | set[str]().union(*self.kept.values())

    def postings(self, term: str) -> Iterator[Sequence[int]]:
        """The entries of a term in each field, none where the field does not have it."""
        for field in FIELDS:
            sources = [self.kept[field].get(term)]
            if field in SPEAKS:
                pairs = self.kept[SPEAKS[field]]
                sources += (pairs.get(pair) for pair in self.spoken.get(term, ()))
            yield merge_postings([entries for entries in sources if entries])


def count(documents: Iterable[SearchDocument]) -> Counts:
    """Counts all documents; the number of a document is its place among them."""
    lengths = {field: array("L") for field in FIELDS}
    kept: dict[str, defaultdict[str, array[int]]] = {field: defaultdict(_no_entries) for field in FIELDS}
    number = -1
    for number, document in enumerate(documents):
        fields = _fields(document)
        for field, tokens in fields.items():
            _add(kept[field], tokens, number << FREQUENCY_BITS)
            spoken = _spoken_length(fields[SPEAKS[field]]) if field in SPEAKS else 0
            lengths[field].append(round_length(tokens.total() + spoken))
    return Counts(number + 1, lengths, kept, _spoken(kept["title"].keys() | kept["body"].keys()))


def _fields(document: SearchDocument) -> dict[str, Counter[str]]:
    """The tokens of one document that are kept."""
    return {
        "title": count_tokens((document.title, document.doc_number, document.title_en)),
        "heading": count_tokens(document.headings),
        "body": count_tokens(("\n".join(text for _, text in document.text),)),
        "title_sound": count_initials((document.title,)),
        "body_sound": count_initials(document.headings),
    }


def _no_entries() -> array[int]:
    return array("Q")


def _add(postings: defaultdict[str, array[int]], tokens: Counter[str], document: int) -> None:
    for token, frequency in tokens.items():
        postings[token].append(document | frequency)


def _spoken_length(tokens: Counter[str]) -> int:
    """How many pairs of syllables the tokens give."""
    return sum(map(mul, tokens.values(), map(sounds_of_pair, tokens)))


def _spoken(tokens: Iterable[str]) -> dict[str, list[str]]:
    """The pairs of characters by their sounds."""
    spoken: defaultdict[str, list[str]] = defaultdict(list)
    for token in tokens:
        for sound in pair_sounds(token):
            spoken[sound].append(token)
    return dict(spoken)
