"""The proof that an import has lost nothing.

Every non-blank source line is claimed exactly once: by an article, by the head, or by the list of
what was dropped. And in every piece the Chinese characters, digits and Latin letters come out in
the order in which the lines hold them.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from gazette.catalogue import LINE_CLAIMED_TWICE, LINE_LOST, TEXT_CHANGED
from gazette.errors import Problem, problem
from gazette.ingest.article import Piece
from gazette.ingest.characters import letters
from gazette.ingest.lines import Line
from gazette.ingest.residue import without_residue

Key = tuple[int, int]
"""Number and part of a line."""


def prove_lines(lines: Iterable[Line], claims: Iterable[Line], path: str) -> tuple[Problem, ...]:
    """A Problem for each line that is claimed by none or by several."""
    count = Counter(_key(line) for line in claims)
    problems = []
    for line in lines:
        claimed = count[_key(line)]
        if claimed != 1:
            kind = LINE_CLAIMED_TWICE if claimed else LINE_LOST
            problems.append(problem(kind, path, line.number, text=line.text.strip()[:40]))
    return tuple(problems)


def prove_pieces(pieces: Sequence[Piece], path: str) -> tuple[Problem, ...]:
    """A Problem for each piece whose letters are not those of its lines, in their order."""
    problems = []
    for piece in pieces:
        printed = "".join(letters(without_residue(line.text)) for source in piece.lines for line in source.lines)
        if printed != letters(piece.text):
            number = piece.lines[0].number
            problems.append(problem(TEXT_CHANGED, path, number, printed=printed[:40], text=letters(piece.text)[:40]))
    return tuple(problems)


def _key(line: Line) -> Key:
    return line.number, line.part
