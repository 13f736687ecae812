"""What an article page shows, read from its HTML: each text in which a reader may have seen a phrase."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

_HEAD = {"document-title", "subtitle", "byline", "number-line"}
"""Classes of what stands above the text, each a text of its own."""
_WITHOUT_END = {"br", "wbr", "img", "input", "meta", "link", "hr", "col"}


class _Article(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.texts = [""]
        """The body first."""
        self._open: list[int | None] = [None]
        """Of each open element, the text that its words belong to; None for none."""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _WITHOUT_END:
            self._open.append(self._text_of(dict(attrs)))

    def _text_of(self, attributes: dict[str, str | None]) -> int | None:
        classes = set((attributes.get("class") or "").split())
        if "data-text" in attributes:
            return 0
        if _HEAD & classes:
            self.texts.append("")
            return len(self.texts) - 1
        # A table without a printed caption is named, for those who do not see it, after its heading.
        return None if "unseen" in classes else self._open[-1]

    def handle_endtag(self, tag: str) -> None:
        if tag not in _WITHOUT_END:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open[-1] is not None:
            self.texts[self._open[-1]] += data


def article_texts(site: Path, address: str) -> list[str]:
    """The texts of the page at this address (without `.html`): the body, then the title and what else is above it."""
    return _Article((site / f"{address}.html").read_text("utf-8")).texts
