"""Goldens as plain Markdown: a title for each case, what goes in, what is expected to come out.

    ## a list is refused

    ~~~~ body
    - 甲
    ~~~~

    ~~~~ gives
    article.md:9: markdown-list error: …
    ~~~~

`UPDATE_GOLDENS=1` writes what comes out into the files; it refuses to on the build server, and where nothing
came out.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent / "goldens"

_CASE = re.compile(
    r"""
    ^\#\#\ (?P<title>.+)\n\n
    ~~~~\ (?P<kind>[a-z]+)\n(?P<given>(?:(?!~~~~).*\n)*)~~~~\n\n
    ~~~~\ gives\n(?P<expected>(?:(?!~~~~).*\n)*)~~~~$
    """,
    re.MULTILINE | re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Case:
    """One golden."""

    path: Path
    line: int
    """Line of its title in the file."""
    title: str
    kind: str
    """What goes in, by the word after the first fence."""
    given: str
    expected: str

    def __str__(self) -> str:
        return f"{self.path.stem}:{self.line} {self.title}"


def cases(kinds: tuple[str, ...], folder: Path = FOLDER) -> list[Case]:
    """The cases of a folder whose input is of one of the kinds."""
    found = [case for path in sorted(folder.glob("*.md")) for case in _cases(path)]
    return [case for case in found if case.kind in kinds]


def check(case: Case, gives: Callable[[str], str]) -> None:
    """Compares what comes out of a case with what is expected."""
    actual = gives(case.given)
    if os.environ.get("UPDATE_GOLDENS") and actual != case.expected:
        _update(case, actual)
        return
    assert actual == case.expected, f"{case.path}:{case.line}: {case.title}"


def _cases(path: Path) -> list[Case]:
    text = path.read_text(encoding="utf-8")
    found = []
    for match in _CASE.finditer(text):
        line = text.count("\n", 0, match.start()) + 1
        found.append(Case(path, line, match["title"], match["kind"], match["given"], match["expected"]))
    assert len(found) == text.count("\n~~~~ gives\n"), f"{path}: a case is not written as it should be"
    return found


def _update(case: Case, actual: str) -> None:
    assert not os.environ.get("CI"), "goldens are not updated on the build server"
    assert actual.strip(), f"{case}: nothing came out"
    text = case.path.read_text(encoding="utf-8")
    start = text.index(f"## {case.title}\n")
    old = f"~~~~ gives\n{case.expected}~~~~\n"
    place = text.index(old, start)
    case.path.write_text(f"{text[:place]}~~~~ gives\n{actual}~~~~\n{text[place + len(old) :]}", encoding="utf-8")
