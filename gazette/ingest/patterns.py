"""The forms that official documents are recognised by, each with a sample that is also a test.

Patterns match repaired text (`typography.repair`). Sources: GB/T 9704-2012 for the elements and
the outline (一、 → （一） → 1. → （1）), the legislative technique of the State Council for 编章节条.
"""

from __future__ import annotations

import re

from gazette.ingest.characters import HAN, unspaced
from gazette.numerals import DIGITS, NUMERAL

DOC_NUMBER = re.compile(
    rf"""
    (?P<agency>[{HAN}]{{1,15}})                                   # 国办发, 国办发明电
    \s*[〔\[［﹝【（(〈<]\s*(?P<year>(?:19|20)\d\d)\s*年?\s*[〕\]］﹞】）)〉>]  # 〔2021〕
    \s*第?\s*(?P<serial>\d{{1,5}}(?:[-—]\d+)?)\s*号                # 8号
    """,
    re.VERBOSE,
)
"""发文字号: `三政办〔2021〕8号`."""

ORDER_NUMBER = re.compile(
    rf"(?:(?:19|20)\d\d\s*年\s*|[〔（(][{HAN}]{{1,6}}届[〕）)])?第\s*(?:\d{{1,4}}|{NUMERAL})\s*号"
    r"|[〔\[［（(](?:19|20)\d\d[〕\]］）)]\s*\d{1,4}\s*号"
)
"""The number of an order (令), an announcement (公告) or minutes on its line: `第707号`, `〔2006〕7号`."""

ORDER_HEAD = re.compile(rf"(?P<issuer>[{HAN}]{{2,30}})令")
"""发文机关标志 of an order: `中华人民共和国国务院令`."""

DATE = re.compile(
    rf"(?:(?:19|20)\d\d|[{DIGITS}○Ｏ零]{{4}})\s*年\s*(?:\d{{1,2}}|{NUMERAL})\s*月\s*(?:\d{{1,2}}|{NUMERAL})\s*日"
)
"""A full date: `2021年4月13日`, `二〇〇四年四月二十七日`."""

BODY_END = (
    r"(?:政府|办公室|办公厅|委员会|党委|县委|市委|省委|区委|工委|党组|委|局|厅|部|院|署|会|社|处|科|队|所|站|园|馆|中心|公司|"
    r"集团|银行|支行|分行|大学|学院|学校|法院|海关|军区|军分区|总队|支队|小组|指挥部|开发区|司令部|联社|工会|政协|国务院|办)"
)
"""How the name of an issuing body ends."""

BODY = re.compile(rf"[{HAN}（）()·、“”]{{1,40}}{BODY_END}(?:[（(][^（）()]{{1,12}}[）)])?")
"""A body: `三门峡市人民政府办公室`."""

OFFICE = (
    r"(?:主席|总理|省长|市长|区长|县长|州长|旗长|盟长|镇长|乡长|部长|厅长|局长|主任|院长|检察长|行长|秘书长|书记|"
    r"关长|署长)"
)
"""Offices whose holders sign orders and give reports."""

PERSON = rf"[{HAN}·]{{2,4}}"

NAMES = re.compile(rf"{PERSON}(?:[\s、]+{PERSON})*")
"""One name, or several side by side: `王飞 吕宏伟`."""

CHAPTER = re.compile(rf"第{NUMERAL}(?P<rank>[编章节])(?:\s+|(?=[{HAN}]))(?P<title>\S.*)")
"""编, 章 or 节 of a regulation: `第一章 总则`."""

CLAUSE = re.compile(rf"第(?P<number>{NUMERAL}|\d{{1,3}})条(?:之{NUMERAL})?(?=\s|[　]|$|[{HAN}“（《【〔])")
"""第X条 at the beginning of its text: `第一条 为落实立德树人根本任务`."""

OUTLINE: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, re.compile(rf"(?P<number>{NUMERAL})、(?P<title>.*)")),
    (2, re.compile(rf"（(?P<number>{NUMERAL})）、?(?P<title>.*)")),
    (3, re.compile(r"(?P<number>\d{1,3})(?:[.．](?!\d)|、|[.．](?=\d{4}年)|[.．]\s(?=\d))\s*(?P<title>.*)")),
    (4, re.compile(r"（(?P<number>\d{1,3})）(?P<title>.*)")),
    (5, re.compile(r"(?P<number>[①-⑳])(?P<title>.*)")),
)
"""Outline numbers by level: `一、`, `（一）`, `1.`, `（1）`, `①`."""

