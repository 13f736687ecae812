"""Where a run-in heading ends, and which number a line begins with."""

from __future__ import annotations

import pytest

from gazette.site.outline import OutlineKind, parse_beginning


@pytest.mark.parametrize(
    ("text", "kind", "head"),
    [
        ("（一）指导思想。以有关精神为指导。", OutlineKind.SECOND, "（一）指导思想。"),
        ("(二)基本原则。坚持政府引导。", OutlineKind.SECOND, "(二)基本原则。"),
        ("1.推进阅读进校园。将有关知识纳入教学。", OutlineKind.THIRD, "1.推进阅读进校园。"),
        ("1．以推广为主，促进广泛参与。以赛事为契机。", OutlineKind.THIRD, "1．以推广为主，促进广泛参与。"),
        ("一、加强领导。各地要高度重视。", OutlineKind.FIRST, "一、加强领导。"),
        ("2.建设“互联网+”平台（一期）。由市局负责。", OutlineKind.THIRD, "2.建设“互联网+”平台（一期）。"),
        ("第三条 本办法适用于本市。", OutlineKind.CLAUSE, "第三条"),
        ("第十二条之一 另有规定的，从其规定。", OutlineKind.CLAUSE, "第十二条之一"),
        ("第四条 【适用范围】本办法适用于本市。", OutlineKind.CLAUSE, "第四条 【适用范围】"),
        ("第5条本办法自印发之日起施行。", OutlineKind.CLAUSE, "第5条"),
    ],
)
def test_a_run_in_heading(text: str, kind: OutlineKind, head: str) -> None:
    beginning = parse_beginning(text)
    assert (beginning.kind, text[: beginning.head]) == (kind, head)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("（一）申报请示。", OutlineKind.SECOND),  # nothing follows: an item of a list
        ("（一）申报请示；", OutlineKind.SECOND),
        ("1.本公报2020年数据为初步统计结果。各项统计数据未包括有关地区。", OutlineKind.THIRD),  # a figure: a statement
        ("（三）园区内企业能够有效保障农民工合法权益：按时支付。另有规定的除外。", OutlineKind.SECOND),
        ("（一）" + "很" * 41 + "。后文。", OutlineKind.SECOND),  # too long
        ("（一）见《办法。》的规定。后文。", OutlineKind.SECOND),  # the sentence ends within brackets
        ("（1）指导思想。以有关精神为指导。", OutlineKind.FOURTH),  # the lowest level has no run-in headings
        ("①指导思想。以有关精神为指导。", OutlineKind.FOURTH),
        ("一是加强领导。二是落实责任。", OutlineKind.NONE),
        ("第一章 总则", OutlineKind.CHAPTER),
        ("第二节 一般规定", OutlineKind.SECTION),
        ("第三条的规定适用于本市。其余不适用。", OutlineKind.NONE),
        ("第三条第二款规定的除外。其余适用。", OutlineKind.NONE),
        ("1.1 编制目的", OutlineKind.DECIMAL),
        ("1.5万元以上的项目。其余不计。", OutlineKind.NONE),
        ("2021年，全市工作取得进展。成绩显著。", OutlineKind.NONE),
        ("", OutlineKind.NONE),
    ],
)
def test_no_run_in_heading(text: str, kind: OutlineKind) -> None:
    beginning = parse_beginning(text)
    assert (beginning.kind, beginning.head) == (kind, 0)


@pytest.mark.parametrize(
    ("text", "address"),
    [("第十二条 一", "12"), ("第一百零五条 一", "105"), ("第十二条之一 二", "12-1"), ("第7条 三", "7")],
)
def test_the_number_of_a_clause(text: str, address: str) -> None:
    assert parse_beginning(text).clause == address
