"""The chunks hold what lunr.py's index of the same documents holds, and answer as it does."""

from __future__ import annotations

import random
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from gazette.search import SearchDocument
from tests.search.asking import run
from tests.search.reference import whole_index


@pytest.fixture(scope="module")
def compared(site: Path, documents: tuple[SearchDocument, ...]) -> Any:
    whole = whole_index(documents)
    terms = [term for term, _ in whole["invertedIndex"]]
    chance = random.Random(1)
    queries = [chance.sample(terms, chance.choice((1, 1, 2, 3, 4))) for _ in range(400)]
    queries += [_neighbours(chance, documents) for _ in range(400)]
    return run("whole.mjs", site, {"whole": whole, "queries": queries})


def _neighbours(chance: random.Random, documents: tuple[SearchDocument, ...]) -> list[str]:
    """The pairs of a piece of a text, as queries have them."""
    _, text = chance.choice(chance.choice(documents).text)
    start = chance.randrange(len(text))
    piece = text[start : start + chance.randint(2, 8)]
    return [first + second for first, second in pairwise(piece) if (first + second).isalpha()]


def test_every_coordinate_is_that_of_lunr(compared: Any) -> None:
    assert compared["coordinates"] > 150_000
    assert compared["different"] == []


def test_queries_have_the_documents_and_scores_of_the_whole(compared: Any) -> None:
    assert compared["answered"] > 400
    assert compared["disagreeing"] == []
