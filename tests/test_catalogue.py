"""The catalogue of problems: complete, in both languages, in order."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

from gazette import catalogue
from gazette.errors import Kind

KINDS = catalogue.catalogue()
FILES = sorted(Path(catalogue.__file__).parent.glob("[!_]*.py"))


def names(sentence: str) -> set[str]:
    """What a sentence leaves to be filled in."""
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.id)
def test_both_languages_say_the_same(kind: Kind) -> None:
    assert names(kind.zh) == names(kind.en)
    assert names(kind.hint_zh) == names(kind.hint_en)
    for sentence in (kind.en, kind.hint_en):
        assert re.search(r"[.?…}]$", sentence), sentence
    for sentence in (kind.zh, kind.hint_zh):
        assert re.search(r"[。？…}]$", sentence), sentence
        assert re.search(r"[\u4e00-\u9fff]", sentence), sentence


def test_ids_are_those_of_their_names() -> None:
    for kind in KINDS:
        assert getattr(catalogue, kind.id.replace("-", "_").upper()) is kind


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_entries_are_sorted(path: Path) -> None:
    assigned = [node.targets[0] for node in ast.parse(path.read_text("utf-8")).body if isinstance(node, ast.Assign)]
    ids = [target.id for target in assigned if isinstance(target, ast.Name)]
    assert ids == sorted(ids)
