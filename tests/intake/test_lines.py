"""Glyphs on a page become lines as a reader sees them."""

from __future__ import annotations

import pytest

from gazette.intake.lines import Glyph, Row, join_pieces, plain, read_rows, render_pages


def glyphs(text: str, x: float, y: float, size: float = 10) -> list[Glyph]:
    """A run of glyphs, each as wide as high."""
    return [
        Glyph(character, x + place * size, x + (place + 1) * size, y, y + size) for place, character in enumerate(text)
    ]


def texts(rows: list[Row]) -> list[str]:
    return [row.text for row in rows]


def test_lines_are_read_from_the_top_and_from_the_left() -> None:
    page = [*glyphs("下一行", 10, 30), *glyphs("右", 80, 11), *glyphs("左边", 10, 10)]
    assert texts(read_rows(page)) == ["左边 右", "下一行"]


def test_a_glyph_printed_twice_is_read_once() -> None:
    assert texts(read_rows([*glyphs("公报", 10, 10), *glyphs("公报", 10.5, 10)])) == ["公报"]


def test_indents_blank_lines_and_pages_are_kept() -> None:
    page = [*glyphs("通知", 60, 10), *glyphs("各县：", 10, 40), *glyphs("为了", 30, 55), *glyphs("规范", 10, 70)]
    rows = read_rows(page)
    assert (
        render_pages([rows, rows[:1]])
        == "\u3000\u3000\u3000\u3000\u3000通知\n\n各县：\n\u3000\u3000为了\n规范\n\f通知\n"
    )


@pytest.mark.parametrize(
    ("given", "text"),
    [("⻔⺠⻓⻁\u2f3e", "门民长虎户"), ("\u2f00\uf9dc", "一隆"), ("⸺", "——"), ("(cid:12)", "\ufffd"), ("Ａ１", "Ａ１")],
)
def test_second_code_points_become_the_usual_ones(given: str, text: str) -> None:
    assert plain(given) == text


def test_lines_of_a_cell_are_joined() -> None:
    assert join_pieces(["市发展", "改革委", "", " 5G", "LTE "]) == "市发展改革委5G LTE"
