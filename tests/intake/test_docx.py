"""Word files: automatic numbers written out, merged cells empty, what is not shown left out."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph

from gazette.errors import render_problem
from gazette.intake import read_file
from gazette.intake.numberforms import render_number


def read(document: Document, tmp_path: Path) -> tuple[str, ...]:
    """The lines of a document, and a warning if there is one."""
    document.save(str(tmp_path / "a.docx"))
    received, problems = read_file(tmp_path / "a.docx")
    assert received
    told = (render_problem(found, "en").partition(": ")[2] for found in problems)
    return (*received.data.decode().removesuffix("\n").split("\n"), *told)


def add_list(document: Document, *levels: tuple[str, str], name: int = 90, start: int = 0) -> int:
    """A list with a (format, text) for each level; `start` makes it begin anew. Gives its id."""
    root = document.part.numbering_part.element
    written = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (form, text) in enumerate(levels)
    )
    if levels:
        abstract = parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{name}">{written}</w:abstractNum>')
        root.insert(0, abstract)
    number = 100 + len(root)
    override = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>' if start else ""
    root.append(
        parse_xml(f'<w:num {nsdecls("w")} w:numId="{number}"><w:abstractNumId w:val="{name}"/>{override}</w:num>')
    )
    return number


def put_in(paragraph: Paragraph, number: int, depth: int = 0) -> None:
    properties = paragraph._p.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')
    )


def test_automatic_numbers_are_written_out(tmp_path: Path) -> None:
    document = docx.Document()
    outline = add_list(document, ("chineseCounting", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3."))
    clauses = add_list(document, ("chineseCountingThousand", "第%1条"), name=91)
    for number, depth, text in (
        (outline, 0, "总体要求"),
        (outline, 1, "指导思想"),
        (outline, 1, "基本原则"),
        (outline, 2, "坚持"),
        (clauses, 0, "为了规范"),
        (outline, 0, "主要任务"),
        (outline, 1, "强化"),
        (clauses, 0, "本办法"),
    ):
        put_in(document.add_paragraph(text), number, depth)
    put_in(document.add_paragraph(""), outline)
    put_in(document.add_paragraph("不编号"), 0)
    assert read(document, tmp_path) == (
        "一、总体要求",
        "（一）指导思想",
        "（二）基本原则",
        "1.坚持",
        "第一条 为了规范",
        "二、主要任务",
        "（一）强化",
        "第二条 本办法",
        "",
        "不编号",
    )


def test_a_list_begins_anew_where_it_says_so_else_counts_on(tmp_path: Path) -> None:
    document = docx.Document()
    first = add_list(document, ("decimal", "%1."))
    on, anew = add_list(document), add_list(document, start=1)
    for number in (first, first, on, anew, anew):
        put_in(document.add_paragraph("项"), number)
    assert read(document, tmp_path) == ("1.项", "2.项", "3.项", "1.项", "2.项")


def test_a_style_brings_its_number(tmp_path: Path) -> None:
    document = docx.Document()
    number = add_list(document, ("chineseCounting", "%1、"))
    style = document.styles["Heading 2"]
    style.element.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="{number}"/></w:numPr>'))
    document.add_paragraph("工作目标", style="Heading 2")
    document.add_paragraph("正文")
    document.add_paragraph("保障措施", style="Heading 2")
    assert read(document, tmp_path) == ("一、工作目标", "正文", "二、保障措施")


@pytest.mark.parametrize(
    ("form", "number", "text"),
    [
        ("chineseCountingThousand", 105, "一百零五"),
        ("chineseLegalSimplified", 12, "壹拾贰"),
        ("decimalEnclosedCircleChinese", 3, "③"),
        ("ideographTraditional", 2, "乙"),
        ("lowerLetter", 28, "bb"),
        ("upperRoman", 14, "XIV"),
        ("decimalFullWidth", 10, "１０"),
        ("decimalZero", 4, "04"),
        ("unknownToUs", 7, "7"),
        ("chineseCounting", 0, "0"),
    ],
)
def test_forms_of_numbers(form: str, number: int, text: str) -> None:
    assert render_number(number, form) == text


def test_merged_cells_are_empty(tmp_path: Path) -> None:
    document = docx.Document()
    table = document.add_table(3, 3)
    for place, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"格{place}"
    table.cell(0, 0).merge(table.cell(0, 1)).text = "横"
    table.cell(1, 2).merge(table.cell(2, 2)).text = "纵\n二"
    assert read(document, tmp_path) == ("横\t\t格2", "格3\t格4\t纵二", "格6\t格7\t")


def test_a_frame_of_one_cell_is_no_table(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_table(1, 1).cell(0, 0).text = "某市人民政府公报"
    assert read(document, tmp_path) == ("某市人民政府公报",)


def test_deleted_text_stays_out_and_pictures_are_told(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("留下的")
    paragraph._p.append(parse_xml(f'<w:del {nsdecls("w")} w:id="1"><w:r><w:delText>删去的</w:delText></w:r></w:del>'))
    paragraph._p.append(parse_xml(f'<w:ins {nsdecls("w")} w:id="2"><w:r><w:t>和加上的</w:t></w:r></w:ins>'))
    paragraph._p.append(parse_xml(f"<w:r {nsdecls('w')}><w:drawing><pic:pic {nsdecls('pic')}/></w:drawing></w:r>"))
    assert read(document, tmp_path) == (
        "留下的和加上的",
        "intake-pictures warning: Pictures (1) and foot- or endnotes (0) of the Word file were left out. "
        "Hint: Compare the print; where they hold text, write it into the body in Word and import again "
        "with --replace.",
    )


def test_text_boxes_are_read_once(tmp_path: Path) -> None:
    document = docx.Document()
    paragraph = document.add_paragraph("刊头")
    box = "<w:txbxContent><w:p><w:r><w:t>第3号</w:t></w:r></w:p></w:txbxContent>"
    spaces = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    paragraph._p.append(
        parse_xml(
            f"<w:r {nsdecls('w')} {spaces}><mc:AlternateContent><mc:Choice>{box}</mc:Choice>"
            f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert read(document, tmp_path) == ("刊头", "第3号")
