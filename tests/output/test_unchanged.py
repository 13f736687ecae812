"""Where nothing has changed nothing is built, and every change is seen; test_edits.py builds after them."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from gazette.pipeline import Folders, Options, Outcome, build_site, building
from gazette.pipeline.unchanged import Memory
from gazette.site import StandingFile
from gazette.store import content
from tests.conftest import PROJECT, copy_of_one_issue

FOLDERS = Folders(*(Path(name) for name in ("content", "site", "templates", "assets")))
"""In the folder of a test."""

WITHOUT_ZIPS = Options(zips=False)


def build() -> Outcome:
    return build_site(FOLDERS, strict=False, progress=lambda *_: None, options=WITHOUT_ZIPS)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Content, templates, assets, and the site that was built of them, with what the build remembers."""
    root = tmp_path_factory.mktemp("built")
    copy_of_one_issue(root / "content")
    for name in ("templates", "assets"):
        shutil.copytree(PROJECT / name, root / name)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        build()
    return root


@pytest.fixture(autouse=True)
def here(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of it all, dates included."""
    shutil.copytree(built, tmp_path / "copy")
    monkeypatch.chdir(tmp_path / "copy")


def known() -> bool:
    return Memory(FOLDERS, WITHOUT_ZIPS).recall() is not None


def test_nothing_is_built_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(".site.memory")
    first = build()
    monkeypatch.delattr(building, "_plan")
    again = build()
    assert first.published
    assert again.published
    assert again.published.written == again.published.removed == 0
    assert (again.published.files, again.published.size) == (first.published.files, first.published.size)
    assert (again.problems, again.issues, again.articles) == (first.problems, first.issues, first.articles)


def append(path: Path, text: str = "\n") -> None:
    path.write_text(path.read_text("utf-8") + text, "utf-8")


def link(page: str) -> None:
    Path(page).rename("elsewhere.html")
    Path(page).symlink_to("../elsewhere.html")


CHANGES: dict[str, Callable[[], object]] = {
    "a word": lambda: append(min(Path("content/issues/2022-06").glob("0*.md"))),
    "a source": lambda: append(Path("content/sources/2022-06.txt")),
    "the settings": lambda: append(Path("content/gazette.yaml")),
    "the record of addresses": lambda: append(Path("content/published.txt")),
    "an issue that lies elsewhere": lambda: Path("content/issues/2022-07").symlink_to("../.."),
    "an empty folder": Path("content/corrections/2022-07").mkdir,
    "a template": lambda: append(Path("templates/footer.html")),
    "a stylesheet": lambda: append(min(Path("assets/css").iterdir())),
    "a page that is gone": Path("site/index.html").unlink,
    "a page that was edited": lambda: append(Path("site/index.html")),
    "a page of another date": lambda: os.utime("site/index.html", (1, 1)),
    "a page that is a link": lambda: link("site/index.html"),
    "a file of one's own": lambda: Path("site/own.txt").touch(),
    "no site": lambda: shutil.rmtree("site"),
    "no memory": lambda: shutil.rmtree(".site.memory"),
}


@pytest.mark.parametrize("what", CHANGES)
def test_every_change_is_seen(what: str) -> None:
    assert known()
    CHANGES[what]()
    assert not known()


def test_another_way_of_building_is_seen() -> None:
    assert Memory(FOLDERS, Options()).recall() is None


def test_a_damaged_memory_counts_as_none() -> None:
    memory = Path(".site.memory/last.json")
    whole = memory.read_bytes()
    for damaged in (b"", b"{", b"\xff", b"0\n[]", whole[:-1], whole.replace(b'"articles": ', b'"articles": 1')):
        memory.write_bytes(damaged)
        assert not known()
    memory.write_bytes(whole)
    assert known()


@pytest.mark.parametrize(
    "files", [["index.html"], {"index.html": "ab"}, {"index.html": [1, 2]}, {"none": ["a", "b"]}, 1]
)
def test_a_memory_of_another_shape_counts_as_none(files: object) -> None:
    memory = Path(".site.memory/last.json")
    data = json.loads(memory.read_text("utf-8").partition("\n")[2])
    told = json.dumps({**data, "files": files})
    memory.write_text(f"{hashlib.sha256(told.encode()).hexdigest()}\n{told}", "utf-8")
    assert not known()
    assert not Memory(FOLDERS, WITHOUT_ZIPS).standing()


def test_pages_that_are_made_of_the_same_stand() -> None:
    """One article is told differently: its own page and those that name it are made, no other."""
    before = Memory(FOLDERS, WITHOUT_ZIPS).standing()
    path = min(Path("content/issues/2022-06").glob("0*.md"))
    append(path, "\n另行通知。\n")
    done = build().published
    assert done
    address = f"2022-06/{path.stem}.html"
    assert done.made_of.keys() == before.keys() >= {"index.html", "en/about.html", address, "2022-06/2022-06.epub"}
    assert done.made_of[address] != before[address].made_of
    assert done.made_of["en/about.html"] == before["en/about.html"].made_of
    same = [path for path, file in before.items() if done.made_of[path] == file.made_of]
    assert len(same) > len(before) // 2


def test_a_page_that_is_touched_while_a_build_runs_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    append(min(Path("content/issues/2022-06").glob("0*.md")), "\n另行通知。\n")
    known = Memory.standing

    def then_touched(memory: Memory) -> Mapping[str, StandingFile]:
        found = known(memory)
        append(Path("site/about.html"), "<p>mine")
        return found

    monkeypatch.setattr(Memory, "standing", then_touched)
    whole = Path("site/about.html").read_text("utf-8")
    assert build().published
    assert Path("site/about.html").read_text("utf-8") == whole


def test_an_issue_that_was_read_before_is_not_read_again(monkeypatch: pytest.MonkeyPatch) -> None:
    append(Path("templates/footer.html"))
    monkeypatch.delattr(content, "read_issue")
    assert build().published


def test_an_issue_of_which_anything_changed_is_read_again() -> None:
    path = min(Path("content/issues/2022-06").glob("0*.md"))
    append(path, "\n另行通知。\n")
    build()
    assert "另行通知" in Path(f"site/2022-06/{path.stem}.html").read_text("utf-8")


@pytest.mark.parametrize("of", ["an article", "the issue"])
def test_what_a_link_within_the_content_leads_to_is_read_again(of: str) -> None:
    """It stands outside the folder of the issue."""
    shared, issue = Path("content/.shared"), Path("content/issues/2022-06")
    moved = min(issue.glob("0*.md")) if of == "an article" else issue
    article = shared / min(issue.glob("0*.md")).relative_to(moved.parent)
    shared.mkdir()
    moved.rename(shared / moved.name)
    moved.symlink_to(os.path.relpath(shared / moved.name, moved.parent))
    for word in ("初次修订", "再次修订"):
        append(article, f"\n{word}。\n")
        build()
        assert word in Path(f"site/2022-06/{article.stem}.html").read_text("utf-8")


class Harmful:
    """What someone could put in the place of an issue."""

    def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
        return os.mkdir, ("harm",)


@pytest.mark.parametrize("what", ["nothing", "cut", "spoilt", "harm", "another value"])
def test_a_memory_of_an_issue_that_is_no_good_counts_as_none(what: str) -> None:
    kept = Path(".site.memory/issues/2022-06")
    whole = kept.read_bytes()
    told = whole[32 : 32 + 64] + pickle.dumps(Harmful() if what == "harm" else (1, 2))
    forged = hashlib.sha256(told).digest() + told
    kept.write_bytes({"nothing": b"", "cut": whole[:-1], "spoilt": whole[:-1] + b"x"}.get(what, forged))
    append(min(Path("assets/css").iterdir()))
    before = Path("site/2022-06/index.html").read_bytes()
    assert build().published
    assert Path("site/2022-06/index.html").read_bytes() == before
    assert not Path("harm").exists()
    assert kept.read_bytes() == whole


def test_what_was_wrong_is_told_again_and_an_issue_that_went_is_forgotten() -> None:
    issue = Path("content/issues/2022-06")
    (issue / "note.txt").touch()
    for _ in range(2):
        append(Path("templates/footer.html"))
        assert "file-stray" in [found.kind.id for found in build().problems]
    shutil.copytree(issue, "content/issues/2022-07")
    change = Path("content/issues/2022-07/index.md")
    change.write_text(change.read_text("utf-8").replace("number: 6", "number: 7"), "utf-8")
    shutil.rmtree(issue)
    Path("content/issues/2022-07/note.txt").unlink()
    Path("content/published.txt").unlink()
    assert build().published
    assert [path.name for path in Path(".site.memory/issues").iterdir()] == ["2022-07"]


def test_a_warning_fails_a_strict_build_again() -> None:
    """Whatever a build before it has published."""
    Path("content/issues/2022-06/note.txt").touch()
    assert build().published
    for _ in range(2):
        outcome = build_site(FOLDERS, strict=True, progress=lambda *_: None, options=WITHOUT_ZIPS)
        assert "file-stray" in [found.kind.id for found in outcome.problems]
        assert outcome.published is None


def test_a_new_issue_leaves_the_pages_that_do_not_name_it() -> None:
    before = Memory(FOLDERS, WITHOUT_ZIPS).standing()
    issue = Path("content/issues/2022-06")
    shutil.copytree(issue, "content/issues/2022-09", ignore=shutil.ignore_patterns("import.json"))
    head = Path("content/issues/2022-09/index.md")
    text = head.read_text("utf-8").replace("number: 6", "number: 9")
    head.write_text(re.sub(r'(?m)^date: ".*"', 'date: "2022-12-30"', text), "utf-8")
    done = build().published
    assert done
    articles = [path for path in before if path.startswith("2022-06/0")]
    assert articles
    same = [path for path in articles if done.made_of[path] == before[path].made_of]
    assert len(same) >= len(articles) - 1  # the last one leads on
