"""Hostile queries do nothing, and a damaged index says so while the search goes on."""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.search.asking import run

HOSTILE = [
    "", " ", "-", "--", '"', '""', "“”", "-“", "^", "~", "*", ":", "+", "?", "\\", "/", "2020:3", "第3号:通知",
    "title:x", "a^b~2*", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "&lt;b&gt;",
    "javascript:alert(1)", "'; DROP TABLE", "${1}", "{{1}}", "__proto__", "constructor", "hasOwnProperty",
    "toString", "prototype valueOf", "-__proto__", "😀👨‍👩‍👧", "\ud800", "冰\udc00雪", "\u202e冰雪",
    "\u0000冰雪\u0000", "\ufeff", "冰" * 10_000, "冰雪运动" * 3_000, "a" * 10_000, "1" * 10_000, "- " * 5_000,
    '"' * 10_000, "〔" * 999, "2021年第" * 500, "bing" * 2_000, "shi" * 3_000, "nihaoma" * 99,
    "第九九九九九九九条", "三政办〔9999〕99999号", "2021年第99号 9999页", "0000年第0号", "-a -b -c", "𠮷", "〇",
    "ａ" * 300, "..", "'", "'''", "x'y'z", "|", "冰|雪", "!#$%&",
]  # fmt: skip


def test_hostile_queries_do_nothing(site: Path) -> None:
    chance = random.Random(0)
    signs = "-\"“”*~^:+()[]〔〕<>&\\/|'冰雪运动三政办第条号页年2021 \t\n😀aeiouxz\ud83d"
    queries = HOSTILE + ["".join(chance.choices(signs, k=chance.randint(1, 30))) for _ in range(300)]
    for query, answer in zip(queries, run("damage.mjs", site, queries), strict=True):
        assert "error" not in answer, (query[:50], answer)
        assert answer["lost"] == 0
        assert len(answer["loaded"]) < 400, query[:50]


def test_a_long_query_is_cut_and_says_so(site: Path) -> None:
    short, long = run("damage.mjs", site, ["冰雪运动", "冰雪运动" * 3_000])
    assert not short["cut"]
    assert long["cut"]


@pytest.fixture
def broken(site: Path, tmp_path: Path) -> Path:
    """A copy of what the client loads, to be spoilt."""
    for part in ("search", "assets"):
        shutil.copytree(site / part, tmp_path / part)
    return tmp_path


def chunk_of(site: Path, query: str) -> Path:
    """The last chunk that a query loads."""
    (answer,) = run("damage.mjs", site, [query])
    name: str = next(name for name in reversed(answer["loaded"]) if "terms/" in name and "keys" not in name)
    return site / name


@pytest.mark.parametrize("spoil", [Path.unlink, lambda file: file.write_bytes(file.read_bytes()[:-9])])
def test_a_chunk_that_is_missing_or_cut(broken: Path, spoil: Any) -> None:
    spoil(chunk_of(broken, "冰雪"))
    answer, alone, other = run("damage.mjs", broken, ["冰雪 体育", "冰雪", "体育"])
    assert answer["lost"] == 1
    assert answer["hits"] == other["hits"] > 0
    assert alone["lost"] == 1
    assert alone["hits"] == 0
    assert other["lost"] == 0


def test_a_list_of_chunks_that_is_missing(broken: Path) -> None:
    for keys in (broken / "search" / "terms").glob("*/keys.js"):
        keys.unlink()
    (answer,) = run("damage.mjs", broken, ["冰雪运动"])
    assert answer["lost"] > 0


@pytest.mark.parametrize("name", ["latin", "simplified", "pages/2021", "cards/0", "facets"])
def test_what_is_missing_besides_stops_nothing(broken: Path, name: str) -> None:
    (broken / "search" / f"{name}.js").unlink()
    for answer in run("damage.mjs", broken, ["bingxue", "農民", "2021年第3号", "通知", "the notice"]):
        assert "error" not in answer


def test_no_head_is_said(broken: Path) -> None:
    (broken / "search" / "head.js").unlink()
    (answer,) = run("damage.mjs", broken, ["冰雪"])
    assert answer["error"] == "missing"


def test_another_version_of_the_tokens_is_said(broken: Path) -> None:
    head = broken / "search" / "head.js"
    head.write_text(head.read_text("utf-8").replace('\\"tokens\\":1', '\\"tokens\\":2'), "utf-8")
    (answer,) = run("damage.mjs", broken, ["冰雪"])
    assert answer["error"] == "version"
