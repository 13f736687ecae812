"""One set of vectors holds the tokens in Python and in the browser to the same answers."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.search.folding import fold, simplified
from gazette.search.tokens import han_runs, number_tokens, token_names
from tests.search.asking import run
from tests.search.reference import first_letters, initials, pair_sounds

VECTORS: dict[str, Any] = json.loads((Path(__file__).parent / "vectors.json").read_text("utf-8"))


def sounds(text: str) -> set[str]:
    return {sound for token in token_names((text,)) for sound in pair_sounds(token)} | initials((text,)).keys()


@pytest.fixture(scope="module")
def client(site: Path) -> Any:
    forms: dict[str, str] = {}
    for traditional, plain in simplified().items():
        forms[plain] = forms.get(plain, plain) + traditional
    syllables = {part for vector in VECTORS["pinyin"] for sound in sounds(vector["text"]) for part in sound.split("'")}
    syllables = {syllable for syllable in syllables if not syllable.startswith(".")}
    return run("vectors.mjs", site, VECTORS | {"table": "\n".join(forms.values()), "syllables": sorted(syllables)})


@pytest.mark.parametrize(("text", "folded"), VECTORS["fold"])
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded
    assert len(fold(text)) == len(text)


def test_no_simplified_form_is_folded_again() -> None:
    assert all(fold(plain) == plain for plain in simplified().values())


@pytest.mark.parametrize("vector", VECTORS["tokens"], ids=lambda vector: vector["text"])
def test_index_tokens(vector: dict[str, Any]) -> None:
    assert sorted(token_names((vector["text"],))) == vector["index"]
    assert set(vector["query"]) <= set(vector["index"])


def test_runs_do_not_cross_texts() -> None:
    assert "动冰" not in token_names(("冰雪运动", "冰雪运动"))
    assert token_names(("冰雪运动", "冰雪运动"))["冰雪"] == 2


@pytest.mark.parametrize("vector", VECTORS["sounds"], ids=lambda vector: vector["text"])
def test_sounds(vector: dict[str, Any]) -> None:
    (run_of_characters,) = han_runs(vector["text"])
    assert first_letters(run_of_characters) == vector["letters"]
    assert set(vector["pairs"]) <= sounds(vector["text"])


def test_client_folds_alike(client: Any) -> None:
    assert client["fold"] == [folded for _, folded in VECTORS["fold"]]


def test_client_asks_for_tokens_of_the_index(client: Any) -> None:
    assert client["tokens"] == [vector["query"] for vector in VECTORS["tokens"]]


def test_document_numbers_in_any_form(client: Any) -> None:
    assert [readings[0] for readings in client["numbers"]] == [[token] for _, token in VECTORS["numbers"]]


@given(st.lists(st.sampled_from(["〔2021〕", "(2021)", "〔", " ", "第", "8", "12", "号", "政"])).map("".join))
def test_every_number_of_a_text_is_found(text: str) -> None:
    """However numbers stand together, as one search from the left finds them."""
    found = re.finditer(r"[〔(]2021[〕)] ?第?(\d{1,4}) ?号", text)
    agencies = [(text[max(0, one.start() - 8) : one.start()].rstrip()[-1:], one[1]) for one in found]
    expected = [f"{agency}2021.{serial}" for agency, serial in agencies if agency in {"第", "号", "政"}]
    assert [token for token in number_tokens(text) if token[1:].startswith("2021.")] == expected


def test_numerals(client: Any) -> None:
    assert client["numerals"] == [[other] if other else [] for _, other in VECTORS["numerals"]]


def test_pinyin_asks_for_sounds_of_the_index(client: Any) -> None:
    for vector, spoken in zip(VECTORS["pinyin"], client["pinyin"], strict=True):
        assert any(set(terms) <= sounds(vector["text"]) for terms in spoken), vector


def test_queries(client: Any) -> None:
    for vector, query in zip(VECTORS["queries"], client["queries"], strict=True):
        assert query["readings"] == vector["readings"], vector["raw"]
        assert query["without"] == vector.get("without", []), vector["raw"]
        cited = query["cited"] and {name: query["cited"][name] for name in vector.get("cited", ())}
        assert cited == vector.get("cited"), vector["raw"]
