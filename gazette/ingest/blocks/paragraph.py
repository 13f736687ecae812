"""Paragraphs, with those put together again that a page break or a wrap has cut.

The page numbers of the print are gone, so a cut is told by the text: a line that ends within a
sentence, followed by one that begins nothing of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.ingest.blocks.found import Found
from gazette.ingest.patterns import CLOSED, FIELD_LINE, SENTENCE_MARK, is_fresh, open_pairs, outline_level
from gazette.ingest.printed import Printed, join_texts
from gazette.ingest.signatures import read_closing
from gazette.model import Paragraph

_LONG = 30
"""Characters that a line of running text has at least where it ends within a sentence."""
_CONTINUING = re.compile(
    r"[，、。；：）”》！？]|等(?![到级额待量])|的(?!确)|以及|及(?![时早格])|和(?![谐平睦])|与(?![此会其])|或(?!许)"
)
"""What no paragraph begins with: a mark, or a word that only goes on (not 等级, 的确, 及时, 和谐, 与会, 或许)."""


def read_paragraph(lines: Sequence[Printed], index: int) -> Found:
    """The paragraph that begins at this line."""
    text = lines[index].text
    end = index + 1
    while end < len(lines) and continues(text, lines, end):
        text = join_texts(text, lines[end].text)
        end += 1
    return Found(Paragraph(text), tuple(lines[index:end]), joins=end - index - 1)


def continues(text: str, lines: Sequence[Printed], index: int) -> bool:
    """Whether the line at `index` goes on with a paragraph that so far reads `text`.

    `…按时足额支付员工工资等劳` / `动报酬。` (2021-03, 683–685) is one; two short lines without any mark,
    such as the names of two bodies in a list, are not; nor does a field (`联系人：张三`) go on. Behind a
    closing bracket only what begins no paragraph goes on: `…补助县（市、区）` / `等，支出预算…` (2020-05, 296–298).
    """
    line = lines[index]
    if line.joined:
        return True
    if line.cells or line.bulleted or CLOSED.search(text) or read_closing(lines, index):
        return False
    if open_pairs(text) and not outline_level(line.text):
        return bool(re.search("[）》”〕]", line.text))
    if is_fresh(line.text) and not _runs_on(text, line.text):
        return False
    if text.endswith(("）", "”", "》", "’")):
        return bool(_CONTINUING.match(line.text))
    if not SENTENCE_MARK.search(FIELD_LINE.sub("", text, count=1)):
        return len(text) >= _LONG and _ends_sentence(line.text)
    return _ends_sentence(line.text) or len(line.text) >= _LONG or (not line.gap and "，" in text)


def _runs_on(text: str, following: str) -> bool:
    """Whether a line that looks like an item can only be the rest of a sentence: 具有 / （一）至（五）项共同条件."""
    return text.endswith(("，", "、")) and bool(re.match(r"（[一二三四五六七八九十]+）(?:至|、|项|款|和)", following))


def _ends_sentence(text: str) -> bool:
    return bool(re.search(r"[。；！？：][”’）》]*\Z|）\Z", text))
