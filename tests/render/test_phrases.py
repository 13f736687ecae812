"""Where titles may be broken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.render.phrases import phrased, phrases

TITLES = {
    "关于印发云湖市市级农民工返乡创业示范县评审认定办法（试行）等三个办法的通知": (
        "关于|印发|云湖市|市级|农民工|返乡|创业|示范县|评审|认定|办法|（试行）等|三个|办法的通知"
    ),
    "关于印发《云湖市防范中小学生欺凌专项治理行动实施方案》的通知": (
        "关于|印发|《云湖市|防范|中小学生|欺凌|专项|治理|行动|实施方案》的通知"
    ),
    "关于转发国办发〔2017〕47号文件的通知": "关于|转发|国办发〔2017〕47号|文件的通知",
    "关于印发2022年重点民生实事工作方案的通知": "关于|印发2022年|重点|民生实事|工作方案的通知",
    "行动计划（2020—2022年）": "行动计划|（2020—2022年）",
    "关于李明远等3人职务任免的通知": "关于|李明远等3人|职务|任免的通知",
    "某某某某某某某某": "某|某|某|某|某|某|某|某",
}


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_broken_between_phrases(title: str) -> None:
    assert "|".join(phrases(title)) == TITLES[title]


@given(st.text())
def test_nothing_is_lost_or_added(title: str) -> None:
    assert "".join(phrases(title)) == title


@given(st.text(alphabet="关于印发通知的《》（）〔〕0123456789年号甲乙，、", max_size=40))
def test_no_line_begins_with_what_closes_or_ends_with_what_opens(title: str) -> None:
    found = phrases(title)
    assert not [phrase for phrase in found[1:] if phrase[0] in "》）〕，、"]
    assert not [phrase for phrase in found[:-1] if phrase[-1] in "《（〔"]


def test_each_phrase_is_marked_and_escaped() -> None:
    assert phrased("关于“<”") == '<span class="phrase">关于</span><span class="phrase">“&lt;”</span>'
