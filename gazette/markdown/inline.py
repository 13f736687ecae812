"""The text of one block ↔ its Markdown: plain text, and a backslash where Markdown would misread it.

`escape_lines` and `read_lines` are exact inverses. What to escape is not guessed: a text goes out
as it is if it reads back as itself, else with every mark escaped.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from gazette import catalogue
from gazette.characters import FORBIDDEN
from gazette.errors import Kind
from gazette.markdown.parser import parse_inline

MARKS = r"\\`*_\[<&~|"
"""Without one of these a line is plain text, as a set of an expression; `|` only matters in tables."""

_MARKS = re.compile(f"[{MARKS}]")

_LINE_START = re.compile(
    r"""
    (?: \#{1,6} (?=[ \t]|$)          # a heading
      | >                            # a quotation
      | [-+*:~] (?=[ \t]|$)          # an item, or a definition
      | (?=([-_*])[ \t]*(?:\1[ \t]*){2,}$)   # a rule
      | [=-]+ [ \t]* $               # the underline of a heading
      | ``` | ~~~                    # a fence
      | <[A-Za-z/!?]                 # a block of HTML
      | \[ .* \]:                    # a reference
      | \|                           # a table
      | :::                          # a container
      | \{ .* \} $                   # attributes
    )
    | (?P<number> \d{1,9} ) [.)] (?=[ \t]|$)  # a numbered item
    """,
    re.VERBOSE | re.ASCII,
)
"""What Markdown would take for more than text at the start of a line: `1. 总则`, `- 甲`, `# 一`."""

HEADING_ATTRIBUTES = re.compile(r"(?<!\\)\{[^{}]*\}$")
"""Attributes at the end of a heading: `{.attachment}`."""

_CLOSING_MARKS = re.compile(r"(?:^|(?<=[ \t]))#+$")
"""Marks that would only close a heading: `目标 ##`."""

_REFUSED: dict[str, Kind] = {
    "hardbreak": catalogue.MARKDOWN_LINE_BREAK,
    "code_inline": catalogue.MARKDOWN_CODE,
    "em_open": catalogue.MARKDOWN_EMPHASIS,
    "strong_open": catalogue.MARKDOWN_EMPHASIS,
    "s_open": catalogue.MARKDOWN_EMPHASIS,
    "link_open": catalogue.MARKDOWN_LINK,
    "image": catalogue.MARKDOWN_IMAGE,
    "html_inline": catalogue.MARKDOWN_HTML,
}


def escape_lines(lines: Sequence[str]) -> str:
    """The Markdown of a block's lines, which are not empty and have no white space at their ends."""
    light = "\n".join(_guarded(line) for line in lines)
    if _reads_as(light, lines):
        return light
    return "\n".join(_guarded(_all_marks_escaped(line)) for line in lines)


def escape_heading(text: str) -> str:
    """The Markdown of a text after the marks of a heading: `#` and `{…}` at its end would not be text."""
    light = _guarded_end(text)
    return light if _reads_as(light, (text,)) else _guarded_end(_all_marks_escaped(text))


def escape_cell(text: str) -> str:
    """The Markdown of a text in the cell of a table, where `|` would end it."""
    light = text.replace("|", r"\|")
    if "\\" not in text and _reads_as(light, (text,)):
        return light
    return _all_marks_escaped(text)


def read_lines(source: str) -> tuple[tuple[str, ...], tuple[tuple[Kind, int], ...]]:
    """The lines of a block's text; and what is no plain text, each with its line in the block, from 0."""
    if not _MARKS.search(source) and "  \n" not in source:
        return tuple(map(str.strip, source.split("\n"))), ()
    lines = [""]
    refused: list[tuple[Kind, int]] = []
    for token in parse_inline(source):
        if token.type in _REFUSED:
            refused.append((_REFUSED[token.type], len(lines) - 1))
        if FORBIDDEN.search(token.content):
            refused.append((catalogue.MARKDOWN_ENTITY, len(lines) - 1))
        if token.type in ("softbreak", "hardbreak"):
            lines.append("")
        else:
            lines[-1] += token.content
    return tuple(line.strip() for line in lines), tuple(refused)


def read_source(source: str) -> tuple[str, tuple[Kind, ...]]:
    """The text of a heading or a cell, and what in it is no plain text."""
    if not _MARKS.search(source) and "\n" not in source:
        return source.strip(), ()
    lines, refused = read_lines(source)
    return joined(lines), tuple(kind for kind, _ in refused)


def misread_line(source: str) -> int | None:
    """The first line, from 0, of a block's Markdown that begins like something else than text."""
    return next((number for number, line in enumerate(source.split("\n")) if _LINE_START.match(line.strip())), None)


def joined(lines: Sequence[str]) -> str:
    """Wrapped lines as one text: a space only where both neighbours are of a script that uses spaces."""
    if len(lines) == 1:
        return lines[0]
    text = "".join(
        first + (" " if _takes_space(first[-1:]) and _takes_space(second[:1]) else "")
        for first, second in pairwise(lines)
    )
    return text + lines[-1]


def _reads_as(source: str, lines: Sequence[str]) -> bool:
    if source.count("~") > 1:  # one tilde at each end strikes a text through on some sites
        return False
    return read_lines(source) == (tuple(lines), ())


def _guarded(line: str) -> str:
    start = _LINE_START.match(line)
    if not start:
        return line
    mark = start.end("number") if start["number"] else 0
    return f"{line[:mark]}\\{line[mark:]}"


def _guarded_end(text: str) -> str:
    end = HEADING_ATTRIBUTES.search(text) or _CLOSING_MARKS.search(text)
    return f"{text[: end.start()]}\\{text[end.start() :]}" if end else text


def _all_marks_escaped(text: str) -> str:
    return _MARKS.sub(lambda mark: f"\\{mark.group()}", text)


def _takes_space(character: str) -> bool:
    return unicodedata.east_asian_width(character) not in "WFA" if character else False
