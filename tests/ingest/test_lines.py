"""Bytes become lines: encodings by their marks, by strict UTF-8, by GB18030; what is no text is refused."""

from __future__ import annotations

import pytest

from gazette.errors import Problem
from gazette.ingest.lines import read_lines

_TEXT = "某市人民政府公报\r\n2021年第3号（总第182号）\r\n㈱𠮷朱镕基"


def _read(data: bytes) -> tuple[list[str], list[str]]:
    lines, problems = read_lines(data, "issue.txt")
    return [line.text for line in lines], [_shown(found) for found in problems]


def _shown(found: Problem) -> str:
    return f"{found.line}: {found.kind.id}"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_an_encoding_is_told_by_its_bytes(encoding: str) -> None:
    assert _read(_TEXT.encode(encoding)) == (_TEXT.split("\r\n"), [])


def test_utf_16_is_read_in_both_orders() -> None:
    assert _read(b"\xff\xfe" + _TEXT.encode("utf-16-le"))[0] == _TEXT.split("\r\n")
    assert _read(b"\xfe\xff" + _TEXT.encode("utf-16-be"))[0] == _TEXT.split("\r\n")


@pytest.mark.parametrize("encoding", ["gb2312", "gbk"])
def test_the_older_chinese_encodings_are_parts_of_gb18030(encoding: str) -> None:
    text = "某市人民政府公报"
    assert _read(text.encode(encoding)) == ([text], [])


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "0: source-empty"),
        (b" \r\n\t\xe3\x80\x80", "0: source-empty"),
        (b"%PDF-1.4\n\x00\x01\x02", "0: source-binary"),
        (b"PK\x03\x04" + bytes(range(32)) * 4, "0: source-binary"),
        (_TEXT.encode("utf-16-le"), "0: source-binary"),
        ("第一行\n第二行".encode() + b"\xff\xff\xff", "2: source-encoding"),
        (b"\xef\xbb\xbf\xe7\x94\xb2\n\xff", "2: source-encoding"),
        (b"\xff\xfe" + "甲\n乙".encode("utf-16-le") + b"\x00", "2: source-encoding"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, problem: str) -> None:
    assert _read(data) == ([], [problem])


def test_control_characters_of_word_processors_are_left_out() -> None:
    assert _read("甲\x07乙\x0b丙\n丁\x1f戊".encode()) == (["甲乙 丙", "丁戊"], [])


def test_a_character_lost_in_a_conversion_is_kept_and_reported() -> None:
    assert _read("张\ue863三\n甲\ufffd\n乙".encode()) == (
        ["张\ue863三", "甲\ufffd", "乙"],
        ["1: source-strange-character", "2: source-strange-character"],
    )
