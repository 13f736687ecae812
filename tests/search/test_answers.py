"""What queries find in the real archive: everything that a plain scan finds, and the right article first."""

from __future__ import annotations

import json
import random
import re
from pathlib import Path
from typing import Any

from gazette.search import SearchDocument
from tests.search.asking import run

HAN = "\u4e00-\u9fff"


def answers(site: Path, queries: list[str], first: int, close: bool = False) -> list[list[str]]:
    found: list[list[str]] = run("answers.mjs", site, {"queries": queries, "first": first, "close": close})
    return found


def lines(document: SearchDocument) -> list[str]:
    """The texts of an article in which a reader may have seen a phrase."""
    return [document.title, document.doc_number, "".join(text for _, text in document.text)]


def test_any_run_of_characters_finds_its_article(site: Path, documents: tuple[SearchDocument, ...]) -> None:
    """Runs of 1 to 12 characters from anywhere: within words, over punctuation, over the end of a line."""
    plain = {document.address: [re.sub(rf"[^{HAN}\w]", "", line) for line in lines(document)] for document in documents}
    chance = random.Random(5)
    queries: list[str] = []
    while len(queries) < 2000:
        line = chance.choice(chance.choice(list(plain.values())))
        start = chance.randrange(max(1, len(line)))
        if run_of_characters := re.match(rf"[{HAN}]{{1,{chance.randint(1, 12)}}}", line[start:]):
            queries.append(run_of_characters[0])
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


def test_the_right_article_comes_first(site: Path) -> None:
    judged: list[dict[str, Any]] = json.loads((Path(__file__).parent / "judged.json").read_text("utf-8"))
    found = answers(site, [one["query"] for one in judged], 5, close=True)
    first = [one["query"] for one, some in zip(judged, found, strict=True) if some[:1] and some[0] in one["right"]]
    among = [one["query"] for one, some in zip(judged, found, strict=True) if set(some) & set(one["right"])]
    assert len(judged) >= 60
    assert len(among) == len(judged), {one["query"] for one in judged} - set(among)
    assert len(first) >= 0.95 * len(judged), {one["query"] for one in judged} - set(first)
