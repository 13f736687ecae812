"""Merging a re-import with what people changed: part by part, block by block, by digests.

Three versions meet: the base (what the importer last wrote, of which only digests are kept), ours
(what stands in the edition now) and theirs (what the importer gives today). What a person changed
stays; what nobody changed follows the importer; where both changed, the person's words stay and
the conflict is told. The parts of a file are the fields of its value and, of an article, its body,
a sequence of blocks and headings of parts.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from gazette.markdown.write import render_block, render_part_heading
from gazette.model import Article, Block, Head, Part
from gazette.threeway import merge_sequences

BODY = "body"
"""The part of a base that holds the digests of all blocks, separated by spaces."""

Base = Mapping[str, str]
"""Part of a file → its digest as last imported; parts that were empty are absent."""

Item = Block | Part
"""A block, or the heading of a part: a Part without its body."""

_Value = TypeVar("_Value", Article, Head)


@dataclass(frozen=True, slots=True)
class Conflict:
    """A part or a run of blocks that a person and the importer both changed."""

    part: str
    ours: str
    """The person's text, which stays."""
    theirs: str
    """The importer's."""
    item: int = 0
    """For a body: the place among our items, from 0, at which ours stands."""


def article_base(article: Article) -> dict[str, str]:
    """The digests of an article as the importer writes it."""
    return _field_base(article) | {BODY: " ".join(_item_digests(_items(article)))}


def head_base(head: Head) -> dict[str, str]:
    """The digests of a head as the importer writes it."""
    return _field_base(head)


def merge_article(base: Base | None, ours: Article, theirs: Article) -> tuple[Article, tuple[Conflict, ...]]:
    """Our article with what the importer changed since; its slug stays ours.

    `base` is None where it is not known: then every difference is a conflict.
    """
    merged, conflicts = _merge_fields(base, ours, theirs)
    items, body_conflicts = _merge_items(base, _items(ours), _items(theirs))
    return _with_items(merged, items), (*conflicts, *body_conflicts)


def merge_head(base: Base | None, ours: Head, theirs: Head) -> tuple[Head, tuple[Conflict, ...]]:
    """Our head with what the importer changed since."""
    return _merge_fields(base, ours, theirs)


def digest(value: object) -> str:
    """Twelve hexadecimal digits of a text, a number or a list of them; nothing for what is empty."""
    if not value:
        return ""
    return hashlib.sha256(json.dumps(value, ensure_ascii=False).encode()).hexdigest()[:12]


def _field_base(value: Article | Head) -> dict[str, str]:
    return {name: digest(content) for name, content in _fields(value).items() if content}


def _fields(value: Article | Head) -> dict[str, Any]:
    """What is merged as a whole: every field but the address, which never changes, and the text."""
    names = (entry.name for entry in fields(value))
    return {name: getattr(value, name) for name in names if name not in ("slug", "body", "parts")}


def _merge_fields(base: Base | None, ours: _Value, theirs: _Value) -> tuple[_Value, tuple[Conflict, ...]]:
    taken: dict[str, Any] = {}
    conflicts: list[Conflict] = []
    imported = _fields(theirs)
    for name, value in _fields(ours).items():
        was = None if base is None else base.get(name, "")
        mine, new = digest(value), digest(imported[name])
        if mine == was:
            taken[name] = imported[name]
        elif new not in (mine, was):
            conflicts.append(Conflict(name, _shown(value), _shown(imported[name])))
    return replace(ours, **taken), tuple(conflicts)


def _merge_items(
    base: Base | None, ours: Sequence[Item], theirs: Sequence[Item]
) -> tuple[list[Item], tuple[Conflict, ...]]:
    known = None if base is None else base.get(BODY, "").split()
    merged: list[Item] = []
    conflicts: list[Conflict] = []
    for piece in merge_sequences(known, _item_digests(ours), _item_digests(theirs)):
        mine, new = ours[piece.ours], theirs[piece.theirs]
        merged += new if piece.take_theirs else mine
        if piece.conflict:
            conflicts.append(Conflict(BODY, _shown_items(mine), _shown_items(new), piece.ours.start))
    return merged, tuple(conflicts)


def _items(article: Article) -> list[Item]:
    """The text of an article as one sequence."""
    items: list[Item] = [*article.body]
    for part in article.parts:
        items += (replace(part, body=()), *part.body)
    return items


def _with_items(article: Article, items: Sequence[Item]) -> Article:
    """The article with another text."""
    body: list[Block] = []
    parts: list[Part] = []
    for item in items:
        if isinstance(item, Part):
            parts.append(item)
        elif parts:
            parts[-1] = replace(parts[-1], body=(*parts[-1].body, item))
        else:
            body.append(item)
    return replace(article, body=tuple(body), parts=tuple(parts))


def _item_digests(items: Sequence[Item]) -> list[str]:
    return [digest(_render_item(item)) for item in items]


def _render_item(item: Item) -> str:
    return render_part_heading(item) if isinstance(item, Part) else render_block(item, in_part=False)


def _shown(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _shown_items(items: Sequence[Item]) -> str:
    return " ¶ ".join(_render_item(item).replace("\n", " ") for item in items)
