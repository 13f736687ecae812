"""What a YAML document is made of here: texts, lists and mappings, each with its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text, whatever it looks like."""

    value: str
    line: int
    """1-based, in the file."""
    column: int
    """1-based."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    values: tuple[Node, ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping; keys are distinct and in the order of the file."""

    pairs: tuple[tuple[Scalar, Node], ...]
    line: int
    column: int


Node = Scalar | Items | Entries
