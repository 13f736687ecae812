"""Makes a large archive out of the real one: the same kinds of articles, their blocks mixed anew.

    python -m bench.archive FOLDER ISSUES

Deterministic, and a larger archive begins like a smaller one.
"""

from __future__ import annotations

import random
import re
import shutil
import sys
from dataclasses import replace
from functools import cache
from pathlib import Path

from gazette.markdown import render_article, render_head
from gazette.model import Article, Block, Issue
from gazette.store import read_content

ROOT = Path(__file__).resolve().parent.parent
FIRST_YEAR = 2004
ISSUES_A_YEAR = 12
ARTICLES_AN_ISSUE = 10


def write_archive(folder: Path, issues: int) -> None:
    """A folder like `content/` with this many issues, without sources."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "content" / "gazette.yaml", folder)
    for place in range(issues):
        write_issue(folder, place)


def write_issue(folder: Path, place: int) -> None:
    """One more issue, the same on every run; places count from 0."""
    real = _real_issues()
    articles = [article for issue in real for article in issue.articles]
    blocks = [block for article in articles for block in article.body]
    chance = random.Random(place)
    year, number = FIRST_YEAR + place // ISSUES_A_YEAR, place % ISSUES_A_YEAR + 1
    head = replace(real[-1].head, year=year, number=number, total=place + 1, date=f"{year}-{number:02d}-15")
    made = tuple(_mix(chance, articles, blocks, year, order) for order in range(1, ARTICLES_AN_ISSUE + 1))
    _write(folder / "issues", replace(real[-1], id=f"{year}-{number:02d}", head=head, articles=made))


@cache
def _real_issues() -> tuple[Issue, ...]:
    return read_content(ROOT / "content")[0].issues


def _mix(chance: random.Random, articles: list[Article], blocks: list[Block], year: int, order: int) -> Article:
    """A real article whose blocks are taken from all of them."""
    pattern = chance.choice(articles)
    return replace(
        pattern,
        order=order,
        slug=f"{order:02d}-{year}-{chance.randrange(10**6)}",
        doc_number=re.sub("〔.*", f"〔{year}〕{chance.randrange(1, 999)}号", pattern.doc_number),
        date=pattern.date and f"{year}{pattern.date[4:]}",
        aliases=(),
        body=tuple(chance.choice(blocks) for _ in pattern.body),
    )


def _write(folder: Path, issue: Issue) -> None:
    home = folder / issue.id
    home.mkdir(parents=True)
    (home / "index.md").write_text(render_head(issue), "utf-8")
    for article in issue.articles:
        (home / f"{article.slug}.md").write_text(render_article(article), "utf-8")


if __name__ == "__main__":
    write_archive(Path(sys.argv[1]), int(sys.argv[2]))
