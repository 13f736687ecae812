"""A move that the importer proposes is accepted by copying its hint into the corrections."""

from __future__ import annotations

import re

from gazette.catalogue import PAGE_MISPLACED
from gazette.ingest.importer import import_issue
from gazette.model import Correction, Doubt
from gazette.store.corrections import parse_corrections

_ISSUE = """某市人民政府公报
2021年第3号（总第182号）
目录
某市人民政府关于甲的通知……1
某市人民政府关于甲的通知
一、甲项工作由市财政局牵头，各有关部门要密切配
三、丙项"工作"由市审计局牵头，各有关部门按照职责分工抓好落
合，确保按期完成。
二、乙项工作由市水利局牵头，要确保完成。
实，确保按期完成。
四、丁项工作由市民政局牵头。
"""


def _doubts(corrections: tuple[Correction, ...] = ()) -> tuple[Doubt, ...]:
    imported = import_issue(_ISSUE.encode(), "issue.txt", corrections)
    assert imported.problems == ()
    assert imported.record is not None
    return imported.record.doubts


def test_the_hint_of_a_misplaced_page_is_the_correction() -> None:
    (proposal,) = (doubt for doubt in _doubts() if doubt.id == PAGE_MISPLACED.id)
    for hint in (PAGE_MISPLACED.hint_zh, PAGE_MISPLACED.hint_en):
        entry = re.search(r"- \{.*\}", hint.format(**dict(proposal.values)))
        assert entry is not None
        corrections, problems = parse_corrections(entry[0] + "\n", "issue.yaml")
        assert problems == ()
        assert _doubts(corrections or ()) == ()
