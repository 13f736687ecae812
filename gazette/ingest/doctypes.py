"""文种: the kind of document that a title ends with."""

from __future__ import annotations

import re

OFFICIAL_TYPES = (
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函",
    "纪要", "令",
)  # fmt: skip
"""文种 of GB/T 9704-2012."""
_TYPES = (
    *OFFICIAL_TYPES,
    "讲话", "办法", "规定", "细则", "方案", "条例", "规则", "规划", "计划", "预案", "章程", "措施", "大事记",
    "致辞", "解读", "说明", "答记者问", "名单", "目录", "要点", "倡议书", "公约", "标准", "指南", "建议",
)  # fmt: skip
"""Those, and the kinds of text that a gazette prints besides."""


def doc_type(title: str) -> str:
    """文种 at the end of a title, remarks in brackets left out: …实施意见 → 意见, …公报（2020年） → 公报."""
    bare = title.strip("《》 ")
    while (shorter := re.sub(r"[（(〔][^（()）〔〕]*[）)〕]\Z|(?<=.)》\Z", "", bare)) != bare:
        bare = shorter
    return next((name for name in sorted(_TYPES, key=len, reverse=True) if bare.endswith(name)), "")
