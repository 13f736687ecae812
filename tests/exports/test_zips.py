"""A ZIP file says nothing of the machine or the moment it was made at, and holds streams that were made before."""

from __future__ import annotations

from io import SEEK_CUR, BytesIO, FileIO
from pathlib import Path
from random import Random
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.zips import Entry, Packed, find_packed, pack, pack_ahead, read_packed, write_zip
from gazette.zips.format import STORED

ENTRIES = (("mimetype", b"application/epub+zip"), ("b.html", b"<p>" * 100), ("a/2021-03.epub", b"packed"))

LARGE = 1 << 30
CRC_OF_ZEROS = 0x5B64C2B0
"""Of so many."""


def zipped(*entries: Entry, source: BytesIO | None = None) -> BytesIO:
    to = BytesIO()
    write_zip(entries, to, source)
    return to


def test_entries_keep_their_order_and_have_one_date_and_mode() -> None:
    with ZipFile(zipped(*ENTRIES)) as read:
        assert read.testzip() is None
        assert [(entry.filename, read.read(entry)) for entry in read.infolist()] == list(ENTRIES)
        assert {(e.date_time, e.external_attr, e.create_system) for e in read.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 0o100644 << 16, 3)
        }
        assert [e.compress_type for e in read.infolist()] == [ZIP_STORED, ZIP_DEFLATED, ZIP_STORED]


def test_the_same_entries_give_the_same_bytes() -> None:
    assert zipped(*ENTRIES).getvalue() == zipped(*ENTRIES).getvalue()


def test_the_first_entry_is_where_epub_wants_it() -> None:
    """Readers look for the type at byte 30, with nothing between (EPUB 3.3, OCF 4.3)."""
    assert zipped(*ENTRIES).getvalue()[30:58] == b"mimetypeapplication/epub+zip"


names = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)


@given(st.dictionaries(names, st.binary()))
def test_what_is_taken_from_one_file_gives_the_same_in_another(files: dict[str, bytes]) -> None:
    first = zipped(*pack_ahead(files.items()))
    with ZipFile(first) as read:
        assert {entry.filename: read.read(entry) for entry in read.infolist()} == files
    places = {place.name: place for place in find_packed(first)}
    taken = ((name, read_packed(first, place)) for name, place in places.items())
    assert zipped(*taken).getvalue() == first.getvalue()


@given(st.lists(st.tuples(names, st.booleans(), st.binary()), unique_by=lambda one: one[0]), st.randoms())
def test_stretches_of_one_file_give_the_same_in_another(entries: list[tuple[str, bool, bytes]], chance: Random) -> None:
    """In any order, with other contents between and without."""
    source = zipped(*((name, content) for name, _, content in entries))
    places = {place.name: place for place in find_packed(source)}
    chance.shuffle(entries)
    mixed: list[Entry] = [(name, places[name] if there else content) for name, there, content in entries]
    clean = zipped(*((name, content) for name, _, content in entries))
    assert zipped(*mixed, source=source).getvalue() == clean.getvalue()


def test_what_stands_at_another_place_is_not_taken() -> None:
    whole = zipped(*ENTRIES)
    place = next(place for place in find_packed(whole) if place.name == "b.html")
    for damaged in (b"#" + whole.getvalue(), whole.getvalue()[:40], b""):
        with pytest.raises(BadZipFile):
            read_packed(BytesIO(damaged), place)


@given(st.binary(max_size=9), st.integers(0, 400), st.integers(0, 9))
def test_what_is_otherwise_than_it_would_be_written_has_no_places(put: bytes, at: int, instead: int) -> None:
    """Whatever stands between the contents and the end, if it is longer or shorter."""
    whole = zipped(*ENTRIES).getvalue()
    start = whole.index(b"PK\1\2") + at
    damaged = whole[:start] + put + whole[start + instead :]
    if len(damaged) != len(whole):
        with pytest.raises(BadZipFile):
            find_packed(BytesIO(damaged))


@pytest.mark.parametrize("count", [65_534, 65_535, 65_536])
def test_more_files_than_a_small_directory_can_count(count: int, tmp_path: Path) -> None:
    path = tmp_path / "many.zip"
    packed = pack("a", b"content")
    with path.open("wb") as to:
        write_zip(((f"{place}", packed) for place in range(count)), to)
    with ZipFile(path) as read, path.open("rb") as opened:
        assert (len(read.infolist()), read.read(f"{count - 1}")) == (count, b"content")
        assert [place.name for place in find_packed(opened)] == read.namelist()
    assert (b"PK\6\6" in path.read_bytes()) == (count >= 65_535)


class Sparse(FileIO):
    """A file in which what is large takes no room on the disk: it is left out, which reads as zeros."""

    def write(self, data: bytes, /) -> int:  # type: ignore[override]  # no other buffer is written
        return super().write(data) if len(data) < LARGE else self.seek(LARGE, SEEK_CUR)


def test_a_place_behind_four_gigabytes(tmp_path: Path) -> None:
    path = tmp_path / "far.zip"
    zeros = Packed(STORED, CRC_OF_ZEROS, LARGE, bytes(LARGE))
    entries: list[Entry] = [*((f"zeros-{place}", zeros) for place in range(4)), ("near", b"below"), ("far", b"behind")]
    entries.insert(4, ("last", Packed(STORED, 0, 0, b"")))
    with Sparse(path, "w") as to:
        write_zip(entries, to)
    with ZipFile(path) as read, path.open("rb") as opened:
        assert [read.read(name) for name in ("last", "near", "far")] == [b"", b"below", b"behind"]
        places = {place.name: place for place in find_packed(opened)}
        assert places["far"].offset > 1 << 32 > places["zeros-3"].offset
        assert read_packed(opened, places["far"]) == pack("far", b"behind")
