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
from gazette.search.encoding import encode_postings
from gazette.search.postings import stretches
from gazette.search.scripts import data_script
from gazette.search.tokens import sort_key
from gazette.site import OutputFile

LARGEST_CHUNK = 4_000
"""Bytes over which no chunk grows, unless one term alone does."""
SMALLEST_CHUNK = 1_500
FOLDER_CHUNKS = 64
"""Chunks in one folder."""

_TOGETHER = 1_000_000
"""Entries of postings that are encoded at one time."""

Chunk = tuple[str, str]
"""The key of its first term, and its text."""


def chunk_bytes(documents: int) -> int:
    """What a chunk may hold: less in a small archive, where most of a chunk is not what was asked for."""
    return min(LARGEST_CHUNK, SMALLEST_CHUNK + documents)


def cut_chunks(counts: Counts) -> Iterator[Chunk]:
    """The whole index, term after term in the order of UTF-16, in which JavaScript compares strings."""
    first, size, entries = "", 0, list[bytes]()
    most = chunk_bytes(counts.documents)
    for term, entry in zip(counts.terms, _entries(counts), strict=True):
        if entries and size + len(entry) > most:
            yield sort_key(first), b"".join(entries).decode()
            entries, size = [], 0
        if not entries:
            first = term
        entries.append(entry)
        size += len(entry)
    if entries:
        yield sort_key(first), b"".join(entries).decode()


def _entries(counts: Counts) -> Iterator[bytes]:
    """Each term with its postings, field by field: `|冰雪!…%…`."""
    fields = [counts.fields[field] for field in FIELDS]
    bounds = [np.append(field.bounds_of(counts.tokens)[0], field.documents.size) for field in fields]
    for some in stretches(np.sum(bounds, axis=0), _TOGETHER):
        names = [(TERM_MARK + term).encode() for term in counts.terms[some]]
        postings = (
            encode_postings(field, of_field[some.start : some.stop + 1], mark)
            for field, of_field, mark in zip(fields, bounds, FIELD_MARKS, strict=True)
        )
        yield from map(b"".join, zip(names, *postings, strict=True))


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
        yield data_script(f"terms/{folder}/{place}", text)
    if keys:
        yield _keys_file(len(folders) - 1, keys)


def _keys_file(folder: int, keys: list[str]) -> OutputFile:
    return data_script(f"terms/{folder}/keys", TERM_MARK.join(keys))
