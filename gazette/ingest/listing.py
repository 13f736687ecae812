"""The forms of one line of a contents list: its page, its marks, the column that it names.

Real lines: `三门峡市人民政府关于为刘旸同志记功的决定 ... 18` (2021-03, 19), `..... 15` (2022-06, 16, the
page alone), `政府工作报告⇥1` (2020-05, 11), `【市政府文件】` (2020-05, 14).
"""

from __future__ import annotations

import re
from itertools import pairwise

from gazette.ingest.characters import HAN, letters, unspaced
from gazette.ingest.doctypes import OFFICIAL_TYPES, doc_type
from gazette.ingest.patterns import is_body_line
from gazette.numerals import NUMERAL

LEADERS = ".．·•…‥。_-—―─"
BLANKS = " \t\u3000"
_PAGE = re.compile(
    r"""
    (?:(?P<open>[（(/／])\ ?)?
    (?P<sign>第\ ?|(?<![A-Za-z])[PpＰｐ][.．]?\ ?)?
    (?P<page>\d{1,4})(?:\ ?[-—–~～－]\ ?\d{1,4})?
    \ ?页?\ ?[)）]?\Z
    """,
    re.VERBOSE,
)
"""The page at the end of a line, or the first of two: `3`, `（3）`, `第3页`, `P3`, `（3—5）`."""
_LONGEST_PAGE = 16
_YEAR = re.compile(r"(?:19|20)\d\d")
_GLUED_TO = re.compile(rf"[{HAN}）》”)]\Z")
"""What a page may follow without anything between."""
_NEXT_ENTRY = re.compile(
    rf"(?<=[.．·•…‥_—\t\u3000 ])[（(/／]?\d{{1,4}}[)）]?"
    rf"(?:\t[ \t\u3000]*|[ \u3000]{{2,}}|\u3000)(?=[{HAN}《“])"
)
"""A page with another title behind it: contents in two columns, their lines run together."""
_MARKS = r"【〔\[［〖◆■★※☆◇◎▶►"
"""What the print sets around or before the name of a column; ● and · stand before titles."""
_BRACKETED = re.compile(rf"[{_MARKS}\s]*[{_MARKS}]\s*(?P<name>[{HAN}\s·、“”]{{2,24}}?)\s*[】〕\]］〗◆■★※☆◇◎◀◄]?\s*")
_DOTTED = re.compile(rf"\s*[·•]\s*(?P<name>[{HAN}]{{2,16}})\s*[·•]\s*")
_RULED = re.compile(rf"\s*(?P<rule>[—–―─=~～*＊-]{{1,4}})\s*(?P<name>[{HAN}][{HAN}\s、]{{1,14}})\s*(?P=rule)\s*")
"""`—— 规范性文件 ——`."""
COUNTED = re.compile(rf"\s*(?:{NUMERAL}、|[（(]{NUMERAL}[）)])\s*(?P<name>[{HAN}]{{2,8}})\s*")
"""`一、县政府文件`: too short for a title."""
_POINTED = re.compile(rf"\s*[●▲]\s*(?P<name>[{HAN}]{{2,8}})\s*")
"""`●调查研究`: too short for a title."""
ENTRY_MARK = re.compile(rf"\s*[·•●▲☆◇◆■★※◎▶►]\s*[{HAN}《〈「“]")
"""What the print sets before a title."""
_SUBJECT = re.compile("关于|印发|转发|批转")
_COLUMN_WORDS = (
    r"文件|讲话|任免|选登|选编|选载|法规|规章|政令|政府令|解读|大事记|统计|资料|文献|公告|通告|决定事项|动态|要闻|"
    r"信息|特载|专载|目录|统计公报|会议纪要|通报表扬|表彰通报|政务纪事"
)
_LETTER_SPACED = re.compile(rf"\s*[{HAN}](?:[ \u3000][{HAN}]){{3,9}}\s*")
"""`会 议 纪 要`: a name set wide; four characters at least, since two may be a person's."""
_PLAIN_COLUMN = re.compile(rf"[{HAN}·、]{{0,12}}(?:{_COLUMN_WORDS})")


def page_of(text: str) -> int | None:
    """The page number at the end of a contents line, or None."""
    return parted(text)[1]


def entry_title(text: str) -> str:
    """A contents line without leaders and page."""
    return parted(text)[0]


def parted(text: str, *, glued: bool = True) -> tuple[str, int | None]:
    """Title and page of a contents line.

    A page stands behind leaders, a tab, a space or a bracket, or, where `glued`, right behind the
    title; a year without leaders is none.
    """
    stripped = text.strip()
    found = _PAGE.search(stripped, max(0, len(stripped) - _LONGEST_PAGE))
    if not found:
        return text, None
    before = stripped[: found.start()]
    title = before.rstrip(LEADERS + BLANKS)
    gap = before[len(title) :]
    if letters(title):
        led = "\t" in gap or len(gap.strip(BLANKS)) > 1
        behind = glued and found[0] == found["page"] and len(found[0]) < 4 and bool(_GLUED_TO.search(before))
        apart = bool(found["open"] or found["sign"]) or gap[:1] in set(BLANKS)
        is_page = led or behind or (apart and not _YEAR.fullmatch(found["page"]))
    else:
        is_page = bool(before or found["open"] or found["sign"]) or (found[0] == found["page"] and len(found[0]) < 4)
    return (title if letters(title) else "", int(found["page"])) if is_page else (text, None)


def split_entries(text: str) -> list[str]:
    """The entries of a line that holds several, each with its page: `甲的通知⇥1⇥乙的通知⇥6`."""
    if page_of(text) is None:
        return [text]
    cuts = [0, *(found.end() for found in _NEXT_ENTRY.finditer(text)), len(text)]
    pieces = [text[start:end].strip() for start, end in pairwise(cuts)]
    return pieces if all(letters(parted(piece)[0]) and page_of(piece) is not None for piece in pieces) else [text]


def is_column_line(text: str) -> bool:
    """Whether a line of the contents names a column: in marks, or in plain words of a column."""
    return column_name(text) != ""


def column_name(text: str) -> str:
    """The column that a line of the contents names, without its marks; empty if it names none."""
    if page_of(text) is not None:
        return ""
    found = _POINTED.fullmatch(text) or COUNTED.fullmatch(text)
    if found and (not doc_type(found["name"]) or _PLAIN_COLUMN.fullmatch(found["name"])):
        return found["name"]
    if found := _BRACKETED.fullmatch(text) or _DOTTED.fullmatch(text) or _RULED.fullmatch(text):
        return "" if _SUBJECT.search(found["name"]) else unspaced(found["name"])
    plain = unspaced(text)
    if _names_document(plain):
        return ""
    spaced = bool(_LETTER_SPACED.fullmatch(text))
    marked = re.sub(r"^[●▲]", "", plain)
    return marked if (_PLAIN_COLUMN.fullmatch(marked) and "关于" not in marked) or spaced else ""


def _names_document(name: str) -> bool:
    """Whether a body named in full and a kind of document are a title: `某县人民政府公告`, not `市政府公告`."""
    kind = doc_type(name)
    body = name.removesuffix(kind)
    return kind in OFFICIAL_TYPES and body != name and is_body_line(body) and not re.match("[省市县区州旗]", body)
