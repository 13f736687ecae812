"""The issues that the importer is held to: the real ones and those of invented gazettes."""

from __future__ import annotations

import codecs
from pathlib import Path

PROJECT = Path(__file__).parent.parent.parent
REAL = tuple(sorted((PROJECT / "content" / "sources").glob("*.txt")))
INVENTED = tuple(sorted((PROJECT / "tests" / "fixtures" / "issues").glob("*.txt")))


def decoded(path: Path) -> str:
    """The text of a source, its line ends made one character."""
    data = path.read_bytes()
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ["utf-16"] if marked else ["utf-8-sig", "gb18030"]:
        try:
            return data.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    raise AssertionError(path)
