"""How long the import takes: a table, from runs made here and now.

python -m bench.ingest [ISSUES]        (195 unless told)

One issue of 50,000 characters is to be read in less than a second, 195 issues in less than a minute on two cores.
The issues are mixed from the real ones: articles of different issues under a contents list of their own.
"""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from random import Random

from gazette.ingest.importer import import_issue

ROOT = Path(__file__).resolve().parent.parent
CORES = 2
FIRST_YEAR = 2005
ISSUES_A_YEAR = 12
CHARACTERS = 50_000

Piece = tuple[str, str, str]
"""Column, title in the contents, and printed text of one article."""
Reading = tuple[int, float, float]
"""Articles found, seconds by the clock, seconds of the processor."""


def pieces() -> tuple[Piece, ...]:
    """The articles of the real issues, as their sources print them."""
    return tuple(piece for path in sorted((ROOT / "content" / "sources").glob("*.txt")) for piece in _pieces(path))


def _pieces(path: Path) -> Iterator[Piece]:
    imported = import_issue(path.read_bytes(), path.name)
    lines = path.read_text(encoding="utf-8").split("\n")
    for article in imported.issue.articles if imported.issue else ():
        first, last = article.source_lines or (1, 0)
        yield article.column, article.title, "\n".join(lines[first - 1 : last])


def mixed_issue(number: int, articles: tuple[Piece, ...], characters: int) -> str:
    """One issue of about so many characters; the same number gives the same issue."""
    chance = Random(number)
    drawn: set[Piece] = set()
    while sum(len(text) for _, _, text in drawn) < characters:
        drawn.add(chance.choice(articles))
    chosen = sorted(drawn)
    year, serial = FIRST_YEAR + number // ISSUES_A_YEAR, number % ISSUES_A_YEAR + 1
    head = f"某市人民政府公报\n\n{year}年第{serial}号(总第 {number + 1} 号)\n\n目 录\n"
    contents = [f"【{column}】\n\n{title}\t{page}\n" for page, (column, title, _) in enumerate(chosen, start=1)]
    return "\n\n".join((head, *contents, *(text for _, _, text in chosen)))


def read_one(text: str) -> Reading:
    """Reads an issue."""
    begun, used = time.perf_counter(), time.process_time()
    imported = import_issue(text.encode(), "bench.txt")
    articles = len(imported.issue.articles) if imported.issue else 0
    return articles, time.perf_counter() - begun, time.process_time() - used


def main(issues: int) -> None:
    """Prints the table: seconds by the clock, and those that the processor was at work."""
    articles = pieces()
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n")
    print("| what | articles | characters | s | s at work |\n|---|---|---|---|---|")
    long = mixed_issue(0, articles, CHARACTERS)
    read_one(long)
    found, seconds, used = read_one(long)
    print(f"| one issue | {found} | {len(long):,} | {seconds:.2f} | {used:.2f} |", flush=True)
    texts = [mixed_issue(number, articles, CHARACTERS) for number in range(issues)]
    begun = time.perf_counter()
    with ProcessPoolExecutor(CORES) as workers:
        readings = list(workers.map(read_one, texts, chunksize=4))
    seconds = time.perf_counter() - begun
    found, used = sum(one[0] for one in readings), sum(one[2] for one in readings)
    print(f"| {issues} issues on {CORES} cores | {found:,} | {sum(map(len, texts)):,} | {seconds:.1f} | {used:.1f} |")
    slowest = max(readings, key=lambda one: one[2])
    print(f"| the slowest of them | {slowest[0]} | | {slowest[1]:.2f} | {slowest[2]:.2f} |")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 195)
