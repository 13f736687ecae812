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

from gazette.search import SearchDocument, SearchWords, write_search
from gazette.search.chunks import chunk_bytes
from gazette.search.scripts import data_script
from gazette.search.tokens import sort_key, utf_16
from tests.conftest import PROJECT

PLAIN = SearchDocument("2021-03/01-a", "标题", "", "", "2021-04-27", (), (), (), "2021-03", 2021, (0, 0), (), ())


def literal(data: bytes) -> str:
    """The string that a data script hands over."""
    found = re.fullmatch(r'GazetteSearch\.receive\("([^"]+)",(".*")\);\n', data.decode())
    assert found
    text: str = json.loads(found[2])
    return text


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
            assert found == sorted(found, key=utf_16)
            assert utf_16(before) < utf_16(found[0])
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
