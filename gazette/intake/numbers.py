"""Word's automatic numbers, which stand in no paragraph's text, written out: 一、 （一） 1. 第一条 ①."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.parts.document import DocumentPart

from gazette.intake.numberforms import render_number

Node = Any
"""An element of the document; the XML library brings no types."""

_BULLET = "• "
_DEEPEST = 9
"""Levels of a list in Word."""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int = 1
    form: str = "decimal"
    text: str = ""
    """`第%1条`: each `%n` stands for the number of level n, from 1."""
    legal: bool = False
    """Whether the numbers of all levels are written in decimal."""
    style: str = ""
    """Paragraph style that takes its number from this level."""


class Numbers:
    """Counts through a document: `next` is asked for every paragraph once, in their order."""

    def __init__(self, part: DocumentPart) -> None:
        root = _related(part, RELATIONSHIP_TYPE.NUMBERING)
        styles = _related(part, RELATIONSHIP_TYPE.STYLES)
        self._styles = {node.get(qn("w:styleId")): node for node in _children(styles, "w:style")}
        self._abstract = {node.get(qn("w:abstractNumId")): node for node in _children(root, "w:abstractNum")}
        self._lists = {node.get(qn("w:numId")): node for node in _children(root, "w:num")}
        self._default_style = next((name for name, node in self._styles.items() if _is_default(node)), "")
        self._known: dict[str, tuple[str, dict[int, Level]]] = {}
        """What `_levels` found of a list."""
        self._counts: dict[str, dict[int, int]] = {}
        """Abstract list → level → the number given last."""
        self._begun: set[tuple[str, int]] = set()
        """Lists and levels that have been counted."""

    def next(self, paragraph: Node) -> str:
        """The number before a paragraph with what parts it from the text; empty where it has none."""
        number, depth = self._place(paragraph)
        if number not in self._lists:
            return ""
        name, levels = self._levels(number)
        level = levels.get(depth, Level())
        counts = self._counts.setdefault(name, {})
        restart = self._restart(number, depth)
        if restart is not None and (number, depth) not in self._begun:
            counts[depth] = restart
        else:
            counts[depth] = counts.get(depth, level.start - 1) + 1
        self._begun.add((number, depth))
        for deeper in [one for one in counts if one > depth]:
            del counts[deeper]
        return _write(level, levels, counts)

    def _place(self, paragraph: Node) -> tuple[str, int]:
        """Id of the list a paragraph is in, and its level from 0; the id is empty or `0` where it is in none."""
        properties = paragraph.find(qn("w:pPr"))
        style = _value(properties, "w:pStyle") or self._default_style
        own = None if properties is None else properties.find(qn("w:numPr"))
        depth = _value(own, "w:ilvl")
        if number := _value(own, "w:numId"):
            return number, int(depth or 0)
        for name, inherited in self._inherited(style):
            depth = depth or _value(inherited, "w:ilvl")
            if number := _value(inherited, "w:numId"):
                return number, int(depth) if depth else self._depth_of(number, name)
        return "", 0

    def _inherited(self, style: str) -> Iterator[tuple[str, Node]]:
        """The numberings of a style and of those it is based on."""
        seen = set[str]()
        while style in self._styles and style not in seen:
            seen.add(style)
            node = self._styles[style]
            properties = node.find(qn("w:pPr"))
            yield style, None if properties is None else properties.find(qn("w:numPr"))
            style = _value(node, "w:basedOn")

    def _depth_of(self, number: str, style: str) -> int:
        levels = self._levels(number)[1] if number in self._lists else {}
        return next((depth for depth, level in levels.items() if level.style == style), 0)

    def _levels(self, number: str) -> tuple[str, dict[int, Level]]:
        """Id of what lists that count on together share, and the levels of this one."""
        if number not in self._known:
            self._known[number] = self._read_levels(number)
        return self._known[number]

    def _read_levels(self, number: str) -> tuple[str, dict[int, Level]]:
        name = self._abstract_name(number)
        found = {int(node.get(qn("w:ilvl"), 0)): _level(node) for node in _children(self._abstract.get(name), "w:lvl")}
        for override in _children(self._lists[number], "w:lvlOverride"):
            for node in _children(override, "w:lvl"):
                found[int(override.get(qn("w:ilvl"), 0))] = _level(node)
        return name, found

    def _abstract_name(self, number: str) -> str:
        """The abstract list of a list, also where it only names a list style, which names the list."""
        name = _value(self._lists[number], "w:abstractNumId")
        link = _value(self._abstract.get(name), "w:numStyleLink")
        if link in self._styles:
            properties = self._styles[link].find(qn("w:pPr"))
            linked = _value(None if properties is None else properties.find(qn("w:numPr")), "w:numId")
            if linked in self._lists:
                return _value(self._lists[linked], "w:abstractNumId")
        return name

    def _restart(self, number: str, depth: int) -> int | None:
        """The number with which this list begins anew on a level, if it does not count on."""
        for override in _children(self._lists[number], "w:lvlOverride"):
            start = _value(override, "w:startOverride")
            if int(override.get(qn("w:ilvl"), 0)) == depth and start:
                return int(start)
        return None


def _write(level: Level, levels: dict[int, Level], counts: dict[int, int]) -> str:
    if level.form == "bullet":
        return _BULLET

    def one(found: re.Match[str]) -> str:
        depth = int(found[1]) - 1
        above = levels.get(depth, Level())
        form = "decimal" if level.legal else above.form
        return render_number(counts.get(depth, above.start), form)

    text = re.sub(rf"%([1-{_DEEPEST}])", one, level.text).strip()
    return f"{text} " if text and (text[-1].isalnum() or text[-1] in "条章节编款项") else text


def _level(node: Node) -> Level:
    return Level(
        start=int(_value(node, "w:start") or 1),
        form=_value(node, "w:numFmt") or "decimal",
        text=_value(node, "w:lvlText"),
        legal=node.find(qn("w:isLgl")) is not None,
        style=_value(node, "w:pStyle"),
    )


def _related(part: DocumentPart, kind: str) -> Node | None:
    """The root of a part of the document; None where it has none."""
    try:
        related: Any = part.part_related_by(kind)
    except KeyError:
        return None
    return related.element


def _children(node: Node | None, name: str) -> Iterator[Node]:
    yield from () if node is None else node.iterchildren(qn(name))


def _value(node: Node | None, name: str) -> str:
    """The value of the child element of this name; empty where there is none."""
    found = None if node is None else node.find(qn(name))
    return "" if found is None else str(found.get(qn("w:val"), ""))


def _is_default(node: Node) -> bool:
    return node.get(qn("w:type")) == "paragraph" and node.get(qn("w:default")) in ("1", "true", "on")
