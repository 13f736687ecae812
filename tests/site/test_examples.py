"""Examples of the search are taken from the archive; what it cannot show is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gazette.site import plan_site
from gazette.site.entries import ArticleEntry
from gazette.site.examples import search_ways
from gazette.store import read_content
from tests.conftest import PROJECT

CONTENT, _ = read_content(PROJECT / "content")
ENTRIES = tuple(entry for issue in reversed(plan_site(CONTENT).issues) for entry in issue.articles)


def ways(entries: tuple[ArticleEntry, ...], glossary: bool = True) -> dict[str, tuple[str, ...]]:
    gazette = CONTENT.gazette if glossary else replace(CONTENT.gazette, terms=())
    return {way.name: way.queries for way in search_ways(gazette, entries)}


def changed(**changes: object) -> tuple[ArticleEntry, ...]:
    """The last article alone, with another element."""
    entry = ENTRIES[-1]
    return (replace(entry, article=replace(entry.article, **changes)),)  # type: ignore[arg-type] # any of its fields


def test_every_way_is_shown() -> None:
    assert all(ways(ENTRIES).values())


def test_without_a_glossary_the_dictionary_helps() -> None:
    found = ways(ENTRIES, glossary=False)
    assert found.pop("forms") == ()
    assert all(found.values())


def test_the_words_stand_in_one_title() -> None:
    first, second = ways(ENTRIES)["words"][0].split()
    assert any(first in entry.article.title and second in entry.article.title for entry in ENTRIES)


def test_no_articles_no_examples() -> None:
    assert set(ways(()).values()) == {()}


@pytest.mark.parametrize(
    ("changes", "missing"),
    [
        ({"doc_number": ""}, {"number"}),
        ({"doc_number": "第707号"}, {"number"}),
        ({"print_page": None}, {"page"}),
        ({"title": "关于啊的哦"}, {"words", "phrase", "pinyin", "forms"}),
    ],
)
def test_what_cannot_be_shown_is_left_out(changes: dict[str, object], missing: set[str]) -> None:
    entries = changed(**changes)
    assert missing <= {name for name, queries in ways(entries).items() if not queries}