_UNIT = "(?:[万亿元吨亩倍个千百年月日人户名家台项次米%％]|公[里斤顷]|平方|立方)"
DECIMAL = re.compile(
    rf"(?P<number>\d{{1,2}}(?:\.\d{{1,2}}){{0,4}})(?:\s+|(?<=\.\d)(?=[{HAN}Ⅰ-Ⅻ《“])(?!{_UNIT}))(?P<title>\S.*)"
)
"""Decimal outline of plans: `1 总则`, `7.3 预案演练`."""

CONTENTS_HEADING = re.compile(r"(?:本期)?(?:目录|目次|要目)(?:CONTENTS)?|CONTENTS", re.IGNORECASE)
"""The heading of a contents list, of an issue or of one regulation: `目录`."""

_COUNT = rf"(?:\d{{1,2}}|{NUMERAL})"
CALENDAR = re.compile(rf"(?:{_COUNT}月)?(?P<day>{_COUNT}(?:日?[-—～至]{_COUNT})?日)|(?:(?:19|20)\d\d年)?{_COUNT}月份?")
"""A month or a day that has a line to itself, as a chronicle sets them: `4月`, `9日`, `五月三日`."""

JUMP = re.compile(r"[（(]\s*(?P<way>上接|下转)第?\s*\d{1,4}\s*页\s*[）)]")
"""Where a text leaves its page and goes on elsewhere: `（下转第5页）`, `（上接第2页）`."""

ATTACHMENT_LABEL = re.compile(
    rf"附\s*(?P<kind>件|表|录|图|则表)?\s*(?P<number>(?:\d{{1,2}}|{NUMERAL})(?:\s*[-—–－.]\s*\d{{1,2}})?)?\s*[：:]?"
)
"""The label above an attachment: `附件`, `附件1`, `附表1-1`."""

ATTACHMENT_NOTE = re.compile(r"附\s*件?\s*[：:]\s*(?P<rest>\S.*)")
"""附件说明: `附件：1.中小学教育惩戒规则（试行）`."""

SALUTATION = re.compile(r"(?:各位|同志们|尊敬的|女士们|先生们|朋友们|代表们|委员们|主席团)[^。]{0,30}[：:！!]")
"""How a speech addresses its hearers: `各位代表：`."""

CLOSED = re.compile(r"[。；！？…：:;!?]['\"”’）)》〉]*\Z")
"""The end of a finished sentence or item."""

SENTENCE_MARK = re.compile("[，。；：、！？]")

FIELD_LINE = re.compile(rf"[{HAN}（）/]{{2,10}}：(?=[ ]?\S)")
"""A line that begins with a label of its own: `责任单位：市城管局。`, `联系电话：0398-2816622`."""


NOTE_LABEL = re.compile("(?:注|注释|附注|备注)[：:]")
"""What notes below a text or a table begin with: `注：`."""


def outline_level(text: str) -> tuple[int, re.Match[str]] | None:
    """The outline number a text begins with: its level (1 is 一、) and the match."""
    for level, pattern in OUTLINE:
        if found := pattern.match(text):
            return level, found
    return None


def is_date_line(text: str) -> bool:
    """Whether a line is a date and nothing else."""
    return bool(DATE.fullmatch(text.strip(" 　（）()")))


def is_body_line(text: str) -> bool:
    """Whether a line is the name of a body and nothing else."""
    return len(text) <= 40 and bool(BODY.fullmatch(unspaced(text)))


def is_fresh(text: str) -> bool:
    """Whether a line begins something of its own: an item or a field."""
    return begins_item(text) or bool(FIELD_LINE.match(text))


def begins_item(text: str) -> bool:
    """Whether a line begins a numbered item, a clause, a date, a dash item or a note."""
    return bool(
        outline_level(text)
        or CHAPTER.match(text)
        or CLAUSE.match(text)
        or (DECIMAL.match(text) and "." in text[:4])
        or NOTE_LABEL.match(text)
        or text.startswith(("——", "附件", "附表", "附：", "※", "□", "*"))
        or is_date_line(text)
    )


def open_pairs(text: str) -> bool:
    """Whether a bracket or a quotation mark is open at the end of a text."""
    return any(text.count(pair[0]) > text.count(pair[1]) for pair in ("（）", "《》", "“”", "〔〕"))
