"""Ways through the parser's flat list of tokens, and from a token to its line in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from gazette.catalogue import MARKDOWN_EMPTY, MARKDOWN_LINE_START
from gazette.errors import Kind, Problem, problem
from gazette.markdown.inline import misread_line, read_lines

Group = Sequence[Token]
"""The tokens of one block: the opening one first, the closing one last; or a single one."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the file the tokens of a body come from."""

    path: str
    first_line: int
    """Line of the file, 1-based, on which the body begins."""
    source: tuple[str, ...]
    """The lines of the body."""

    def line(self, token: Token) -> int:
        """Line of the file, 1-based, on which a token begins."""
        return self.first_line + (token.map[0] if token.map else 0)

    def problem(self, kind: Kind, at: Token | int, offset: int = 0, **values: object) -> Problem:
        """A problem at a token or at a line of the body (0-based), some lines further down."""
        line = self.line(at) if isinstance(at, Token) else self.first_line + at
        return problem(kind, self.path, line + offset, 0, **values)


def groups(tokens: Sequence[Token]) -> Iterator[Group]:
    """The blocks that stand side by side in a list of tokens."""
    start = 0
    for number, token in enumerate(tokens):
        if token.level == tokens[0].level and token.nesting <= 0:
            yield tokens[start : number + 1]
            start = number + 1


def read_text_lines(inline: Token, place: Place) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The lines of a paragraph's text."""
    lines, refused = read_lines(inline.content)
    problems = [place.problem(kind, inline, offset) for kind, offset in refused]
    misread = misread_line(inline.content)
    if misread is not None and not problems:
        problems.append(place.problem(MARKDOWN_LINE_START, inline, misread))
    if "" in lines:
        problems.append(place.problem(MARKDOWN_EMPTY, inline, lines.index("")))
    return lines, tuple(problems)
