"""Lines and issues that no print has must not hold up the import: its time grows with the text, and not faster.

The limits are about ten times what a quiet machine takes; what grew with the square of the text took minutes.
"""

from __future__ import annotations

import time

import pytest

from gazette.ingest.importer import import_issue

_LONG = 20_000
"""Characters of a line."""
_MANY = 1_000
"""Lines of an issue."""
_SECONDS = 4.0
"""Of the processor, for one import."""

_HEAD = "某市人民政府公报\n2021年第3号（总第182号）\n目录\n【市政府文件】\n{contents}某市人民政府关于甲的通知……1\n"
_BODY = "某市人民政府关于甲的通知\n全文甲乙丙丁戊己庚辛壬癸子丑寅卯。\n{body}\n结尾。\n"

_UNITS = (
    *"一1a　（）()《“。，、.·—$&\\{*年第附：",
    *("<p ", "_{", "1 ", "一　", "1.", "1,", "（一", "《一》", "总第", "主 任", "委员会", "令", "一，", ")(", "::"),
    *("<input checkbox", "\\text{", "a_1", "一\t", "任命", "（甲", "甲 / "),
)
_LINES = (
    *("一、甲", "一、甲乙丙，丁", "1.甲\n2.乙", "甲\t乙", "甲\t乙\n", "甲乙丙丁戊己庚，辛", "（甲，", "（甲）"),
    *("某市人民政府", "某市人民政府\n2021年3月4日", "某市人民政府令\n第5号", "各县政府：", "附件1", "附件1：甲"),
    *("附件：1.甲", "王飞 财政局", "主任：王飞", "第一章 甲", "目录", "5", "关于甲的通知", "某市人民政府关于甲的通知"),
    *("甲……5", "续表", "编辑：甲", "1.1 甲", "三、甲乙丙丁戊己庚辛，壬癸\n甲乙丙丁。"),
    "甲乙丙丁戊己庚辛壬癸，子丑寅卯辰巳午未申酉戌亥甲乙丙丁",
)


def _seconds(contents: str, body: str) -> float:
    text = _HEAD.format(contents=contents) + _BODY.format(body=body)
    begun = time.process_time()
    import_issue(text.encode(), "issue.txt")
    return time.process_time() - begun


@pytest.mark.parametrize("unit", _UNITS)
def test_a_long_line_is_quick(unit: str) -> None:
    line = (unit * _LONG)[:_LONG]
    assert _seconds("", line) < _SECONDS
    assert _seconds(f"{line}……2\n", "") < _SECONDS


@pytest.mark.parametrize("lines", _LINES)
def test_many_lines_are_quick(lines: str) -> None:
    many = "\n".join([lines] * _MANY)
    assert _seconds("", many) < _SECONDS
    assert _seconds(f"{many}\n", "") < _SECONDS
