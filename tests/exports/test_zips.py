"""A ZIP file says nothing of the machine or the moment it was made at."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

from gazette.zips import write_zip

ENTRIES = (("mimetype", b"application/epub+zip"), ("b.html", b"<p>" * 100), ("a/2021-03.epub", b"packed"))


def test_entries_keep_their_order_and_have_one_date_and_mode() -> None:
    written = BytesIO()
    write_zip(ENTRIES, written)
    with ZipFile(written) as read:
        assert read.testzip() is None
        assert [(entry.filename, read.read(entry)) for entry in read.infolist()] == list(ENTRIES)
        assert {(e.date_time, e.external_attr, e.create_system) for e in read.infolist()} == {
            ((1980, 1, 1, 0, 0, 0), 0o100644 << 16, 3)
        }
        assert [e.compress_type for e in read.infolist()] == [ZIP_STORED, ZIP_DEFLATED, ZIP_STORED]


def test_the_same_entries_give_the_same_bytes() -> None:
    written = BytesIO(), BytesIO()
    for one in written:
        write_zip(iter(ENTRIES), one)
    assert written[0].getvalue() == written[1].getvalue()


def test_the_first_entry_is_where_epub_wants_it() -> None:
    """Readers look for the type at byte 30, with nothing between (EPUB 3.3, OCF 4.3)."""
    written = BytesIO()
    write_zip(ENTRIES, written)
    assert written.getvalue()[30:58] == b"mimetypeapplication/epub+zip"
