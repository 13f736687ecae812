"""Writing an imported issue into `content/`: merged with hand edits, whole or not at all, the same when done twice."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from gazette.errors import Problem, render_problem
from gazette.markdown import parse_article
from gazette.model import Article, Head, ImportRecord, Issue, Paragraph, SourceFile
from gazette.store import plan_issue, read_content, read_records, write_issue

_SOURCE = SourceFile("2021-03.txt", "d5")
_RECORD = ImportRecord(_SOURCE, "", "1", repairs=(("01-a", "space", 4),))


def _article(order: int, name: str, *texts: str) -> Article:
    return Article(
        title=f"关于{name}的通知",
        slug=f"0{order}-{name}",
        order=order,
        doc_number=f"三政〔2021〕{order}号",
        source_lines=(order * 10, order * 10 + 9),
        body=tuple(Paragraph(text) for text in texts),
    )


_ISSUE = Issue(
    "2021-03",
    Head("公报", 2021, 3, organizer="办公室"),
    _SOURCE,
    (_article(1, "a", "一段", "二段"), _article(2, "b", "三段")),
)


def _changed(issue: Issue, place: int, article: Article) -> Issue:
    return replace(issue, articles=(*issue.articles[:place], article, *issue.articles[place + 1 :]))


def _edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def _tree(folder: Path) -> dict[str, str]:
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.iterdir())}


def _told(problems: tuple[Problem, ...], root: Path) -> list[str]:
    lines = [render_problem(found, "en") for found in problems]
    return [line.replace(f"{root.as_posix()}/issues/2021-03/", "").split(" Hint")[0] for line in lines]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A `content/` into which the issue was imported once."""
    (tmp_path / "gazette.yaml").write_text('title: "公报"\n', encoding="utf-8")
    assert write_issue(tmp_path, _ISSUE, _RECORD)[1] == ()
    return tmp_path


@pytest.fixture
def folder(root: Path) -> Path:
    return root / "issues" / "2021-03"


def test_what_is_written_reads_back(root: Path, folder: Path) -> None:
    archive, problems = read_content(root)
    assert archive.issues == (_ISSUE,)
    assert problems == ()
    assert sorted(_tree(folder)) == ["01-a.md", "02-b.md", "import.json", "index.md"]
    assert read_records(root)["2021-03"].repairs == _RECORD.repairs
    assert sorted(path.name for path in root.iterdir()) == ["gazette.yaml", "issues"]
    assert [path.name for path in (root / "issues").iterdir()] == ["2021-03"]


def test_importing_twice_writes_nothing(root: Path) -> None:
    plan, problems = write_issue(root, _ISSUE, _RECORD)
    assert plan is not None
    assert plan.changes == ()
    assert problems == ()


def test_planning_writes_nothing(root: Path, folder: Path) -> None:
    before = _tree(folder)
    plan, _ = plan_issue(root, _changed(_ISSUE, 0, _article(1, "a", "一段新", "二段")), _RECORD)
    assert plan is not None
    assert [change.path.name for change in plan.changes] == ["01-a.md", "import.json"]
    assert plan.changes[0].before == before["01-a.md"]
    assert "一段新" in (plan.changes[0].after or "")
    assert _tree(folder) == before


def test_a_hand_edit_survives_and_the_rest_follows_the_import(root: Path, folder: Path) -> None:
    _edit(folder / "01-a.md", "二段", "二段，人工改")
    _edit(folder / "index.md", 'organizer: "办公室"', 'organizer: "市政府办公室"')
    again = _changed(_ISSUE, 0, replace(_article(1, "a", "一段新", "二段"), column="市政府文件"))
    assert write_issue(root, again, _RECORD)[1] == ()
    article, _ = parse_article((folder / "01-a.md").read_text(encoding="utf-8"), "")
    assert article == replace(_article(1, "a", "一段新", "二段，人工改"), column="市政府文件")
    assert 'organizer: "市政府办公室"' in (folder / "index.md").read_text(encoding="utf-8")
    assert write_issue(root, again, _RECORD)[0] == plan_issue(root, again, _RECORD)[0]
    assert (plan := write_issue(root, again, _RECORD)[0]) is not None
    assert plan.changes == ()


