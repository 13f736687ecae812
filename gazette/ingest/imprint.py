"""The forms of masthead, imprint and board: labels, names, numbers."""

from __future__ import annotations

import re

from gazette.ingest.characters import HAN
from gazette.ingest.patterns import DATE
from gazette.numerals import DIGITS, NUMERAL, parse_date

FIELDS: dict[str, str] = {
    "主办": "organizer", "主办单位": "organizer", "主管主办": "organizer", "主管/主办": "organizer",
    "编辑/出版": "publisher", "编辑出版": "publisher", "编辑": "compiler", "编辑单位": "compiler",
    "出版": "publisher", "编印": "publisher", "出版单位": "publisher", "编辑发行": "publisher",
    "编辑出版发行": "publisher", "地址": "address", "单位地址": "address", "社址": "address", "通讯地址": "address",
    "通信地址": "address", "编辑部地址": "address", "网址": "website", "网站": "website", "官方网站": "website",
    "电话": "phone", "联系电话": "phone", "电话（传真）": "phone", "电话/传真": "phone", "电话传真": "phone",
    "编辑部电话": "phone", "邮编": "postcode", "邮政编码": "postcode", "准印证号": "licence", "准印证": "licence",
    "内部资料准印证号": "licence", "连续性内部资料准印证": "licence", "刊号": "licence", "国内统一刊号": "licence",
    "国内统一连续出版物号": "licence", "国内刊号": "licence", "CN": "licence", "出版日期": "date", "出刊日期": "date",
    "出刊时间": "date", "出版时间": "date", "日期": "date", "印刷日期": "date", "印刷": "printer", "承印": "printer",
    "印刷单位": "printer", "承印单位": "printer", "发行": "distribution", "发行范围": "distribution",
    "发送对象": "distribution", "主管": "other", "主管单位": "other", "传真": "other", "电子邮箱": "other",
    "邮箱": "other", "E-mail": "other", "Email": "other", "电子信箱": "other", "印数": "other", "开本": "other",
    "定价": "other", "创刊": "other", "期刊号": "other", "国际标准刊号": "other", "国际标准连续出版物号": "other",
    "ISSN": "other", "微信公众号": "other", "发送范围": "other", "赠阅范围": "other", "广告": "other",
    "邮发代号": "other",
}  # fmt: skip
"""Labels of an imprint → field of `model.Head`."""

YEAR = rf"(?:(?:19|20)\d\d|[二一][{DIGITS}○Ｏ零]{{3}})"
"""A year in Arabic or Chinese digits, as a regular expression."""
_LABELS = "|".join(sorted(map(re.escape, FIELDS), key=len, reverse=True))
FIELD = re.compile(rf"(?P<label>{_LABELS})(?:\s*[：:]\s*|\s+(?=\S)|(?=[（(\dA-Za-z])|$)(?P<value>.*)", re.IGNORECASE)
_ROLE_NAME = (
    r"(?:(?:名誉|常务|执行|第一|副)\s*)*"
    r"(?:主任委员|主任|委员|主编|总编辑|总编|编审|责任编辑|编辑|校对|美编|顾问|成员|组长|社长|审核|责编)"
)
_EDITOR_NAME = r"(?:(?:名誉|常务|执行|副)\s*)*(?:责任编辑|责编|总编辑|主编|总编|编审|编辑|美编|校对)"
ROLE = re.compile(rf"(?P<label>{_ROLE_NAME})(?:\s*[：:]\s*|$)(?P<value>.*)")


def _spaced_out(names: str) -> str:
    """A regular expression of the same names, their characters perhaps spaced out."""
    return re.sub(rf"(?<=[{HAN}])(?=[{HAN}])", r"\\s*", names)


