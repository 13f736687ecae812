"""The whole index as lunr.py builds it, which the chunks are held to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from lunr.builder import Builder

from gazette.search import SearchDocument
from gazette.search.counting import FIELDS
from gazette.search.encoding import round_count
from gazette.search.sounds import count_initials, pair_sounds
from gazette.search.tokens import name_of, token_names


class RoundingBuilder(Builder):  # type: ignore[misc] # lunr.py has no types
    """lunr.py with the one change that the archive's index makes: frequencies and lengths of fields are rounded."""

    field_lengths: dict[str, int]
    field_term_frequencies: dict[str, dict[str, int]]

    def _calculate_average_field_lengths(self) -> None:
        self.field_lengths = {field: round_count(length) for field, length in self.field_lengths.items()}
        for frequencies in self.field_term_frequencies.values():
            for term, frequency in frequencies.items():
                frequencies[term] = round_count(frequency)
        super()._calculate_average_field_lengths()


def whole_index(documents: Sequence[SearchDocument]) -> dict[str, Any]:
    """The serialised index of all documents, each named by its place."""
    builder = RoundingBuilder()
    builder.ref("place")
    for field, boost in FIELDS.items():
        builder.field(field, boost=boost)
    for place, document in enumerate(documents):
        builder.add({"place": place, **{field: list(tokens.elements()) for field, tokens in _fields(document)}})
    serialised: dict[str, Any] = builder.build().serialize()
    return serialised


def _fields(document: SearchDocument) -> Iterator[tuple[str, Counter[str]]]:
    title = token_names((document.title, document.doc_number, document.title_en))
    body = token_names(("\n".join(text for _, text in document.text),))
    yield "title", title
    yield "heading", token_names(document.headings)
    yield "body", body
    yield "title_sound", _spoken(title) + _initials((document.title,))
    yield "body_sound", _spoken(body) + _initials(document.headings)


def _spoken(tokens: Counter[str]) -> Counter[str]:
    return Counter(sound for token in tokens.elements() for sound in pair_sounds(token))


def _initials(texts: tuple[str, ...]) -> Counter[str]:
    return Counter({name_of(token): frequency for token, frequency in count_initials(texts).items()})
