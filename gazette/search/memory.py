"""What was counted, kept in a file for the next index: arrays as they are, and never anything that could run.

The file: a line of JSON that names the documents, words and syllables and says how large each array
is, the arrays one after another, and a SHA-256 of all that. A file with anything wrong in it counts as none.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain, islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gazette.search.before import staged
from gazette.search.counting import FIELDS, Counted, count
from gazette.search.documents import SearchDocument
from gazette.search.numbering import Places
from gazette.search.postings import Postings, narrow
from gazette.search.replacing import replace_documents
from gazette.search.speaking import Speech

_DIGEST = hashlib.sha256().digest_size
_TYPES = {np.dtype(name).str: np.dtype(name) for name in ("u2", "u4", "u8", "i8")}

_WORTH_IT = 2
"""So many times the documents that stay there may be in all; if there are more, all are counted."""

Array = NDArray[Any]
"""Of whole numbers."""
Known = tuple[Sequence[str], Counted]
"""The words of documents, and what was counted of them."""


def count_with(memory: Path, documents: Sequence[SearchDocument]) -> Counted:
    """Counts documents, but for those of which it is known, and stages all for the next time."""
    words = [document.word for document in documents]
    if not all(words):
        return count(documents)
    before, counted = _recall(memory) or ((), None)
    if counted and before == words:
        with suppress(OSError):
            staged(memory).unlink(missing_ok=True)  # what an index that was not published has left
        return counted
    order = {word: number for number, word in enumerate(words)}
    numbers = np.array([order.get(word, -1) for word in before], np.int64)
    stays = numbers[numbers >= 0]
    if counted and len(words) < _WORTH_IT * stays.size and (np.diff(stays) > 0).all():
        fresh = np.setdiff1d(np.arange(len(words)), stays, assume_unique=True)
        added = count([documents[number] for number in fresh.tolist()])
        counted = replace_documents(counted, numbers, added, fresh)
    else:
        del counted  # it would take room beside what is counted now
        counted = count(documents)
    _keep(staged(memory), words, counted)
    return counted


def _keep(file: Path, words: Sequence[str], counted: Counted) -> None:
    """That it cannot be kept does not matter."""
    arrays = [(array, _type(array)) for array in _arrays(counted)]
    head = {
        "documents": words,
        "words": counted.words,
        "syllables": counted.speech.syllables,
        "arrays": [(kept_as.str, array.size) for array, kept_as in arrays],
    }
    line = json.dumps(head).encode() + b"\n"
    pieces = (array.astype(kept_as, copy=False).data for array, kept_as in arrays)
    made = hashlib.sha256()
    with suppress(OSError):
        file.parent.mkdir(exist_ok=True)
        file.unlink(missing_ok=True)
        with file.open("xb") as kept:  # never through a link
            for piece in chain((memoryview(line),), pieces):
                made.update(piece)
                kept.write(piece)
            kept.write(made.digest())


def _arrays(counted: Counted) -> Iterator[Array]:
    for field in FIELDS:
        postings = counted.fields[field]
        yield counted.lengths[field]
        yield from (postings.tokens, postings.bounds, postings.documents, postings.frequencies)
    yield from (counted.speech.sounds, counted.speech.pairs)


def _type(array: Array) -> np.dtype[Any]:
    """That of the array; of documents and frequencies, which are millions, the smallest that holds them."""
    return narrow(array) if array.dtype == np.uint32 else array.dtype


def _recall(file: Path) -> Known | None:
    try:
        data = file.read_bytes()
        if hashlib.sha256(memoryview(data)[:-_DIGEST]).digest() != data[-_DIGEST:]:
            return None
        return _read(data)
    except (OSError, ValueError, TypeError, KeyError, IndexError):
        return None


def _read(data: bytes) -> Known:
    """ValueError, TypeError, KeyError or IndexError where it is not what `_keep` writes."""
    start = data.index(b"\n") + 1
    head = json.loads(data[:start])
    arrays: list[Array] = []
    for code, size in head["arrays"]:
        arrays.append(np.frombuffer(data, _TYPES[code], size, start))
        start += arrays[-1].nbytes
    given = iter(arrays)
    lengths: dict[str, Places] = {}
    fields: dict[str, Postings] = {}
    for field in FIELDS:
        lengths[field], *postings = islice(given, 5)
        fields[field] = Postings(*postings)
    speech = Speech(head["syllables"], *islice(given, 2))
    return head["documents"], Counted(lengths, fields, head["words"], speech)
