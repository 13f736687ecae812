"""A query of the corrections answers the importer's own doubt about the same words."""

from __future__ import annotations

from gazette.ingest.importer import import_issue
from gazette.model import Action, Correction

_ISSUE = """某市人民政府公报
2021年第3号（总第182号）
目录
某市人民政府关于甲的通知……1
某市人民政府关于甲的通知
某政〔2021〕3号
由领导小组研究研究，按（甲规定办理。
"""


def _doubts(*queries: tuple[int, str]) -> list[tuple[str, int]]:
    listed = tuple(Correction(Action.QUERY, (line, line), expect, "无从判断。") for line, expect in queries)
    record = import_issue(_ISSUE.encode(), "issue.txt", listed).record
    assert record is not None
    return [(doubt.id, doubt.line) for doubt in record.doubts]


def test_without_a_query_the_importer_doubts() -> None:
    assert _doubts() == [
        ("date-missing", 7),
        ("mark-unpaired", 7),
        ("signature-missing", 7),
        ("word-doubled", 7),
    ]


def test_a_query_about_the_same_words_takes_the_place_of_the_doubt() -> None:
    assert ("word-doubled", 7) not in _doubts((7, "小组研究研究"))
    assert ("reading-doubtful", 7) in _doubts((7, "小组研究研究"))


def test_what_is_missing_at_the_end_is_answered_by_a_query_there() -> None:
    assert not {"date-missing", "signature-missing"} & {name for name, _ in _doubts((7, "规定办理"))}


def test_other_doubts_of_the_line_stay() -> None:
    assert ("word-doubled", 7) in _doubts((7, "规定办理"))
    assert ("word-doubled", 7) in _doubts((6, "某政〔2021〕3号"))
