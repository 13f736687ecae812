"""The order of results in a small archive made for it, and what counts as found."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from gazette.search import SearchDocument, SearchWords, write_search
from tests.search.asking import run

FILL = "各有关部门要加强领导，落实责任，按时完成各项任务。"
PLAIN = SearchDocument(
    "2021-01/plain", "关于工作的通知", "", "甲政〔2021〕1号", "2021-01-05", (), (), (), "2021-01", 2021, (1, 3), (),
    (("p-1", FILL),),
)  # fmt: skip


def article(name: str, **changes: object) -> SearchDocument:
    """An article that says nothing of what is asked but in what is changed."""
    return replace(PLAIN, address=f"2021-01/{name}", **changes)  # type: ignore[arg-type] # any of its fields


ARCHIVE = (
    article("body", text=(("p-1", FILL), ("p-2", "修建水库，水库要安全。"))),
    article("heading", headings=("一、水库",), text=(("s-1", "一、水库"), ("p-1", FILL))),
    article("title", title="关于水库的通知"),
    article("number", doc_number="乙水〔2021〕7号"),
    article("quoting", text=(("p-1", f"根据乙水〔2021〕7号文件，{FILL}"),)),
    article("old", title="关于采伐林木的通告", date="2019-03-01"),
    article("new", title="关于采伐林木的通告", date="2022-03-01"),
    article("together", text=(("p-1", FILL), ("p-2", f"建设灌溉渠道。{FILL * 9}"))),
    article("scattered", text=(("p-1", "建设渠道，先灌后溉。灌溉要省水，溉渠要畅通。"),)),
)


@pytest.fixture(scope="module")
def small(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the client and the index of the small archive."""
    folder = tmp_path_factory.mktemp("small")
    shutil.copytree(site / "assets", folder / "assets")
    oldest_first = sorted(ARCHIVE, key=lambda document: (document.date, document.address))
    for file in write_search(oldest_first, SearchWords()):
        path = folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    return folder


@pytest.mark.parametrize(
    ("query", "order"),
    [
        ("水库", ["title", "heading", "body"]),
        ("乙水〔2021〕7号", ["number", "quoting"]),
        ("采伐林木", ["new", "old"]),
        ("灌溉渠道", ["together", "scattered"]),
        ("“灌溉渠道”", ["together"]),
        ("通告 -林木", []),
        ("建设 -灌溉渠道", ["scattered"]),
        ("建设 -“灌溉渠道”", ["scattered"]),
        ("建设 -灌溉 -渠道", []),
    ],
)
def test_order(small: Path, query: str, order: list[str]) -> None:
    (found,) = run("answers.mjs", small, {"queries": [query], "first": 9, "shown": True})
    assert found == [f"2021-01/{name}" for name in order]


def test_close_articles_are_apart_from_those_found(small: Path) -> None:
    hits, close = (
        run("answers.mjs", small, {"queries": ["灌溉渠导"], "first": 9, "shown": shown})[0] for shown in (False, True)
    )
    assert hits == []
    assert close
