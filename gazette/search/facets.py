"""Facets: what results are counted and filtered by."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from gazette.search.documents import SearchDocument
from gazette.search.encoding import encode_numbers
from gazette.search.scripts import json_script
from gazette.site import Bilingual, OutputFile

_FACETS: dict[str, Callable[[SearchDocument], tuple[Bilingual, ...]]] = {
    "year": lambda document: (Bilingual(f"{document.year}年", str(document.year)),),
    "column": lambda document: document.column,
    "issuer": lambda document: document.issuers,
    "type": lambda document: document.doc_type,
}


def write_facets(documents: Sequence[SearchDocument]) -> OutputFile:
    """`facets.js`: each facet's values in both languages, the sets in which they occur, each document's set."""
    facets = [_facet(name, [values(document) for document in documents]) for name, values in _FACETS.items()]
    return json_script("facets", facets)


def _facet(name: str, held: list[tuple[Bilingual, ...]]) -> dict[str, object]:
    values = {value: number for number, value in enumerate(dict.fromkeys(value for some in held for value in some))}
    sets = {some: number for number, some in enumerate(dict.fromkeys(held))}
    return {
        "name": name,
        "values": [(value.zh, value.en) for value in values],
        "sets": [[values[value] for value in some] for some in sets],
        "documents": encode_numbers(np.array([sets[some] for some in held], np.int64)),
    }
