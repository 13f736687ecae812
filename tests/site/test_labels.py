"""Every word of the interface stands in one place, in both languages, and is used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.ingest.typography import RULES
from gazette.site.labels import LABELS, labels

PROJECT = Path(__file__).parent.parent.parent
ALL = sorted(path for path in (PROJECT / "templates").rglob("*") if path.is_file())
TEMPLATES = [path for path in ALL if path.suffix in {".html", ".xhtml", ".svg"}]

_COMMENT = re.compile(r"\{#.*?#\}", re.DOTALL)
_JINJA = re.compile(r"\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_CODE = re.compile(r"\{% set (?:style|script) %\}.*?\{% endset %\}", re.DOTALL)
_NAMES = re.compile(r"\{% block (?:body_class|og_type) %\}.*?\{% endblock %\}", re.DOTALL)
_TAG = re.compile(r"<[^>]*>", re.DOTALL)
_SPOKEN = re.compile(r'\b(?:aria-label|alt|title|placeholder|content|data-label)="([^"]*)"')


def test_both_languages_say_everything() -> None:
    assert labels("zh").keys() == labels("en").keys()
    # The notice about Chinese texts stands on English pages alone.
    assert [key for key, label in LABELS.items() if not (label.zh and label.en)] == ["chinese_text"]


def test_both_languages_fill_in_the_same_values() -> None:
    names = {
        key: [sorted(re.findall(r"\{(\w+)\}", text)) for text in (label.zh, label.en)] for key, label in LABELS.items()
    }
    assert {key: (zh, en) for key, (zh, en) in names.items() if zh != en} == {}


def test_no_key_hides_behind_a_method_of_the_mapping() -> None:
    assert not {key for key in LABELS if hasattr(dict, key)}


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_words_of_their_own(path: Path) -> None:
    source = _NAMES.sub("", _CODE.sub("", _COMMENT.sub("", path.read_text("utf-8"))))
    shown = _TAG.sub(" ", _JINJA.sub(" ", source))
    spoken = [
        value
        for value in _SPOKEN.findall(_JINJA.sub("", source))
        if not re.search(r"[=;/#]|^noindex$|^light dark$", value)
    ]
    words = re.findall(r"[A-Za-z]{2,}|[\u4e00-\u9fff]+", " ".join([shown, *spoken]))
    assert words == []


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_use_words_that_exist(path: Path) -> None:
    used = set(re.findall(r"\b(?:t|t_other|both)\.(\w+)", path.read_text("utf-8")))
    assert used - {"items"} <= LABELS.keys()  # t.items() gives all of them


def test_every_rule_of_typography_has_its_words() -> None:
    assert {f"repair_{rule.name}" for rule in RULES} <= LABELS.keys()


def test_every_word_is_used() -> None:
    modules = (path for path in (PROJECT / "gazette").rglob("*.py") if path.name != "labels.py")
    code = "\n".join(path.read_text("utf-8") for path in [*ALL, *modules])
    families = tuple(re.findall(r"""["'](\w+_)(?:["'] ~|\{)""", code))

    def is_used(key: str) -> bool:
        return key.startswith(families) or bool(re.search(rf"""\b(?:t|t_other|both)\.{key}\b|["']{key}["']""", code))

    assert [key for key in LABELS if not is_used(key)] == []
