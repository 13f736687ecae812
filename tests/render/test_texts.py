"""Texts that are shown more than once are made once."""

from __future__ import annotations

from gazette.render.texts import Texts
from tests.site import samples


def test_a_text_is_made_once_and_only_the_last_ones_are_kept() -> None:
    texts, article = Texts(), samples.article()
    shown = texts.of(article)
    assert texts.of(article) is shown
    others = [samples.article(title=f"其他{number}") for number in range(100)]
    assert [texts.of(other).html for other in others] == [shown.html] * 100
    assert texts.of(article) is not shown
    assert texts.of(article) == shown


def test_a_book_shows_a_text_without_the_links_of_its_places() -> None:
    shown = Texts().of(samples.article())
    assert '<a class="anchor"' in shown.html
    assert '<a class="anchor"' not in shown.plain
    assert [line.text for line in shown.contents][:2] == ["一、总体要求", "（一）指导思想"]
