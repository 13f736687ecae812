"""Chunks: the index cut into files of about equal size, of which a query loads the few it needs.

Terms are sorted, and a chunk holds a range of them; so the browser finds the chunk of a term, or of
all terms that begin alike, from the first term of every chunk. A large archive has thousands of
chunks, and their first terms are cut up in turn: the head lists the first term of every folder,
and a folder's `keys.js` those of its chunks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gazette.search.counting import Counts
from gazette.search.encoding import FIELD_MARKS, TERM_MARK, encode_posting, merge_postings
from gazette.search.scripts import data_script
from gazette.search.tokens import shelf
from gazette.site import OutputFile

LARGEST_CHUNK = 4_000
"""Bytes over which no chunk grows, unless one term alone does."""
SMALLEST_CHUNK = 1_500
FOLDER_CHUNKS = 64
"""Chunks in one folder."""

Chunk = tuple[str, str]
"""The key of its first term, and its text."""


def sort_key(term: str) -> str:
    """Where a term stands: its shelf, then the term. Written so in the lists of first terms."""
    return shelf(term) + term


def chunk_bytes(documents: int) -> int:
    """What a chunk may hold: less in a small archive, where most of a chunk is not what was asked for."""
    return min(LARGEST_CHUNK, SMALLEST_CHUNK + documents)


def cut_chunks(counts: Counts) -> Iterator[Chunk]:
    """The whole index, term after term in the order of UTF-16, in which JavaScript compares strings."""
    first, size, entries = "", 0, list[str]()
    most = chunk_bytes(counts.documents)
    terms = counts.terms()
    keys = sorted(map(sort_key, terms), key=_utf_16)
    for key in keys:
        entry = _entry(key[1:], counts.postings(terms[key[1:]]))
        length = len(entry.encode())
        if entries and size + length > most:
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


def _entry(term: str, postings: Iterable[Sequence[Sequence[int]]]) -> str:
    """One term with its postings (see `Counts.postings`): `|冰雪!…%…`."""
    written = TERM_MARK + term
    for mark, several in zip(FIELD_MARKS, postings, strict=True):
        if several:
            written += mark + encode_posting(merge_postings(several))
    return written


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
