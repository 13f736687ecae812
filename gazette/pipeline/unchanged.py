"""What the last build was made of, and the files it published: whether there is anything to build, and how much.

A build of the same content by the same program gives the same site, so it need not be done while
that site stands. What a build was made of is one fingerprint of every byte that goes into it; what
a page was made of, one of the page as it is planned and of the templates. There is no list of what
depends on what. All is kept in `.<site>.memory` beside the site, which may be deleted at any time;
a damaged one counts as none.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from gazette import store
from gazette.catalogue import catalogue
from gazette.errors import Problem
from gazette.exports import fingerprint
from gazette.output import Published, Stamps, stamps_of
from gazette.pipeline.outcome import Folders, Options, Outcome
from gazette.pipeline.reading import Reading
from gazette.search import accept_memory
from gazette.site import Stamp, StandingFile

_KINDS = {kind.id: kind for kind in catalogue()}


class Memory:
    """What is known of the site in one folder, asked before a build and told after it."""

    def __init__(self, folders: Folders, options: Options) -> None:
        """Reads everything that the build will be made of."""
        self._site = Path(os.path.realpath(folders.site))
        folder = self._site.parent / f".{self._site.name}.memory"
        self._file = folder / "last.json"
        # The build itself writes this one, so it is looked at after the build too.
        self._record = store.published_path(folders.content)
        self._folders = folders
        self._options = options
        self._before = self._look()
        self.issues = self._before.issues
        """What the folder of each issue holds, in a word, by its name."""
        self.reading = Reading(folder / "issues", self.issues)
        self.counted = folder / "search"
        """Keeps what the search has counted."""
        self._last = _read(self._file)
        self._standing = stamps_of(self._site) if self._last else {}

    def recall(self) -> Outcome | None:
        """What a build of the same gave, if the site it published stands as it was; else None."""
        last = self._last
        if not last or (last.made_of, last.record) != (self._before.made_of, self._recorded()):
            return None
        return last.outcome() if self._standing == last.stamps else None

    def standing(self) -> Mapping[str, StandingFile]:
        """Files of the site that stand as the last build made them, by their address, and what each was made of."""
        if not self._last:
            return {}
        return {path: file for path, file in self._last.files.items() if self._standing.get(path) == file.stamp}

    def remember(self, outcome: Outcome) -> None:
        """Keeps what a build gave, if it published; that it cannot be kept does not matter.

        A build during which something changed may be made of both: the next one has to be done.
        """
        if outcome.published is None:
            return
        after = self._look()
        self.reading.remember(after.issues)
        if after != self._before:
            return
        if self._options.search:
            accept_memory(self.counted)
        digests = outcome.published.digests
        data = {
            "made_of": after.made_of,
            "record": self._recorded(),
            "issues": outcome.issues,
            "articles": outcome.articles,
            "problems": [(one.kind.id, one.path, one.line, one.column, one.values) for one in outcome.problems],
            "stamps": outcome.published.stamps,
            "files": {path: (word, digests[path]) for path, word in outcome.published.made_of.items()},
        }
        told = json.dumps(data, ensure_ascii=False)
        staged = self._file.with_suffix(".new")
        with suppress(OSError):
            self._file.parent.mkdir(exist_ok=True)
            staged.write_text(f"{_checksum(told.encode())}\n{told}", "utf-8")
            staged.replace(self._file)

    def _look(self) -> _Look:
        """What a build would be made of now; every byte of it is read once."""
        folders = self._folders
        content = folders.content
        issues = {path.name: fingerprint(path.name, path, within=content) for path in store.issue_folders(content)}
        apart = {self._record.relative_to(content).as_posix()} | {f"issues/{name}" for name in issues}
        rest = fingerprint((), content, without=apart)
        given = (content.as_posix(), self._options)  # problems name files as they were given
        return _Look(fingerprint((given, issues, rest), folders.templates, folders.assets), issues)

    def _recorded(self) -> str:
        return _checksum(self._record.read_bytes()) if self._record.exists() else ""


def _checksum(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


@dataclass(frozen=True, slots=True)
class _Look:
    """What a build is made of, at one time."""

    made_of: str
    """All of it in one word."""
    issues: Mapping[str, str]
    """Name of each folder of an issue → the word of what it holds."""


@dataclass(frozen=True, slots=True)
class _Last:
    """What is kept of a build."""

    made_of: str
    record: str
    """Checksum of the record of addresses, which the build itself may write."""
    issues: int
    articles: int
    problems: tuple[Problem, ...]
    stamps: Stamps
    files: Mapping[str, StandingFile]
    """By their address, those of which it is known what they were made of."""

    def outcome(self) -> Outcome:
        """As the build gave it, but that this time nothing was written."""
        size = sum(size for size, _ in self.stamps.values())
        published = Published(len(self.stamps), size, written=0, removed=0, stamps=self.stamps)
        return Outcome(self.problems, issues=self.issues, articles=self.articles, published=published)


def _read(file: Path) -> _Last | None:
    """None where nothing is kept, or it is damaged, or was written by another version of the program."""
    try:
        checksum, _, told = file.read_text("utf-8").partition("\n")
        if _checksum(told.encode()) != checksum:
            return None
        data = json.loads(told)
        stamps = {path: (size, date) for path, (size, date) in data["stamps"].items()}
        files = {path: _file(path, stamps[path], told) for path, told in data["files"].items()}
        problems = tuple(_problem(*told) for told in data["problems"])
        return _Last(data["made_of"], data["record"], data["issues"], data["articles"], problems, stamps, files)
    except (OSError, ValueError, TypeError, KeyError, AttributeError):
        return None


def _file(path: str, stamp: Stamp, told: object) -> StandingFile:
    match told:
        case [str(made_of), str(sha256)]:
            return StandingFile(path, made_of, stamp, sha256)
    raise TypeError(path)


def _problem(kind: str, path: str, line: int, column: int, values: list[list[str]]) -> Problem:
    return Problem(_KINDS[kind], path, line, column, tuple((name, value) for name, value in values))
