"""The elements at the head of one document: title, number, addressee, subtitle, byline.

**Reads** the printed lines of one article, its title located. **Writes** `Elements`; the lines that
follow them are the text. Names after GB/T 9704-2012.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from gazette.ingest.characters import HAN, letters, unspaced
from gazette.ingest.doctypes import doc_type
from gazette.ingest.issuers import issuers
from gazette.ingest.patterns import (
    CLOSED,
    DATE,
    DOC_NUMBER,
    OFFICE,
    ORDER_HEAD,
    ORDER_NUMBER,
    PERSON,
    SALUTATION,
    SENTENCE_MARK,
    is_body_line,
    is_date_line,
    is_fresh,
    open_pairs,
)
from gazette.ingest.printed import Printed
from gazette.ingest.typography import repair_display

_MOST_ELEMENT_LINES = 6
_MOST_ELEMENT_WRAPS = 4
"""Lines of one element, at most."""
_MOST_BYLINE_LINES = 4
_SUBTITLE_DASH = re.compile(r"(?:——|--|—(?!—))\s*\S.*")
_AT_A_MEETING = re.compile("在.*(?:上|会议|期间)[）)]?\\Z")
_SUBTITLE_BRACKETS = re.compile(r"（(?:[^（）]|（[^（）]*）)*）")
_BYLINE = re.compile(rf"(?:[{HAN}（）、]{{0,30}}{OFFICE}[\s：:]*)?{PERSON}")
_SPEAKER_IN_TITLE = re.compile(rf"(?P<speaker>{PERSON}?)(?:同志)?在[^。]*讲话")
_NOT_ADDRESSED = re.compile(
    r"(?:如下|任命|免去|聘任|任职|免职|决定|通知|公告|通告|批复|命令|规定|意见|部署|事项|认为|指出|强调|要求)[：:]\Z"
)
_ADDRESSED = re.compile(
    rf"^{PERSON}(?:、{PERSON})*等?(?:代表|委员)[：:]|"
    r"(?:政府|部门|机构|单位|局|委|办|厅|院|校|所|处|站|会|行|部|署|公司|企业|中心|人民|学校|县|市|区|旗|州|乡|镇|同志|办公室)"
)


@dataclass(frozen=True, slots=True)
class Elements:
    """What the head of a document says."""

    title: str
    issuers: tuple[str, ...]
    """发文机关 named by the title, in printed order."""
    doc_type: str
    doc_number: str = ""
    addressee: str = ""
    subtitle: str = ""
    byline: str = ""
    lines: int = 0
    """Number of printed lines that the elements take, the title's included."""


def read_order(lines: Sequence[Printed], title: str) -> Elements:
    """The elements of an order: `某市人民政府令` / `第23号`, issuing what `title` names."""
    head = ORDER_HEAD.fullmatch(unspaced(lines[0].text))
    number = unspaced(lines[1].text)
    return Elements(title, (head["issuer"],) if head else (), "令", doc_number=number, lines=2)


def read_elements(lines: Sequence[Printed], title_length: int, speaker: str = "") -> Elements:
    """The elements of the document whose first `title_length` lines are its title; the contents name its `speaker`."""
    title_texts = [line.text for line in lines[:title_length]]
    number = ""
    if len(title_texts) > 1 and ORDER_NUMBER.fullmatch(title_texts[-1].replace(" ", "")):
        number = unspaced(title_texts[-1])
        title_texts = title_texts[:-1]
    subtitle = ""
    if len(title_texts) > 1 and _SUBTITLE_DASH.fullmatch(title_texts[-1]):
        subtitle = title_texts[-1]
        title_texts = title_texts[:-1]
    title = repair_display(" ".join(title_texts))[0]
    found = {"doc_number": number, "addressee": "", "subtitle": subtitle, "byline": ""}
    index = title_length
    byline: tuple[str, ...] = ()
    while index < min(len(lines), title_length + _MOST_ELEMENT_LINES) and not found["addressee"]:
        if signed := _body_byline(lines[index:], title):
            byline = signed
            found["byline"] = " ".join((found["byline"], *byline)).strip()
            index += len(byline)
            break
        text, length = _whole(lines, index)
        element = _element(text, found, title, speaker)
        if not element:
            break
        name, value = element
        found[name] = f"{found[name]} {value}".strip()
        index += length
    found["byline"] = found["byline"] or _speaker(title)
    bodies = issuers(title_texts, title)
    return Elements(
        title=" ".join(bodies) + title.removeprefix("".join(bodies)),
        issuers=bodies or byline,
        doc_type=doc_type(title),
        lines=index,
        **found,
    )


