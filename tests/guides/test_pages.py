"""The pages hold together: every link leads somewhere, every doubt is explained, the page of all messages is theirs."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from gazette.catalogue import catalogue
from gazette.errors import Severity
from scripts.problems import PAGE, render_page
from tests.guides.pages import DOCS, PAGES, tokens


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for token in tokens(page):
        address = str(token.attrGet("href") or token.attrGet("src") or "")
        if not address or address.startswith("https://"):
            continue
        path, _, anchor = address.partition("#")
        target = page.parent / path if path else page
        assert target.exists(), address
        assert not anchor or anchor in headings(target), address


def test_every_doubt_is_explained_to_the_editor_in_both_languages() -> None:
    chinese, _, english = (DOCS / "editor.md").read_text("utf-8").partition("\n---\n")
    for kind in catalogue():
        if kind.severity is Severity.DOUBT:
            assert f"(problems.md#{kind.id})" in chinese, kind.id
            assert f"(problems.md#{kind.id})" in english, kind.id


def test_the_page_of_all_messages_is_that_of_the_catalogue() -> None:
    assert PAGE.read_text("utf-8") == render_page(), "run: .venv/bin/python -m scripts.problems"


def headings(page: Path) -> set[str]:
    """The anchors of a page, as hosts of repositories make them from headings."""
    lines = re.findall(r"^#+ (.+)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in lines}
