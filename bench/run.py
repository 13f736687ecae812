"""How long builds take and how much memory they want: a table, from runs made here and now.

python -m bench.run [ISSUES …]        (195 unless told)
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bench.archive import ROOT, write_archive

Row = tuple[str, float, float]
"""What was done, seconds, megabytes at the peak."""


def measure(content: Path, site: Path) -> tuple[float, float]:
    """Seconds of one build, and megabytes at its peak."""
    begun = time.perf_counter()
    words = [sys.executable, str(ROOT / "build.py"), "build", "--quiet", "--content", str(content), "--site", str(site)]
    program = subprocess.Popen(words)
    _, status, used = os.wait4(program.pid, 0)
    if status:
        raise SystemExit(f"the build failed: {os.waitstatus_to_exitcode(status)}")
    return time.perf_counter() - begun, used.ru_maxrss / 1024


def runs(content: Path, site: Path) -> Iterator[Row]:
    """Each way of building, one after the other."""
    yield "clean build", *measure(content, site)
    yield "no change", *measure(content, site)
    article = max(path for path in content.glob("issues/*/*.md") if path.name != "index.md")
    article.write_text(article.read_text("utf-8").replace('title: "', 'title: "修订后的', 1), "utf-8")
    yield "one edited article", *measure(content, site)


def main(sizes: list[int]) -> None:
    """Prints the table."""
    print("| issues | build | s | MB at peak |\n|---|---|---|---|")
    for issues in sizes:
        with tempfile.TemporaryDirectory() as folder:
            content, site = Path(folder, "content"), Path(folder, "site")
            write_archive(content, issues)
            for what, seconds, memory in runs(content, site):
                print(f"| {issues} | {what} | {seconds:.1f} | {memory:.0f} |", flush=True)
            files = [path.stat().st_size for path in site.rglob("*") if path.is_file()]
            pages = sum(1 for _ in site.rglob("*.html"))
            print(f"| {issues} | {pages} pages, {len(files)} files, {sum(files) / 1e6:.0f} MB | | |", flush=True)


if __name__ == "__main__":
    main([int(word) for word in sys.argv[1:]] or [195])