def _whole(lines: Sequence[Printed], index: int) -> tuple[str, int]:
    """The line there, with those that it goes on in where all together are one element, and the number of lines."""
    text = lines[index].text
    joined = text
    for length, line in enumerate(lines[index + 1 : index + _MOST_ELEMENT_WRAPS], start=2):
        joined += line.text
        if line.cells or CLOSED.search(text):
            break
        if _is_wrapped_subtitle(text, joined) or (text.endswith(("，", "、")) and is_addressee(joined)):
            return joined, length
    return text, 1


def _is_wrapped_subtitle(text: str, joined: str) -> bool:
    """Whether a bracket that a line opens, or a place that it begins to name (`——1月6日在某市`), ends with `joined`."""
    if not _is_subtitle(joined):
        return False
    if text.startswith("（"):
        return open_pairs(text)
    return bool(_AT_A_MEETING.search(joined)) and not _AT_A_MEETING.search(text)


def _body_byline(lines: Sequence[Printed], title: str) -> tuple[str, ...]:
    """The bodies that a text names, with a date, between its title and its beginning: 统计公报 are signed so."""
    count = 0
    while count < min(len(lines) - 1, _MOST_BYLINE_LINES) and is_body_line(lines[count].text):
        count += 1
    dated = count and is_date_line(lines[count].text)
    return tuple(line.text for line in lines[:count]) if dated and not issuers([title], title) else ()


def _element(text: str, found: dict[str, str], title: str, speaker: str) -> tuple[str, str] | None:
    """Name and value of the element that a line below the title is, or None where the text begins."""
    compact = unspaced(text)
    if not found["doc_number"] and (DOC_NUMBER.fullmatch(compact) or ORDER_NUMBER.fullmatch(compact)):
        return "doc_number", normal_number(text)
    inner = compact.strip("（）()")
    if not found["doc_number"] and DOC_NUMBER.fullmatch(inner):
        return "doc_number", normal_number(inner)
    if _is_subtitle(text) or (is_date_line(text) and not found["subtitle"]):
        return "subtitle", text
    if not found["byline"] and not found["addressee"] and _is_byline(text, title, speaker):
        return "byline", text
    if is_addressee(text):
        return "addressee", text.rstrip("：: ")
    return None


def normal_number(text: str) -> str:
    """A document number as it is written: without spaces, 〔〕 around the year."""
    compact = unspaced(text)
    return re.sub(r"[\[［﹝【(（〈<](?=(?:19|20)\d\d)(\d{4})年?[\]］﹞】)）〉>]", r"〔\1〕", compact)


def _is_subtitle(text: str) -> bool:
    if _SUBTITLE_DASH.fullmatch(text):
        return len(text) <= 60 and not text.endswith("。") and "。" not in text
    return bool(_SUBTITLE_BRACKETS.fullmatch(text)) and bool(
        DATE.search(text) or re.search("草案|整理|通过|摘要|节选|书面", text)
    )


def _is_byline(text: str, title: str, speaker: str) -> bool:
    if speaker and letters(text).endswith(letters(speaker)) and not SENTENCE_MARK.search(text):
        return True
    if not re.search("报告|讲话|致辞|说明|发言|解读|谈话|大事记|汇报", title) or is_fresh(text):
        return False
    return bool(_BYLINE.fullmatch(re.sub(r"^[（(]|[）)]$", "", text.strip())))


def is_addressee(text: str) -> bool:
    """Whether a line is 主送机关: bodies, closed by a colon, and no salutation of a speech."""
    if not text.endswith(("：", ":")) or "。" in text or "；" in text or SALUTATION.fullmatch(text) or is_fresh(text):
        return False
    if _NOT_ADDRESSED.search(text) or re.search("《|现将|根据|按照|经.{0,20}研究|为了|特此", text):
        return False
    return bool(_ADDRESSED.search(text))


def _speaker(title: str) -> str:
    """`安伟同志在…会议上的讲话` → 安伟."""
    found = _SPEAKER_IN_TITLE.match(title)
    return found["speaker"] if found and "同志" in title[:8] else ""
