"""A full disk, closed folders, two commands at once, files that change meanwhile: nothing is harmed."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from gazette.lock import exclusive
from tests.conftest import PROJECT, copy_of_program
from tests.safety.desk import BRING, Tree, bring, finish, is_whole, make_desk, run, start, tree
from tests.safety.starting import starter

NOBODY = 65534


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with one issue published, and another text of it that waits."""
    desk = make_desk(tmp_path_factory.mktemp("published"))
    bring(desk, 0)
    assert run(desk, *BRING) == (0, "")
    assert run(desk) == (0, "")
    bring(desk, 1)
    return desk


@pytest.fixture
def desk(published: Path, tmp_path: Path) -> Path:
    return shutil.copytree(published, tmp_path / "desk")


def assert_untouched(desk: Path, content: Tree, site: Tree) -> None:
    assert tree(desk / "content") == content
    assert tree(desk / "site") == site
    assert is_whole(desk / "site")
    left = {path.name for path in desk.iterdir()} - {".site.memory", "content", "site", "gongbao.txt", "told.txt"}
    assert left == set()


def assert_heals(desk: Path) -> None:
    assert run(desk, *BRING) == (0, "")
    assert run(desk) == (0, "")
    assert is_whole(desk / "site")


def test_a_file_that_may_not_grow(desk: Path) -> None:
    """The system refuses to write more than a few kilobytes, as a full disk does at the same calls."""
    content, site = tree(desk / "content"), tree(desk / "site")
    code, told = run(desk, *BRING, most=8)
    assert (code, "content-unwritable error: The content cannot be written: File too large." in told) == (1, True)
    assert_untouched(desk, content, site)
    assert run(desk, *BRING) == (0, "")
    content = tree(desk / "content")
    code, told = run(desk, most=30)
    assert (code, "site-unwritable error: The site cannot be written: File too large." in told) == (1, True)
    assert_untouched(desk, content, site)
    assert_heals(desk)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few megabytes, where one may be made."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk], check=False, capture_output=True
    ).returncode:
        pytest.skip("no disk can be made here")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_full_disk(published: Path, small_disk: Path) -> None:
    desk = shutil.copytree(published, small_disk / "desk")
    content, site = tree(desk / "content"), tree(desk / "site")
    filling = small_disk / "filling"
    for free in (0, 12_000, 100_000):
        _fill(filling, free)
        code, told = run(desk, *BRING)
        assert code == 1 or free == 100_000, told
        if code:
            assert "-unwritable error: " in told
            assert_untouched(desk, content, site)
    _fill(filling, 200_000)
    content = tree(desk / "content")
    code, told = run(desk)
    assert (code, "site-unwritable error: The site cannot be written: No space left on device." in told) == (1, True)
    assert_untouched(desk, content, site)
    filling.unlink()
    assert_heals(desk)


def _fill(path: Path, free: int) -> None:
    """Makes the file so large that only so many bytes stay free."""
    path.unlink(missing_ok=True)
    room = shutil.disk_usage(path.parent).free
    path.write_bytes(bytes(max(0, room - free)))


@pytest.fixture
def shared_desk(published: Path) -> Iterator[Path]:
    """A desk that belongs to nobody, where nobody can reach it."""
    home = Path(tempfile.mkdtemp(dir="/tmp"))  # the folders of the tests are closed to others
    home.chmod(0o755)
    desk = shutil.copytree(published, home / "desk")
    for path in (desk, *desk.rglob("*")):
        os.chown(path, NOBODY, NOBODY)
    yield desk
    shutil.rmtree(home)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become another user, and for others no folder is open")
