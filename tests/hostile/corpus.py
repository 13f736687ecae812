"""The hostile inputs of `corpus.toml`, one by one."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

INERT = "inert"


@dataclass(frozen=True, slots=True)
class Case:
    """One hostile input."""

    place: str
    """Where it stands: `text`, `body`, `front`, `gazette`, `corrections`, `record`, `slug`, `file`, `query`."""
    group: str
    text: str
    expected: str
    """`inert`, or the problem that refuses it: `markdown-html:6`."""

    def __str__(self) -> str:
        return f"{self.place} {self.group}: {ascii(self.text)[:60]}"


def cases(place: str) -> list[Case]:
    """The inputs for one place."""
    return [case for case in CORPUS if case.place == place]


def _read() -> tuple[Case, ...]:
    found = tomllib.loads((Path(__file__).parent / "corpus.toml").read_text("utf-8"))
    return tuple(
        Case(place, group, text, expected)
        for place, groups in found.items()
        for group, outcomes in groups.items()
        for expected, texts in outcomes.items()
        for text in texts
    )


CORPUS = _read()
