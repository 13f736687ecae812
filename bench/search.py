"""Measures the search of small and large archives, beside Pagefind and lunr.py on the same articles.

    python -m bench.search [ISSUES …]        (5 195 1000 where none are named)

Each build has a process of its own; memory is the most it held, the articles included. Bytes are
those of a first answer over http, gzipped, all but the page itself: program, head, chunks and the
cards of ten results; the texts of snippets and the filters come after it. Pagefind
(`pip install pagefind[extended]`) is left out where it is not installed, lunr.py where it would
take gigabytes.
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
from collections.abc import Callable, Sequence
from html import escape
from pathlib import Path

from lunr.builder import Builder

from bench.mixed import ROOT, mixed_archive, queries
from bench.pagefind import ask_pagefind
from gazette.render import render_assets
from gazette.search import write_search
from gazette.search.tokens import token_names

QUERIES = 200
LARGEST_FOR_LUNR = 200
"""Issues beyond which lunr.py is left out."""


def main(sizes: Sequence[int]) -> None:
    """Prints a table for each size."""
    for issues in sizes:
        documents, _ = mixed_archive(issues)
        characters = sum(len(text) for document in documents for _, text in document.text)
        print(f"\n{issues} issues, {len(documents)} articles, {characters:,} characters", flush=True)
        for name in BUILDERS:
            if not _left_out(name, issues):
                with tempfile.TemporaryDirectory() as folder:
                    _report(name, issues, Path(folder))


def _left_out(name: str, issues: int) -> bool:
    return {
        "pagefind": importlib.util.find_spec("pagefind") is None,
        "lunr.py": issues > LARGEST_FOR_LUNR,
    }.get(name, False)


def _report(name: str, issues: int, folder: Path) -> None:
    """Builds in another process, measures, prints."""
    words = [sys.executable, "-m", "bench.search", "--build", name, str(issues), str(folder)]
    built = json.loads(subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout)
    files = [file for file in folder.rglob("*") if file.is_file() and file.suffix != ".html"]
    sizes = [len(gzip.compress(file.read_bytes(), 6)) for file in files]
    print(
        f"  {name:9} build {built['seconds']:.1f} s ({built['processor']:.1f} s of processor), "
        f"{built['megabytes']:.0f} MB; {len(files)} files, {sum(sizes) / 1e6:.2f} MB gzipped",
        flush=True,
    )
    asked = queries(mixed_archive(issues)[0], QUERIES)
    if name in ASKERS:
        _report_answers(ASKERS[name](folder, asked))


def _report_answers(answers: list[dict[str, float]]) -> None:
    for what, unit, scale in (("bytes", "KB", 1024), ("requests", "", 1), ("milliseconds", "ms", 1)):
        values = sorted(answer[what] / scale for answer in answers)
        median, most = statistics.median(values), values[int(len(values) * 0.95)]
        print(f"            {what:12} median {median:.1f} {unit}, 95 in 100 within {most:.1f} {unit}", flush=True)


# Builders: each writes its index below a folder.


def _build_ours(issues: int, folder: Path) -> Callable[[], None]:
    documents, words = mixed_archive(issues)

    def build() -> None:
        for file in (*render_assets(ROOT / "assets"), *write_search(documents, words)):
            path = folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.data)

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


def _ask_ours(folder: Path, asked: list[str]) -> list[dict[str, float]]:
    words = ["node", str(ROOT / "bench" / "search_queries.mjs"), str(folder)]
    done = subprocess.run(words, input=json.dumps(asked), capture_output=True, text=True, check=True)
    answers: list[dict[str, float]] = json.loads(done.stdout)
    return answers


ASKERS = {"ours": _ask_ours, "pagefind": ask_pagefind}


def _build(name: str, issues: int, folder: Path) -> None:
    """One build, measured; its own process and, for Pagefind, the one it starts."""
    build = BUILDERS[name](issues, folder)
    begun, before = time.perf_counter(), _processor()
    build()
    seconds, processor = time.perf_counter() - begun, _processor() - before
    whose = resource.RUSAGE_CHILDREN if name == "pagefind" else resource.RUSAGE_SELF
    megabytes = resource.getrusage(whose).ru_maxrss / 1024
    print(json.dumps({"seconds": seconds, "processor": processor, "megabytes": megabytes}))


def _processor() -> float:
    used = [resource.getrusage(whose) for whose in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--build"]:
        _build(sys.argv[2], int(sys.argv[3]), Path(sys.argv[4]))
    else:
        main([int(word) for word in sys.argv[1:]] or [5, 195, 1000])
