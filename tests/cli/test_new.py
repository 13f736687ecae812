"""`new`: a content folder for another gazette, and what it says when it makes none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gazette.arguments import Request, parse_arguments
from gazette.catalogue import USAGE_ARGUMENT, USAGE_ARGUMENT_MISSING, USAGE_OPTION_ELSEWHERE
from gazette.errors import Kind
from gazette.store import read_gazette
from tests.conftest import run_command


def test_it_makes_all_that_a_gazette_needs(tmp_path: Path) -> None:
    done = run_command("new", "city/content", "--title", "岚泽市人民政府公报", folder=tmp_path)
    assert done.stderr == ""
    assert done.stdout == "Made city/content; city/content/README.md tells the next three steps. No problems.\n"
    root = tmp_path / "city" / "content"
    made = sorted(path.name for path in root.iterdir())
    assert made == ["README.md", "corrections", "gazette.yaml", "issues", "sources"]
    gazette, problems = read_gazette(root)
    assert problems == ()
    assert (gazette.title, gazette.title_en) == ("岚泽市人民政府公报", "")


def test_the_general_glossary_comes_along(tmp_path: Path) -> None:
    run_command("new", "content", "--title", "甲市公报", "--title-en", 'The "A" Gazette', folder=tmp_path)
    gazette, _ = read_gazette(tmp_path / "content")
    assert gazette.title_en == 'The "A" Gazette'
    assert gazette.columns["市政府文件"] == "Documents of the Municipal Government"
    assert gazette.doc_types["通知"] == "notice"
    assert gazette.imprint["主编"] == "Editor-in-Chief"
    assert gazette.bodies["国务院办公厅"] == "General Office of the State Council"
    assert gazette.synonyms["报销"]
    assert any(term.note_zh and term.note_en for term in gazette.terms)


def test_without_a_name_the_build_asks_for_it(tmp_path: Path) -> None:
    assert run_command("new", "content", folder=tmp_path).returncode == 0
    done = run_command("build", "--content", "content", "--site", "site", folder=tmp_path)
    line = (tmp_path / "content/gazette.yaml").read_text().split('\ntitle: ""')[0].count("\n") + 2
    assert done.stderr == (
        f"content/gazette.yaml:{line}:8: yaml-key-missing error: title is missing. Hint: Add title: ….\n"
    )
    assert done.returncode == 1
    assert not (tmp_path / "site").exists()


def test_an_empty_folder_will_do(tmp_path: Path) -> None:
    assert run_command("new", ".", folder=tmp_path).returncode == 0
    assert (tmp_path / "gazette.yaml").is_file()


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "gazette.yaml").write_text("mine")
    done = run_command("new", "../here", folder=_link(tmp_path))
    assert done.stderr == (
        "../here: folder-taken error: There is something here already: gazette.yaml. "
        "Hint: Give a new or an empty folder; what is there is never overwritten.\n"
    )
    assert done.returncode == 1
    assert [path.name for path in tmp_path.iterdir()] == ["gazette.yaml"]
    file = run_command("new", "gazette.yaml", "--lang", "zh", folder=tmp_path)
    assert file.stderr == (
        "gazette.yaml: folder-taken 错误：这个位置已有内容：gazette.yaml。"
        "处理办法：请给出一个新的或空的文件夹；已有的内容不会被覆盖。\n"
    )


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run_command("new", "file/content", folder=tmp_path)
    assert done.stderr == (
        "file/content: folder-unwritable error: This folder cannot be written: Not a directory. "
        "Hint: Check its path, permissions and free disk space, remove what was written of it, then try again.\n"
    )
    assert done.returncode == 1


def test_a_name_that_no_page_may_hold(tmp_path: Path) -> None:
    done = run_command("new", "content", "--title", "甲\u202e市", folder=tmp_path)
    assert "character-forbidden error" in done.stderr
    assert not (tmp_path / "content").exists()


def test_the_same_as_json(tmp_path: Path) -> None:
    assert json.loads(run_command("new", "a", "--json", folder=tmp_path).stdout)["created"] == "a"
    assert json.loads(run_command("new", "a", "--json", folder=tmp_path).stdout)["created"] is None


def test_its_words() -> None:
    asked = Request("new", folder=Path("a"), title="甲市公报", title_en="A")
    assert parse_arguments(["new", "a", "--title", "甲市公报", "--title-en=A"]) == (asked, ())


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("new", USAGE_ARGUMENT_MISSING),
        ("new a b", USAGE_ARGUMENT),
        ("build --title a", USAGE_OPTION_ELSEWHERE),
    ],
)
def test_a_slip_is_told(line: str, kind: Kind) -> None:
    request, (found,) = parse_arguments(line.split())
    assert request is None
    assert found.kind is kind


def _link(folder: Path) -> Path:
    """A folder beside one that is reached as `../here`."""
    beside = folder.parent / f"{folder.name}-beside"
    (beside / "below").mkdir(parents=True)
    (beside / "here").symlink_to(folder)
    return beside / "below"
