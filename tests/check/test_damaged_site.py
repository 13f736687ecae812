"""A site that is not as it was published: what `check` says of it, as a person and as a program read it."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import copy_of_one_issue, run_command

Found = list[tuple[str, str, str]]
"""(id, severity, address) of each problem."""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published")
    copy_of_one_issue(folder / "content")
    done = run_command("build", "--content", "content", "--site", "site", "--no-zips", folder=folder)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def folder(published: Path, tmp_path: Path) -> Path:
    return shutil.copytree(published, tmp_path / "copy")


def check(folder: Path, *words: str) -> tuple[bool, Found]:
    """Whether all is well, and what is not."""
    done = run_command("check", "--content", "content", "--site", "site", "--json", *words, folder=folder)
    assert done.stderr == ""
    told = json.loads(done.stdout)
    assert done.returncode == (0 if told["clean"] else 1)
    return told["clean"], [
        (found["id"], found["severity"], found["path"].removeprefix("site/")) for found in told["problems"]
    ]


def test_a_site_as_it_was_published(folder: Path) -> None:
    assert check(folder, "--strict") == (True, [])


def test_a_file_that_was_changed(folder: Path) -> None:
    path = folder / "site/about.html"
    path.write_text(path.read_text().replace("</h1>", "！</h1>"))
    assert check(folder) == (False, [("checksum-differs", "error", "about.html")])


def test_a_file_that_is_lost(folder: Path) -> None:
    (folder / "site/version.txt").unlink()
    assert check(folder) == (False, [("checksum-missing", "error", "version.txt")])


def test_a_file_that_was_added_is_an_error_where_warnings_are(folder: Path) -> None:
    (folder / "site/CNAME").write_text("www.example.gov.cn\n")
    added = [("checksum-unlisted", "warning", "CNAME")]
    assert check(folder) == (True, added)
    assert check(folder, "--strict") == (False, added)


def test_an_article_that_its_own_title_does_not_find(folder: Path) -> None:
    """A pair of characters that one title alone has is taken out of the index."""
    page = sorted((folder / "site/2022-06").glob("0*.html"))[3]
    title = re.search('<meta name="citation_title" content="(.*?)">', page.read_text())
    assert title
    pairs = [title[1][start : start + 2] for start in range(len(title[1]) - 1)]
    for chunk in sorted((folder / "site/search/terms").rglob("*.js")):
        text = chunk.read_text()
        if found := next((pair for pair in pairs if re.search(rf"\|{pair}![^$|]", text)), None):
            chunk.write_text(text.replace(f"|{found}!", f"|{found}$"))
            break
    _, problems = check(folder)
    assert ("search-misses", "error", f"2022-06/{page.name}") in problems


def test_an_index_that_is_broken(folder: Path) -> None:
    (folder / "site/search/head.js").write_text("GazetteSearch")
    _, problems = check(folder)
    assert ("search-unreadable", "error", "site") in problems
    shutil.rmtree(folder / "site/search")
    _, problems = check(folder)
    assert ("search-unreadable", "error", "search/head.js") in problems
