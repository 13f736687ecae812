"""The search as it was made before: what would come out the same is taken from there."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from gazette.search.scripts import address_of, data_script
from gazette.site import OutputFile, StandingFile

SearchFile = OutputFile | StandingFile


def staged(memory: Path) -> Path:
    """Where what a memory is to keep stands until the files are published that were made with it."""
    return memory.with_suffix(".new")


def accept_memory(memory: Path) -> None:
    """Keeps what was counted for the files that were published now; that it cannot be kept does not matter."""
    with suppress(OSError):
        staged(memory).replace(memory)


@dataclass(frozen=True, slots=True)
class SearchBefore:
    """What stands of it; nothing, where it is the first one."""

    files: Mapping[str, StandingFile] = field(default_factory=dict)
    """By their address in the site; others than those of the search do not matter."""
    memory: Path | None = None
    """Keeps what was counted, if that is to be kept."""

    def script(self, name: str, made_of: str, make: Callable[[], str]) -> SearchFile:
        """A script with one string, which is only made where none stands that was made of the same."""
        standing = self.files.get(address_of(name))
        if made_of and standing and standing.made_of == made_of:
            return standing
        return replace(data_script(name, make()), made_of=made_of)

    def same(self, file: OutputFile) -> SearchFile:
        """The file, or that which stands with the same bytes."""
        digest = hashlib.sha256(file.data).hexdigest()
        standing = self.files.get(file.path)
        return standing if standing and standing.sha256 == digest else replace(file, made_of=digest)
