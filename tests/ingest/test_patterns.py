"""Every named regular expression of the import finds its samples and passes by the near misses."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import gazette.ingest
from gazette.ingest.patterns import outline_level
from tests.ingest.samples import ANYWHERE, BEGINNING, WHOLE

Match = Callable[[re.Pattern[str], str], object]

_MATCHES: tuple[tuple[dict[str, tuple[tuple[str, ...], tuple[str, ...]]], Match], ...] = (
    (WHOLE, lambda pattern, text: pattern.fullmatch(text)),
    (BEGINNING, lambda pattern, text: pattern.match(text)),
    (ANYWHERE, lambda pattern, text: pattern.search(text)),
)
_CASES = [
    (name, match, hits, misses) for samples, match in _MATCHES for name, (hits, misses) in sorted(samples.items())
]


def _named_patterns() -> Iterator[tuple[str, re.Pattern[str]]]:
    """Every pattern by the module that compiles it."""
    for found in pkgutil.walk_packages(gazette.ingest.__path__, "gazette.ingest."):
        module = importlib.import_module(found.name)
        source = Path(str(module.__file__)).read_text(encoding="utf-8")
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern) and re.search(rf"^{name}\b[^\n]*=", source, re.MULTILINE):
                yield f"{found.name.removeprefix('gazette.ingest.')}.{name}", value


_PATTERNS = dict(_named_patterns())


def test_every_named_pattern_has_samples() -> None:
    assert {name for name, *_ in _CASES} == set(_PATTERNS)


@pytest.mark.parametrize(("name", "match", "hits", "misses"), _CASES, ids=[name for name, *_ in _CASES])
def test_a_pattern_finds_its_samples(name: str, match: Match, hits: tuple[str, ...], misses: tuple[str, ...]) -> None:
    pattern = _PATTERNS[name]
    assert [text for text in hits if not match(pattern, text)] == []
    assert [text for text in misses if match(pattern, text)] == []


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("一、总体要求", 1),
        ("（十二）加强领导", 2),
        ("（一）、加强领导", 2),
        ("1.甲", 3),
        ("12、甲", 3),
        ("1.2020年以来", 3),
        ("（3）甲", 4),
        ("①甲", 5),
        ("一是甲", None),
        ("1.1 甲", None),
        ("3.5万元", None),
        ("2020年", None),
        ("（试行）", None),
        ("(一)甲", None),
    ],
)
def test_the_outline_is_numbered_on_five_levels(text: str, level: int | None) -> None:
    found = outline_level(text)
    assert (found[0] if found else None) == level
