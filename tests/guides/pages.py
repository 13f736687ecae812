"""What stands in the pages that people read: blocks, commands, steps of recipes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.conftest import PROJECT

DOCS = PROJECT / "docs"
GUIDES = (PROJECT / "README.md", DOCS / "editor.md", DOCS / "maintainer.md", DOCS / "reader.md")
PAGES = sorted([*PROJECT.glob("*.md"), *DOCS.glob("*.md"), PROJECT / "templates" / "scaffold" / "README.md"])
COMMANDS = {"sh", "console"}
"""Languages of blocks that a person types: on any machine, or where something waits for them or for the network."""
OTHERS = {"", "apache", "nginx", "text", "yaml"}
_PROGRAM = re.compile(
    r"(?:python3?|make|git|pip|npm|npx|sh|bash|rsync|cp|mv|rm|tar|sudo|apt(?:-get)?|aws|ossutil|coscli|nginx) "
    r"|(?:\.venv|\.ci|\.)/|build\.py\b|(?:[A-Z_]+=\S+ )+\w"
)
"""How code within a sentence begins that is a command."""


def tokens(page: Path) -> Iterator[Token]:
    """Every token of a page, those within paragraphs too."""
    for token in MarkdownIt().enable("table").parse(page.read_text("utf-8")):
        yield token
        yield from token.children or ()


def blocks(page: Path) -> list[Token]:
    """The code blocks of a page."""
    return [token for token in tokens(page) if token.type in {"fence", "code_block"}]


def inline(page: Path) -> list[str]:
    """Code within sentences, each once."""
    return list(dict.fromkeys(token.content for token in tokens(page) if token.type == "code_inline"))


def typed(page: Path) -> set[str]:
    """The lines of commands in blocks, without the words that explain them."""
    lines = (line for block in blocks(page) if block.info in COMMANDS for line in block.content.splitlines())
    return {line.partition(" #")[0].strip() for line in lines}


def mentioned(page: Path) -> list[str]:
    """Commands within sentences."""
    return [code for code in inline(page) if _PROGRAM.match(code)]


def recipe(block: Token) -> list[str]:
    """What a recipe for a build server has it run; nothing where the block is none."""
    return list(_steps(yaml.safe_load(block.content))) if block.info == "yaml" else []


def _steps(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key in {"run", "script"}:
                yield from [inner] if isinstance(inner, str) else inner
            else:
                yield from _steps(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _steps(inner)
