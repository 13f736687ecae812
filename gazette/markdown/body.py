"""The body of an article's file → its blocks and parts.

Goes through the parser's tokens block by block. What is no block of the edition is refused with its
line; what a container holds is read by `containers`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from markdown_it.token import Token

from gazette import catalogue
from gazette.errors import Kind, Problem
from gazette.markdown.attributes import parse_attributes
from gazette.markdown.containers import parse_container
from gazette.markdown.inline import HEADING_ATTRIBUTES, joined, read_source
from gazette.markdown.parser import CONTAINER, TABLE, parse_blocks
from gazette.markdown.tables import parse_table
from gazette.markdown.tokens import Group, Place, groups, read_text_lines
from gazette.model import Block, Heading, Paragraph, Part, PartKind

_REFUSED: dict[str, Kind] = {
    "bullet_list_open": catalogue.MARKDOWN_LIST,
    "ordered_list_open": catalogue.MARKDOWN_LIST,
    "dl_open": catalogue.MARKDOWN_DEFINITION,
    "blockquote_open": catalogue.MARKDOWN_QUOTE,
    "code_block": catalogue.MARKDOWN_INDENT,
    "fence": catalogue.MARKDOWN_CODE,
    "html_block": catalogue.MARKDOWN_HTML,
    "hr": catalogue.MARKDOWN_RULE,
}

_CLASSES = " | ".join(f"{{.{kind.value}}}" for kind in PartKind)


@dataclass(frozen=True, slots=True)
class Body:
    """What follows the front matter of an article's file."""

    blocks: tuple[Block, ...]
    """The blocks before the first part."""
    parts: tuple[Part, ...]
    lines: tuple[int, ...]
    """Line of the file on which each block and each heading of a part begins, in the order of the file."""


def parse_body(source: str, path: str, first_line: int) -> tuple[Body, tuple[Problem, ...]]:
    """The body that begins on the given line of the file; incomplete where there are problems."""
    tokens, references = parse_blocks(source)
    place = Place(path, first_line, tuple(source.split("\n")))
    problems = [place.problem(catalogue.MARKDOWN_REFERENCE, line) for line in references]
    blocks: list[Block] = []
    parts: list[tuple[Part, list[Block]]] = []
    lines: list[int] = []
    for group in groups(tokens):
        found, refused = _parse_group(group, place, in_part=bool(parts))
        problems += refused
        if found is None:
            continue
        lines.append(place.line(group[0]))
        if isinstance(found, Part):
            parts.append((found, []))
        else:
            (parts[-1][1] if parts else blocks).append(found)
    whole = tuple(replace(part, body=tuple(body)) for part, body in parts)
    return Body(tuple(blocks), whole, tuple(lines)), tuple(sorted(problems, key=lambda found: found.line))


def _parse_group(group: Group, place: Place, in_part: bool) -> tuple[Block | Part | None, tuple[Problem, ...]]:
    opening = group[0]
    match opening.type:
        case "paragraph_open":
            lines, problems = read_text_lines(group[1], place)
            return Paragraph(joined(lines)), problems
        case "heading_open":
            return _parse_heading(opening, group[1], place, in_part)
        case str(name) if name == TABLE:
            return parse_table(opening.content, place.path, place.line(opening))
        case str(name) if name == CONTAINER:
            return parse_container(group, place)
    return None, (place.problem(_REFUSED[opening.type], opening),)


def _parse_heading(
    opening: Token, inline: Token, place: Place, in_part: bool
) -> tuple[Heading | Part | None, tuple[Problem, ...]]:
    if not opening.markup.startswith("#"):
        return None, (place.problem(catalogue.MARKDOWN_UNDERLINE, opening),)
    attributes = HEADING_ATTRIBUTES.search(inline.content)
    text, refused = read_source(inline.content[: attributes.start()] if attributes else inline.content)
    problems = [place.problem(kind, opening) for kind in refused]
    if not text:
        problems.append(place.problem(catalogue.MARKDOWN_EMPTY, opening))
    if attributes:
        part = _parse_part(text, attributes.group()) if opening.tag == "h2" else None
        if part is None:
            problems.append(place.problem(catalogue.MARKDOWN_PART, opening, text=attributes.group(), known=_CLASSES))
        return part, tuple(problems)
    level = int(opening.tag[1:]) - 1 - in_part
    if level < 1:
        kind = catalogue.MARKDOWN_PART_LEVEL if in_part else catalogue.MARKDOWN_TITLE
        problems.append(place.problem(kind, opening, known=_CLASSES))
    return Heading(level, text), tuple(problems)


def _parse_part(text: str, attributes: str) -> Part | None:
    """The part that a heading opens; None where the attributes are not exactly one known class."""
    found = parse_attributes(attributes)
    if found is None or found.values or len(found.classes) != 1 or found.classes[0] not in list(PartKind):
        return None
    kind = PartKind(found.classes[0])
    label, _, title = text.partition(" ") if kind is PartKind.ATTACHMENT else ("", "", text)
    return Part(kind, label, title.strip(), ())
