"""Publishing replaces a site as a whole, or not at all."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

import pytest

from gazette.lock import exclusive
from gazette.output import MARKER, File, Published, SiteTouchedError, publish, publishing
from gazette.output import tree as new_tree
from gazette.site import OutputFile, StandingFile

FILES = (OutputFile("index.html", b"<p>home"), OutputFile("2021-03/index.html", b"<p>issue"))


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below the folder but the marker, with its bytes."""
    found = (path for path in folder.rglob("*") if path.is_file() and path.name != MARKER)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def names(folder: Path) -> list[str]:
    return sorted(entry.name for entry in folder.iterdir())


def published(folder: Path, *files: File) -> Published:
    done, problems = publish(files, folder)
    assert problems == ()
    assert done is not None
    return done


@pytest.fixture(params=["exchange", "two renames"])
def site(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where a site goes; every test runs with both ways of switching."""
    if request.param == "two renames":
        monkeypatch.setattr(publishing, "exchange", lambda one, other: False)
    return tmp_path / "site"


def test_first_publication(site: Path) -> None:
    done = published(site, *FILES)
    assert tree(site) == {"index.html": b"<p>home", "2021-03/index.html": b"<p>issue"}
    assert (done.files, done.written, done.removed) == (3, 3, 0)
    assert names(site.parent) == ["site"]


def test_only_what_differs_is_rewritten(site: Path) -> None:
    published(site, *FILES)
    for path in site.rglob("*.html"):
        os.utime(path, (1, 1))
    done = published(site, FILES[0], OutputFile("2021-03/index.html", b"<p>ISSUE"))
    assert (done.written, done.removed) == (1, 0)
    assert (site / "index.html").stat().st_mtime == 1
    assert (site / "2021-03/index.html").stat().st_mtime > 1
    assert (site / "2021-03/index.html").read_bytes() == b"<p>ISSUE"


def test_what_was_not_built_is_removed(site: Path) -> None:
    published(site, *FILES)
    assert published(site, FILES[0]).removed == 1
    assert tree(site) == {"index.html": b"<p>home"}
    assert not (site / "2021-03").exists()


def test_nothing_changes_where_nothing_differs(site: Path) -> None:
    published(site, *FILES)
    before = site.stat()
    assert published(site, *FILES).written == 0
    assert (site.stat().st_ino, site.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_damaged_file_is_healed(site: Path) -> None:
    published(site, *FILES)
    (site / "index.html").write_bytes(b"<p>hom")
    (site / "2021-03/index.html").unlink()
    (site / "2021-03/index.html").symlink_to(site / "index.html")
    assert published(site, *FILES).written == 2
    assert tree(site) == {"index.html": b"<p>home", "2021-03/index.html": b"<p>issue"}


def test_a_file_that_is_to_stand_stands(site: Path) -> None:
    before = published(site, *FILES)
    kept = StandingFile("index.html", "a word", before.stamps["index.html"], "a digest")
    done = published(site, kept, OutputFile("other.html", b"<p>other", "another word"))
    assert (done.written, done.removed) == (1, 1)
    assert done.stamps["index.html"] == before.stamps["index.html"]
    assert done.made_of == {"index.html": "a word", "other.html": "another word"}


@pytest.mark.parametrize("touched", ["edited", "gone", "a link"])
def test_a_file_that_is_to_stand_and_was_touched_is_told(site: Path, touched: str) -> None:
    stamp = published(site, *FILES).stamps["index.html"]
    page = site / "index.html"
    page.unlink()
    if touched == "edited":
        page.write_bytes(b"<p>mine")
    elif touched == "a link":
        page.symlink_to("2021-03/index.html")
    before = tree(site)
    with pytest.raises(SiteTouchedError):
        publish((StandingFile("index.html", "a word", stamp, "a digest"),), site)
    assert tree(site) == before
    assert names(site.parent) == ["site"]


def test_an_exception_on_the_way_leaves_the_site(site: Path) -> None:
    def broken() -> Iterator[OutputFile]:
        yield OutputFile("index.html", b"<p>new")
        raise RuntimeError("a template is wrong")

    published(site, *FILES)
    with pytest.raises(RuntimeError, match="a template is wrong"):
        publish(broken(), site)
    assert tree(site)["index.html"] == b"<p>home"
    assert names(site.parent) == ["site"]


def test_a_full_disk_leaves_the_site(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: str, mode: str) -> IO[Any]:
        if "w" not in mode:
            return Path(path).open(mode)
        Path(path).touch()  # a name is what a full disk has room for
        return Path("/dev/full").open(mode)

    published(site, *FILES)
    monkeypatch.setattr(new_tree, "open", full, raising=False)
    done, (found,) = publish((OutputFile("index.html", b"<p>new"),), site)
    assert done is None
    assert found.kind.id == "site-unwritable"
    assert found.values == (("reason", "No space left on device"),)
    assert tree(site)["index.html"] == b"<p>home"
    assert names(site.parent) == ["site"]


@pytest.mark.parametrize("entry", ["letter.docx", ".git"])
def test_a_folder_that_is_not_ours_is_refused(site: Path, entry: str) -> None:
    if entry == ".git":
        published(site, *FILES)
        (site / entry).mkdir()
    else:
        site.mkdir()
        (site / entry).write_text("mine")
    before = tree(site)
    done, (found,) = publish(FILES[:1], site)
    assert done is None
    assert (found.kind.id, found.values) == ("site-foreign", (("entry", entry),))
    assert tree(site) == before
    assert (site / entry).exists()


def test_two_at_once_are_refused(site: Path) -> None:
    published(site, *FILES)
    with exclusive(site) as free:
        assert free
        done, (found,) = publish(FILES[:1], site)
    assert done is None
    assert found.kind.id == "site-busy"
    assert published(site, *FILES[:1]).removed == 1


def test_what_a_stopped_build_left_is_cleared(site: Path) -> None:
    published(site, *FILES)
    building = site.with_name(".site.building")
    building.mkdir()
    (building / "index.html").write_text("half")
    site.rename(site.with_name(".site.previous"))
    assert published(site, *FILES).written == 0
    assert names(site.parent) == ["site"]


def test_a_link_to_the_site_stays_a_link(site: Path) -> None:
    site.with_name("disk").mkdir()
    site.symlink_to("disk", target_is_directory=True)
    published(site, *FILES)
    assert site.is_symlink()
    published(site, *FILES[:1])
    assert tree(site.with_name("disk")) == {"index.html": b"<p>home"}


@pytest.mark.parametrize(
    "address", ["../out.html", "/out.html", "a/../out.html", "a//b", "a\\b", "", ".", "a/./b", "页.html"]
)
def test_an_address_never_leaves_the_site(tmp_path: Path, address: str) -> None:
    with pytest.raises(ValueError, match="no address"):
        publish((OutputFile(address, b""),), tmp_path / "site")
    assert names(tmp_path) == []


def test_two_files_at_one_address_are_a_bug(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="used twice"):
        publish((FILES[0], FILES[0]), tmp_path / "site")


_ENDLESS = """
import sys
from itertools import count
from pathlib import Path
from typing import IO, Any
from gazette.output import publish
from gazette.site import OutputFile, StandingFile
for turn in count():
    publish([OutputFile(f"{n}/page.html", b"%d" % (turn // 2)) for n in range(40)], Path(sys.argv[1]))
"""


def test_a_kill_at_any_moment_leaves_a_whole_site(tmp_path: Path) -> None:
    """A program that publishes again and again is killed at moments spread over its work."""
    site = tmp_path / "site"
    for moment in range(25):
        program = subprocess.Popen([sys.executable, "-c", _ENDLESS, str(site)])
        while not site.exists():
            assert program.poll() is None
            time.sleep(0.005)
        time.sleep(0.1 + moment * 0.0037)
        program.send_signal(signal.SIGKILL)
        program.wait()
        found = tree(site)
        assert len(found) == 40
        assert len(set(found.values())) == 1
    published(site, *FILES)
    assert names(tmp_path) == ["site"]
