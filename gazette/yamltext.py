"""YAML, strictly: every scalar is a text with its place, and nothing happens silently.

The one module that knows PyYAML; what the program has written itself `yamlplain` mostly reads
without. It builds its own small tree from the parser's events, so that nothing changes type by its
looks (`no`, `12:30`, `0301`), nothing is lost to a repeated key, and anchors, aliases, tags and
documents that are too deep are refused before they do harm. `yamlfields` turns the tree into typed
values.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import cast

import yaml

from gazette.catalogue import (
    CHARACTER_FORBIDDEN,
    YAML_ALIAS,
    YAML_COMMENT,
    YAML_DOCUMENTS,
    YAML_DUPLICATE_KEY,
    YAML_KEY,
    YAML_QUOTES,
    YAML_SYNTAX,
    YAML_TABULATOR,
    YAML_TAG,
    YAML_TOO_DEEP,
    YAML_WRAPPED,
)
from gazette.characters import HIDDEN
from gazette.errors import Kind, Problem, problem
from gazette.yamlplain import parse_plain
from gazette.yamltree import Entries, Items, Node, Scalar

_MAX_DEPTH = 8
"""Deeper than anything the project's files hold."""

_LOADER = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader

_CHINESE_QUOTES = re.compile("“[^“”]*”|‘[^‘’]*’")
"""A value that someone put into the quotation marks of a Chinese keyboard."""

_TABULATOR = re.compile(r" *\t")

_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|" + HIDDEN.pattern
)
"""What a YAML file may not hold unescaped: YAML 1.1, 5.1, and what `characters` forbids besides."""


class _RefusedError(Exception):
    """Carries the problem that ends the reading of one document."""

    def __init__(self, found: Problem) -> None:
        self.found = found


def parse_yaml(
    text: str, path: str, first_line: int = 1, comments: bool = True
) -> tuple[Node | None, tuple[Problem, ...]]:
    """The document as a tree, or the first thing that is wrong with it.

    `first_line` is the line of the file on which the text begins; `comments` says whether the file may hold any:
    one that the program rewrites would lose them. An empty document is an empty mapping.
    """
    strange = _UNPRINTABLE.search(text)
    if strange:
        line, column = place_of(text, strange.start(), first_line)
        return None, (problem(CHARACTER_FORBIDDEN, path, line, column, character=f"U+{ord(strange.group()):04X}"),)
    plain = parse_plain(text, first_line)
    if plain is not None:
        return plain, ()
    try:
        tree = _Builder(text, path, first_line).document()
        if not comments and (place := _first_comment(text)) is not None:
            return None, (problem(YAML_COMMENT, path, *place_of(text, place, first_line)),)
        return tree, ()
    except _RefusedError as refused:
        return None, (refused.found,)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + first_line, mark.column + 1) if mark else (first_line, 1)
        at = text.split("\n")[line - first_line : line - first_line + 1]  # none where the text ended too soon
        if any(map(_TABULATOR.match, at)):
            return None, (problem(YAML_TABULATOR, path, line),)
        return None, (problem(YAML_SYNTAX, path, line, column, detail=error.problem or error.context or ""),)


def place_of(text: str, index: int, first_line: int = 1) -> tuple[int, int]:
    """Line and column, both 1-based, of an index into a text that begins on `first_line`."""
    before = text[:index]
    return before.count("\n") + first_line, index - (before.rfind("\n") + 1) + 1


def _first_comment(text: str) -> int | None:
    """Index of the first comment: a `#` that stands in no scalar."""
    if "#" not in text:
        return None
    outside = list(text)
    for event in yaml.parse(text, Loader=_LOADER):
        if isinstance(event, yaml.ScalarEvent):
            start, end = _start(event).index, _end(event).index
            outside[start:end] = " " * (end - start)
    found = "".join(outside).find("#")
    return None if found < 0 else found


