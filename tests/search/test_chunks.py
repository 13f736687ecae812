"""The files of the index: how they are cut and written, and that a build can be repeated."""

from __future__ import annotations

import gzip
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gazette.search import SearchDocument, SearchWords, write_search
from gazette.search.chunks import chunk_bytes, sort_key
from gazette.search.encoding import (
    FREQUENCY_BITS,
    FREQUENCY_MASK,
    encode_length,
    encode_posting,
    merge_postings,
    round_count,
)
from gazette.search.scripts import data_script
from tests.conftest import PROJECT
from tests.search.asking import run

PLAIN = SearchDocument("2021-03/01-a", "标题", "", "", "2021-04-27", (), (), (), "2021-03", 2021, (0, 0), (), ())

postings = st.dictionaries(st.integers(0, 90_000), st.integers(1, 70_000), max_size=40).map(
    lambda counts: [document << FREQUENCY_BITS | counts[document] for document in sorted(counts)]
)


def literal(data: bytes) -> str:
    """The string that a data script hands over."""
    found = re.fullmatch(r'GazetteSearch\.receive\("([^"]+)",(".*")\);\n', data.decode())
    assert found
    text: str = json.loads(found[2])
    return text


def test_the_browser_reads_what_was_written(site: Path) -> None:
    examples: list[list[int]] = []
    lengths: list[int] = []

    @given(postings, st.integers(0, 1_000_000))
    def collect(entries: list[int], length: int) -> None:
        examples.append(entries)
        lengths.append(round_count(length))

    collect()
    written = {
        "postings": [encode_posting(entries) for entries in examples],
        "lengths": "".join(map(encode_length, lengths)),
    }
    read = run("decoding.mjs", site, written)
    split = [
        [
            [entry >> FREQUENCY_BITS for entry in some],
            [min(round_count(entry & FREQUENCY_MASK), 12_288) for entry in some],
        ]
        for some in examples
    ]
    assert read["postings"] == split
    assert read["lengths"] == lengths


@given(st.integers(0, 10**9))
def test_a_rounded_length_is_near_and_stays(length: int) -> None:
    rounded = round_count(length)
    assert abs(rounded - length) * 5 <= length
    assert round_count(rounded) == rounded


@given(st.lists(postings, min_size=1, max_size=4))
def test_merging_adds_frequencies(several: list[list[int]]) -> None:
    sums: dict[int, int] = {}
    for entry in (entry for entries in several for entry in entries):
        sums[entry >> FREQUENCY_BITS] = sums.get(entry >> FREQUENCY_BITS, 0) + (entry & FREQUENCY_MASK)
    assert list(merge_postings(several)) == [document << FREQUENCY_BITS | sums[document] for document in sorted(sums)]


@pytest.mark.parametrize("text", ['"', "\\", "</script>", "<!--", "\u2028\u2029", "\n\t", "𠮷", "\x00"])
def test_any_text_is_one_harmless_literal(text: str) -> None:
    data = data_script("name", text).data
    assert literal(data) == text
    assert b"<" not in data
    assert not re.search("[\u2028\u2029\x00]", data.decode())


def test_chunks_are_small_sorted_and_whole(site: Path, documents: tuple[SearchDocument, ...]) -> None:
    terms = site / "search" / "terms"
    folders = json.loads(literal((site / "search" / "head.js").read_bytes()))["folders"]
    before = ""
    for number, first in enumerate(folders):
        keys = literal((terms / str(number) / "keys.js").read_bytes()).split("|")
        assert keys[0] == first
        assert len(list((terms / str(number)).iterdir())) == len(keys) + 1
        for place, key in enumerate(keys):
            data = (terms / str(number) / f"{place}.js").read_bytes()
            assert len(gzip.compress(data)) <= 16 * 1024
            entries = literal(data).split("|")[1:]
            assert len(entries) == 1 or len(literal(data).encode()) <= chunk_bytes(len(documents))
            found = [sort_key(re.split("[!#$%&]", entry, maxsplit=1)[0]) for entry in entries]
            assert found[0] == key
            assert found == sorted(found, key=lambda term: term.encode("utf-16-be"))
            assert before.encode("utf-16-be") < found[0].encode("utf-16-be")
            before = found[-1]


def test_no_articles_is_an_index_too() -> None:
    files = {file.path for file in write_search((), SearchWords())}
    assert "search/head.js" in files


def test_an_article_without_text_is_found_by_its_title() -> None:
    chunks = [literal(file.data) for file in write_search((PLAIN,), SearchWords()) if "/terms/" in file.path]
    assert any("|标题!0" in chunk for chunk in chunks)


def test_two_builds_are_the_same_bytes() -> None:
    script = (
        "import hashlib, pathlib; from gazette.store import read_content; from gazette.site import plan_site;"
        "from gazette.search import search_documents, search_words, write_search;"
        "a, _ = read_content(pathlib.Path('content')); d = search_documents(plan_site(a))[:6];"
        "files = write_search(d, search_words(a.gazette));"
        "print(hashlib.sha256(b''.join(f.path.encode() + f.data for f in files)).hexdigest())"
    )
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=PROJECT,
            env=os.environ | {"PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(digests) == 1
