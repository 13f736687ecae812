"""Counting: which documents hold which token, how often, field by field.

lunr.py builds the same numbers with an object for every coordinate; plain dictionaries and arrays
take a fraction of its time and memory. tests/search/test_reference.py holds the result to lunr.py
coordinate by coordinate.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from gazette.search.documents import SearchDocument
from gazette.search.encoding import FREQUENCY_BITS
from gazette.search.sounds import count_initials, count_sounds
from gazette.search.tokens import count_tokens

FIELDS = {"title": 10, "heading": 3, "body": 1, "title_sound": 10, "body_sound": 1}
"""The fields of the Lunr index with their boosts, in the order in which their marks stand in a chunk."""


@dataclass(frozen=True, slots=True)
class Counts:
    """Everything an index holds."""

    documents: int
    lengths: tuple[array[int], ...]
    """Field by field, the number of tokens of each document."""
    postings: tuple[dict[str, array[int]], ...]
    """Field by field, token → entries (see `encoding`), ascending by document."""


def count(documents: Iterable[SearchDocument]) -> Counts:
    """Counts all documents; the number of a document is its place among them."""
    lengths = tuple(array("L") for _ in FIELDS)
    postings: tuple[dict[str, array[int]], ...] = tuple({} for _ in FIELDS)
    number = -1
    for number, document in enumerate(documents):
        for tokens, field_lengths, field_postings in zip(count_fields(document), lengths, postings, strict=True):
            field_lengths.append(tokens.total())
            _add(field_postings, tokens, number << FREQUENCY_BITS)
    return Counts(number + 1, lengths, postings)


def count_fields(document: SearchDocument) -> tuple[Counter[str], ...]:
    """The tokens of one document, in the order of `FIELDS`."""
    title = count_tokens((document.title, document.doc_number, document.title_en))
    heading = count_tokens(document.headings)
    body = count_tokens(("\n".join(text for _, text in document.text),))
    title_sound = count_sounds(title) + count_initials((document.title,))
    body_sound = count_sounds(body) + count_initials(document.headings)
    return title, heading, body, title_sound, body_sound


def _add(postings: dict[str, array[int]], tokens: Counter[str], document: int) -> None:
    for token, frequency in tokens.items():
        try:
            postings[token].append(document | frequency)
        except KeyError:
            postings[token] = array("Q", (document | frequency,))
