"""A file of the built site, before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import BinaryIO

from gazette.errors import Language


@dataclass(frozen=True, slots=True)
class OutputFile:
    """One file to publish."""

    path: str
    """Address from the root of the site, with `/`: `en/2021-03/index.html`."""
    data: bytes
    made_of: str = ""
    """What it was made of, in a word, where that is kept: the same word only where the same file would come of it."""


Stamp = tuple[int, int]
"""Size and date (nanoseconds) of a file: what shows at once whether it was touched."""


@dataclass(frozen=True, slots=True)
class StandingFile:
    """A file of the site before that is to stand as it does, for it was made of the same."""

    path: str
    """As of an OutputFile."""
    made_of: str
    stamp: Stamp
    sha256: str
    """In hexadecimal."""


@dataclass(frozen=True, slots=True)
class LargeFile:
    """A file to publish that is better not held in memory: it writes itself, the same bytes every time."""

    path: str
    """As of an OutputFile."""
    write: Callable[[BinaryIO], None]
    """Writes it into a new file, from the beginning to the end."""
    made_of: str = ""
    """As of an OutputFile."""


RenderDocument = Callable[[str, Language, Mapping[str, object]], bytes]
"""Renders what is no page of the site, a part of a book or a feed: name of its template, language, what it is told."""
