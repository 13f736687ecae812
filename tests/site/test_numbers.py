"""Document numbers: parts, series, gaps."""

from __future__ import annotations

import pytest

from gazette.site.numbers import DocumentNumber, Gap, Series, parse_document_number, series_of


@pytest.mark.parametrize(
    "text", ["云政办〔2021〕8号", "云政办﹝2021﹞8号", "云政办[2021]8号", "云政办［2021］第8号", "云政办 〔2021〕 8 号"]
)
def test_every_bracket(text: str) -> None:
    assert parse_document_number(text) == DocumentNumber("云政办", 2021, 8)


@pytest.mark.parametrize("text", ["", "第707号", "云政办2021年8号", "云政办〔2021〕号", "云政办〔1821〕8号"])
def test_other_forms(text: str) -> None:
    assert parse_document_number(text) is None


def test_series_show_their_gaps() -> None:
    numbered = [(DocumentNumber("甲", 2020, 3), "a"), (DocumentNumber("乙", 2021, 1), "b"),
                (DocumentNumber("甲", 2021, 2), "c"), (DocumentNumber("甲", 2021, 6), "d"),
                (DocumentNumber("甲", 2021, 6), "e")]  # fmt: skip
    assert series_of(numbered) == (
        Series("甲", 2021, (Gap(1, 1), (2, ("c",)), Gap(3, 5), (6, ("d", "e")))),
        Series("甲", 2020, (Gap(1, 2), (3, ("a",)))),
        Series("乙", 2021, ((1, ("b",)),)),
    )
