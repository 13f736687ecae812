"""Tables as HTML."""

from __future__ import annotations

import re

from gazette.model import Merge, Table
from gazette.render.tables import render_table


def rows(table: Table) -> list[str]:
    return re.findall(r"<tr>(.*?)</tr>", render_table(table, "table-1", "标题"))


def test_spans_and_scopes() -> None:
    table = Table(
        (("序号", "目标值", Merge.LEFT), (Merge.UP, "2021年", "2022年"), ("1", "甲", Merge.LEFT), ("2", "乙", "丙")),
        header_rows=2,
    )
    assert rows(table) == [
        '<th scope="col" rowspan="2">序号</th><th scope="colgroup" colspan="2">目标值</th>',
        '<th scope="col">2021年</th><th scope="col">2022年</th>',
        '<td class="figures">1</td><td colspan="2">甲</td>',
        '<td class="figures">2</td><td>乙</td><td>丙</td>',
    ]


def test_a_cell_that_reaches_over_both_ways() -> None:
    table = Table((("甲", Merge.LEFT), (Merge.UP, Merge.LEFT), ("乙", "丙")))
    assert rows(table) == ['<td colspan="2" rowspan="2">甲</td>', "", "<td>乙</td><td>丙</td>"]


def test_a_head_cell_does_not_reach_into_the_body() -> None:
    assert rows(Table((("甲",), (Merge.UP,)), header_rows=1))[0] == '<th scope="col">甲</th>'


def test_an_empty_head_cell_is_no_heading() -> None:
    assert rows(Table((("", "乙"), ("丙", "丁")), header_rows=1))[0] == '<td></td><th scope="col">乙</th>'


def test_how_columns_are_set() -> None:
    table = Table((("甲", "1,234.5", "很长很长很长很长很长的文字"), ("乙", "≥40%", "短")))
    assert rows(table)[1] == '<td>乙</td><td class="figures">≥40%</td><td class="long">短</td>'


def test_a_form() -> None:
    table = Table(
        (("姓名", ""), ("意见", "盖章 年 月 日"), ("情况", "主要从师德、业务素质、教学能力等方面评价")), form=True
    )
    assert rows(table) == [
        '<td class="label">姓名</td><td class="blank"></td>',
        '<td class="label">意见</td><td class="sign">盖章 年 月 日</td>',
        '<td class="label">情况</td><td class="remark">主要从师德、业务素质、教学能力等方面评价</td>',
    ]


def test_the_caption_is_printed_or_unseen() -> None:
    assert '<caption id="table-1-caption">表一</caption>' in render_table(
        Table((("甲",),), caption="表一"), "table-1", "题"
    )
    assert '<caption class="unseen" id="table-1-caption">题</caption>' in render_table(
        Table((("甲",),)), "table-1", "题"
    )
