"""Counting in arrays gives what counting in plain Python gives, up to the largest that 64 bits hold."""

from __future__ import annotations

import subprocess
import sys
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.search import SearchDocument, counting
from gazette.search.counting import FIELDS, Counts, count, name_terms
from gazette.search.numbering import DOCUMENT_BITS, Kind, character_number, names, parts, tokens_of
from gazette.search.postings import add_up, pack, stretches
from gazette.search.tokens import sort_key, utf_16
from tests.conftest import PROJECT
from tests.search.reference import fields
from tests.series import examples

SIGNS = "冰雪运动重长行〇々\u3400\u9fff\U00020000𠮷\U0003ffff農 ，。\n\x1fabzs12０Ａé〔〕()第号?'|\u2028"
PLAIN = SearchDocument("2021-03/01-a", "", "", "", "2021-04-27", (), (), (), "2021-03", 2021, (0, 0), (), ())

texts = st.text(SIGNS, max_size=30) | st.sampled_from(
    ["某政办〔2021〕8号", "The policies of 12 cities", "冰雪运动" * 9]
)
documents = st.builds(
    lambda title, number, english, headings, lines: replace(
        PLAIN, title=title, doc_number=number, title_en=english, headings=headings,
        text=tuple(("", line) for line in lines),
    ),
    texts, texts, texts, st.lists(texts, max_size=3).map(tuple), st.lists(texts, max_size=3),
)  # fmt: skip

Held = dict[str, dict[int, int]]
"""Term → document → frequency."""


def counted(counts: Counts, field: str) -> Held:
    postings = counts.fields[field]
    starts, ends = (bounds.tolist() for bounds in postings.bounds_of(counts.tokens))
    found = (
        dict(zip(postings.documents[start:end].tolist(), postings.frequencies[start:end].tolist(), strict=True))
        for start, end in zip(starts, ends, strict=True)
    )
    return {term: held for term, held in zip(counts.terms, found, strict=True) if held}


def expected(several: Sequence[SearchDocument]) -> dict[str, Held]:
    found: dict[str, defaultdict[str, dict[int, int]]] = {field: defaultdict(dict) for field in FIELDS}
    for place, document in enumerate(several):
        for field, tokens in fields(document):
            for term, frequency in tokens.items():
                found[field][term][place] = frequency
    return {field: dict(terms) for field, terms in found.items()}


@examples(100)
@given(st.lists(documents, max_size=6), st.sampled_from([1, 40, 500_000]))
def test_any_texts_are_counted_as_in_plain_python(several: list[SearchDocument], together: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(counting, "_TOGETHER", together)  # so that documents are counted apart as well
        counts = name_terms(count(several))
    assert {field: counted(counts, field) for field in FIELDS} == expected(several)
    assert list(counts.terms) == sorted(counts.terms, key=lambda term: utf_16(sort_key(term)))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9), st.integers(1, 2**30)), max_size=20))
def test_frequencies_of_the_same_are_added(entries: list[tuple[int, int, int]]) -> None:
    sums: dict[tuple[int, int], int] = {}
    for token, document, frequency in entries:
        sums[token, document] = sums.get((token, document), 0) + frequency
    columns = np.array(entries, np.uint64).reshape(-1, 3).T
    try:
        added = add_up(columns[0], columns[1].astype(np.uint32), columns[2].astype(np.uint32))
    except OverflowError:
        assert max(sums.values()) >= 2**32
        return
    tokens = np.repeat(added.tokens, np.diff(added.bounds))
    keys = zip(tokens.tolist(), added.documents.tolist(), strict=True)
    assert list(zip(keys, added.frequencies.tolist(), strict=True)) == sorted(sums.items())


@given(st.lists(st.integers(0, 30), max_size=20), st.integers(1, 40))
def test_stretches_are_whole_and_small(sizes: list[int], most: int) -> None:
    bounds = np.cumsum([0, *sizes])
    found = list(stretches(bounds, most))
    assert [place for some in found for place in range(len(sizes))[some]] == list(range(len(sizes)))
    assert all(some.stop - some.start == 1 or bounds[some.stop] - bounds[some.start] <= most for some in found)


def test_the_largest_has_room() -> None:
    """The last Chinese character of Unicode, the last syllable there could be, the last document."""
    last = np.array([character_number(0x3FFFF)], np.uint64)
    largest = np.concatenate([tokens_of(Kind.PAIR, last, last), tokens_of(Kind.SOUND, last, last)])
    assert names(largest[:1], [], []) == ["\U0003ffff\U0003ffff"]
    assert [part.tolist() for part in parts(largest)] == [[last[0]] * 2] * 2
    keys = pack(largest, np.array([2**DOCUMENT_BITS - 1] * 2, np.uint32))
    assert (keys >> np.uint64(DOCUMENT_BITS)).tolist() == largest.tolist()
    assert (keys & np.uint64(2**DOCUMENT_BITS - 1)).tolist() == [2**DOCUMENT_BITS - 1] * 2


def test_more_than_there_is_room_for_is_refused() -> None:
    tokens = np.zeros(2, np.uint64)
    with pytest.raises(OverflowError, match="33,554,432 documents"):
        pack(tokens, np.array([0, 2**DOCUMENT_BITS], np.uint32))
    most = add_up(tokens, np.zeros(2, np.uint32), np.array([2**32 - 2, 1], np.uint32))
    assert most.frequencies.tolist() == [2**32 - 1]
    with pytest.raises(OverflowError, match="4,294,967,296 times"):
        add_up(tokens, np.zeros(2, np.uint32), np.array([2**32 - 1, 1], np.uint32))


def test_many_characters_and_words_that_are_rarely_met() -> None:
    """More different characters than 16 bits count, and as many words."""
    characters = "".join(map(chr, range(0x20000, 0x31000)))
    words = " ".join(map(str, range(70_000)))
    several = [replace(PLAIN, text=(("", characters + characters[::-1]),)), replace(PLAIN, text=(("", words),))]
    counts = name_terms(count(several))
    assert counted(counts, "body") == expected(several)["body"]


def test_only_who_writes_an_index_loads_numpy() -> None:
    """A build that finds nothing changed does not wait for it."""
    script = "import sys, gazette.cli; sys.exit('numpy' in sys.modules)"
    subprocess.run([sys.executable, "-c", script], cwd=PROJECT, check=True)
