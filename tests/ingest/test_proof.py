"""The proof refuses what a correct importer never does."""

from __future__ import annotations

from collections.abc import Iterable

from gazette.errors import Problem, render_problem
from gazette.ingest.article import Piece
from gazette.ingest.lines import Line
from gazette.ingest.printed import print_lines
from gazette.ingest.proof import prove_lines, prove_pieces

_LINES = (Line(1, "甲乙"), Line(2, "丙（1）"), Line(4, "<p>丁</p>戊"))


def _told(problems: Iterable[Problem]) -> list[str]:
    return [render_problem(found, "en").split(" Hint:")[0] for found in problems]


def test_each_line_is_claimed_once() -> None:
    assert prove_lines(_LINES, _LINES, "issue.txt") == ()
    assert _told(prove_lines(_LINES, (*_LINES[:2], _LINES[0]), "issue.txt")) == [
        "issue.txt:1: line-claimed-twice error: This line went into two places: “甲乙”.",
        "issue.txt:4: line-lost error: This line went into no article: “<p>丁</p>戊”.",
    ]


def test_the_parts_of_a_split_line_are_told_apart() -> None:
    parts = (Line(1, "甲。", part=0), Line(1, "乙。", part=1))
    assert prove_lines(parts, parts, "issue.txt") == ()
    assert _told(prove_lines(parts, parts[:1], "issue.txt")) == [
        "issue.txt:1: line-lost error: This line went into no article: “乙。”."
    ]


def test_letters_come_out_in_their_order() -> None:
    printed = print_lines(_LINES)
    assert prove_pieces([Piece("甲乙丙(1)丁 戊", printed)], "issue.txt") == ()
    assert _told(prove_pieces([Piece("甲乙1丙丁戊", printed)], "issue.txt")) == [
        "issue.txt:1: text-changed error: The text read differs from the source: “甲乙丙1丁戊” became “甲乙1丙丁戊”."
    ]
