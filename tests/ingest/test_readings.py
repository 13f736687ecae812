"""The importer against readings by hand: thirteen invented issues, and the five real ones as they stand reviewed."""

from __future__ import annotations

import hashlib
from itertools import pairwise
from pathlib import Path

import pytest

from gazette import store
from gazette.ingest.characters import letters
from gazette.ingest.importer import import_issue
from gazette.model import Article
from gazette.text import block_lines
from tests.ingest import conservation
from tests.ingest.issues import PROJECT, REAL
from tests.ingest.readings import (
    NAMES,
    Reading,
    expected_fields,
    expected_head,
    fold,
    imported,
    issue_of,
    lines,
    read_fields,
    read_head,
    read_headings,
    read_parts,
    read_tables,
    reading,
    texts,
)

_ARTICLES = [(name, place) for name in NAMES for place in range(len(reading(name)["articles"]))]
_SEAM = 8
"""Letters on each side of a seam by which it is found again."""


def _pair(name: str, place: int) -> tuple[Article, Reading]:
    return issue_of(name).articles[place], reading(name)["articles"][place]


@pytest.mark.parametrize("name", NAMES)
def test_the_head_is_read(name: str) -> None:
    expected = reading(name)["issue"]
    assert read_head(issue_of(name).head, expected) == expected_head(expected)


@pytest.mark.parametrize("name", NAMES)
def test_every_entry_of_the_contents_is_an_article(name: str) -> None:
    issue, expected = issue_of(name), reading(name)
    assert [fold(article.title) for article in issue.articles] == [fold(one["title"]) for one in expected["articles"]]
    assert [article.order for article in issue.articles] == [one["order"] for one in expected["articles"]]
    assert list(issue.columns()) == expected["columns"]


@pytest.mark.parametrize(("name", "place"), _ARTICLES)
def test_the_elements_are_read(name: str, place: int) -> None:
    article, expected = _pair(name, place)
    assert read_fields(article) == expected_fields(expected)


@pytest.mark.parametrize(("name", "place"), _ARTICLES)
def test_the_structure_is_read(name: str, place: int) -> None:
    article, expected = _pair(name, place)
    assert read_parts(article) == [(one["kind"], fold(one["label"]), fold(one["title"])) for one in expected["parts"]]
    assert read_headings(article) == [fold(one["text"]) for one in expected["headings"]]
    assert read_tables(article) == [(one["rows"], one["cols"]) for one in expected["tables"]]


@pytest.mark.parametrize(("name", "place"), _ARTICLES)
def test_cut_paragraphs_are_joined_and_no_others(name: str, place: int) -> None:
    article, expected = _pair(name, place)
    source, joins = lines(name), {tuple(join) for join in reading(name)["joins"]}
    whole = [letters(text) for text in texts(article)]
    paragraphs = [letters(text) for block in article.blocks() for text in block_lines(block)]
    dropped = set(reading(name)["noise"])
    labels = {part["start_line"] for part in expected["parts"]}
    numbers = [
        number
        for number in range(expected["start_line"], expected["end_line"] + 1)
        if source[number - 1].strip() and number not in dropped
    ]
    for before, after in pairwise(numbers):
        first, second = source[before - 1], source[after - 1]
        seam = letters(first)[-_SEAM:] + letters(second)[:_SEAM]
        if (before, after) in joins:
            assert any(seam in text for text in whole), (before, after, seam)
        elif before not in labels and first.rstrip().endswith(("。", "；", "：", "！")) and "\t" not in first + second:
            assert not any(seam in text for text in paragraphs), (before, after, seam)


@pytest.mark.parametrize("name", NAMES)
def test_what_the_page_adds_is_dropped_and_nothing_else_is_lost(name: str) -> None:
    found = imported(name)
    assert found.issue is not None
    assert found.record is not None
    noise = set(reading(name)["noise"])
    begin = min(one["start_line"] for one in reading(name)["articles"])
    assert {line for line in noise if line >= begin} <= set(found.record.dropped)
    heads = [line for line in found.record.dropped if line not in noise]
    assert all("\t" in lines(name)[number - 1] for number in heads), heads
    assert list(conservation.losses("\n".join(lines(name)), found.issue, found.record)) == []


@pytest.mark.parametrize("source", REAL, ids=lambda path: path.stem)
def test_importing_a_real_issue_again_changes_nothing(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(PROJECT)
    content = Path("content")
    gazette, _ = store.read_gazette(content)
    corrections, _ = store.read_corrections(content)
    listed = store.corrections_path(content, source.stem)
    digest = hashlib.sha256(listed.read_bytes()).hexdigest() if listed.exists() else ""
    found = import_issue(
        source.read_bytes(), source.name, corrections.get(source.stem, ()), gazette, listed.as_posix(), digest
    )
    assert found.issue is not None
    assert found.record is not None
    plan, problems = store.plan_issue(content, found.issue, found.record)
    assert problems == ()
    assert plan is not None
    assert [change.path.name for change in plan.changes] == []


@pytest.mark.parametrize("source", REAL, ids=lambda path: path.stem)
def test_a_real_issue_loses_nothing(source: Path) -> None:
    found = import_issue(source.read_bytes(), source.name)
    assert found.issue is not None
    assert found.record is not None
    assert list(conservation.losses(source.read_text(encoding="utf-8"), found.issue, found.record)) == []
