"""Issues that were read before are not read again: what was read is remembered by the bytes of their folders.

It stands beside the site with all that a build remembers, one file an issue: a checksum, what it was
read from, and the values, pickled. A file with anything wrong in it counts as none; and nothing can
come of one but values of the model, so that a file which someone put there does no harm.
"""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

from gazette import model
from gazette.beside import helpers
from gazette.pipeline.packing import pack
from gazette.store import IssueRead

Read = Callable[[Path, str], IssueRead]
"""Reads an issue of `content/` by the name of its folder."""

_MANY = 8
"""Issues to be read for which other processes are worth starting."""

_DIGEST = hashlib.sha256().digest_size


class Reading:
    """How issues are read; `memory` is the folder that remembers them."""

    def __init__(self, memory: Path, words: Mapping[str, str]) -> None:
        """`words` say what the folder of each issue holds; they are taken before any of them is read."""
        self._memory = memory
        self._words = words
        self._fresh: dict[str, bytes] = {}

    def share(self, content: Path, read: Read, names: Sequence[str]) -> Iterator[IssueRead]:
        """Every issue in its place: from memory what was read before, the rest by several processes if it is much."""
        known = {name: issue for name in names if (issue := self._recall(name))}
        unknown = [(read, name) for name in names if name not in known]
        with helpers(content, worth_it=len(unknown) >= _MANY) as beside:
            fresh = beside.share(_read_packed, unknown)
            for name in names:
                if issue := known.get(name):
                    yield issue
                else:
                    packed = next(fresh)
                    issue, record, problems = pickle.loads(packed)  # noqa: S301 - of a helper
                    if not problems:  # one names the path of its file, which is no part of the memory
                        self._fresh[name] = packed
                    yield issue, record, problems

    def remember(self, words: Mapping[str, str]) -> None:
        """Keeps what was read anew; that it cannot be kept does not matter.

        `words` are taken after the reading. Where they are those from before it, this is what was read.
        """
        with suppress(OSError):
            self._memory.mkdir(parents=True, exist_ok=True)
            for name, packed in self._fresh.items():
                word = self._words.get(name)
                if word is not None and word == words.get(name):
                    told = word.encode() + packed
                    (self._memory / name).unlink(missing_ok=True)
                    with (self._memory / name).open("xb") as kept:  # never through a link
                        kept.write(hashlib.sha256(told).digest() + told)
            for path in self._memory.iterdir():
                if path.name not in words:
                    path.unlink()

    def _recall(self, name: str) -> IssueRead | None:
        word = self._words.get(name)
        if word is None:
            return None
        try:
            kept = (self._memory / name).read_bytes()
        except OSError:
            return None
        checksum, told = kept[:_DIGEST], memoryview(kept)[_DIGEST:]
        if hashlib.sha256(told).digest() != checksum or not kept.startswith(word.encode(), _DIGEST):
            return None
        try:
            issue, record, problems = _OfModel(io.BytesIO(told[len(word) :])).load()
        except (pickle.UnpicklingError, ValueError, TypeError, EOFError, AttributeError, IndexError, KeyError):
            return None
        return issue, record, problems


def _read_packed(content: Path, asked: tuple[Read, str]) -> bytes:
    read, name = asked
    return pack(read(content, name))


class _OfModel(pickle.Unpickler):
    """Makes plain values and those of the model, and calls nothing else."""

    def find_class(self, module: str, name: str) -> type:
        """A class of the model; UnpicklingError for anything else."""
        found = vars(model).get(name) if module == model.__name__ else None
        if not isinstance(found, type) or found.__module__ != model.__name__:
            raise pickle.UnpicklingError(f"{module}.{name}")
        return found
