"""Measures the search of small and large archives, beside Pagefind and lunr.py on the same articles.

    python -m bench.search [ours] [pagefind] [lunr.py] [ISSUES …]        (all three, 5 195 1000 where none are named)

Prints a table. Each build has a process of its own; its memory is the most that this process and
its helpers held at one time, the articles included. Bytes are those of a first answer over http, gzipped, all
but the page itself: program, head, chunks and the cards of ten results; the texts of snippets and
the filters come after it. Pagefind (`pip install pagefind[extended]`) is left out where it is not
installed, lunr.py where it would take many gigabytes.
"""

from __future__ import annotations

import gzip
import importlib.util
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from html import escape
from itertools import chain
from pathlib import Path

from lunr.builder import Builder

from bench.asking import PROGRAMS, ask, hold
from bench.memory import Watch
from bench.mixed import ROOT, mixed_archive, queries
from gazette.output import publish
from gazette.render import render_assets
from gazette.search import write_search
from gazette.search.tokens import token_names

QUERIES = 200
HELD = 50
"""Queries after which the memory of a page is looked at."""
LARGEST_FOR_LUNR = 200
"""Issues beyond which lunr.py is left out."""

_COLUMNS = (
    "issues", "search", "build s", "processor s", "build MB", "files", "largest file KB", "KB median", "KB 95 %",
    "requests median", "requests 95 %", "ms median", "ms 95 %", "ms most", "scripts MB", "page MB",
)  # fmt: skip


def main(sizes: Sequence[int], names: Sequence[str]) -> None:
    """Prints the table."""
    print("| " + " | ".join(_COLUMNS) + " |\n" + "|---" * len(_COLUMNS) + "|", flush=True)
    for issues in sizes:
        for name in names:
            if not _left_out(name, issues):
                with tempfile.TemporaryDirectory() as folder:
                    cells = (str(issues), name, *_measured(name, issues, Path(folder)))
                print("| " + " | ".join(cells) + " |", flush=True)


def _left_out(name: str, issues: int) -> bool:
    return {
        "pagefind": importlib.util.find_spec("pagefind") is None,
        "lunr.py": issues > LARGEST_FOR_LUNR,
    }.get(name, False)


def _measured(name: str, issues: int, folder: Path) -> Iterator[str]:
    """Builds in another process, asks, gives the cells of the row."""
    words = [sys.executable, "-m", "bench.search", "--build", name, str(issues), str(folder)]
    built = json.loads(subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    yield from (f"{built['seconds']:.1f}", f"{built['processor']:.1f}", f"{built['megabytes']:.0f}")
    files = [file for file in folder.rglob("*") if file.is_file() and file.suffix != ".html"]
    yield str(len(files))
    yield f"{max(len(gzip.compress(file.read_bytes(), 6)) for file in _index(files)) / 1024:.1f}"
    if name in PROGRAMS:
        asked = queries(mixed_archive(issues)[0], QUERIES)
        answers = ask(name, folder, asked)
        for what, scale in (("bytes", 1024), ("requests", 1)):
            yield from (f"{value / scale:.0f}" for value in _spread(answers, what)[:2])
        yield from (f"{value:.0f}" for value in _spread(answers, "milliseconds"))
        yield from (f"{megabytes:.0f}" for megabytes in hold(name, folder, asked[:HELD]))
    else:
        yield from ["–"] * 9


def _index(files: Sequence[Path]) -> list[Path]:
    """The files that hold the index cut up: chunks of terms, Pagefind's pieces, or lunr.py's one file."""
    return [file for file in files if {"terms", "index"} & set(file.parts) or file.name == "index.json"]


def _spread(answers: Sequence[dict[str, float]], what: str) -> tuple[float, float, float]:
    """Median, what 95 in 100 stay within, and the most."""
    values = sorted(answer[what] for answer in answers)
    return statistics.median(values), values[int(len(values) * 0.95)], values[-1]


# Builders: each writes its index below a folder.


def _build_ours(issues: int, folder: Path) -> Callable[[], None]:
    documents, words = mixed_archive(issues)

    def build() -> None:
        publish(chain(render_assets(ROOT / "assets"), write_search(documents, words)), folder)

    return build


def _build_lunr(issues: int, folder: Path) -> Callable[[], None]:
    documents, _ = mixed_archive(issues)

    def build() -> None:
        builder = Builder()
        for field, boost in (("title", 10), ("heading", 3), ("body", 1)):
            builder.field(field, boost=boost)
        for place, document in enumerate(documents):
            body = "\n".join(text for _, text in document.text)
            texts = {"title": (document.title, document.doc_number), "heading": document.headings, "body": (body,)}
            builder.add({"id": place} | {field: list(token_names(some).elements()) for field, some in texts.items()})
        (folder / "index.json").write_text(json.dumps(builder.build().serialize(), ensure_ascii=False), "utf-8")

    return build


def _build_pagefind(issues: int, folder: Path) -> Callable[[], None]:
    documents, _ = mixed_archive(issues)
    for document in documents:
        lines = "".join(f"<p>{escape(text)}</p>" for _, text in document.text)
        page = folder / f"{document.address}.html"
        page.parent.mkdir(exist_ok=True)
        head = f'<!DOCTYPE html><html lang="zh"><meta charset="utf-8"><title>{escape(document.title)}</title>'
        page.write_text(f"{head}<h1>{escape(document.title)}</h1><p>{escape(document.doc_number)}</p>{lines}", "utf-8")

    def build() -> None:
        subprocess.run([sys.executable, "-m", "pagefind", "--site", str(folder)], capture_output=True, check=True)

    return build


BUILDERS = {"ours": _build_ours, "pagefind": _build_pagefind, "lunr.py": _build_lunr}


def _build(name: str, issues: int, folder: Path) -> None:
    """One build, measured with the processes it starts; of Pagefind only these."""
    build = BUILDERS[name](issues, folder)
    begun, before = time.perf_counter(), _processor()
    with Watch(others_only=name == "pagefind") as watch:
        build()
    seconds, processor = time.perf_counter() - begun, _processor() - before
    print(json.dumps({"seconds": seconds, "processor": processor, "megabytes": watch.most}))


def _processor() -> float:
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--build"]:
        _build(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
    else:
        numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
        main(numbers or [5, 195, 1000], [name for name in BUILDERS if name in sys.argv] or list(BUILDERS))
