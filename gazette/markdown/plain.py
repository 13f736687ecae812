"""The short way through a body: one that is written as the edition writes them is read without the parser.

Between two empty lines stands a whole block, told by how it begins; nothing in it means anything to
the block beside it. A body that holds anything else, or anything wrong, is left to the parser as a
whole. A test holds this way to what the parser gives, for any text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from gazette.markdown.containers import OF_LINES
from gazette.markdown.headings import read_heading
from gazette.markdown.inline import MARKS, joined, read_lines
from gazette.markdown.tables import parse_table
from gazette.model import Block, Heading, Paragraph, Part, Rank, Roster, Table

_START = r"""(?:
    [A-Za-z\u2010-\u2027\u3001-\U0010ffff]          # a letter, or whatever Chinese begins with
    | [0-9]{1,9} (?: (?![0-9.)]) | [.)] (?=[^ \t]) )  # a number, but not that of an item of a list
)"""
"""How a line begins that can be nothing but text: `第一条 …`, `1.实施…`, `2021年…`."""

_TEXT = re.compile(rf"{_START} .* (?<!\s)", re.VERBOSE)
_BARE_TEXT = re.compile(rf"{_START} [^\n{MARKS}]* (?<!\s)", re.VERBOSE)
"""A text that stands for itself, as nearly every one does."""

_HEADING = re.compile(r"(#{1,6}) ((?:\S.*)?[^\s#])")


def read_plain(source: str, path: str, first_line: int) -> list[tuple[int, Block | Part]] | None:
    """Every block and every heading of a part with its line in the file; None where one of them is not plain."""
    if "\r" in source or "\0" in source:  # the parser reads them as something else
        return None
    body = source.lstrip("\n")
    line = first_line + len(source) - len(body)
    found: list[tuple[int, Block | Part]] = []
    in_part = False
    for piece in _pieces(body.rstrip("\n")):
        block = _paragraph(piece) or _marked(piece, path, line, in_part)
        if block is None:
            return None
        found.append((line, block))
        in_part = in_part or isinstance(block, Part)
        line += piece.count("\n") + 2
    return found


def _pieces(body: str) -> Iterator[str]:
    """What stands between empty lines; a container with those that are in it."""
    held: list[str] = []
    for piece in body.split("\n\n"):
        if not held and not piece.startswith(":::"):
            yield piece
            continue
        held.append(piece)
        if piece.endswith("\n:::"):
            yield "\n\n".join(held)
            held.clear()
    if held:
        yield "\n\n".join(held)


def _lines(source: str) -> tuple[str, ...]:
    """The lines of a text; none where one of them is not plain."""
    lines = tuple(source.split("\n"))
    if all(map(_BARE_TEXT.fullmatch, lines)):
        return lines
    if not all(map(_TEXT.fullmatch, lines)):
        return ()
    lines, refused = read_lines(source)
    return () if refused or "" in lines else lines


def _paragraph(piece: str) -> Paragraph | None:
    if _BARE_TEXT.fullmatch(piece):
        return Paragraph(piece)
    lines = _lines(piece)
    return Paragraph(joined(lines)) if lines else None


def _marked(piece: str, path: str, line: int, in_part: bool) -> Block | Part | None:
    """A block that begins with a mark."""
    if piece.startswith("#"):
        return _heading(piece, in_part)
    if piece.startswith(":::"):
        return _container(piece)
    if piece.startswith(("|", "{")):
        return _table(piece, path, line)
    return None


def _heading(piece: str, in_part: bool) -> Heading | Part | None:
    found = _HEADING.fullmatch(piece)
    heading, refused = read_heading(len(found[1]), found[2], in_part) if found else (None, ())
    return None if refused else heading


def _container(piece: str) -> Block | None:
    if not piece.startswith("::: ") or not piece.endswith("\n:::"):
        return None
    name, _, rest = piece[4:].partition("\n")
    inside = rest[:-4]
    if name == "roster":
        ranks = [_rank(piece) for piece in inside.split("\n\n")]
        return None if None in ranks else Roster(tuple(filter(None, ranks)))
    lines = _lines(inside) if name in OF_LINES else ()
    return OF_LINES[name](lines) if lines else None


def _rank(piece: str) -> Rank | None:
    """A rank with its people (`主任`, `: 张三（市长）`), or people without a rank."""
    rank, *people = piece.split("\n")
    if not people or not all(person.startswith(": ") for person in people):
        lines = _lines(piece)
        return Rank("", lines) if lines else None
    texts = [_lines(text) for text in (rank, *(person[2:] for person in people))]
    return None if () in texts else Rank(texts[0][0], tuple(text for (text,) in texts[1:]))


def _table(piece: str, path: str, line: int) -> Table | None:
    lines = piece.split("\n")
    if any(line != line.strip() for line in lines) or (piece.startswith("{") and not lines[0].endswith("}")):
        return None
    table, problems = parse_table(piece, path, line)
    return None if problems else table
