"""What a run is asked and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from gazette.errors import Problem
from gazette.intake import Form
from gazette.output import Published
from gazette.store import Change
from gazette.tally import Tally


class Step(StrEnum):
    """What a long run is at."""

    INTAKE = "intake"
    IMPORT = "import"
    READ = "read"
    BUILD = "build"
    CHECK = "check"


Progress = Callable[[Step, str, int, int], None]
"""Called before each piece of work: the step, what is worked on, how many are done, how many there are (0: unknown)."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where everything is."""

    content: Path
    site: Path
    templates: Path
    assets: Path


@dataclass(frozen=True, slots=True)
class Options:
    """What a build is to make and keep."""

    zips: bool = True
    """Whether it makes the copies to download."""
    gz: bool = False
    """Whether each text stands there compressed, too."""
    record: bool = True
    """Whether its addresses are to be kept from now on."""
    search: bool = True
    """Whether the search is made; else it stays as it was, for someone who looks at a page while it is written."""


class Fate(StrEnum):
    """What becomes of a file that is brought in."""

    NEW = "new"
    SAME = "same"
    """Its text is that of the source that stands: nothing is copied."""
    REPLACED = "replaced"
    """It takes the place of another text, or would."""


@dataclass(frozen=True, slots=True)
class Arrival:
    """A file that is brought in as a source."""

    file: Path
    """As it was named."""
    issue: str
    """Id of the issue that its masthead names."""
    source: Path
    """Where its text stands in `content/`, or will."""
    form: Form
    fate: Fate


@dataclass(frozen=True, slots=True)
class Arrived:
    """An arrival with the bytes that are to be the source."""

    arrival: Arrival
    data: bytes


@dataclass(frozen=True, slots=True)
class Difference:
    """How a file that is brought in differs from the source that stands."""

    lines: tuple[str, ...]
    """Names of both files, then lines that one alone has, `-12: …` and `+15: …`; perhaps only the first of them."""
    more: int
    """Lines that are left out."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did and found."""

    problems: tuple[Problem, ...] = ()
    created: str | None = None
    """The folder that was made for another gazette; None where none was."""
    imported: tuple[str, ...] | None = None
    """Ids of the issues that were imported; None where the run does not import."""
    arrivals: tuple[Arrival, ...] = ()
    """Files that were brought in."""
    differences: tuple[Difference, ...] = ()
    """Why files were not."""
    planned: tuple[Change, ...] | None = None
    """What an import would change in `content/`; None where it was to be done."""
    tallies: tuple[Tally, ...] = ()
    """The figures of the issues that were imported, or of all where only the import was asked for."""
    issues: int | None = None
    """Issues of the archive; None where it was not read."""
    articles: int | None = None
    published: Published | None = None
    """None where nothing was published."""
    checked: int | None = None
    """Pages that were checked; None where the run does not check."""
