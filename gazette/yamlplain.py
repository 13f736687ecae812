"""The short way through YAML: a mapping that is written as `yamltext` writes it, read line by line without PyYAML.

One entry a line; texts in double quotes without a backslash, numbers, lists and mappings on the
line of their key. A document that holds anything else, or anything wrong, is left to PyYAML as a
whole. A test holds this way to what PyYAML gives, for any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from gazette.yamltree import Entries, Items, Node, Scalar

_KEY = r"[^\W\d]\w{0,99}"
_SCALAR = r'"(?P<text>[^"\\\t\r]*)" | (?P<number>[0-9]+)'

_ENTRY = re.compile(rf"(?P<key>{_KEY}):\ (?: {_SCALAR} )", re.VERBOSE)
_OPENING = re.compile(rf"(?P<key>{_KEY}):\ (?=[\[{{])", re.VERBOSE)
_INNER_KEY = re.compile(rf"({_KEY}): ")
_INNER_SCALAR = re.compile(_SCALAR, re.VERBOSE)

_MAX_DEPTH = 4


class _NotPlainError(Exception):
    """Ends the short way."""


def parse_plain(text: str, first_line: int) -> Entries | None:
    """The mapping of a printable text that begins on this line of the file; None where it is not written plainly."""
    lines = text.removesuffix("\n").split("\n")
    try:
        return Entries(_distinct(_entry(line, number) for number, line in enumerate(lines, first_line)), first_line, 1)
    except _NotPlainError:
        return None


def _distinct(pairs: Iterable[tuple[Scalar, Node]]) -> tuple[tuple[Scalar, Node], ...]:
    found = tuple(pairs)
    if len({key.value for key, _ in found}) < len(found):
        raise _NotPlainError
    return found


def _entry(line: str, number: int) -> tuple[Scalar, Node]:
    if found := _ENTRY.fullmatch(line):
        key, text, digits = found.groups()
        return Scalar(key, number, 1), Scalar(digits if text is None else text, number, found.end("key") + 3)
    opening = _OPENING.match(line)
    if not opening:
        raise _NotPlainError
    value, end = _value(line, opening.end(), number, 1)
    if end < len(line):
        raise _NotPlainError
    return Scalar(opening["key"], number, 1), value


def _value(line: str, at: int, number: int, depth: int) -> tuple[Node, int]:
    """The value that begins at an index of the line, and the index of what follows it."""
    if depth > _MAX_DEPTH:
        raise _NotPlainError
    if line.startswith("[", at):
        return _items(line, at, number, depth)
    if line.startswith("{", at):
        return _entries(line, at, number, depth)
    found = _INNER_SCALAR.match(line, at)
    if not found:
        raise _NotPlainError
    return Scalar(found["number"] if found["text"] is None else found["text"], number, at + 1), found.end()


def _items(line: str, start: int, number: int, depth: int) -> tuple[Items, int]:
    values: list[Node] = []
    at = start
    while not values or line.startswith(", ", at):
        value, at = _value(line, at + (2 if values else 1), number, depth + 1)
        values.append(value)
    if not line.startswith("]", at):
        raise _NotPlainError
    return Items(tuple(values), number, start + 1), at + 1


def _entries(line: str, start: int, number: int, depth: int) -> tuple[Entries, int]:
    pairs: list[tuple[Scalar, Node]] = []
    at = start
    while not pairs or line.startswith(", ", at):
        key = _INNER_KEY.match(line, at + (2 if pairs else 1))
        if not key:
            raise _NotPlainError
        value, at = _value(line, key.end(), number, depth + 1)
        pairs.append((Scalar(key[1], number, key.start() + 1), value))
    if not line.startswith("}", at):
        raise _NotPlainError
    return Entries(_distinct(pairs), number, start + 1), at + 1
