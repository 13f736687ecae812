"""Counting: which documents hold which token, how often, field by field.

Tokens are numbers in arrays, so that counting is sorting. Documents are counted some at a time: only
a part of the archive's texts is ever spread out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np

from gazette.search.documents import SearchDocument
from gazette.search.encoding import round_counts
from gazette.search.numbering import Kind, Places, Tokens, names, of_kind
from gazette.search.postings import Postings, distinct, join
from gazette.search.runs import read_runs
from gazette.search.speaking import Speech, count_initials, count_sounds, speak
from gazette.search.tokens import SEAM
from gazette.search.vocabulary import Vocabulary

FIELDS = {"title": 10, "heading": 3, "body": 1, "title_sound": 10, "body_sound": 1}
"""The fields of the Lunr index with their boosts, in the order in which their marks stand in a chunk."""

SPEAKS = {"title_sound": "title", "body_sound": "body"}
"""The fields of sounds, and those whose pairs of characters they speak."""

_TOGETHER = 500_000
"""Characters of the bodies that are counted at one time."""


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted of documents."""

    lengths: Mapping[str, Places]
    """Of each field, (documents,): the number of tokens, rounded."""
    fields: Mapping[str, Postings]
    words: Sequence[str]
    """Every word, number and document number, in the order of the index."""
    speech: Speech


@dataclass(frozen=True, slots=True)
class Counts(Counted):
    """Everything an index holds."""

    documents: int
    tokens: Tokens
    """Every token of any field, in the order of the index."""
    terms: Sequence[str]
    """The name of each."""

    def terms_of(self, field: str) -> frozenset[str]:
        """The names of the tokens that the field holds."""
        held = np.isin(self.tokens, self.fields[field].tokens, assume_unique=True)
        return frozenset(compress(self.terms, held.tolist()))


def name_terms(counted: Counted) -> Counts:
    """The same with all that was counted named."""
    tokens = _distinct(postings.tokens for postings in counted.fields.values())
    terms = names(tokens, counted.words, counted.speech.syllables)
    documents = counted.lengths["body"].size
    return Counts(counted.lengths, counted.fields, counted.words, counted.speech, documents, tokens, terms)


def count(documents: Sequence[SearchDocument]) -> Counted:
    """Counts all documents; the number of a document is its place among them."""
    vocabulary = Vocabulary()
    groups: dict[str, list[Postings]] = {field: [] for field in FIELDS}
    for start, some in _groups(documents):
        for field, postings in _count_group(some, start, vocabulary):
            groups[field].append(postings)
    printed = (field for field in FIELDS if field not in SPEAKS)
    fields = {field: join([*groups.pop(field), *vocabulary.postings(field)]) for field in printed}
    speech = speak(_pairs(fields[read] for read in SPEAKS.values()))
    for field, read in SPEAKS.items():
        fields[field] = join([*groups.pop(field), *count_sounds(fields[read], speech)])
    lengths = {field: round_counts(postings.totals(len(documents))) for field, postings in fields.items()}
    return Counted(lengths, fields, vocabulary.in_order(), speech)


def _groups(documents: Sequence[SearchDocument]) -> Iterator[tuple[int, Sequence[SearchDocument]]]:
    """Documents that are counted together, with the number of the first."""
    start = held = 0
    for place, document in enumerate(documents, 1):
        held += sum(len(text) for _, text in document.text)
        if held >= _TOGETHER or place == len(documents):
            yield start, documents[start:place]
            start, held = place, 0


def _count_group(
    documents: Sequence[SearchDocument], first: int, vocabulary: Vocabulary
) -> Iterator[tuple[str, Postings]]:
    """Field by field the postings of documents that are counted from the first on; words go to the vocabulary."""
    texts = {
        "title": [SEAM.join((document.title, document.doc_number, document.title_en)) for document in documents],
        "heading": [SEAM.join(document.headings) for document in documents],
        "body": ["\n".join(text for _, text in document.text) for document in documents],
    }
    runs = {field: read_runs(of_field, first) for field, of_field in texts.items()}
    for field, of_field in runs.items():
        vocabulary.count(field, texts[field], of_field.latin, first)
        yield from ((field, postings) for postings in of_field.count())
    titles = read_runs([document.title for document in documents], first)
    yield from (("title_sound", postings) for postings in count_initials(titles))
    yield from (("body_sound", postings) for postings in count_initials(runs["heading"]))


def _pairs(several: Iterable[Postings]) -> Tokens:
    return of_kind(_distinct(postings.tokens for postings in several), Kind.PAIR)


def _distinct(several: Iterable[Tokens]) -> Tokens:
    return distinct(np.concatenate(list(several)))
