"""A copy is taken over from the site before only where it stands whole and is made of the same."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from gazette.exports import (
    Before,
    copied_file,
    digest_tree,
    fingerprint,
    pack_year,
    read_checksums,
    site_zip,
    write_checksums,
)
from gazette.site import LargeFile, OutputFile
from tests.exports.test_real_site import assert_sums

PAGES = (OutputFile("index.html", b"<p>home"), OutputFile("2021-03/index.html", b"<p>issue"))
COPY = "years/2021.zip"
NOTHING = Before(Path("nowhere"), {})


def written(file: LargeFile) -> bytes:
    to = BytesIO()
    file.write(to)
    return to.getvalue()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that was published, with the copy of a year and its checksums."""
    (tmp_path / "years").mkdir()
    (tmp_path / COPY).write_bytes(pack_year(2021, "of these", PAGES))
    (tmp_path / "SHA256SUMS").write_bytes(write_checksums(digest_tree(tmp_path)).data)
    return tmp_path


def before(site: Path, made_of: str) -> Path | None:
    return Before(site, read_checksums(site)).copy(COPY, made_of)


def test_a_year_is_a_folder_of_its_own(site: Path, tmp_path: Path) -> None:
    with ZipFile(site / COPY) as packed:
        packed.extractall(tmp_path / "unpacked")
    assert (tmp_path / "unpacked/gazette-2021/2021-03/index.html").read_bytes() == b"<p>issue"
    assert_sums(tmp_path / "unpacked/gazette-2021")


def test_the_same_is_taken_over(site: Path) -> None:
    old = before(site, "of these")
    assert old
    assert written(copied_file(COPY, old)) == (site / COPY).read_bytes()


def test_what_is_made_of_something_else_is_not(site: Path) -> None:
    assert before(site, "of others") is None


def test_a_damaged_copy_is_not(site: Path) -> None:
    old = site / COPY
    whole = old.read_bytes()
    for damaged in (whole.replace(b"index", b"indey"), whole[:-1], b"", b"PK"):
        old.write_bytes(damaged)
        assert before(site, "of these") is None


def test_without_checksums_nothing_is_taken_over(site: Path) -> None:
    (site / "SHA256SUMS").unlink()
    assert before(site, "of these") is None


def test_the_whole_replaces_what_a_copy_cannot_offer(tmp_path: Path) -> None:
    for page in PAGES:
        (tmp_path / page.path).parent.mkdir(exist_ok=True)
        (tmp_path / page.path).write_bytes(page.data)
    file = site_zip(tmp_path, digest_tree(tmp_path), (OutputFile("index.html", b"<p>copy"),), NOTHING)
    assert file.path == "site.zip"
    with ZipFile(BytesIO(written(file))) as packed:
        assert packed.read("gazette/index.html") == b"<p>copy"
        assert packed.read("gazette/2021-03/index.html") == b"<p>issue"


def test_a_fingerprint_is_that_of_value_and_files(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("1")
    first = fingerprint(("value",), tmp_path)
    assert fingerprint(("value",), tmp_path) == first
    assert fingerprint(("other",), tmp_path) != first
    (tmp_path / "a").write_text("2")
    assert fingerprint(("value",), tmp_path) != first
    (tmp_path / "a").write_text("1")
    (tmp_path / "a").rename(tmp_path / "b")
    assert fingerprint(("value",), tmp_path) != first
