"""A copy, or what is packed in it, is taken over only where it stands whole and would be made just so again."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from gazette import zips
from gazette.exports import (
    Before,
    digest_tree,
    fingerprint,
    pack_year,
    site_zip,
)
from gazette.exports import before as before_module
from gazette.exports.held import NOTHING
from gazette.site import LargeFile, OutputFile, StandingFile
from gazette.zips import packing
from tests.exports.test_real_site import assert_sums

HOME = OutputFile("index.html", b"<p>home" * 9)
PAGES = (HOME, OutputFile("2021-03/index.html", b"<p>issue" * 9), OutputFile("2021-03/2021-03.epub", b"book"))
COPY = "years/2021.zip"
NONE_BEFORE = Before(Path("nowhere"), {})


def whole(tree: Path, before: Before = NONE_BEFORE, *other: OutputFile) -> LargeFile:
    """The copy of the whole, as it is made."""
    file = site_zip(tree, digest_tree(tree), other, before)
    assert isinstance(file, LargeFile)
    return file


def written(file: LargeFile) -> bytes:
    to = BytesIO()
    file.write(to)
    return to.getvalue()


def place(folder: Path, *pages: OutputFile) -> Path:
    for page in pages:
        (folder / page.path).parent.mkdir(parents=True, exist_ok=True)
        (folder / page.path).write_bytes(page.data)
    return folder


def remember(site: Path, path: str, made_of: str) -> Before:
    """A site of which one file is known to stand as it does."""
    found = (site / path).stat()
    stamp = (found.st_size, found.st_mtime_ns)
    return Before(site, {path: StandingFile(path, made_of, stamp, digest_tree(site)[path])})


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site with the copy of a year."""
    return place(tmp_path, OutputFile(COPY, pack_year(2021, PAGES, NOTHING)))


def test_a_year_is_a_folder_of_its_own(site: Path, tmp_path: Path) -> None:
    with ZipFile(site / COPY) as packed:
        packed.extractall(tmp_path / "unpacked")
    assert (tmp_path / "unpacked/gazette-2021/2021-03/index.html").read_bytes() == PAGES[1].data
    assert_sums(tmp_path / "unpacked/gazette-2021")


def test_the_same_is_taken_over(site: Path) -> None:
    old = remember(site, COPY, "these").copy(COPY, "these")
    assert old
    assert (old.path, old.made_of) == (COPY, "these")


def test_what_is_made_of_something_else_is_not(site: Path) -> None:
    assert remember(site, COPY, "these").copy(COPY, "others") is None


def test_what_is_not_known_to_stand_is_not(site: Path) -> None:
    assert Before(site, {}).copy(COPY, "these") is None


def test_the_whole_replaces_what_a_copy_cannot_offer(tmp_path: Path) -> None:
    place(tmp_path, *PAGES)
    file = whole(tmp_path, NONE_BEFORE, OutputFile("index.html", b"<p>copy"))
    assert file.path == "site.zip"
    with ZipFile(BytesIO(written(file))) as packed:
        assert packed.read("gazette/index.html") == b"<p>copy"
        assert packed.read("gazette/2021-03/index.html") == PAGES[1].data


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """The site of the pages but that one was edited, another one came; one has another address."""
    later = (OutputFile("index.html", b"<p>edited" * 9), OutputFile("moved.html", PAGES[1].data), PAGES[2])
    return place(tmp_path / "edited", *later, OutputFile("new.html", b"<p>new" * 9))


@pytest.fixture
def published(tmp_path: Path) -> Before:
    """The site of the pages, with the copy of the whole."""
    site = place(tmp_path / "published", *PAGES)
    file = whole(site)
    place(site, OutputFile("site.zip", written(file)))
    return remember(site, "site.zip", file.made_of)


