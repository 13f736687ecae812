"""The table of threats names tests that are there."""

from __future__ import annotations

import ast
import re

import pytest

from tests.conftest import PROJECT

_ROWS = re.findall(r"^\| (?!asset|---)(.+) \|$", (PROJECT / "SECURITY.md").read_text("utf-8"), re.MULTILINE)


@pytest.mark.parametrize("row", _ROWS, ids=lambda row: row.split(" | ")[1][:40])
def test_every_threat_has_tests(row: str) -> None:
    named = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", row.split(" | ")[3])
    assert named
    for path, name in named:
        parsed = ast.parse((PROJECT / path).read_text("utf-8"))
        assert name in {node.name for node in parsed.body if isinstance(node, ast.FunctionDef)}, (path, name)


def test_the_table_is_read() -> None:
    assert len(_ROWS) >= 15