def test_a_file_that_the_import_does_not_change_keeps_its_wraps(root: Path, folder: Path) -> None:
    _edit(folder / "01-a.md", "一段\n", "一\n段\n")
    before = _tree(folder)
    plan, _ = write_issue(root, _ISSUE, _RECORD)
    assert plan is not None
    assert plan.changes == ()
    assert _tree(folder) == before


def test_a_conflict_keeps_the_person_and_tells_both_once(root: Path, folder: Path) -> None:
    _edit(folder / "01-a.md", "二段", "二段甲")
    _edit(folder / "01-a.md", "三政〔2021〕1号", "三政〔2021〕9号")
    again = _changed(_ISSUE, 0, replace(_article(1, "a", "一段", "二段乙"), doc_number="三政〔2021〕8号"))
    _, problems = write_issue(root, again, _RECORD)
    assert _told(problems, root) == [
        "01-a.md:5: merge-conflict error: A person changed doc_number, and so did the import. "
        "Kept: “三政〔2021〕9号”; imported: “三政〔2021〕8号”.",
        "01-a.md:11: merge-conflict error: A person changed body, and so did the import. "
        "Kept: “二段甲”; imported: “二段乙”.",
    ]
    assert "二段甲" in (folder / "01-a.md").read_text(encoding="utf-8")
    plan, problems = write_issue(root, again, _RECORD)
    assert (plan is not None, problems) == (True, ())
    assert plan is not None
    assert plan.changes == ()


def test_a_renamed_file_keeps_its_name(root: Path, folder: Path) -> None:
    (folder / "01-a.md").rename(folder / "01-better.md")
    _edit(folder / "01-better.md", 'slug: "01-a"', 'slug: "01-better"')
    _edit(folder / "01-better.md", "二段", "二段改")
    again = _changed(_ISSUE, 0, _article(1, "a", "一段新", "二段"))
    assert write_issue(root, again, _RECORD)[1] == ()
    assert read_content(root)[1] == ()
    assert sorted(_tree(folder)) == ["01-better.md", "02-b.md", "import.json", "index.md"]
    assert "一段新\n\n二段改" in _tree(folder)["01-better.md"]
    assert read_records(root)["2021-03"].repairs == (("01-better", "space", 4),)
    assert (plan := write_issue(root, again, _RECORD)[0]) is not None
    assert plan.changes == ()


def test_addresses_stay_when_an_article_is_found_in_between(root: Path, folder: Path) -> None:
    new = _article(2, "c", "新文")
    moved = replace(_article(3, "b", "三段"), doc_number="三政〔2021〕2号", source_lines=(20, 29))
    again = replace(_ISSUE, articles=(_ISSUE.articles[0], replace(new, slug="02-b", doc_number=""), moved))
    assert write_issue(root, again, _RECORD)[1] == ()
    assert sorted(_tree(folder)) == ["01-a.md", "02-b-2.md", "02-b.md", "import.json", "index.md"]
    assert "三段" in _tree(folder)["02-b.md"]
    assert "order: 3" in _tree(folder)["02-b.md"]
    assert "新文" in _tree(folder)["02-b-2.md"]


def test_a_deleted_file_is_written_again_and_told(root: Path, folder: Path) -> None:
    before = _tree(folder)
    (folder / "02-b.md").unlink()
    assert _told(read_content(root)[1], root) == [
        "02-b.md: article-missing warning: The last import wrote this article, and its file is no longer here."
    ]
    assert read_records(root) == {}
    _, problems = write_issue(root, _ISSUE, _RECORD)
    assert _told(problems, root) == [
        "02-b.md: merge-restored warning: The file of “关于b的通知” had been deleted and is written again."
    ]
    assert _tree(folder) == before


def test_a_deleted_index_is_written_again(root: Path, folder: Path) -> None:
    before = _tree(folder)
    (folder / "index.md").unlink()
    assert write_issue(root, _ISSUE, _RECORD)[1] == ()
    assert _tree(folder) == before


def test_an_article_that_the_import_no_longer_gives_goes(root: Path, folder: Path) -> None:
    fewer = replace(_ISSUE, articles=_ISSUE.articles[:1])
    _, problems = write_issue(root, fewer, _RECORD)
    assert _told(problems, root) == [
        "02-b.md: merge-gone warning: The import no longer gives “关于b的通知”; the file is removed."
    ]
    assert sorted(_tree(folder)) == ["01-a.md", "import.json", "index.md"]


