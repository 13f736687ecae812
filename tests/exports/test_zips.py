"""A ZIP file says nothing of the machine or the moment it was made at, and holds streams that were made before."""

from __future__ import annotations

from io import SEEK_CUR, BytesIO, FileIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.zips import Entry, Packed, find_packed, has_comment, pack, pack_ahead, read_packed, write_zip
from gazette.zips.packing import STORED

ENTRIES = (("mimetype", b"application/epub+zip"), ("b.html", b"<p>" * 100), ("a/2021-03.epub", b"packed"))

LARGE = 1 << 30
CRC_OF_ZEROS = 0x5B64C2B0
"""Of so many."""


def zipped(*entries: Entry, comment: str = "") -> BytesIO:
    to = BytesIO()
    write_zip(entries, to, comment)
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


def test_its_comment_is_known_without_its_directory() -> None:
    whole = zipped(*ENTRIES, comment="of these")
    assert has_comment(whole, "of these")
    assert not [other for other in ("", "these", "of those", "made of these" * 99) if has_comment(whole, other)]
    assert not has_comment(BytesIO(b""), "of these")


names = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)


@given(st.dictionaries(names, st.binary()), st.text(max_size=99))
def test_what_is_taken_from_one_file_gives_the_same_in_another(files: dict[str, bytes], comment: str) -> None:
    first = zipped(*pack_ahead(files.items()), comment=comment)
    with ZipFile(first) as read:
        assert read.comment.decode() == comment
        assert [entry.CRC for entry in read.infolist()] == [pack("", data).crc for data in files.values()]
        places = find_packed(read)
    taken = ((name, read_packed(first, place)) for name, place in places.items())
    assert zipped(*taken, comment=comment).getvalue() == first.getvalue()


def test_what_stands_at_another_place_is_not_taken() -> None:
    whole = zipped(*ENTRIES)
    with ZipFile(whole) as read:
        places = find_packed(read)
    for damaged in (b"#" + whole.getvalue(), whole.getvalue()[:40], b""):
        with pytest.raises(BadZipFile):
            read_packed(BytesIO(damaged), places["b.html"])


@pytest.mark.parametrize("count", [65_534, 65_535, 65_536])
def test_more_files_than_a_small_directory_can_count(count: int, tmp_path: Path) -> None:
    path = tmp_path / "many.zip"
    packed = pack("a", b"content")
    with path.open("wb") as to:
        write_zip(((f"{place}", packed) for place in range(count)), to, comment="many")
    with ZipFile(path) as read:
        assert (len(read.infolist()), read.comment, read.read(f"{count - 1}")) == (count, b"many", b"content")
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
        write_zip(entries, to, comment="far")
    with ZipFile(path) as read, path.open("rb") as opened:
        assert read.comment == b"far"
        assert [read.read(name) for name in ("last", "near", "far")] == [b"", b"below", b"behind"]
        places = find_packed(read)
        assert places["far"].offset > 1 << 32 > places["zeros-3"].offset
        assert read_packed(opened, places["far"]) == pack("far", b"behind")
