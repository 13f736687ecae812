"""What is written into templates before there is a page."""

from __future__ import annotations

import pytest
from jinja2 import nodes

from gazette.render.compiling import Escaped, Speaking
from gazette.render.known import write_known

VALUES = {"lang": "zh", "t": {"and": "A & B"}, "both": {"and": {"zh": "甲", "en": "A"}}}


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("<p>{{ t.and }}</p>", "<p>A &amp; B</p>"),
        ("{{ both['and'][lang] }}{{ t['and'] }}", "甲A &amp; B"),
        ("{% if lang == 'zh' %}<b>{% elif page %}{{ page }}{% else %}<i>{% endif %}", "<b>"),
        ("{% if lang == 'en' %}<b>{% elif page %}{{ page }}{% else %}<i>{% endif %}", "2 &lt; 3"),
        ("{% if lang == 'en' %}<b>{% elif none %}{{ page }}{% else %}<i>{% endif %}", "<i>"),
        ("{% if lang == 'en' %}<b>{% endif %}", ""),
        ("{% set lang = 'en' %}{{ lang }}{% if lang == 'zh' %}<b>{% endif %}", "en"),
        ("{% macro of(t) %}{{ t.and }}{% endmacro %}{{ of({'and': '<'}) }}", "&lt;"),
        ("{% for lang in ['<'] %}{{ lang }}{% endfor %}", "&lt;"),
        ("{{ t[key] }}{{ 'x' ~ t.and }}", "A &amp; Bx" + "A &amp; B"),
    ],
)
def test_the_page_is_the_same_as_if_nothing_were_known(template: str, shown: str) -> None:
    speaking = Speaking("zh", Escaped())
    values = {**VALUES, "page": "2 < 3", "key": "and"}
    known = write_known(speaking.parse(template), VALUES, speaking)
    assert speaking.from_string(known).render(values) == shown
    assert speaking.from_string(speaking.parse(template)).render(values) == shown


def test_a_word_and_a_side_that_are_known_are_no_question_any_more() -> None:
    speaking = Speaking("zh", Escaped())
    known = write_known(
        speaking.parse("{% if lang == 'zh' %}{{ t.and }}{% else %}{{ page }}{% endif %}"), VALUES, speaking
    )
    assert not list(known.find_all((nodes.Name, nodes.If)))
