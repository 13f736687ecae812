"""How long builds take and how much memory they want, beside other generators: a table, from runs made here and now.

    python -m bench.run [--no-zips] [--alone] [ISSUES …]        (195 unless told)

Ours in both languages with the search; the others (see `bench.peers`) in one, on the same articles in the same run,
unless it is told to run alone.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.archive import ROOT, write_archive, write_issue
from bench.measure import Measured, measure
from bench.peers import measure_peers

Row = tuple[str, Measured]


def runs(content: Path, site: Path, issues: int, options: list[str]) -> Iterator[Row]:
    """Each way of building, one after the other."""
    folders = ["--content", str(content), "--site", str(site)]
    words = [sys.executable, str(ROOT / "build.py"), "build", "--quiet", *options, *folders]
    yield "clean build", measure(words)
    yield "no change", measure(words)
    article = max(path for path in content.glob("issues/*/*.md") if path.name != "index.md")
    article.write_text(article.read_text("utf-8").replace('title: "', 'title: "修订后的', 1), "utf-8")
    yield "one edited article", measure(words)
    write_issue(content, issues)
    yield "one new issue", measure(words)


def main(words: list[str]) -> None:
    """Prints the table."""
    options = [word for word in words if word == "--no-zips"]
    print("| issues | build | s | s of processor | ms a page | MB at the peak |\n|---|---|---|---|---|---|")
    for issues in [int(word) for word in words if word.isdigit()] or [195]:
        with tempfile.TemporaryDirectory() as folder:
            content, site = Path(folder, "content"), Path(folder, "site")
            write_archive(content, issues)
            for what, measured in runs(content, site, issues, options):
                _print_row(issues, what, measured, _pages(site))
            sizes = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
            print(f"| {issues} | {_pages(site)} pages, {len(sizes)} files, {sum(sizes) / 1e6:.0f} MB | | | | |")
            for name, measured, pages in measure_peers(content, Path(folder)) if "--alone" not in words else ():
                _print_row(issues, f"{name}, clean, {pages} pages", measured, pages)


def _print_row(issues: int, what: str, taken: Measured, pages: int) -> None:
    each = taken.seconds / pages * 1000
    figures = f"{taken.seconds:.1f} | {taken.processor:.1f} | {each:.2f} | {taken.megabytes:.0f}"
    print(f"| {issues} | {what} | {figures} |", flush=True)


def _pages(site: Path) -> int:
    return sum(1 for _ in site.rglob("*.html"))


if __name__ == "__main__":
    main(sys.argv[1:])
