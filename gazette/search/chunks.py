"""Chunks: the index cut into files of about equal size, of which a query loads the few it needs.

Terms are sorted, and a chunk holds a range of them; so the browser finds the chunk of a term, or of
all terms that begin alike, from the first term of every chunk. A large archive has thousands of
chunks, and their first terms are cut up in turn: the head lists the first term of every folder,
and a folder's `keys.js` those of its chunks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np

from gazette.search.alphabet import FIELD_MARKS, TERM_MARK
from gazette.search.counting import FIELDS, Counts
from gazette.search.encoding import encode_terms
from gazette.search.numbering import Places
from gazette.search.postings import stretches
from gazette.search.scripts import data_script, plain_script
from gazette.search.tokens import sort_key
from gazette.site import OutputFile

LARGEST_CHUNK = 4_000
"""Bytes over which no chunk grows, unless one term alone does."""
SMALLEST_CHUNK = 1_500
FOLDER_CHUNKS = 64
"""Chunks in one folder."""

_TOGETHER = 1_000_000
"""Entries of postings that are encoded at one time."""

Chunk = tuple[str, bytes]
"""The key of its first term, and its text."""


def chunk_bytes(documents: int) -> int:
    """What a chunk may hold: less in a small archive, where most of a chunk is not what was asked for."""
    return min(LARGEST_CHUNK, SMALLEST_CHUNK + documents)


def cut_chunks(counts: Counts) -> Iterator[Chunk]:
    """The whole index, term after term in the order of UTF-16, in which JavaScript compares strings."""
    first, left, sizes = 0, b"", np.zeros(0, np.int64)
    for text, of_terms in _encoded(counts):
        left, sizes = left + text, np.append(sizes, of_terms)
        bounds = np.append(0, np.cumsum(sizes))
        *whole, last = stretches(bounds, chunk_bytes(counts.documents))
        for some in whole:
            yield sort_key(counts.terms[first + some.start]), left[bounds[some.start] : bounds[some.stop]]
        first, left, sizes = first + last.start, left[bounds[last.start] :], sizes[last]
    if left:
        yield sort_key(counts.terms[first]), left


def _encoded(counts: Counts) -> Iterator[tuple[bytes, Places]]:
    """Some terms at a time with their postings, and the bytes of each."""
    fields = [(mark, counts.fields[field]) for field, mark in zip(FIELDS, FIELD_MARKS, strict=True)]
    bounds = [np.append(field.bounds_of(counts.tokens)[0], field.documents.size) for _, field in fields]
    for some in stretches(np.sum(bounds, axis=0), _TOGETHER):
        held = slice(some.start, some.stop + 1)
        of_some = [(mark, field, of_field[held]) for (mark, field), of_field in zip(fields, bounds, strict=True)]
        yield encode_terms(counts.terms[some], of_some)


def write_chunks(chunks: Iterable[Chunk], folders: list[str]) -> Iterator[OutputFile]:
    """The files of the chunks; appends the key of each folder's first term to `folders`."""
    keys: list[str] = []
    for number, (key, text) in enumerate(chunks):
        folder, place = divmod(number, FOLDER_CHUNKS)
        if place == 0:
            if keys:
                yield _keys_file(folder - 1, keys)
            folders.append(key)
            keys = []
        keys.append(key)
        yield plain_script(f"terms/{folder}/{place}", text)
    if keys:
        yield _keys_file(len(folders) - 1, keys)


def _keys_file(folder: int, keys: list[str]) -> OutputFile:
    return data_script(f"terms/{folder}/keys", TERM_MARK.join(keys))
