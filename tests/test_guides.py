"""The guides hold: every command in them runs, every link leads somewhere, every doubt is explained."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from gazette.arguments import parse_arguments
from gazette.catalogue import catalogue
from gazette.errors import Severity
from scripts.problems import PAGE, render_page
from tests.conftest import PROJECT

DOCS = PROJECT / "docs"
PAGES = sorted([*PROJECT.glob("*.md"), *DOCS.glob("*.md"), PROJECT / "templates" / "scaffold" / "README.md"])


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A copy of the program, one issue that waits in the home folder, and `python3` on the path."""
    shutil.copy(PROJECT / "build.py", tmp_path)
    for part in ("gazette", "templates", "assets"):
        shutil.copytree(PROJECT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "content" / "sources").mkdir(parents=True)
    shutil.copy(PROJECT / "content" / "gazette.yaml", tmp_path / "content")
    (tmp_path / "home").mkdir()
    shutil.copy(PROJECT / "content" / "sources" / "2022-06.txt", tmp_path / "home" / "gongbao.txt")
    python = tmp_path / "bin" / "python3"
    python.parent.mkdir()
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    return tmp_path


def follow(guide: str, desk: Path) -> list[str]:
    """Does what a guide says: runs its `sh` blocks one by one, writes the files it shows; gives what was run."""
    environment = os.environ | {"HOME": str(desk / "home"), "PATH": f"{desk / 'bin'}{os.pathsep}{os.environ['PATH']}"}
    done = []
    for block in blocks(DOCS / guide):
        if block.info == "sh":
            words = ["sh", "-e", "-u", "-c", block.content]
            run = subprocess.run(words, cwd=desk, env=environment, capture_output=True, text=True, check=False)
            assert run.returncode == 0, f"{block.content}\n{run.stdout}\n{run.stderr}"
            done.append(block.content)
        elif shown := re.match(r"# (content/\S+)\n", block.content):
            path = desk / shown[1]
            path.parent.mkdir(exist_ok=True)
            path.write_text(block.content)
    return done


def test_an_editor_can_do_what_the_guide_says(desk: Path) -> None:
    assert len(follow("editor.md", desk)) >= 5
    texts = [path.read_text() for path in (desk / "content/issues/2022-06").glob("*.md")]
    assert any("大石涧" in text for text in texts)
    assert not any("太石涧" in text for text in texts)
    assert (desk / "site/2022-06/index.html").is_file()


def test_a_maintainer_can_do_what_the_guide_says(desk: Path) -> None:
    shutil.copy(desk / "home" / "gongbao.txt", desk / "content" / "sources" / "2022-06.txt")
    assert len(follow("maintainer.md", desk)) >= 6
    assert (desk / "current").is_symlink()
    assert (desk / "another-site" / "en" / "index.html").is_file()


def test_a_reader_can_do_what_the_guide_says(desk: Path, site: Path) -> None:
    shutil.copytree(site, desk / "site")
    assert len(follow("reader.md", desk)) == 1
    (desk / "site" / "index.html").write_text("forged")
    with pytest.raises(AssertionError, match=r"index\.html: FAILED"):
        follow("reader.md", desk)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_command_is_one_that_the_program_knows(page: Path) -> None:
    for words in commands(page):
        request, problems = parse_arguments(words)
        assert request, (words, problems)


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for token in tokens(page):
        address = str(token.attrGet("href") or token.attrGet("src") or "")
        if not address or address.startswith("https://"):
            continue
        path, _, anchor = address.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), address
        assert not anchor or anchor in headings(target), address


def test_every_doubt_is_explained_to_the_editor_in_both_languages() -> None:
    chinese, _, english = (DOCS / "editor.md").read_text("utf-8").partition("\n---\n")
    for kind in catalogue():
        if kind.severity is Severity.DOUBT:
            assert f"(problems.md#{kind.id})" in chinese, kind.id
            assert f"(problems.md#{kind.id})" in english, kind.id


def test_the_page_of_all_messages_is_that_of_the_catalogue() -> None:
    assert PAGE.read_text("utf-8") == render_page(), "run: .venv/bin/python -m scripts.problems"


def tokens(page: Path) -> Iterator[Token]:
    """Every token of a page, those within paragraphs too."""
    for token in MarkdownIt().enable("table").parse(page.read_text("utf-8")):
        yield token
        yield from token.children or ()


def blocks(page: Path) -> list[Token]:
    """The code blocks of a page."""
    return [token for token in tokens(page) if token.type == "fence"]


def commands(page: Path) -> Iterator[list[str]]:
    """The words that a page gives to `build.py`, command by command."""
    for token in tokens(page):
        if token.type in {"fence", "code_inline"}:
            for line in token.content.splitlines():
                if match := re.search(r"\bpython3? build\.py\b(.*)", line):
                    yield shlex.split(match[1].partition("#")[0])


def headings(page: Path) -> set[str]:
    """The anchors of a page, as hosts of repositories make them from headings."""
    lines = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}