@pytest.fixture
def deflated(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Names of what is packed anew."""
    names: list[str] = []

    def pack(name: str, content: bytes) -> zips.Packed:
        names.append(name.rpartition("/")[2])
        return zips.pack(name, content)

    monkeypatch.setattr(packing, "pack", pack)
    return names


def test_what_the_whole_held_is_not_deflated_again(published: Before, edited: Path, deflated: list[str]) -> None:
    clean = written(whole(edited))
    deflated.clear()
    assert written(whole(edited, published)) == clean
    assert deflated == ["SHA256SUMS", "index.html", "new.html", "service-worker.js", "version.txt"]


def test_the_same_whole_is_taken_over(published: Before, tmp_path: Path) -> None:
    same = place(tmp_path / "same", *PAGES)
    assert site_zip(same, digest_tree(same), (), published) == published.standing["site.zip"]


def spoil_stream(packed: bytes) -> bytes:
    """The copy with one byte changed in the stream of a page."""
    at = packed.index(b"index.html") + len("index.html") + 4
    return packed[:at] + bytes([packed[at] ^ 1]) + packed[at + 1 :]


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "spoilt stream": spoil_stream,
    "cut": lambda packed: packed[: len(packed) // 2],
    "without end": lambda packed: packed[:-100],
    "empty": lambda _: b"",
    "no ZIP": lambda packed: b"spoilt" * len(packed),
    "more before it": lambda packed: b"#!" + packed,
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_damaged_whole_counts_as_none(damage: str, published: Before, edited: Path, deflated: list[str]) -> None:
    clean = written(whole(edited))
    again = [*deflated]
    deflated.clear()
    copy = published.folder / "site.zip"
    copy.write_bytes(DAMAGE[damage](copy.read_bytes()))
    assert written(whole(edited, published)) == clean
    assert deflated == again


def remembered_anew(before: Before) -> Before:
    """The copy of the whole as it stands now, taken for what it was before."""
    return remember(before.folder, "site.zip", before.standing["site.zip"].made_of)


@pytest.mark.parametrize("damage", sorted(DAMAGE.keys() - {"spoilt stream"}))
def test_even_if_it_is_taken_for_whole(damage: str, published: Before, edited: Path) -> None:
    copy = published.folder / "site.zip"
    copy.write_bytes(DAMAGE[damage](copy.read_bytes()))
    assert written(whole(edited, remembered_anew(published))) == written(whole(edited))


def test_a_whole_by_another_hand_counts_as_none(published: Before, edited: Path) -> None:
    """One that is taken for ours, too."""
    copy = published.folder / "site.zip"
    with ZipFile(copy) as old:
        files = {name: old.read(name) for name in old.namelist()}
    with ZipFile(copy, "w", ZIP_DEFLATED, compresslevel=1) as new:
        for name, data in files.items():
            new.writestr(ZipInfo(name), data, ZIP_DEFLATED)
    assert written(whole(edited, remembered_anew(published))) == written(whole(edited))


def test_a_whole_by_another_program_counts_as_none(
    published: Before, edited: Path, deflated: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another version of zlib is one."""
    monkeypatch.setattr(before_module, "fingerprint", lambda value: hashlib.sha256(repr(value).encode()).hexdigest())
    written(whole(edited, published))
    assert "moved.html" in deflated


def test_a_year_takes_what_it_shares_as_it_is(published: Before, deflated: list[str]) -> None:
    clean = pack_year(2021, PAGES, NOTHING)
    deflated.clear()
    shared = published.held().only(page.path for page in PAGES[1:])
    assert pack_year(2021, (HOME,), shared) == clean


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


def test_a_fingerprint_leaves_out_what_it_is_told_to(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a").write_text("1")
    (tmp_path / "in" / "b").write_text("1")
    first = fingerprint((), tmp_path, without=("in/a", "other"))
    (tmp_path / "in" / "a").write_text("2")
    assert fingerprint((), tmp_path, without=("in/a", "other")) == first
    (tmp_path / "in" / "b").write_text("2")
    assert fingerprint((), tmp_path, without=("in/a", "other")) != first


@pytest.mark.parametrize("link", ["file", "folder", "the folder itself"])
@pytest.mark.parametrize("within", [True, False])
def test_a_fingerprint_follows_no_link_out(tmp_path: Path, link: str, within: bool) -> None:
    """Not even to see whether what it leads to has changed; one to a folder leads nowhere but at the top."""
    root, elsewhere = tmp_path / "root", tmp_path / "elsewhere"
    (root / "a").mkdir(parents=True)
    elsewhere.mkdir()
    (elsewhere / "x").write_text("1")
    place = root / "a" if link != "the folder itself" else root / "b"
    (place if place.name == "b" else place / "b").symlink_to(elsewhere / "x" if link == "file" else elsewhere)
    first = fingerprint((), place, within=tmp_path if within else root)
    (elsewhere / "x").write_text("2")
    assert (fingerprint((), place, within=tmp_path if within else root) != first) == (within and link != "folder")
