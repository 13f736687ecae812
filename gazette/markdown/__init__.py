"""The Markdown edition: what people review and correct, written and read as exact inverses."""

from gazette.markdown.read import parse_article, parse_head
from gazette.markdown.write import render_article, render_head

__all__ = ["parse_article", "parse_head", "render_article", "render_head"]
