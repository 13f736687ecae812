"""Writing and reading the edition are exact inverses."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from gazette.markdown import parse_article, parse_head, render_article, render_head
from gazette.markdown.write import render_block
from gazette.model import Article, Heading, Issue, Merge, Paragraph, Table
from tests.edition import values
from tests.series import examples


@given(values.articles)
@examples(150)
def test_an_article_reads_back_as_it_is(article: Article) -> None:
    text = render_article(article)
    assert parse_article(text, "x.md") == (article, ())
    assert repr(parse_article(text, "x.md")[0]) == repr(article)  # equality alone takes "||" for Merge.LEFT


@given(values.issue_heads())
@examples(100)
def test_a_head_reads_back_as_it_is(issue: Issue) -> None:
    assert parse_head(render_head(issue), "index.md") == (issue, ())


@given(st.lists(st.one_of(st.builds(Paragraph, values.texts), st.builds(Heading, st.integers(1, 5), values.texts))))
@examples(100)
def test_any_viewer_shows_the_text_as_it_is(blocks: list[Paragraph | Heading]) -> None:
    source = "\n\n".join(render_block(block, in_part=False) for block in blocks)
    shown = MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(source)
    elements = re.findall(r"<(p|h[2-6])>(.*?)</\1>\n", shown, re.DOTALL)
    assert "".join(f"<{tag}>{inner}</{tag}>\n" for tag, inner in elements) == shown
    assert [html.unescape(inner) for _, inner in elements] == [block.text for block in blocks]


@given(values.tables())
@examples(100)
def test_any_viewer_of_tables_shows_the_cells_as_they_are(table: Table) -> None:
    lines = render_block(table, in_part=False).split("\n")
    source = "\n".join(line for line in lines if line.startswith("|"))
    shown = MarkdownIt("commonmark").enable("table").render(source)
    cells = [html.unescape(cell) for cell in re.findall(r"<t[hd]>(.*?)</t[hd]>", shown, re.DOTALL)]
    assert cells == ["" if cell is Merge.LEFT else str(cell) for row in table.rows for cell in row]
