"""Typed values out of a YAML mapping, every wrong one a Problem at its place."""

from __future__ import annotations

import datetime
import re

from gazette.catalogue import (
    CHARACTER_FORBIDDEN,
    YAML_DATE,
    YAML_KEY_MISSING,
    YAML_KEY_UNKNOWN,
    YAML_LINES,
    YAML_LIST,
    YAML_MAPPING,
    YAML_NUMBER,
    YAML_TEXT,
)
from gazette.characters import HIDDEN, first_forbidden
from gazette.errors import Kind, Problem, nearest, problem
from gazette.numerals import parse_date
from gazette.yamltree import Entries, Items, Node, Scalar

_NUMBER = re.compile(r"0|[1-9][0-9]{0,8}")


class Fields:
    """Takes the values out of one mapping, key by key, and gathers what is wrong with them.

    A key that is absent gives an empty value; so does one whose value is wrong, beside its problem.
    Call `finish` when all known keys are taken: what is left over is unknown.
    """

    def __init__(self, node: Node | None, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._place = (node.line, node.column) if node else (1, 1)
        self._is_mapping = node is None or isinstance(node, Entries)
        self._known: list[str] = []
        self._keys: dict[str, Scalar] = {}
        self._values: dict[str, Node] = {}
        if isinstance(node, Entries):
            self._keys = {key.value: key for key, _ in node.pairs}
            self._values = {key.value: value for key, value in node.pairs}
        elif node is not None:
            self._refuse(YAML_MAPPING, node)

    def node(self, key: str, required: bool = False) -> Node | None:
        """The value as it stands, for shapes that only the caller knows."""
        self._known.append(key)
        if required and self._is_mapping and key not in self._values:
            self.problems.append(problem(YAML_KEY_MISSING, self.path, *self._place, key=key))
        return self._values.get(key)

    def has(self, key: str) -> bool:
        """Whether the mapping holds the key."""
        return key in self._values

    def place(self, key: str) -> tuple[int, int]:
        """Line and column of a key; of the mapping where the key is absent."""
        found = self._keys.get(key)
        return (found.line, found.column) if found else self._place

    def text(self, key: str, required: bool = False) -> str:
        """A text; a required one is not empty."""
        node = self.node(key, required)
        value = self.as_text(node) if node else ""
        if isinstance(node, Scalar) and required and not value:
            self._refuse(YAML_KEY_MISSING, node, key=key)
        return value

    def printed(self, key: str, required: bool = False) -> str:
        """A text just as it stands: that of a source, which may have tabs."""
        node = self.node(key, required)
        if not isinstance(node, Scalar):
            return self.as_text(node) if node else ""
        if character := first_forbidden(node.value, HIDDEN):
            self._refuse(CHARACTER_FORBIDDEN, node, character=character)
        return node.value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts."""
        return self.as_texts(self.node(key))

    def number(self, key: str, required: bool = False, least: int = 0) -> int | None:
        """A whole number, not less than `least`."""
        node = self.node(key, required)
        return self.as_number(node, least) if node else None

    def span(self, key: str) -> tuple[int, int] | None:
        """Lines of a source, `[first, last]`."""
        node = self.node(key)
        if node is None:
            return None
        lines = [self.as_number(item, least=1) for item in self._items(node)]
        match lines:
            case [int(first), int(last)] if first <= last:
                return first, last
        if None not in lines:
            self._refuse(YAML_LINES, node)
        return None

    def date(self, key: str) -> str:
        """A day that exists, as `YYYY-MM-DD`."""
        value = self.text(key)
        node = self._values.get(key)
        if node and value and not _is_date(value):
            self._refuse(YAML_DATE, node, value=value, likely=parse_date(value) or "2021-04-13")
            return ""
        return value

    def mapping(self, key: str) -> dict[str, str]:
        """A mapping of texts to texts."""
        return {name: self.as_text(node) for name, node in self.pairs(key)}

    def lists(self, key: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """A mapping of texts to lists of texts, in the order of the file."""
        return tuple((name, self.as_texts(node)) for name, node in self.pairs(key))

    def pairs(self, key: str) -> tuple[tuple[str, Node], ...]:
        """The entries of a mapping, their values as they stand."""
        node = self.node(key)
        if node is None or (isinstance(node, Scalar) and not node.value):
            return ()
        if isinstance(node, Entries):
            return tuple((self.as_text(name), value) for name, value in node.pairs)
        self._refuse(YAML_MAPPING, node)
        return ()

    def fields(self, key: str, required: bool = False) -> Fields:
        """A mapping within this one; the caller adds its problems to these with `absorb`."""
        return Fields(self.node(key, required), self.path)

    def absorb(self, inner: Fields) -> None:
        """Takes over the problems of a mapping within this one, unknown keys included."""
        self.problems.extend(inner.finish())

    def finish(self) -> tuple[Problem, ...]:
        """All problems, one for each key that nobody asked for among them."""
        for name, key in self._keys.items():
            if name not in self._known:
                self.problems.append(
                    problem(
                        YAML_KEY_UNKNOWN, self.path, key.line, key.column, key=name, nearest=nearest(name, self._known)
                    )
                )
        return tuple(sorted(self.problems, key=lambda found: (found.line, found.column)))

    def as_text(self, node: Node) -> str:
        """The text of a node, white space at its ends left out."""
        if not isinstance(node, Scalar):
            self._refuse(YAML_TEXT, node)
            return ""
        value = node.value.strip()
        if character := first_forbidden(value):
            self._refuse(CHARACTER_FORBIDDEN, node, character=character)
        return value

    def as_texts(self, node: Node | None) -> tuple[str, ...]:
        """The texts of a list."""
        return tuple(self.as_text(item) for item in self._items(node))

    def as_number(self, node: Node, least: int = 0) -> int | None:
        """The number a node holds."""
        value = self.as_text(node)
        if _NUMBER.fullmatch(value) and int(value) >= least:
            return int(value)
        if isinstance(node, Scalar):
            self._refuse(YAML_NUMBER, node, value=value, least=least)
        return None

    def _items(self, node: Node | None) -> tuple[Node, ...]:
        if node is None or (isinstance(node, Scalar) and not node.value):
            return ()
        if isinstance(node, Items):
            return node.values
        self._refuse(YAML_LIST, node)
        return ()

    def _refuse(self, kind: Kind, node: Node, **values: object) -> None:
        self.problems.append(problem(kind, self.path, node.line, node.column, **values))


def _is_date(value: str) -> bool:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return False
    try:
        datetime.date.fromisoformat(value)
    except ValueError:
        return False
    return True
