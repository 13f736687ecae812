"""Whether there is anything to build: what the last build was made of, and the files it published.

A build of the same content by the same program gives the same site, so it need not be done while
that site stands. What a build was made of is one fingerprint of every byte that goes into it: no
list of what depends on what. It is kept in `.<site>.memory` beside the site, which may be deleted
at any time; a damaged one counts as none.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from gazette import store
from gazette.catalogue import catalogue
from gazette.errors import Problem
from gazette.exports import fingerprint
from gazette.output import Published, Stamps, stamps_of
from gazette.pipeline.outcome import Folders, Options, Outcome

_KINDS = {kind.id: kind for kind in catalogue()}


class Memory:
    """What is known of the site in one folder, asked before a build and told after it."""

    def __init__(self, folders: Folders, options: Options) -> None:
        """Reads everything that the build will be made of."""
        self._site = Path(os.path.realpath(folders.site))
        self._file = self._site.parent / f".{self._site.name}.memory" / "last.json"
        # The build itself writes this one, so it is looked at after the build too.
        self._record = store.published_path(folders.content)
        self._folders = folders
        self._options = options
        self._made_of = self._look()

    def recall(self) -> Outcome | None:
        """What a build of the same gave, if the site it published stands as it was; else None."""
        try:
            checksum, _, told = self._file.read_text("utf-8").partition("\n")
            if _checksum(told.encode()) != checksum:
                return None
            data = json.loads(told)
            if (data["made_of"], data["record"]) != (self._made_of, self._recorded()):
                return None
            stamps = {path: (size, date) for path, (size, date) in data["stamps"].items()}
            return _outcome(data, stamps) if stamps_of(self._site) == stamps else None
        except (OSError, ValueError, TypeError, KeyError, AttributeError):
            return None

    def remember(self, outcome: Outcome) -> None:
        """Keeps what a build gave, if it published; that it cannot be kept does not matter.

        A build during which something changed may be made of both: the next one has to be done.
        """
        if outcome.published is None or self._look() != self._made_of:
            return
        data = {
            "made_of": self._made_of,
            "record": self._recorded(),
            "issues": outcome.issues,
            "articles": outcome.articles,
            "problems": [(one.kind.id, one.path, one.line, one.column, one.values) for one in outcome.problems],
            "stamps": outcome.published.stamps,
        }
        told = json.dumps(data, ensure_ascii=False)
        staged = self._file.with_suffix(".new")
        with suppress(OSError):
            self._file.parent.mkdir(exist_ok=True)
            staged.write_text(f"{_checksum(told.encode())}\n{told}", "utf-8")
            staged.replace(self._file)

    def _look(self) -> str:
        """What a build would be made of now."""
        folders = self._folders
        return fingerprint(
            (folders.content.as_posix(), self._options),  # problems name files as they were given
            folders.content,
            folders.templates,
            folders.assets,
            without=self._record,
        )

    def _recorded(self) -> str:
        return _checksum(self._record.read_bytes()) if self._record.exists() else ""


def _checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _outcome(data: Mapping[str, Any], stamps: Stamps) -> Outcome:
    """As the build gave it, but that this time nothing was written."""
    size = sum(size for size, _ in stamps.values())
    return Outcome(
        problems=tuple(_problem(*told) for told in data["problems"]),
        issues=data["issues"],
        articles=data["articles"],
        published=Published(len(stamps), size, written=0, removed=0, stamps=stamps),
    )


def _problem(kind: str, path: str, line: int, column: int, values: list[list[str]]) -> Problem:
    return Problem(_KINDS[kind], path, line, column, tuple((name, value) for name, value in values))
