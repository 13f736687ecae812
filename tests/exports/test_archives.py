"""A copy is taken over from the site before only where it stands whole and is made of the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from gazette.exports import Before, digest_tree, fingerprint, read_checksums, site_zip, write_checksums, year_zip
from gazette.site import LargeFile, OutputFile
from tests.exports.test_real_site import assert_sums

PAGES = (OutputFile("index.html", b"<p>home"), OutputFile("2021-03/index.html", b"<p>issue"))
NOTHING = Before(Path("nowhere"), {})


def written(file: LargeFile) -> bytes:
    to = BytesIO()
    file.write(to)
    return to.getvalue()


def never() -> Iterator[OutputFile]:
    raise AssertionError("built, though nothing has changed")
    yield


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that was published, with the copy of a year and its checksums."""
    (tmp_path / "years").mkdir()
    (tmp_path / "years/2021.zip").write_bytes(written(year_zip(2021, "of these", NOTHING, lambda: PAGES)))
    (tmp_path / "SHA256SUMS").write_bytes(write_checksums(digest_tree(tmp_path)).data)
    return tmp_path


def copied(site: Path, made_of: str, build: Callable[[], Iterator[OutputFile]]) -> bytes:
    return written(year_zip(2021, made_of, Before(site, read_checksums(site)), build))


def test_a_year_is_a_folder_of_its_own(site: Path, tmp_path: Path) -> None:
    with ZipFile(site / "years/2021.zip") as packed:
        packed.extractall(tmp_path / "unpacked")
    assert (tmp_path / "unpacked/gazette-2021/2021-03/index.html").read_bytes() == b"<p>issue"
    assert_sums(tmp_path / "unpacked/gazette-2021")


def test_the_same_is_taken_over(site: Path) -> None:
    assert copied(site, "of these", never) == (site / "years/2021.zip").read_bytes()


def test_what_is_made_of_something_else_is_built(site: Path) -> None:
    other = iter((OutputFile("index.html", b"<p>other"),))
    assert copied(site, "of others", lambda: other) != (site / "years/2021.zip").read_bytes()


def test_a_damaged_copy_is_built_again(site: Path) -> None:
    old = site / "years/2021.zip"
    whole = old.read_bytes()
    for damaged in (whole.replace(b"index", b"indey"), whole[:-1], b"", b"PK"):
        old.write_bytes(damaged)
        assert copied(site, "of these", lambda: iter(PAGES)) == whole


def test_without_checksums_nothing_is_taken_over(site: Path) -> None:
    (site / "SHA256SUMS").unlink()
    with pytest.raises(AssertionError, match="built"):
        copied(site, "of these", never)


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
