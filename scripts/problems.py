"""Writes docs/problems.md, the page of every message of the program, from the catalogue.

    .venv/bin/python -m scripts.problems

A test holds the page against the catalogue: run this again when a message has changed.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterator
from pathlib import Path

from gazette.catalogue import catalogue

PAGE = Path(__file__).resolve().parent.parent / "docs" / "problems.md"

HEAD = """\
# 程序的全部提示 · Every message of the program

本页由 `scripts/problems.py` 从程序的提示目录生成，请勿手改。按编号查找：编号就是提示里文件和行号后面的那个英文词。
花括号里是每次填入的内容。

This page is made by `scripts/problems.py` from the program's catalogue; do not edit it. Look for the id, the word that
follows file and line in a message. What stands in braces is filled in each time.
"""

SECTIONS = (
    ("error", "错误 · Errors", "错误使命令停下，什么也不写。", "An error ends the command; nothing is written."),
    (
        "warning",
        "警告 · Warnings",
        "警告不妨碍命令，用了 `--strict` 就算失败。",
        "A warning fails under `--strict` alone.",
    ),
    (
        "doubt",
        "存疑 · Doubts",
        "存疑请人核对，从不妨碍命令。",
        "A doubt is for a person to look at; it never stops anything.",
    ),
)

CODE = re.compile("(`[^`]*`)")


def render_page() -> str:
    """The page as Markdown."""
    return "\n".join((HEAD, *lines()))


def lines() -> Iterator[str]:
    """Its sections, the messages of one severity each."""
    yield from ("## 轻重一览 · Severities", "", "| 编号 id | 轻重 severity |", "|---|---|")
    names = {severity: title for severity, title, _, _ in SECTIONS}
    for kind in catalogue():
        yield f"| [{kind.id}](#{kind.id}) | {names[kind.severity]} |"
    yield ""
    for severity, title, zh, en in SECTIONS:
        yield from (f"## {title}", "", f"{zh} {en}", "")
        for kind in catalogue():
            if kind.severity == severity:
                yield from (f"### {kind.id}", "")
                yield from (f"{shown(kind.zh)}处理办法：{shown(kind.hint_zh)}", "")
                yield from (f"{shown(kind.en)} Hint: {shown(kind.hint_en)}", "")


def shown(sentence: str) -> str:
    """A sentence of the catalogue such that Markdown shows it as it is, what stands in backquotes as code."""
    names = [name for _, name, _, _ in string.Formatter().parse(sentence) if name]
    plain = sentence.format(**{name: f"{{{name}}}" for name in names})
    return "".join(
        part if CODE.fullmatch(part) else re.sub(r"([\\`*_<>\[\]|#])", r"\\\1", part) for part in CODE.split(plain)
    )


if __name__ == "__main__":
    PAGE.write_text(render_page(), "utf-8")
