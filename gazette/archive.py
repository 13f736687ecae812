"""The archive: everything in `content/` that is published, read and checked, as one value.

`store.read_content` makes it; `site`, `search` and `exports` take it. It stands apart from `store`
so that planning the site needs neither disk nor Markdown.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from gazette.config import Gazette
from gazette.model import Correction, ImportRecord, Issue


@dataclass(frozen=True, slots=True)
class Addresses:
    """What became of addresses over the years; each is that of a Chinese page, its English one moves with it."""

    published: tuple[str, ...] = ()
    """Every address that a build has published, sorted: `2021-03/04-sanzhengban-2021-8.html`."""
    moved: Mapping[str, str] = field(default_factory=dict)
    """Old address → the page that took its place."""
    withdrawn: Mapping[str, str] = field(default_factory=dict)
    """Address, or id of an issue whose every page is meant → the reason, as readers see it."""
    places: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    """Line and column where a moved or withdrawn one is listed, both 1-based."""


@dataclass(frozen=True, slots=True)
class Archive:
    """One gazette with all its issues."""

    gazette: Gazette
    issues: tuple[Issue, ...]
    """Sorted by year, then number: the oldest first."""
    corrections: Mapping[str, tuple[Correction, ...]] = field(default_factory=dict)
    """Issue id → the listed repairs to its text, in the order of their file."""
    records: Mapping[str, ImportRecord] = field(default_factory=dict)
    """Issue id → what the importer did; an issue written by hand has none."""
    addresses: Addresses = Addresses()
