"""Counting: which documents hold which token, how often, field by field.

lunr.py builds the same numbers with an object for every coordinate; plain dictionaries and arrays
take a fraction of its time and memory. tests/search/test_reference.py holds the result to lunr.py
coordinate by coordinate.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from gazette.search.documents import SearchDocument
from gazette.search.encoding import FREQUENCY_BITS, FREQUENCY_MASK, round_count
from gazette.search.sounds import count_initials, pair_sounds
from gazette.search.tokens import Token, count_tokens, name_of

FIELDS = {"title": 10, "heading": 3, "body": 1, "title_sound": 10, "body_sound": 1}
"""The fields of the Lunr index with their boosts, in the order in which their marks stand in a chunk."""

SPEAKS = {"title_sound": "title", "body_sound": "body"}
"""The fields of sounds, and those whose pairs of characters they speak."""

Lengths = Mapping[str, "array[int]"]
"""Of each field, the number of tokens of each document, rounded."""

Postings = Mapping[Token, "array[int]"]
"""Token → entries (see `encoding`), ascending by document."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Everything an index holds."""

    documents: int
    lengths: Lengths
    kept: Mapping[str, Postings]
    """Of each field, its tokens; those of sounds have only first letters, the rest follows from `spoken`."""
    spoken: Mapping[str, Sequence[Token]]
    """Pair of syllables → the pairs of characters that are read so."""

    def terms(self) -> dict[str, Token]:
        """Every term of the index, and the token it is the name of."""
        tokens = self.spoken.keys() | set[Token]().union(*self.kept.values())
        return {name_of(token): token for token in tokens}

    def postings(self, token: Token) -> list[list[array[int]]]:
        """Of each field the postings that make up a token's: its own, or those of the pairs that sound so.

        Written with plain loops, since it is done for each term of the index.
        """
        pairs = self.spoken.get(token) if isinstance(token, str) else None
        found = []
        for field in FIELDS:
            own = self.kept[field].get(token)
            several = [own] if own else []
            if pairs and field in SPEAKS:
                read = self.kept[SPEAKS[field]]
                several += [entries for pair in pairs if (entries := read.get(pair))]
            found.append(several)
        return found


def count(documents: Sequence[SearchDocument]) -> Counts:
    """Counts all documents; the number of a document is its place among them."""
    totals = {field: [0] * len(documents) for field in FIELDS}
    kept: dict[str, defaultdict[Token, array[int]]] = {field: defaultdict(_no_entries) for field in FIELDS}
    for place, document in enumerate(documents):
        for field, tokens in _fields(document).items():
            _add(kept[field], tokens, place << FREQUENCY_BITS)
            totals[field][place] = tokens.total()
    for field, read in SPEAKS.items():
        _add_spoken(totals[field], kept[read])
    lengths = {field: array("L", map(round_count, totals[field])) for field in FIELDS}
    spoken = _spoken(kept["title"].keys() | kept["body"].keys())
    return Counts(len(documents), lengths, {field: dict(postings) for field, postings in kept.items()}, spoken)


def _add_spoken(totals: list[int], read: Postings) -> None:
    """Adds to the lengths of a field of sounds the pairs of syllables that the pairs of characters give."""
    for token, entries in read.items():
        if sounds := len(pair_sounds(name_of(token))):
            for entry in entries:
                totals[entry >> FREQUENCY_BITS] += sounds * (entry & FREQUENCY_MASK)


def _fields(document: SearchDocument) -> dict[str, Counter[Token]]:
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


def _add(postings: defaultdict[Token, array[int]], tokens: Counter[Token], document: int) -> None:
    """Adds an entry for every token; written with `map`, since it is done for each coordinate of the index."""
    entries = map(document.__or__, tokens.values())
    deque(map(array.append, map(postings.__getitem__, tokens), entries), maxlen=0)


def _spoken(tokens: Iterable[Token]) -> dict[str, list[Token]]:
    """The pairs of characters by their sounds."""
    spoken: defaultdict[str, list[Token]] = defaultdict(list)
    for token in tokens:
        for sound in pair_sounds(name_of(token)):
            spoken[sound].append(token)
    return dict(spoken)