def test_folders_that_may_not_be_written(shared_desk: Path, tmp_path: Path) -> None:
    content, site = tree(shared_desk / "content"), tree(shared_desk / "site")
    shutil.copytree(shared_desk / "site", tmp_path / "site")
    first = ("build", "--content", str(shared_desk / "content"), "--site", str(tmp_path / "site"))
    for name in ("templates", "assets"):  # nobody may not be let into the project
        shutil.copytree(PROJECT / name, shared_desk.parent / name)
    with starter(shared_desk, *first, root=shared_desk.parent) as commands:
        _close(shared_desk / "content")
        assert commands.run(*BRING, user=NOBODY) == 1
        assert "content-unwritable error: " in commands.told()
        assert_untouched(shared_desk, content, site)
        (shared_desk / "content/gazette.yaml").write_text('title: "别市公报"\n')  # as root: it is to be built again
        content = tree(shared_desk / "content")
        shared_desk.chmod(0o555)
        assert commands.run("build", user=NOBODY) == 1
        assert "site-unwritable error: The site cannot be written: Permission denied. The site " in commands.told()
        assert_untouched(shared_desk, content, site)
        shared_desk.chmod(0o755)
        assert commands.run("build", user=NOBODY) == 0, commands.told()
        assert commands.told() == ""
        assert is_whole(shared_desk / "site")
        (shared_desk / "content/published.txt").unlink()
        (shared_desk / "content/gazette.yaml").write_text('title: "他市公报"\n')
        assert commands.run("build", user=NOBODY) == 0, commands.told()
        assert "published.txt: address-unrecorded warning: The new addresses could not be recorded" in commands.told()
        assert is_whole(shared_desk / "site")


def _close(folder: Path) -> None:
    """Takes from everyone but root the right to write."""
    for path in (folder, *folder.rglob("*")):
        path.chmod(path.stat().st_mode & ~0o222)


def test_two_builds_at_once(desk: Path) -> None:
    assert run(desk, *BRING) == (0, "")
    first = _stopped_in_its_work(desk)
    code, told = run(desk)
    assert (code, told) == (
        1,
        "site: site-busy error: Another command is building this site. Hint: Wait for it to end, then try again.\n",
    )
    assert is_whole(desk / "site")
    first.send_signal(signal.SIGCONT)
    assert finish(first) == (0, "")
    assert is_whole(desk / "site")
    assert run(desk) == (0, "")


def test_two_imports_at_once(desk: Path) -> None:
    content, site = tree(desk / "content"), tree(desk / "site")
    with exclusive(desk / "content") as free:
        assert free
        code, told = run(desk, *BRING)
    assert (code, told) == (
        1,
        "content: content-busy error: Another command is importing into this folder. "
        "Hint: Wait for it to end, then try again.\n",
    )
    assert_untouched(desk, content, site)


@pytest.mark.parametrize("change", ["text", "text gone", "template broken", "style gone"])
def test_a_file_that_changes_during_the_build(desk: Path, change: str) -> None:
    copy_of_program(desk)
    assert run(desk, *BRING, program=desk) == (0, "")
    good = (desk / "templates/home.html").read_text()
    build = _stopped_in_its_work(desk, program=desk)
    _change(desk, change)
    build.send_signal(signal.SIGCONT)
    code, told = finish(build)
    assert code == (1 if " error: " in told else 0), told
    assert is_whole(desk / "site")
    (desk / "templates/home.html").write_text(good)
    code, told = run(desk, program=desk)
    assert code == 0, told
    assert told == "" or (change == "text gone" and "merge-restored warning: " in told)
    site = tree(desk / "site")
    assert run(desk, "build", "--site", "again", program=desk) == (0, "")
    assert tree(desk / "again") == site


def _stopped_in_its_work(desk: Path, program: Path = PROJECT) -> subprocess.Popen[str]:
    """A build that has begun to write and is held there."""
    build = start(desk, program=program)
    while not (desk / ".site.building/index.html").exists():
        assert build.poll() is None
        time.sleep(0.001)
    build.send_signal(signal.SIGSTOP)
    return build


def _change(desk: Path, change: str) -> None:
    article = min(path for path in (desk / "content/issues/2022-08").glob("*.md") if path.name != "index.md")
    match change:
        case "text":
            article.write_text(article.read_text().replace("。", "，", 1))
        case "text gone":
            article.unlink()
        case "template broken":
            (desk / "templates/home.html").write_text("{% block %")
        case "style gone":
            (desk / "assets/css/40-document.css").unlink()
