"""Chunks: the index cut into files of about equal size, of which a query loads the few it needs.

Terms are sorted, and a chunk holds a range of them; so the browser finds the chunk of a term, or of
all terms that begin alike, from the first term of every chunk. A large archive has thousands of
chunks, and their first terms are cut up in turn: the head lists the first term of every folder,
and a folder's `keys.js` those of its chunks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gazette.search.counting import Counts
from gazette.search.encoding import FIELD_MARKS, TERM_MARK, encode_posting
from gazette.search.scripts import data_script
from gazette.search.tokens import shelf
from gazette.site import OutputFile

CHUNK_BYTES = 4_000
"""A chunk is closed before it grows over this, unless one term alone does."""
FOLDER_CHUNKS = 64
"""Chunks in one folder."""

Chunk = tuple[str, str]
"""The key of its first term, and its text."""


def sort_key(term: str) -> str:
    """Where a term stands: its shelf, then the term. Written so in the lists of first terms."""
    return shelf(term) + term


def cut_chunks(counts: Counts) -> Iterator[Chunk]:
    """The whole index, term after term in the order of UTF-16, in which JavaScript compares strings."""
    first, size, entries = "", 0, list[str]()
    for key in sorted(map(sort_key, counts.terms()), key=_utf_16):
        entry = _entry(key[1:], counts)
        length = len(entry.encode())
        if entries and size + length > CHUNK_BYTES:
            yield first, "".join(entries)
            entries, size = [], 0
        if not entries:
            first = key
        entries.append(entry)
        size += length
    if entries:
        yield first, "".join(entries)


def _utf_16(key: str) -> bytes:
    return key.encode("utf-16-be")


def _entry(term: str, counts: Counts) -> str:
    """One term with its postings: `|冰雪!…%…`."""
    postings = zip(FIELD_MARKS, counts.postings(term), strict=True)
    return TERM_MARK + term + "".join(mark + encode_posting(entries) for mark, entries in postings if entries)


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
