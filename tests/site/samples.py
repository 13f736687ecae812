"""A small invented archive, to plan and render in tests."""

from __future__ import annotations

from collections.abc import Mapping

from gazette.archive import Archive
from gazette.config import Gazette, Term
from gazette.model import (
    Action,
    Article,
    AttachmentNote,
    Block,
    Correction,
    Doubt,
    Head,
    Heading,
    ImportRecord,
    Issue,
    Merge,
    Note,
    Paragraph,
    Part,
    PartKind,
    Rank,
    Roster,
    Signature,
    SourceFile,
    Table,
)

GAZETTE = Gazette(
    title="云湖市人民政府公报",
    title_en="Gazette of the People's Government of Yunhu City",
    place="云湖市",
    place_en="Yunhu",
    columns={"市政府文件": "Documents of the Municipal Government"},
    bodies={"云湖市人民政府": "Yunhu Municipal People's Government"},
    doc_types={"通知": "notice", "意见": "opinions"},
    imprint={"主任": "Chair", "主编": "Editor-in-Chief"},
    terms=(Term("公文", "official document", "机关处理公务的文书。", "A document by which an authority acts."),),
)

SOURCE = SourceFile("2021-03.txt", "0" * 64)

BODY: tuple[Block, ...] = (
    Paragraph("为做好有关工作，现将办法印发给你们。"),
    Heading(1, "一、总体要求"),
    Paragraph("（一）指导思想。以有关精神为指导。"),
    Heading(2, "（二）工作目标"),
    Paragraph("1.提高效率。进一步简化手续。"),
    Roster((Rank("组长", ("李明（市长）", "呼延明远（副市长）")), Rank("", ("李明",)))),
    AttachmentNote(("附件：1.任务分工表",)),
    Signature(("云湖市人民政府",), "2021年3月6日"),
    Note("（此件公开发布）"),
)

PARTS: tuple[Part, ...] = (
    Part(
        PartKind.ENCLOSURE,
        "",
        "云湖市评审办法（试行）",
        (
            Heading(1, "第一章 总则"),
            Paragraph("第一条 为规范评审，制定本办法。"),
            Paragraph("（一）评审。由市政府组织。"),
            Paragraph("第二条 本办法自印发之日起施行。"),
        ),
    ),
    Part(
        PartKind.ATTACHMENT,
        "附件1",
        "任务分工表",
        (
            Table((("序号", "目标值", Merge.LEFT), (Merge.UP, "2021年", "2022年"), ("1", "3.5", "≥4")), header_rows=2),
            Table((("姓名", ""), ("意见", "盖章 年 月 日")), form=True),
        ),
    ),
)


def article(order: int = 1, **fields: object) -> Article:
    """An article with everything, changed where the test wants it changed."""
    values: Mapping[str, object] = {
        "title": "云湖市人民政府关于印发评审办法的通知",
        "slug": f"{order:02d}-yunzheng-2021-{order}",
        "order": order,
        "title_en": "Notice of the Yunhu Municipal People's Government on Issuing the Measures for Review",
        "column": "市政府文件",
        "print_page": 3 * order,
        "doc_number": f"云政〔2021〕{order}号",
        "doc_type": "通知",
        "issuer": "云湖市人民政府",
        "addressee": "各县（市、区）人民政府",
        "signature": "云湖市人民政府",
        "date": "2021-03-06",
        "source_lines": (100 * order, 100 * order + 99),
        "body": BODY,
        "parts": PARTS,
    }
    return Article(**{**values, **fields})  # type: ignore[arg-type]  # the fields are those of the test


def issue(number: int = 3, year: int = 2021, articles: tuple[Article, ...] | None = None, **fields: object) -> Issue:
    """An issue with two articles and a full imprint."""
    values: Mapping[str, object] = {
        "title": GAZETTE.title,
        "year": year,
        "number": number,
        "total": 12 * (year - 2000) + number,
        "date": f"{year}-{number:02d}-20",
        "organizer": "云湖市人民政府办公室",
        "publisher": "《云湖市人民政府公报》编辑部",
        "address": "云湖市湖滨路1号",
        "board": (("主任", ("李明",)),),
        "editors": (("主编", ("王文",)),),
    }
    head = Head(**{**values, **fields})  # type: ignore[arg-type]  # the fields are those of the test
    held = (article(1), article(2)) if articles is None else articles
    return Issue(f"{year}-{number:02d}", head, SOURCE, held)


CORRECTIONS = (
    Correction(Action.REPLACE, (110, 110), "简化手序", "字形之误。", reading="简化手续"),
    Correction(Action.QUERY, (120, 120), "不存在的文字", "疑有脱字。"),
    Correction(Action.NOISE, (5, 5), "- 1 -", "页码。"),
)

RECORD = ImportRecord(
    SOURCE,
    "",
    "1",
    repairs=(("01-yunzheng-2021-1", "width", 4), ("01-yunzheng-2021-1", "no-such-rule", 1)),
    doubts=(Doubt("reading-doubtful", 120, (("reading", "x"), ("reason", "y"))), Doubt("no-such-kind", 130)),
)


def archive(*issues: Issue, gazette: Gazette = GAZETTE) -> Archive:
    """An archive of these issues, or of two years if none is given."""
    held = issues or (issue(11, 2020), issue(2), issue(3))
    return Archive(gazette, held, {"2021-03": CORRECTIONS}, {"2021-03": RECORD})
