"""The short ways through a body and through YAML give, for any text, what the long ways give."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from gazette import yamltext
from gazette.errors import Problem
from gazette.markdown import body, render_article, render_head
from gazette.markdown.body import Body, parse_body
from gazette.markdown.front import split_front
from gazette.markdown.plain import read_plain
from gazette.model import Article, Issue
from gazette.yamlplain import parse_plain
from gazette.yamltext import parse_yaml
from gazette.yamltree import Node
from tests.conftest import PROJECT
from tests.edition import values
from tests.series import examples

Parsed = tuple[Body, tuple[Problem, ...]]


def long_way_through_a_body(source: str) -> Parsed:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(body, "read_plain", lambda *_: None)
        return parse_body(source, "x.md", 7)


def long_way_through_yaml(text: str) -> tuple[Node | None, tuple[Problem, ...]]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(yamltext, "parse_plain", lambda *_: None)
        return parse_yaml(text, "x.md", 2)


def assert_body_the_same(source: str) -> None:
    assert repr(parse_body(source, "x.md", 7)) == repr(long_way_through_a_body(source))


def assert_yaml_the_same(text: str) -> None:
    assert parse_yaml(text, "x.md", 2) == long_way_through_yaml(text)


_LINE_ENDS = ["\n", "\n", "\n\n", "\n\n", "\n\n", "\n\n\n"]
_BEGINNINGS = [
    *"汉字a1（“。#>-+*:~|{}[]`=_\\\t\u3000 &<",
    "1.",
    "1. ",
    "12)",
    "12) ",
    "1234567890",
    "# ",
    "## ",
    "### ",
    "    ",
]
_BEGINNINGS += [
    ": ",
    ":汉",
    "::: note\n",
    "::: roster\n",
    "::: signature\n",
    "::: attachments\n汉\n:::",
    ":::",
    "---",
    "===",
    "[汉]: 字",
]
_BEGINNINGS += [
    "主任\n: 张三",
    "| 汉 |\n|---|",
    "|---|",
    "{.form}",
    "{header=0}\n",
    "```",
    "<b>",
    "<!--",
    "2021年4月13日",
]
_ENDINGS = [
    *"汉汉汉字a #*_`~|\\<&:",
    "  ",
    "\u3000",
    " {.attachment}",
    "{.enclosure}",
    " #",
    "|",
    "\r",
    "\0",
    "\x85",
    "\u2028",
    "&amp;",
]

_lines = st.builds(
    str.__add__, st.sampled_from(_BEGINNINGS), st.lists(st.sampled_from(_ENDINGS), max_size=3).map("".join)
)
_bodies = st.lists(
    st.one_of(_lines, st.sampled_from(["汉", "\n:::", "# 汉", "汉\n: 字"]), st.sampled_from(_LINE_ENDS)), max_size=16
)


@examples(300)
@given(source=_bodies.map("".join))
@example("汉\n\n: 字")
@example("汉\n===")
@example("汉\n\n===")
@example("- 汉\n\n  字\n汉")
@example("> 汉\n\n汉")
@example("::: note\n汉\n:::\n汉")
@example("::: note\n\n汉\n\n:::")
@example("::: roster\n汉\n\n主任\n: 张三\n\n汉\n字\n:::\n\n汉")
@example("::: roster\n主任\n: 张三\n李四\n:::")
@example("::: roster\n::: note\n汉\n:::\n\n汉\n:::")
@example("## 附件1 汉 {.attachment}\n\n### 汉\n\n## 汉")
@example("\n\n\n汉 \n\n\n\n字\n \n汉\n")
@example("汉\n\n|---|\n| 汉 |")
def test_a_body(source: str) -> None:
    assert_body_the_same(source)


_tokens = [
    *"a汉_1:,{}[]\"'#&*!%|>-?~ \t\n\\",
    ": ",
    ", ",
    '"a"',
    '"汉: 字 #"',
    '""',
    "12",
    "007",
    "\n",
    "\n",
    'a: "汉"\n',
    "b: 7\n",
]
_tokens += [
    "c: {d: [1, 2]}\n",
    'e: ["f", 3]\n',
    "{汉: ",
    "[",
    "]",
    "}",
    "no",
    "\u3000",
    "\r",
    "\x85",
    "---\n",
    "...\n",
    "<<: ",
]


@examples(300)
@given(text=st.lists(st.sampled_from(_tokens), max_size=12).map("".join))
@example('a: "x"\na: "y"\n')
@example("a: {b: 1, b: 2}")
@example("a: {b: [1, {c: [[2]]}]}")
@example("a: [[[[[[[[[[1]]]]]]]]]]")
@example('a: " x  y "\n汉: 0\nb: []\nc: {}')
@example("a: 12 \n")
@example("a: 12\n\nb: 1\n")
def test_yaml(text: str) -> None:
    assert_yaml_the_same(text)


@examples(60)
@given(article=values.articles)
def test_an_article(article: Article) -> None:
    for part in render_article(article).split("---\n", 2)[1:]:
        assert_body_the_same(part)
        assert_yaml_the_same(part)


@examples(40)
@given(issue=values.issue_heads())
def test_a_head(issue: Issue) -> None:
    assert_yaml_the_same(render_head(issue).split("---\n")[1])


def archive() -> Iterator[tuple[str, str]]:
    """Front matter and body of every file of the archive."""
    for path in sorted((PROJECT / "content/issues").glob("*/*.md")):
        split, _ = split_front(path.read_text("utf-8"), path.name)
        assert split
        yield split.front, split.body


def test_every_file_of_the_archive_and_nearly_all_go_the_short_way() -> None:
    short = []
    for front, text in archive():
        assert_yaml_the_same(front)
        assert_body_the_same(text)
        short += [parse_plain(front, 1) is not None, not text.strip() or read_plain(text, "x.md", 1) is not None]
    assert sum(short) > 0.95 * len(short)