_SPACED_OUT = _spaced_out(rf"(?:{_LABELS}|{_ROLE_NAME})")
INNER_LABEL = re.compile(
    rf"(?:^|(?<=[\s0-9A-Za-z）)])|(?<=编委会)|(?<=编辑委员会)){_SPACED_OUT}\s*[：:]|(?<=\s)(?:内部资料)?免费赠阅\s*\Z"
)
ORDER_REMARK = re.compile(r"[（(][^（）()]*(?:为序|排序|排列)[^（）()]*[）)]")
_PERSON = rf"[{HAN}·]{{2,4}}"
PEOPLE = re.compile(rf"{_PERSON}(?:[\s、，]+{_PERSON})*")
SPACED_ROLE = re.compile(
    rf"(?P<label>{_ROLE_NAME})(?:\s*{ORDER_REMARK.pattern}|\s+(?P<value>{_PERSON}(?:[\s、，]+{_PERSON})*))"
)
"""A role and its people without a colon: `副主任　某某某　某某`."""
EDITOR = re.compile(_spaced_out(rf"(?P<label>{_EDITOR_NAME})") + rf"\s+(?P<value>[{HAN}·\s、，]+)")
"""Who makes the gazette, without a colon, however widely it is set: `主　　编　成　蹊`."""
SECTION = re.compile(rf"(?:《?[{HAN}]+公报》?)?(?:编辑委员会|编委会|编审委员会|编辑部)(?:成员|名单)?")
TITLE = re.compile(rf"《?[{HAN}]{{2,20}}(?:公报|政报|政务通报|政府文告)》?")
_SERIAL = rf"(?:\d{{1,3}}|{NUMERAL})"
_RUNNING = rf"(?:\d{{1,5}}|{NUMERAL})"
_COUNTED = rf"[（(]?总(?:第?{_RUNNING}[号期]|[号期]?[：:]?{_RUNNING})[）)]?"
NUMBER = re.compile(
    rf"(?:[（(〔]?{YEAR}年?[）)〕]?[·.\-/]?)?第?{_SERIAL}(?:[-—～、]{_SERIAL})?[号期](?:[（(]?合刊[）)]?)?(?:{_COUNTED})?"
    rf"|{YEAR}[·.\-/]\d{{1,2}}"
)
TOTAL = re.compile(_COUNTED)
YEAR_ALONE = re.compile(rf"{YEAR}年?")
DAY = re.compile(rf"{DATE.pattern}(?:出版|出刊|印发|发行|编印)?")
"""The day of publication: `2019年6月30日出版`."""
MONTH_DAY = re.compile(
    rf"(?<![\d{DIGITS}十年])(?:\d{{1,2}}|{NUMERAL})月(?:\d{{1,2}}|{NUMERAL})日(?=出版|出刊|印发|发行|编印|\Z)"
)
"""The same below a year that the masthead has apart: `12月25日出版`."""
FREQUENCY = re.compile("[（(]?(?:旬|周|月|双月|半月|季|半年|年)刊[）)]?")
"""How often a gazette comes out."""
WHOLE = {
    "date": re.compile(rf".*{DATE.pattern}.*"),
    "postcode": re.compile(r"\d{6}"),
    "licence": re.compile(r"(?:CN)?\d\d[-—]\d{4}(?:/[A-Z]+)?"),
    "phone": re.compile(r"[\d（）()—－-]{7,}"),
}
"""Fields of which it can be told that no line goes on with them."""
OTHER_LABEL = re.compile(rf"[{HAN}]{{2,8}}[：:].+")
MASTHEAD_SEAM = re.compile(rf"[\s\u3000]+|[·•|｜](?!\d)|(?<=报》)|(?<=报)(?=[（(]?(?:{YEAR}|第|总))")
ORGANIZED = re.compile(rf"(?P<value>[{HAN}《》（）]{{4,30}})(?P<label>主管主办|主办|编辑出版|编印|主管|承印|印刷)")
"""`某市人民政府主办`, `某日报社印刷厂印刷`: the label behind its value."""
LICENCE = re.compile(rf"[（(]?[{HAN}]{{1,4}}[）)]?(?:新出|内资|内部资料)[{HAN}（）()]{{0,8}}[第〔\[（(\d].*号")
"""The number of the licence without a label: `某新出印字第0417号`."""
DISTRIBUTION = re.compile(r"[（(]?[^（()）]*(?:免费|赠阅|交流|内部资料|公开发行|注意保存)[^（()）]*[）)]?")
LATIN = re.compile(r"[A-Za-z][A-Za-z'’.,&\- ]{3,}")


def publication_date(text: str, year: int) -> str:
    """The day of publication as `YYYY-MM-DD`, in the year of the issue where it names none; empty if it is no day."""
    return parse_date(text) or parse_date(MONTH_DAY.sub(rf"{year}年\g<0>", text)) or ""


def known_label(label: str) -> str:
    """A label as `FIELDS` spells it: the print may have other capitals."""
    return next((known for known in FIELDS if known.lower() == label.lower()), label)
