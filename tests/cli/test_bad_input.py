"""What an editor sees when something is wrong, to the letter; and that nothing is written then."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tests.conftest import PROJECT, copy_of_program, run_command

ARTICLE = "content/issues/2022-06/"


@pytest.fixture
def folder(content: Path) -> Path:
    """A folder with content to be spoilt, and a site that was built before."""
    site = content.parent / "site"
    site.mkdir()
    (site / ".gazette").write_text("")
    (site / "index.html").write_text("<p>the last good site")
    return content.parent


def tree(folder: Path) -> dict[str, tuple[bytes, int]]:
    """Every file below the folder, with its bytes and its date."""
    found = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): (path.read_bytes(), path.stat().st_mtime_ns) for path in found}


def assert_refused(
    folder: Path, *lines: str, words: tuple[str, ...] = (), code: int = 1, program: Path = PROJECT
) -> None:
    """The whole of stderr, the exit code, and that every file is as it was."""
    before = tree(folder)
    done = run_command("--content", "content", "--site", "site", *words, folder=folder, program=program)
    assert done.stderr == "".join(f"{line}\n" for line in lines)
    assert done.returncode == code
    assert tree(folder) == before


def test_a_source_that_is_no_gazette(folder: Path) -> None:
    (folder / "content/sources/2030-01.txt").write_text("会议纪要\n")
    assert_refused(
        folder,
        "content/sources/2030-01.txt: source-not-a-gazette error: No year and number were found at the top: "
        "this does not look like an issue of a gazette. "
        "Hint: The masthead should have a line such as 2021年第3号（总第182号）.",
    )


def test_an_empty_source(folder: Path) -> None:
    (folder / "content/sources/2030-01.txt").write_bytes(b"")
    assert_refused(
        folder,
        "content/sources/2030-01.txt: source-empty error: The file holds no text. "
        "Hint: Check how the text was exported; a scan needs text recognition first.",
    )


def test_a_binary_source(folder: Path) -> None:
    (folder / "content/sources/2030-01.txt").write_bytes(bytes(range(256)) * 8)
    assert_refused(
        folder,
        "content/sources/2030-01.txt: source-binary error: This is not a text file. "
        "Hint: Export it as plain text (UTF-8 or GB18030) and put that into content/sources/.",
    )


def test_a_source_whose_name_is_no_issue(folder: Path) -> None:
    (folder / "content/sources/公报.docx").write_bytes(b"x")
    assert_refused(
        folder,
        "content/sources/公报.docx: source-name error: The file of a source is named after its issue. "
        "Hint: Rename it like 2021-03.txt, or move it elsewhere and bring it in with python build.py import FILE.",
    )


def test_a_source_named_after_another_issue(folder: Path) -> None:
    (folder / "content/sources/2022-06.txt").rename(folder / "content/sources/2022-07.txt")
    done = run_command("--content", "content", "--site", "site", folder=folder)
    assert [line for line in done.stderr.splitlines() if " error: " in line] == [
        "content/sources/2022-07.txt: source-name-differs error: The file is named 2022-07, but its masthead says "
        "2022-06. Hint: Rename the file 2022-06.txt; if the masthead was misread, list a correction of it.",
    ]
    assert done.returncode == 1
    assert not (folder / "content/issues/2022-07").exists()


def test_bad_yaml(folder: Path) -> None:
    (folder / "content/gazette.yaml").write_text('title: "某市人民政府公报\n')
    assert_refused(
        folder,
        "content/gazette.yaml:2:1: yaml-syntax error: This is no valid YAML: found unexpected end of stream. "
        "Hint: Check quotes, colons and indentation of this line and the one before; put texts in double quotes.",
    )


def test_an_unknown_key(folder: Path) -> None:
    path = folder / ARTICLE / first_article(folder)
    path.write_text(path.read_text().replace("doc_type:", "doctype:", 1))
    line = path.read_text().split("doctype:")[0].count("\n") + 1
    assert_refused(
        folder,
        f"{ARTICLE}{path.name}:{line}:1: yaml-key-unknown error: Unknown key doctype. Hint: Did you mean doc_type?",
    )


def test_two_articles_with_one_slug(folder: Path) -> None:
    path = folder / ARTICLE / first_article(folder)
    copy = path.with_name("09-copy.md")
    text = path.read_text()
    copy.write_text(text.replace("order: 1\n", "order: 99\n"))
    line = text.split("slug:")[0].count("\n") + 1
    assert_refused(
        folder,
        f"{ARTICLE}09-copy.md:{line}: article-slug-twice error: The address {path.stem} is already taken by "
        f"{path.name}. Hint: Correct the slug or the aliases of one of the two.",
        f"{ARTICLE}09-copy.md:{line}: article-slug-name error: The file is not named after its slug {path.stem}. "
        f"Hint: Name the file {path.name} or correct the slug; when a published one must change, "
        "keep the old one in aliases.",
    )


def test_no_content(folder: Path) -> None:
    shutil.rmtree(folder / "content")
    assert_refused(
        folder,
        "content/gazette.yaml: file-missing error: The file is missing. "
        "Hint: Restore it from a backup or the repository, or import the issue again.",
    )


def test_a_template_that_is_missing(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    program = copy_of_program(tmp_path_factory.mktemp("program"))
    (program / "templates/issue.html").unlink()
    shown = os.path.relpath(program / "templates/issue.html", folder)
    assert_refused(
        folder,
        f"{shown}: template-missing error: The template issue.html is missing. "
        "Hint: Put the file back into templates/, or check its name in the template that uses it.",
        program=program,
    )


def test_a_template_that_fails(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    program = copy_of_program(tmp_path_factory.mktemp("program"))
    path = program / "templates/issue.html"
    text = path.read_text()
    path.write_text(text.replace("{% block main %}", "{% block main %}{{ page.isue }}"))
    line = text.split("{% block main %}")[0].count("\n") + 1
    shown = os.path.relpath(path, folder)
    done = run_command("build", "--content", "content", "--site", "site", folder=folder, program=program)
    assert done.returncode == 1
    assert [one for one in done.stderr.splitlines() if " error: " in one] == [
        f"{shown}:{line}: template-failed error: The template fails here: "
        "'gazette.site.pages.IssuePage object' has no attribute 'isue'. "
        "Hint: Correct this line, or put the original template back."
    ]
    assert (folder / "site/index.html").read_text() == "<p>the last good site"


def test_an_unknown_option(folder: Path) -> None:
    assert_refused(
        folder,
        "usage-option error: There is no option --stirct. Hint: Did you mean --strict? See python build.py --help.",
        words=("--stirct",),
        code=2,
    )


def test_messages_in_the_language_of_the_environment(folder: Path) -> None:
    (folder / "content/sources/2030-01.txt").write_bytes(b"")
    done = run_command("--content", "content", "--site", "site", folder=folder, LANG="zh_CN.UTF-8")
    assert done.stderr == (
        "content/sources/2030-01.txt: source-empty 错误：文件里没有文字。"
        "处理办法：请检查导出过程；扫描件须先做文字识别。\n"
    )


def first_article(folder: Path) -> str:
    """File name of the issue's first article."""
    return min(path.name for path in (folder / ARTICLE).glob("*.md") if path.name != "index.md")