def test_unless_a_person_worked_on_it(root: Path, folder: Path) -> None:
    _edit(folder / "02-b.md", "三段", "三段改")
    fewer = replace(_ISSUE, articles=_ISSUE.articles[:1])
    _, problems = write_issue(root, fewer, _RECORD)
    assert _told(problems, root) == [
        "02-b.md: merge-gone-edited error: The import no longer gives “关于b的通知”, "
        "but a person changed the file, so it stays."
    ]
    assert "三段改" in _tree(folder)["02-b.md"]


def test_an_article_written_by_hand_stays(root: Path, folder: Path) -> None:
    own = (folder / "02-b.md").read_text(encoding="utf-8").replace("02-b", "09-own").replace("order: 2", "order: 9")
    (folder / "09-own.md").write_text(own.replace("关于b", "另"), encoding="utf-8")
    before = _tree(folder)
    plan, problems = write_issue(root, _ISSUE, _RECORD)
    assert (plan is not None, problems, _tree(folder)) == (True, (), before)


def test_an_edition_without_a_record_loses_nothing(root: Path, folder: Path) -> None:
    (folder / "import.json").unlink()
    _edit(folder / "01-a.md", "二段", "二段改")
    _, problems = write_issue(root, _ISSUE, _RECORD)
    assert _told(problems, root) == [
        "01-a.md:11: merge-conflict error: A person changed body, and so did the import. "
        "Kept: “二段改”; imported: “二段”."
    ]
    assert "二段改" in _tree(folder)["01-a.md"]


def test_nothing_is_written_over_a_file_that_cannot_be_read(root: Path, folder: Path) -> None:
    _edit(folder / "02-b.md", "三段", "- 三段")
    before = _tree(folder)
    plan, problems = write_issue(root, _changed(_ISSUE, 0, _article(1, "a", "新")), _RECORD)
    assert plan is None
    assert [found.kind.id for found in problems] == ["markdown-list"]
    assert _tree(folder) == before


def test_what_would_not_read_back_is_not_written(tmp_path: Path) -> None:
    bad = _changed(_ISSUE, 1, _article(2, "b", "三\n段", ""))
    plan, problems = write_issue(tmp_path, bad, _RECORD)
    assert plan is None
    assert [found.kind.id for found in problems] == ["edition-unfaithful"]
    assert list(tmp_path.iterdir()) == []


def _stop_after(steps: int, monkeypatch: pytest.MonkeyPatch) -> Callable[[], int]:
    """Lets the given number of files move into place, then the machine stops."""
    done = 0
    real = Path.replace

    def replacing(self: Path, target: Path) -> Path:
        nonlocal done
        if done == steps:
            raise KeyboardInterrupt
        done += 1
        return real(self, target)

    monkeypatch.setattr(Path, "replace", replacing)
    return lambda: done


@pytest.mark.parametrize("steps", range(5))
def test_an_import_that_was_stopped_is_completed_by_the_next(
    steps: int, root: Path, folder: Path, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    _edit(folder / "01-a.md", "二段", "二段改")
    again = replace(
        _ISSUE,
        head=replace(_ISSUE.head, total=182),
        articles=(_article(1, "a", "一段新", "二段"), _article(2, "b", "三段新"), _article(3, "c", "四段")),
    )
    undisturbed = tmp_path_factory.mktemp("undisturbed") / "content"
    shutil.copytree(root, undisturbed)
    assert write_issue(undisturbed, again, _RECORD)[1] == ()

    with monkeypatch.context() as patch:
        done = _stop_after(steps, patch)
        with pytest.raises(KeyboardInterrupt):
            write_issue(root, again, _RECORD)
        assert done() == steps
    assert "二段改" in _tree(folder)["01-a.md"]
    assert write_issue(root, again, _RECORD)[1] == ()
    assert _tree(folder) == _tree(undisturbed / "issues" / "2021-03")
    assert [path.name for path in (root / "issues").iterdir()] == ["2021-03"]


def test_a_disk_that_refuses_is_a_problem_and_leaves_all_as_it_was(
    root: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _tree(folder)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    plan, problems = write_issue(root, _changed(_ISSUE, 0, _article(1, "a", "新")), _RECORD)
    assert plan is None
    assert _told(problems, root) == [
        f"{folder.as_posix()}: content-unwritable error: The content cannot be written: No space left on device."
    ]
    assert _tree(folder) == before
