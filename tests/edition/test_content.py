"""Reading `content/`: all that is wrong in one run, and the rest is there all the same."""

from __future__ import annotations

import dataclasses
import os
from pathlib import Path

import pytest

from gazette.config import Gazette
from gazette.errors import render_problem
from gazette.store import read_content, read_sources
from gazette.store.settings import parse_gazette

_INDEX = '---\ntitle: "公报"\nyear: {year}\nnumber: {number}\nsource: {{file: "{year}.txt", sha256: "d5"}}\n---\n'
_ARTICLE = '---\ntitle: "甲"\nslug: "{slug}"\norder: {order}\n---\n\n正文。\n'


def _write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A small `content/` in order: two issues, the newer one first on the disk."""
    _write(tmp_path / "gazette.yaml", 'title: "公报"\n')
    for year, number in ((2021, 10), (2021, 3), (2020, 12)):
        folder = tmp_path / "issues" / f"{year}-{number:02d}"
        _write(folder / "index.md", _INDEX.format(year=year, number=number))
        _write(folder / "02-b.md", _ARTICLE.format(slug="02-b", order=1))
        _write(folder / "01-a.md", _ARTICLE.format(slug="01-a", order=2))
    return tmp_path


def _told(root: Path) -> list[str]:
    told = [render_problem(found, "en") for found in read_content(root)[1]]
    return [line.replace(f"{root.as_posix()}/", "").split(" Hint")[0] for line in told]


def test_issues_come_by_year_and_number_and_articles_by_order(root: Path) -> None:
    archive, problems = read_content(root)
    assert problems == ()
    assert [issue.id for issue in archive.issues] == ["2020-12", "2021-03", "2021-10"]
    assert [article.slug for article in archive.issues[0].articles] == ["02-b", "01-a"]
    assert archive.gazette.title == "公报"


def test_a_broken_file_is_told_and_the_rest_still_loads(root: Path) -> None:
    folder = root / "issues" / "2021-03"
    _write(folder / "01-a.md", "甲")
    (folder / "02-b.md").write_bytes('---\ntitle: "甲"\n'.encode() + "公报".encode("gb18030"))
    _write(folder / "03-c.md", _ARTICLE.format(slug="03-c", order=3))
    _write(folder / "import.json", "{")
    assert _told(root) == [
        "issues/2021-03/01-a.md:1: front-matter-missing error: The front matter is not complete: "
        "it begins with a line --- and ends with another line ---.",
        "issues/2021-03/02-b.md:3: file-encoding error: The file is not encoded as UTF-8.",
        "issues/2021-03/import.json:1:2: record-broken error: The record of the import is broken: "
        "Expecting property name enclosed in double quotes.",
    ]
    issue = read_content(root)[0].issues[1]
    assert [article.slug for article in issue.articles] == ["03-c"]


def test_addresses_and_orders_are_distinct(root: Path) -> None:
    folder = root / "issues" / "2021-03"
    _write(folder / "01-a.md", _ARTICLE.format(slug="02-b", order=1))
    _write(folder / "03-C.md", _ARTICLE.format(slug="03-C", order=3))
    _write(folder / "04-d.md", _ARTICLE.format(slug="04-d", order=4).replace("order", 'aliases: ["index"]\norder'))
    assert _told(root) == [
        "issues/2021-03/01-a.md:3: article-slug-name error: The file is not named after its slug 02-b.",
        "issues/2021-03/02-b.md:3: article-slug-twice error: The address 02-b is already taken by 01-a.md.",
        "issues/2021-03/02-b.md:4: article-order-twice error: The order 1 is already taken by 01-a.md.",
        "issues/2021-03/03-C.md:3: article-slug error: 03-C cannot be an address.",
        "issues/2021-03/04-d.md:4: article-slug error: index cannot be an address.",
    ]


def test_folders_are_named_after_their_issue(root: Path) -> None:
    (root / "issues" / "2021-03").rename(root / "issues" / "2021-04")
    (root / "issues" / "2020-12").rename(root / "issues" / "december")
    assert _told(root) == [
        "issues/2021-04/index.md:3: issue-id error: The folder is 2021-04, but index.md says 2021-03.",
        "issues/december: issue-folder error: december is no id of an issue.",
        "issues/december/index.md:3: issue-id error: The folder is december, but index.md says 2020-12.",
    ]


def test_an_issue_without_an_index_is_left_out(root: Path) -> None:
    (root / "issues" / "2021-03" / "index.md").unlink()
    assert _told(root) == ["issues/2021-03/index.md: file-missing error: The file is missing."]
    assert len(read_content(root)[0].issues) == 2


def test_files_that_do_not_belong_are_told_and_hidden_ones_are_not(root: Path) -> None:
    _write(root / "issues" / "2021-03" / "01-a.md~", "")
    _write(root / "issues" / "2021-03" / ".DS_Store", "")
    _write(root / "issues" / ".2021-04.new" / "index.md", "")
    _write(root / "issues" / "readme.txt", "")
    _write(root / "corrections" / "2021-03.yml", "")
    _write(root / "sources" / "三月.txt", "")
    assert _told(root) == [
        "issues/2021-03/01-a.md~: file-stray warning: The file does not belong here and is not read.",
        "issues/readme.txt: file-stray warning: The file does not belong here and is not read.",
        "sources/三月.txt: source-name error: The file of a source is named after its issue.",
        "corrections/2021-03.yml: file-stray warning: The file does not belong here and is not read.",
    ]


def test_a_link_out_of_the_folder_is_not_followed(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    outside = _write(tmp_path_factory.mktemp("outside") / "03-c.md", _ARTICLE.format(slug="03-c", order=3))
    (root / "issues" / "2021-03" / "03-c.md").symlink_to(outside)
    assert _told(root) == [
        "issues/2021-03/03-c.md: file-outside error: The link leads out of the folder it "
        "belongs to and is not followed."
    ]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission(root: Path) -> None:
    (root / "gazette.yaml").chmod(0)
    assert _told(root) == ["gazette.yaml: file-unreadable error: The file cannot be read: Permission denied."]


def test_a_folder_in_the_place_of_a_file(root: Path) -> None:
    (root / "gazette.yaml").unlink()
    (root / "gazette.yaml").mkdir()
    assert _told(root) == ["gazette.yaml: file-unreadable error: The file cannot be read: Is a directory."]


def test_a_file_that_is_far_too_large(root: Path) -> None:
    (root / "gazette.yaml").write_bytes(b"#" * 8_500_000)
    assert _told(root) == ["gazette.yaml: file-large error: The file has 9 MB; 8 MB is the most that is read."]


def test_corrections_belong_to_an_issue(root: Path) -> None:
    entry = "- {action: noise, line: 1, expect: 甲, reason: 乙}\n"
    for name in ("2020-12", "2019-01", "2022-01"):
        _write(root / "corrections" / f"{name}.yaml", entry)
    _write(root / "sources" / "2022-01.txt", "公报")
    assert _told(root) == [
        "corrections/2019-01.yaml: correction-issue error: There is no issue 2019-01: neither a source nor articles."
    ]
    archive = read_content(root)[0]
    assert archive.corrections["2020-12"][0].position == (1, 3)
    assert list(read_sources(root)[0]) == ["2022-01"]


def test_no_content_at_all(tmp_path: Path) -> None:
    assert _told(tmp_path / "content") == [
        f"{(tmp_path / 'content').as_posix()}: file-missing error: The file is missing."
    ]
    assert _told(tmp_path) == ["gazette.yaml: file-missing error: The file is missing."]


def test_windows_line_ends_and_a_byte_order_mark_are_no_matter(root: Path) -> None:
    path = root / "issues" / "2021-03" / "01-a.md"
    expected = read_content(root)[0]
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_content(root) == (expected, ())


def test_every_field_of_the_gazette_is_a_key_of_its_file() -> None:
    names = [field.name for field in dataclasses.fields(Gazette)]
    _, problems = parse_gazette("".join(f"{name}:\n" for name in names), "")
    assert [found.kind.id for found in problems] == ["yaml-key-missing"]  # the title; no key is unknown
