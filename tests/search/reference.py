"""The whole index as lunr.py builds it, which the chunks are held to; tokens and sounds are counted in plain Python."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from typing import Any

import numpy as np
from lunr.builder import Builder

from gazette.search import SearchDocument
from gazette.search.counting import FIELDS
from gazette.search.encoding import round_counts
from gazette.search.sounds import first_letter, pair_readings
from gazette.search.tokens import SEAM, han_runs, token_names


class RoundingBuilder(Builder):  # type: ignore[misc] # lunr.py has no types
    """lunr.py with the one change that the archive's index makes: frequencies and lengths of fields are rounded."""

    field_lengths: dict[str, int]
    field_term_frequencies: dict[str, dict[str, int]]

    def _calculate_average_field_lengths(self) -> None:
        for counts in (self.field_lengths, *self.field_term_frequencies.values()):
            counts.update(zip(counts, round_counts(np.array(list(counts.values()), np.int64)).tolist(), strict=True))
        super()._calculate_average_field_lengths()


def whole_index(documents: Sequence[SearchDocument]) -> dict[str, Any]:
    """The serialised index of all documents, each named by its place."""
    builder = RoundingBuilder()
    builder.ref("place")
    for field, boost in FIELDS.items():
        builder.field(field, boost=boost)
    for place, document in enumerate(documents):
        builder.add({"place": place, **{field: list(tokens.elements()) for field, tokens in fields(document)}})
    serialised: dict[str, Any] = builder.build().serialize()
    return serialised


def fields(document: SearchDocument) -> Iterator[tuple[str, Counter[str]]]:
    """Field by field the tokens of a document."""
    title = token_names((document.title, document.doc_number, document.title_en))
    body = token_names(("\n".join(text for _, text in document.text),))
    yield "title", title
    yield "heading", token_names(document.headings)
    yield "body", body
    yield "title_sound", _spoken(title) + initials((document.title,))
    yield "body_sound", _spoken(body) + initials(document.headings)


def _spoken(tokens: Counter[str]) -> Counter[str]:
    return Counter(sound for token in tokens.elements() for sound in pair_sounds(token))


def pair_sounds(token: str) -> set[str]:
    """The sounds of a pair of characters; nothing for a token that is no such pair."""
    if len(token) != 2 or token.isascii():
        return set()
    return {f"{first}'{second}" for first, second in product(*pair_readings(token))}


def initials(texts: Iterable[str]) -> Counter[str]:
    """The first letters of two to four neighbours."""
    runs = [first_letters(run) for text in texts for run in han_runs(text)]
    pieces = (
        run[start : start + length] for run in runs for length in (2, 3, 4) for start in range(len(run) - length + 1)
    )
    return Counter(f".{piece}" for piece in pieces)


def first_letters(run: str) -> str:
    """The first letter of each character of a run."""
    return "".join(map(first_letter, SEAM + run, run, run[1:] + SEAM))
