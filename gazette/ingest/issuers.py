"""发文机关: the bodies that a title names."""

from __future__ import annotations

import re
from collections.abc import Sequence

from gazette.ingest.characters import HAN
from gazette.ingest.doctypes import OFFICIAL_TYPES, doc_type
from gazette.ingest.patterns import BODY, is_body_line
from gazette.ingest.typography import repair_display

_BEFORE_SUBJECT = re.compile(r"(.+?)(?=关于|印发|转发|批转|第\d+次|(?:第\d+号)?(?:令|公告|通告)(?:（|\Z|第)|\d{4}年)")
_PARTY_AND_GOVERNMENT = re.compile(
    rf"(中共[{HAN}]{{2,12}}?委(?:员会)?(?:办公室|办公厅)?)([{HAN}]{{2,12}}人民政府(?:办公室|办公厅)?)"
)
"""Two bodies that issue much together: 中共某市委办公室某市人民政府办公室."""
_OF_MINUTES = re.compile(rf"([{HAN}]+?(?:政府|委员会|办公室|办公厅|局))(?=[^关]{{0,14}}会议?纪要)")


def issuers(title_lines: Sequence[str], title: str) -> tuple[str, ...]:
    """The bodies a title begins with: those before 关于/印发/转发/批转, or before 令 and 公告.

    Several stand where the title's lines or spaces part them: `市发展和改革委员会 市财政局 关于…的通知`.
    """
    found = _BEFORE_SUBJECT.match(title)
    head = found[1] if found else ""
    if minutes := _OF_MINUTES.match(title):
        head = minutes[1]
    if not BODY.fullmatch(head):
        head = _body_above(title_lines, title)
    if not head:
        return ()
    if joint := _PARTY_AND_GOVERNMENT.fullmatch(head):
        return joint.groups()
    spaced = re.split(r"\s+", " ".join(title_lines).strip())
    names: list[str] = []
    rest = head
    for piece in spaced:
        name = repair_display(piece)[0]
        if rest and name.startswith(rest):
            name = rest
        if not rest or not rest.startswith(name) or not BODY.fullmatch(name):
            break
        names.append(name)
        rest = rest.removeprefix(name)
    return tuple(names) if names and not rest else (head,)


def _body_above(title_lines: Sequence[str], title: str) -> str:
    """The body that has the first line of a title to itself: `某市人民政府` / `征用土地方案公告`."""
    first = repair_display(title_lines[0])[0] if len(title_lines) > 1 else ""
    return first if is_body_line(first) and first != title and doc_type(title) in OFFICIAL_TYPES else ""
