"""The texts of articles as HTML: a page, its twin in the other language, and a chapter of a book show the same one."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from gazette.model import Article
from gazette.render.blocks import render_text, without_links
from gazette.site.text import ContentsEntry, plan_text

_MOST = 64
"""Articles; more than an issue has."""


@dataclass(frozen=True, slots=True)
class ShownText:
    """Everything that an article prints below its head."""

    html: Markup
    contents: tuple[ContentsEntry, ...]

    @property
    def plain(self) -> Markup:
        """Without the links that only a page has use for."""
        return Markup(without_links(self.html))  # noqa: S704 - as it was


class Texts:
    """The last texts that were shown, so that whoever shows an issue twice makes them once."""

    def __init__(self) -> None:
        self._shown: dict[int, tuple[Article, ShownText]] = {}

    def of(self, article: Article) -> ShownText:
        """The text of an article."""
        known = id(article)  # which is its own as long as the article is kept here
        if known not in self._shown:
            if len(self._shown) == _MOST:
                del self._shown[next(iter(self._shown))]
            self._shown[known] = article, _show(article)
        return self._shown[known][1]


def _show(article: Article) -> ShownText:
    text = plan_text(article)
    return ShownText(Markup(render_text(text)), tuple(text.contents()))  # noqa: S704 - escaped there