def _start(event: yaml.Event) -> yaml.Mark:
    return cast("yaml.Mark", event.start_mark)  # the parser marks every event


def _end(event: yaml.Event) -> yaml.Mark:
    return cast("yaml.Mark", event.end_mark)


class _Builder:
    """Builds one tree from the parser's events."""

    def __init__(self, text: str, path: str, first_line: int) -> None:
        self._events: Iterator[yaml.Event] = yaml.parse(text, Loader=_LOADER)
        self._path = path
        self._first_line = first_line

    def document(self) -> Node:
        next(self._events)  # the start of the stream
        event = next(self._events)
        if isinstance(event, yaml.StreamEndEvent):
            return Entries((), self._first_line, 1)
        tree = self._node(next(self._events), 0)
        next(self._events)  # the end of the document
        event = next(self._events)
        if not isinstance(event, yaml.StreamEndEvent):
            raise self._refusal(YAML_DOCUMENTS, event)
        return tree

    def _node(self, event: yaml.Event, depth: int) -> Node:
        if isinstance(event, yaml.NodeEvent) and event.anchor is not None:  # every alias has one, too
            raise self._refusal(YAML_ALIAS, event)
        if isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent) and event.tag is not None:
            raise self._refusal(YAML_TAG, event, tag=event.tag)
        if depth > _MAX_DEPTH:
            raise self._refusal(YAML_TOO_DEEP, event, depth=_MAX_DEPTH)
        line, column = self._place(event)
        if isinstance(event, yaml.ScalarEvent):
            if _start(event).line != _end(event).line:
                raise self._refusal(YAML_WRAPPED, event)
            if event.implicit[0] and _CHINESE_QUOTES.fullmatch(event.value):
                raise self._refusal(YAML_QUOTES, event, value=event.value, bare=event.value[1:-1])
            return Scalar(event.value, line, column)
        if isinstance(event, yaml.SequenceStartEvent):
            return Items(tuple(self._items(depth)), line, column)
        return Entries(tuple(self._pairs(depth)), line, column)

    def _items(self, depth: int) -> Iterator[Node]:
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            yield self._node(event, depth + 1)

    def _pairs(self, depth: int) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, int] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise self._refusal(YAML_KEY, event)
            if key.value in seen:
                raise self._refusal(YAML_DUPLICATE_KEY, event, key=key.value, first=seen[key.value])
            seen[key.value] = key.line
            yield key, self._node(next(self._events), depth + 1)

    def _place(self, event: yaml.Event) -> tuple[int, int]:
        return _start(event).line + self._first_line, _start(event).column + 1

    def _refusal(self, kind: Kind, event: yaml.Event, **values: object) -> _RefusedError:
        line, column = self._place(event)
        return _RefusedError(problem(kind, self._path, line, column, **values))


Value = str | int | Sequence[str] | Sequence[int] | Mapping[str, "Value"]
"""What the project writes as YAML."""

_PLAIN_KEY = re.compile(r"[^\W\d]\w*")
_JSON_LEAVES = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")


def render_entries(entries: Mapping[str, Value]) -> str:
    """One `key: value` a line, texts in double quotes, lists and mappings on the line of their key."""
    return "".join(f"{_render_key(key)}: {render_value(value)}\n" for key, value in entries.items())


def render_value(value: Value) -> str:
    """A value on one line, such that `parse_yaml` gives its texts back."""
    if isinstance(value, str):
        return _JSON_LEAVES.sub(_escaped, json.dumps(value, ensure_ascii=False))
    if isinstance(value, int):
        return str(value)
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{_render_key(key)}: {render_value(inner)}' for key, inner in value.items())}}}"
    return f"[{', '.join(render_value(item) for item in value)}]"


def _render_key(key: str) -> str:
    return key if _PLAIN_KEY.fullmatch(key) else render_value(key)


def _escaped(character: re.Match[str]) -> str:
    return f"\\u{ord(character.group()):04x}"
