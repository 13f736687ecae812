"""A source file as numbered lines.

Encodings in the order of certainty: byte order mark, strict UTF-8, GB18030 (of which GB2312 and
GBK are subsets). A decoded text that holds replacement or private-use characters is reported.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from dataclasses import dataclass

from gazette.catalogue import SOURCE_BINARY, SOURCE_EMPTY, SOURCE_ENCODING, SOURCE_STRANGE_CHARACTER
from gazette.characters import FORBIDDEN
from gazette.errors import Problem, problem

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
_MOST_CONTROLS = 10
"""Control characters at the beginning of a text, at most: word processors leave some in what they export."""
_STRANGE = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
_NARROW = "\v\x1c\x1d\x1e\x85\u00a0\u1680\u2000\u2002\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f"
_SPACES = str.maketrans(dict.fromkeys(_NARROW, " ") | dict.fromkeys("\u2001\u2003", "\u3000"))
"""Spaces of other widths, and breaks that are none in a file of lines; an em wide is a full-width space."""

_INDENT = 4
"""Width of the indent of a paragraph in half-width characters."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source, or a part of one that a correction has split."""

    number: int
    """Line in the source file, 1-based."""
    text: str
    """Corrected text, typography as it came; never blank."""
    gap: bool = False
    """Whether a blank line or a page break stands before it."""
    joined: bool = False
    """Whether a correction says that it continues the line before."""
    indent: bool = False
    """Whether the print sets it in by two full-width spaces or more: a paragraph, or a centred line."""
    part: int = 0
    """0, or the place of this part of a split line, from 0."""


def read_lines(data: bytes, path: str) -> tuple[tuple[Line, ...], tuple[Problem, ...]]:
    r"""The non-blank lines of a source file, with problems of encoding.

    Line numbers count `\\n`, `\\r\\n` and lone `\\r`; a form feed counts as a blank line before
    the text that follows it.
    """
    text, problems = decode(data, path)
    if text is None:
        return (), problems
    lines = _split(text)
    strange = tuple(
        problem(SOURCE_STRANGE_CHARACTER, path, line.number, found.start() + 1, code=f"U+{ord(found[0]):04X}")
        for line in lines
        if (found := _STRANGE.search(line.text))
    )
    if not lines:
        return (), (*problems, problem(SOURCE_EMPTY, path))
    return lines, problems + strange


def decode(data: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text of a source file; None beside the problem that says why it has none."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as((encoding,), data, path)
    start = data[:4096].decode("latin-1")
    if "\x00" in start or len(_CONTROL.findall(start)) > _MOST_CONTROLS:
        return None, (problem(SOURCE_BINARY, path),)
    return _decode_as(("utf-8", "gb18030"), data, path)


def _decode_as(encodings: Iterable[str], data: bytes, path: str) -> tuple[str | None, tuple[Problem, ...]]:
    """The text in the first encoding that fits; else the line up to which one of them does."""
    farthest = 0
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError as error:
            before = error.object[: error.start].decode(encoding, "ignore")
            farthest = max(farthest, before.count("\n") + 1)
        else:
            return (None, (problem(SOURCE_BINARY, path),)) if "\x00" in text else (text, ())
    return None, (problem(SOURCE_ENCODING, path, farthest),)


def _split(text: str) -> tuple[Line, ...]:
    lines: list[Line] = []
    gap = False
    for number, raw in enumerate(re.split(r"\r\n|\n|\r", text), start=1):
        gap = gap or "\f" in raw
        content = _readable(raw)
        if not content.strip():
            gap = True
            continue
        lines.append(Line(number, content.rstrip(" \u3000"), gap=gap, indent=_is_indented(content)))
        gap = False
    return tuple(lines)


def _readable(raw: str) -> str:
    """A line without what no text of the edition may hold; tabs stay, since they part the cells of a table."""
    return "\t".join(FORBIDDEN.sub("", cell) for cell in raw.translate(_SPACES).split("\t"))


def _is_indented(text: str) -> bool:
    """Whether two full-width spaces or more, or as much in narrow ones, stand before a text: something begins."""
    lead = text[: len(text) - len(text.lstrip(" \u3000"))]
    return lead.count("\u3000") * 2 + lead.count(" ") >= _INDENT
