"""The short way through the parser gives, for any text, what the long way gives."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from contextlib import contextmanager
from typing import Any

from hypothesis import example, given
from hypothesis import strategies as st

from gazette.markdown import parser
from tests.conftest import PROJECT
from tests.series import examples

Parsed = tuple[list[MutableMapping[str, Any]], tuple[int, ...]]


@contextmanager
def the_long_way() -> Iterator[None]:
    ruler = parser._PARSER.block.ruler
    ruler.disable("plain_paragraph")
    try:
        yield
    finally:
        ruler.enable("plain_paragraph")


def parsed(source: str) -> Parsed:
    tokens, references = parser.parse_blocks(source)
    return [token.as_dict() for token in tokens], references


def assert_same(source: str) -> None:
    short = parsed(source)
    with the_long_way():
        assert parsed(source) == short


pieces = st.sampled_from(
    [*"汉。、\u3000\n\t:~|{}#>-=*a", "\n\n", "\n\n", ":::", "::: roster", "---", "===", "1.", "[汉]:", "    ", " "]
)


@examples(200)
@given(source=st.lists(pieces, max_size=24).map("".join))
@example("汉\n\n: 字")
@example("汉\n===")
@example("- 汉\n\n  字\n汉")
@example("> 汉\n\n汉")
@example("::: note\n汉\n:::")
def test_whatever_stands_around_it(source: str) -> None:
    assert_same(source)


def test_every_article_of_the_archive() -> None:
    for path in sorted((PROJECT / "content/issues").glob("*/*.md")):
        assert_same(path.read_text("utf-8"))
