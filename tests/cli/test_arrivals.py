"""Files that are brought in: what becomes of them, what is said of those that are refused, to the letter."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gazette.errors import render_problem
from gazette.ingest.characters import letters
from gazette.intake import read_file
from gazette.model import Issue
from gazette.pipeline import Folders, Outcome
from gazette.pipeline.arrivals import import_files
from gazette.store import read_content
from gazette.text import article_texts
from tests.cli.arrivals import LOCKED, pack, print_page, print_pdf, write_docx
from tests.conftest import PROJECT, run_command

SOURCE = PROJECT / "content" / "sources" / "2022-06.txt"
TABLES = PROJECT / "content" / "sources" / "2021-03.txt"
XML = b"<?xml version='1.0'?>"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a `content/` that has no issue yet."""
    (tmp_path / "content").mkdir()
    shutil.copy(PROJECT / "content" / "gazette.yaml", tmp_path / "content")
    return tmp_path


def tree(folder: Path) -> dict[str, bytes]:
    found = (path for path in (folder / "content").rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def bring(folder: Path, *files: str, replacing: bool = False, dry: bool = False) -> Outcome:
    """The import of these files of the folder, without the start of a process."""
    folders = Folders(folder / "content", folder / "site", PROJECT / "templates", PROJECT / "assets")
    named = [folder / file for file in files]
    return import_files(folders, named, strict=False, progress=lambda *_: None, replacing=replacing, dry=dry)


def ids(outcome: Outcome) -> list[str]:
    return [found.kind.id for found in outcome.problems]


def issue_of(content: Path) -> Issue:
    archive, problems = read_content(content)
    assert not problems
    (issue,) = archive.issues
    return issue


def told(path: Path) -> str:
    """What is said of a file that cannot be read."""
    received, (found,) = read_file(path)
    assert received is None
    return render_problem(found, "en").replace(path.as_posix(), path.name)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_a_text_is_copied_byte_for_byte(folder: Path, encoding: str) -> None:
    data = SOURCE.read_text("utf-8").encode(encoding)
    (folder / "新一期.txt").write_bytes(data)
    assert bring(folder, "新一期.txt").imported == ("2022-06",)
    assert (folder / "content/sources/2022-06.txt").read_bytes() == data
    assert len(issue_of(folder / "content").articles) == 5


def test_twice_is_harmless_also_in_another_encoding(folder: Path) -> None:
    shutil.copy(SOURCE, folder / "a.txt")
    (folder / "b.txt").write_bytes(SOURCE.read_text("utf-8").replace("\n", "\r\n").encode("gb18030"))
    bring(folder, "a.txt")
    before = tree(folder)
    again = bring(folder, "a.txt", "b.txt")
    assert (again.imported, ids(again), tree(folder)) == ((), [], before)


def test_what_is_told_of_a_file_that_was_brought_in(folder: Path) -> None:
    shutil.copy(SOURCE, folder / "a.txt")
    done = run_command("import", "a.txt", "--content", "content", folder=folder)
    assert (done.returncode, done.stderr) == (0, "")
    first, _, row, *_, last = done.stdout.splitlines()
    assert first == "a.txt → content/sources/2022-06.txt"
    assert row.split()[:2] == ["2022-06", "5"]
    assert last == "Imported: 2022-06. No problems."
    again = run_command("import", "a.txt", "--content", "content", "--lang", "zh", folder=folder)
    assert again.stdout.splitlines()[0] == "a.txt：content/sources/2022-06.txt 已是同样的文字，未复制"


def test_another_text_asks_for_replace_and_shows_the_difference(folder: Path) -> None:
    shutil.copy(SOURCE, folder / "a.txt")
    (folder / "b.txt").write_text(SOURCE.read_text("utf-8").replace("各位代表：", "各位代表:\t"), "utf-8")
    bring(folder, "a.txt")
    before = tree(folder)
    done = run_command("import", "b.txt", "--content", "content", folder=folder)
    line = SOURCE.read_text("utf-8").split("\n").index("各位代表：") + 1
    assert done.stderr == (
        "b.txt: intake-differs error: 2022-06 has the source content/sources/2022-06.txt already, and the text of "
        "this file is another (see below); nothing was changed. Hint: To put it in the place of the old one: "
        "python build.py import --replace b.txt (edits by hand are kept).\n"
        "--- content/sources/2022-06.txt\n"
        "+++ b.txt\n"
        f"-{line}: 各位代表：\n"
        f"+{line}: 各位代表:\n"
    )
    assert (done.returncode, tree(folder)) == (1, before)


def test_a_long_difference_is_cut_and_blank_lines_count_last(folder: Path) -> None:
    shutil.copy(SOURCE, folder / "a.txt")
    text = SOURCE.read_text("utf-8")
    (folder / "b.txt").write_text(text.replace("，", ","), "utf-8")
    (folder / "c.txt").write_text("\n" + text, "utf-8")
    bring(folder, "a.txt")
    (long,) = bring(folder, "b.txt").differences
    assert len(long.lines) == 42
    assert long.more > 100
    assert all(len(line) <= 101 for line in long.lines[2:])
    (blank,) = bring(folder, "c.txt").differences
    assert blank.lines[2:] == ("+1: ",)


def test_replace_keeps_what_was_edited_by_hand(folder: Path) -> None:
    shutil.copy(SOURCE, folder / "a.txt")
    bring(folder, "a.txt")
    article = folder / "content/issues/2022-06/02-sanzheng-2022-2.md"
    edited = article.read_text("utf-8").replace("order: 2\n", 'order: 2\nsubtitle: "人工所加"\n')
    article.write_text(edited, "utf-8")
    (folder / "b.txt").write_text(SOURCE.read_text("utf-8").replace("各位代表：", "各位代表:", 1), "utf-8")
    planned = bring(folder, "b.txt", replacing=True, dry=True)
    assert [change.path.name for change in planned.planned or ()][:1] == ["2022-06.txt"]
    assert (folder / "content/sources/2022-06.txt").read_bytes() == SOURCE.read_bytes()
    done = bring(folder, "b.txt", replacing=True)
    assert (done.imported, ids(done)) == (("2022-06",), [])
    assert (folder / "content/sources/2022-06.txt").read_bytes() == (folder / "b.txt").read_bytes()
    assert "人工所加" in article.read_text("utf-8")


def test_a_failed_import_leaves_the_content_as_it_was(folder: Path) -> None:
    text = SOURCE.read_text("utf-8")
    (folder / "a.txt").write_text(text.split("各位代表：")[0].split("政府工作报告\n")[0], "utf-8")
    shutil.copy(TABLES, folder / "good.txt")
    before = tree(folder)
    done = bring(folder, "good.txt", "a.txt")
    assert "source-text-missing" in ids(done)
    assert {found.path for found in done.problems if found.kind.id == "source-text-missing"} == {f"{folder}/a.txt"}
    assert (done.imported, done.arrivals, tree(folder)) == ((), (), before)


def test_an_issue_that_cannot_be_written_keeps_its_old_source(folder: Path) -> None:
    shutil.copy(SOURCE, folder / "a.txt")
    bring(folder, "a.txt")
    (folder / "content/issues/2022-06/02-sanzheng-2022-2.md").write_text("broken", "utf-8")
    (folder / "b.txt").write_text(SOURCE.read_text("utf-8").replace("各位代表：", "各位代表:"), "utf-8")
    before = tree(folder)
    done = bring(folder, "b.txt", replacing=True)
    assert any(found.kind.severity == "error" for found in done.problems)
    assert (done.imported, tree(folder)) == ((), before)


def test_two_texts_of_one_issue(folder: Path) -> None:
    shutil.copy(SOURCE, folder / "a.txt")
    (folder / "b.txt").write_text(SOURCE.read_text("utf-8") + "又一行\n", "utf-8")
    before = tree(folder)
    done = run_command("import", "a.txt", "b.txt", "--content", "content", folder=folder)
    assert done.stderr == (
        "b.txt: intake-twice error: This file and a.txt are both 2022-06, but their texts differ. "
        "Hint: Import the right one alone.\n"
    )
    assert (done.returncode, tree(folder)) == (1, before)


def test_a_word_file_gives_the_edition_of_its_text(folder: Path) -> None:
    write_docx(TABLES, folder / "a.docx")
    shutil.copytree(folder / "content", folder / "plain" / "content")
    shutil.copy(TABLES, folder / "plain" / "a.txt")
    bring(folder / "plain", "a.txt")
    done = run_command("import", "a.docx", "--json", "--content", "content", folder=folder)
    (arrival,) = json.loads(done.stdout)["arrivals"]
    assert (arrival["form"], arrival["fate"], arrival["source"]) == ("docx", "new", "content/sources/2021-03.txt")
    read, expected = issue_of(folder / "content"), issue_of(folder / "plain" / "content")
    assert read.head == expected.head
    assert [list(one.blocks()) for one in read.articles] == [list(one.blocks()) for one in expected.articles]


def test_a_printed_pdf_gives_articles_titles_numbers_and_tables(folder: Path) -> None:
    printed = print_pdf(TABLES, folder)
    shutil.copytree(folder / "content", folder / "plain" / "content")
    shutil.copy(TABLES, folder / "plain" / "a.txt")
    bring(folder / "plain", "a.txt")
    done = bring(folder, printed.name)
    assert done.imported == ("2021-03",)
    assert [(one.form, one.fate) for one in done.arrivals] == [("pdf", "new")]
    read, expected = issue_of(folder / "content"), issue_of(folder / "plain" / "content")
    assert read.head == expected.head
    assert [(one.title, one.doc_number, one.date, one.signature, one.print_page) for one in read.articles] == [
        (one.title, one.doc_number, one.date, one.signature, one.print_page) for one in expected.articles
    ]
    assert tables(read) == tables(expected)
    assert letters((folder / "content/sources/2021-03.txt").read_text("utf-8")) == letters(TABLES.read_text("utf-8"))


def test_running_heads_and_page_numbers_of_a_print_are_no_text(folder: Path) -> None:
    style = (
        "@page { @top-center { content: '三门峡市人民政府公报' } @bottom-center { content: '— ' counter(page) ' —' } }"
    )
    printed = print_pdf(SOURCE, folder, style)
    assert bring(folder, printed.name).imported == ("2022-06",)
    archive, _ = read_content(folder / "content")
    assert len(archive.records["2022-06"].dropped) > 20
    texts = [text for article in archive.issues[0].articles for text in article_texts(article)]
    assert not [text for text in texts if text.startswith("— ") or text == "三门峡市人民政府公报"]


def tables(issue: Issue) -> list[str]:
    return [repr(block) for one in issue.articles for block in one.blocks() if type(block).__name__ == "Table"]


def test_a_scan_is_refused(folder: Path) -> None:
    page = folder / "scan.html"
    page.write_text("<svg width=500 height=700><rect width=400 height=600 /></svg>", "utf-8")
    print_page(page, folder / "scan.pdf")
    assert told(folder / "scan.pdf") == (
        "scan.pdf: intake-scan error: The file holds no text: it seems to be a scan. Hint: Run text recognition (OCR) "
        "first, for example ocrmypdf -l chi_sim OLD.pdf NEW.pdf, proofread it and import that."
    )


def test_a_page_without_text_is_told(folder: Path) -> None:
    page = folder / "a.html"
    text = "".join(f"<p>{line}" for line in ("某市人民政府公报", "2021年第3号", "这一页有文字而下一页没有。"))
    page.write_text(f"<meta charset=utf-8>{text}<div style='break-before: page'><svg><rect width=99 height=99 /></svg>")
    print_page(page, folder / "a.pdf")
    received, (found,) = read_file(folder / "a.pdf")
    assert received
    assert render_problem(found, "en").partition(": ")[2] == (
        "intake-pages warning: These pages have no text: 2. Hint: Compare the print; where they are scanned pictures, "
        "run text recognition (OCR) over the file and import that."
    )


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        (
            "a.pdf",
            b"%PDF-1.7\nnothing follows",
            "intake-broken error: This PDF file is damaged and cannot be read. "
            "Hint: Get the file again; if it opens elsewhere, save it anew, or as plain text (UTF-8).",
        ),
        (
            "locked.pdf",
            LOCKED,
            "intake-encrypted error: This PDF file is locked with a password. "
            "Hint: Open it with its password and save it without one.",
        ),
        (
            "a.docx",
            b"PK\x03\x04 and nothing more",
            "intake-broken error: This DOCX file is damaged and cannot be read. "
            "Hint: Get the file again; if it opens elsewhere, save it anew, or as plain text (UTF-8).",
        ),
        (
            "a.zip",
            pack({"a.txt": b"a"}),
            "intake-not-word error: This is an archive or some other file, but no Word document. "
            "Hint: Unpack it and import what is inside; plain text, PDF with a text layer and DOCX are read.",
        ),
        (
            "a.doc",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "intake-old-word error: This is a file of an old Word (.doc) or an encrypted one, which cannot be read. "
            "Hint: Open it in Word or WPS and save it as .docx, without a password.",
        ),
        (
            "bomb.docx",
            pack({"word/document.xml": b" " * 33_000_000}),
            "intake-bomb error: This DOCX file unpacks to far more than an issue of a gazette, and is not read. "
            "Hint: Make sure where it comes from; if it is sound, save it as plain text (UTF-8) and import that.",
        ),
        (
            "entities.docx",
            pack({"word/document.xml": XML + b'<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><a>&c;</a>'}),
            "intake-entities error: This Word file holds XML declarations that Word never writes (DOCTYPE, ENTITY) "
            "and is not read. Hint: Make sure where it comes from; if it is sound, open it in Word and save it anew.",
        ),
        (
            "utf16.docx",
            pack({"word/document.xml": "<?xml version='1.0'?><!DOCTYPE a><a/>".encode("utf-16")}),
            "intake-entities error: This Word file holds XML declarations that Word never writes (DOCTYPE, ENTITY) "
            "and is not read. Hint: Make sure where it comes from; if it is sound, open it in Word and save it anew.",
        ),
    ],
)
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str, data: bytes, message: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert told(tmp_path / name) == f"{name}: {message}"


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path) -> None:
    assert told(tmp_path / "a.txt") == (
        "a.txt: intake-file error: There is no such file. Hint: Check the path; put one with spaces in quotes."
    )
    (tmp_path / "b").mkdir()
    assert told(tmp_path / "b").startswith("b: file-unreadable error: ")


def test_a_missing_component_names_the_command(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7")
    script = (
        "import sys; sys.modules['pdfplumber'] = None\n"
        "from pathlib import Path\n"
        "from gazette.errors import render_problem\n"
        "from gazette.intake import read_file\n"
        "print(*(render_problem(one, 'en') for one in read_file(Path('a.pdf'))[1]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        env={"PYTHONPATH": str(PROJECT), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout == (
        "a.pdf: intake-extra error: What reads PDF files is not installed. "
        "Hint: Run this once in the folder of the project: python3 scripts/set_up.py --intake.\n"
    )
