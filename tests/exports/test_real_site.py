"""What is made of the whole real site: checksums that hold, copies that work wherever they are unpacked."""

from __future__ import annotations

import hashlib
from pathlib import Path
from zipfile import ZipFile

import pytest

from tests.conftest import run_command

COPIES = ("site.zip", "years/2020.zip", "years/2021.zip", "years/2022.zip")


def assert_sums(folder: Path) -> None:
    """The checksums are those of the files, and of every file but themselves and the mark of the folder."""
    lines = (line.split("  ", 1) for line in (folder / "SHA256SUMS").read_text("ascii").splitlines())
    listed = {address: told for told, address in lines}
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    assert listed.keys() == found.keys() - {"SHA256SUMS", ".gazette"}
    assert [a for a, told in listed.items() if hashlib.sha256(found[a].read_bytes()).hexdigest() != told] == []
    assert list(listed) == sorted(listed)


def test_the_checksums_hold(site: Path) -> None:
    assert_sums(site)


@pytest.fixture(params=COPIES)
def copy(request: pytest.FixtureRequest, site: Path, tmp_path: Path) -> Path:
    """A copy unpacked."""
    with ZipFile(site / request.param) as packed:
        assert packed.namelist() == sorted(packed.namelist())
        packed.extractall(tmp_path)
    (folder,) = tmp_path.iterdir()
    return folder


def test_a_copy_is_a_site_of_its_own(copy: Path) -> None:
    """All that its pages link to is there, and no copy is in a copy."""
    done = run_command("check", "--strict", "--site", str(copy))
    assert (done.returncode, done.stderr) == (0, "")
    assert_sums(copy)
    assert list(copy.rglob("*.zip")) == []
    assert list(copy.glob("search/*.js"))


def test_the_copy_of_the_whole_holds_all_that_is_published(site: Path, tmp_path: Path) -> None:
    with ZipFile(site / "site.zip") as packed:
        inside = {name.removeprefix("gazette/"): packed.read(name) for name in packed.namelist()}
    published = {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert inside.keys() == published.keys() - {".gazette", *COPIES}
    assert {address for address in inside if inside[address] != published[address]} == {
        "SHA256SUMS", "downloads.html", "en/downloads.html", "service-worker.js", "version.txt",
    }  # fmt: skip


def test_the_copy_of_a_year_holds_its_issues_alone(site: Path) -> None:
    with ZipFile(site / "years/2021.zip") as packed:
        names = packed.namelist()
        home = packed.read("gazette-2021/index.html").decode()
    issues = {name.split("/")[1] for name in names if name.endswith("/index.html") and name.count("/") == 2}
    assert issues - {"en"} == {"2021-02", "2021-03"}
    assert "2020-05" not in home
