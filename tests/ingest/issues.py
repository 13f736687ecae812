"""The issues that the importer is held to: the real ones and those of invented gazettes."""

from __future__ import annotations

import codecs
import os
from pathlib import Path

from hypothesis import HealthCheck, settings

PROJECT = Path(__file__).parent.parent.parent
REAL = tuple(sorted((PROJECT / "content" / "sources").glob("*.txt")))
INVENTED = tuple(sorted((PROJECT / "tests" / "fixtures" / "issues").glob("*.txt")))

_THOROUGH = 40 if os.environ.get("THOROUGH") else 1
"""`THOROUGH=1` tries forty times as many examples: for a night, not for a desk."""


def examples(quick: int) -> settings:
    """As many examples as are tried at a desk."""
    checks = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.large_base_example]
    return settings(max_examples=quick * _THOROUGH, deadline=None, suppress_health_check=checks)


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
