"""The body of an article's file → its blocks and parts.

Nearly every body is plain, and read by `plain`. Of any other this goes through the parser's tokens
block by block. What is no block of the edition is refused with its line; what a container holds is
read by `containers`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from markdown_it.token import Token

from gazette import catalogue
from gazette.errors import Kind, Problem
from gazette.markdown.containers import parse_container
from gazette.markdown.headings import read_heading
from gazette.markdown.inline import joined
from gazette.markdown.parser import CONTAINER, TABLE, parse_blocks
from gazette.markdown.plain import read_plain
from gazette.markdown.tables import parse_table
from gazette.markdown.tokens import Group, Place, groups, read_text_lines
from gazette.model import Block, Heading, Paragraph, Part

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
    plain = read_plain(source, path, first_line)
    if plain is not None:
        return _body(plain), ()
    tokens, references = parse_blocks(source)
    place = Place(path, first_line, tuple(source.split("\n")))
    problems = [place.problem(catalogue.MARKDOWN_REFERENCE, line) for line in references]
    known: list[tuple[int, Block | Part]] = []
    in_part = False
    for group in groups(tokens):
        found, refused = _parse_group(group, place, in_part)
        problems += refused
        if found is not None:
            known.append((place.line(group[0]), found))
            in_part = in_part or isinstance(found, Part)
    return _body(known), tuple(sorted(problems, key=lambda found: found.line))


def _body(known: Iterable[tuple[int, Block | Part]]) -> Body:
    """The body of blocks and of headings that open a part, each with its line."""
    blocks: list[Block] = []
    parts: list[tuple[Part, list[Block]]] = []
    lines: list[int] = []
    for line, found in known:
        lines.append(line)
        if isinstance(found, Part):
            parts.append((found, []))
        else:
            (parts[-1][1] if parts else blocks).append(found)
    whole = tuple(replace(part, body=tuple(body)) for part, body in parts)
    return Body(tuple(blocks), whole, tuple(lines))


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
    heading, refused = read_heading(int(opening.tag[1:]), inline.content, in_part)
    return heading, tuple(place.problem(kind, opening, 0, **values) for kind, values in refused)
