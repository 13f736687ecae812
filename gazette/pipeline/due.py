"""Which sources have to be imported. Mostly none has, and then nothing is loaded of what imports."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from gazette import store
from gazette.config import Gazette
from gazette.errors import Problem, fails
from gazette.ingest import IMPORTER
from gazette.model import Correction
from gazette.pipeline.outcome import Arrived

Coming = Mapping[str, Arrived]
"""What is to be a source, by its issue."""

NONE: Coming = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Source:
    """A source that has no issue yet, or that changed since, or whose corrections or rules did."""

    issue: str
    path: Path
    data: bytes
    corrections: str
    """SHA-256 of the file of its corrections; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Due:
    """What is to be imported, and what that takes."""

    gazette: Gazette
    corrections: Mapping[str, tuple[Correction, ...]]
    """By issue."""
    sources: tuple[Source, ...]
    """In the order of their issues."""
    problems: tuple[Problem, ...]
    """What is wrong with names of the gazette, sources and corrections."""


def find_due(content: Path, coming: Coming = NONE) -> Due:
    """What has to be imported, as if what is coming stood among the sources."""
    gazette, problems = store.read_gazette(content)
    sources, found = store.read_sources(content)
    corrections, wrong = store.read_corrections(content)
    problems += (*found, *wrong)
    paths = {**sources, **{issue: one.arrival.source for issue, one in coming.items()}}
    due = () if fails(problems, strict=False) else tuple(_due(content, paths, coming))
    return Due(gazette, corrections, due, problems)


def _due(content: Path, paths: Mapping[str, Path], coming: Coming) -> Iterator[Source]:
    records = store.read_records(content)
    for issue, path in sorted(paths.items()):
        data = coming[issue].data if issue in coming else path.read_bytes()
        listed = store.corrections_path(content, issue)
        digest = hashlib.sha256(listed.read_bytes()).hexdigest() if listed.exists() else ""
        record = records.get(issue)
        known = record and (record.source.sha256, record.corrections_sha256, record.importer)
        if known != (hashlib.sha256(data).hexdigest(), digest, IMPORTER):
            yield Source(issue, path, data, digest)
