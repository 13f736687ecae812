"""What a heading is: a line of the outline, or the beginning of a part."""

from __future__ import annotations

from collections.abc import Mapping

from gazette import catalogue
from gazette.errors import Kind
from gazette.markdown.attributes import parse_attributes
from gazette.markdown.inline import HEADING_ATTRIBUTES, read_source
from gazette.model import Heading, Part, PartKind

_CLASSES = " | ".join(f"{{.{kind.value}}}" for kind in PartKind)

Refused = tuple[Kind, Mapping[str, str]]
"""What is wrong with a heading, and the values of the problem."""


def read_heading(depth: int, source: str, in_part: bool) -> tuple[Heading | Part | None, tuple[Refused, ...]]:
    """The heading of so many `#` with this text; `in_part` says whether it stands in a part."""
    attributes = HEADING_ATTRIBUTES.search(source)
    text, kinds = read_source(source[: attributes.start()] if attributes else source)
    refused: list[Refused] = [(kind, {}) for kind in kinds]
    if not text:
        refused.append((catalogue.MARKDOWN_EMPTY, {}))
    if attributes:
        part = _parse_part(text, attributes.group()) if depth == 2 else None
        if part is None:
            refused.append((catalogue.MARKDOWN_PART, {"text": attributes.group(), "known": _CLASSES}))
        return part, tuple(refused)
    level = depth - 1 - in_part
    if level < 1:
        refused.append((catalogue.MARKDOWN_PART_LEVEL if in_part else catalogue.MARKDOWN_TITLE, {"known": _CLASSES}))
    return Heading(level, text), tuple(refused)


def _parse_part(text: str, attributes: str) -> Part | None:
    """The part that a heading opens; None where the attributes are not exactly one known class."""
    found = parse_attributes(attributes)
    if found is None or found.values or len(found.classes) != 1 or found.classes[0] not in list(PartKind):
        return None
    kind = PartKind(found.classes[0])
    label, _, title = text.partition(" ") if kind is PartKind.ATTACHMENT else ("", "", text)
    return Part(kind, label, title.strip(), ())
