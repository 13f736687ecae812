"""Templates that are missing or cannot be read."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from gazette.render import check_templates
from gazette.render.compiling import Escaped
from tests.render.pages import PROJECT


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT / "templates", tmp_path / "templates"))


def test_what_is_shipped_is_in_order() -> None:
    names = {path.name for path in (PROJECT / "templates").glob("*.html")}
    assert check_templates(PROJECT / "templates", names) == ()


def test_a_missing_template(templates: Path) -> None:
    (templates / "article.html").unlink()
    found = check_templates(templates, {"article.html", "home.html"})
    assert [(p.kind.id, p.path, dict(p.values)["name"]) for p in found] == [
        ("template-missing", str(templates / "article.html"), "article.html")
    ]


def test_a_missing_macro(templates: Path) -> None:
    (templates / "macros" / "entries.html").unlink()
    assert [p.kind.id for p in check_templates(templates, {"home.html"})] == ["template-missing"]


def test_a_template_that_cannot_be_read(templates: Path) -> None:
    (templates / "home.html").write_text("{% extends 'base.html' %}\n{% block main %}\n{% if %}\n", "utf-8")
    found = check_templates(templates, {"home.html"})
    assert [(p.kind.id, p.line) for p in found] == [("template-broken", 3)]


def test_a_text_is_escaped_each_time_however_many_were_kept() -> None:
    escaped = Escaped()
    texts = [f"{number} < {number + 1}" for number in range(10_000)]
    assert [escaped[text] for text in texts * 2] == [text.replace("<", "&lt;") for text in texts * 2]
    assert len(escaped) < len(texts)
