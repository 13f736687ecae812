"""What queries find in the real archive: everything that a plain scan finds, and the right article first."""

from __future__ import annotations

import json
import os
import random
import re
from pathlib import Path
from typing import Any

import pytest

from gazette.search import SearchDocument
from gazette.search.tokens import HAN
from gazette.site import plan_site
from gazette.site.citations import citations, cited_in
from gazette.store import read_content
from tests.conftest import PROJECT
from tests.search.asking import run
from tests.search.printed import article_texts

RUNS = 20_000 if os.environ.get("THOROUGH") else 2_000


def answers(site: Path, queries: list[str], first: int, shown: bool = False) -> list[list[str]]:
    """Addresses of the first articles of each answer; `shown`: in the order of the page, partial matches at the end."""
    found: list[list[str]] = run("answers.mjs", site, {"queries": queries, "first": first, "shown": shown})
    return found


@pytest.mark.thorough
def test_any_run_of_characters_finds_its_article(site: Path, documents: tuple[SearchDocument, ...]) -> None:
    """Runs of 1 to 12 characters from anywhere on the page: within words, over punctuation, over the end of a line."""
    plain = {
        document.address: [re.sub(rf"[^{HAN}\w]", "", text) for text in article_texts(site, document.address)]
        for document in documents
    }
    chance = random.Random(5)
    places = [(address, number) for address, texts in plain.items() for number in range(len(texts))]
    queries: list[str] = []
    while len(queries) < RUNS:
        address, number = chance.choice(places)
        text = plain[address][number]
        start = chance.randrange(max(1, len(text)))
        if run_of_characters := re.match(rf"[{HAN}]{{1,{chance.randint(1, 12)}}}", text[start:]):
            queries.append(run_of_characters[0])
    assert sum(len(query) == 1 for query in queries) > RUNS / 50
    for query, found in zip(queries, answers(site, queries, len(documents)), strict=True):
        holding = {address for address, texts in plain.items() if any(query in text for text in texts)}
        assert holding <= set(found), query


def test_phrases_as_printed_find_their_article(site: Path, documents: tuple[SearchDocument, ...]) -> None:
    """The same with the punctuation, digits and letters that stand there."""
    chance = random.Random(6)
    asked: list[tuple[str, str]] = []
    while len(asked) < 500:
        document = chance.choice(documents)
        _, text = chance.choice(document.text)
        start = chance.randrange(len(text))
        piece = text[start : start + chance.randint(4, 20)]
        # A word or a number that is cut in two is another one.
        if re.search(rf"[{HAN}]{{2}}", piece) and not re.search(
            r"^[0-9A-Za-z.]|[0-9A-Za-z.]$|^-|[\"“”'‘’「」『』 ]", piece
        ):
            asked.append((piece, document.address))
    found = answers(site, [query for query, _ in asked], len(documents))
    missed = [query for (query, address), some in zip(asked, found, strict=True) if address not in some]
    assert missed == []


def test_titles_and_citations_find_their_article_first(site: Path) -> None:
    """What a reader copies from an article page or a footnote leads back to it."""
    content, _ = read_content(PROJECT / "content")
    planned = plan_site(content)
    entries = planned.articles()
    titles = [entry.article.title for entry in entries]
    asked = [
        (text, entry.path.removesuffix(".html"))
        for entry, title in zip(entries, titles, strict=True)
        for text in (
            *([title, entry.title.en] if titles.count(title) == 1 else []),
            *(form.text for form in citations(cited_in(planned, entry)) if form.id in {"gbt7714", "legal"}),
        )
    ]
    assert len(asked) > 3 * len(entries)
    found = answers(site, [text for text, _ in asked], 1)
    assert [(text, some) for (text, address), some in zip(asked, found, strict=True) if some != [address]] == []


def test_the_right_article_comes_first(site: Path) -> None:
    judged: list[dict[str, Any]] = json.loads((Path(__file__).parent / "judged.json").read_text("utf-8"))
    found = answers(site, [one["query"] for one in judged], 5, shown=True)
    first = [one["query"] for one, some in zip(judged, found, strict=True) if some[:1] and some[0] in one["right"]]
    among = [one["query"] for one, some in zip(judged, found, strict=True) if set(some) & set(one["right"])]
    assert len(judged) >= 130
    assert len(among) == len(judged), {one["query"] for one in judged} - set(among)
    assert len(first) >= 0.95 * len(judged), {one["query"] for one in judged} - set(first)
