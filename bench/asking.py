"""Asks a search in Chromium: what it loads before it can list ten results, how long it thinks, what its page holds."""

from __future__ import annotations

import gzip
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from bench.memory import held

_OURS = """async () => {
    for (const name of ["vendor/lunr.min.js", "search.js"]) {
        await new Promise((done) => {
            const script = document.createElement("script");
            script.onload = done;
            script.src = `/assets/${name}`;
            document.head.append(script);
        });
    }
    GazetteSearch.load.from("/search/");
    const { search, results } = GazetteSearch;
    self.answer = (query) => search.search(query);
    const first = ({ hits, close }) => [...hits, ...close].slice(0, 10);
    self.list = (found) => Promise.all(first(found).map((hit) => results.card(hit.document)));
    self.texts = async (found) => {
        const cards = await list(found);
        return Promise.all(first(found).map((hit, place) => results.examined(cards[place], hit.reading.marks)));
    };
}"""

_PAGEFIND = """async () => {
    const pagefind = await import("/pagefind/pagefind.js");
    self.answer = (query) => pagefind.search(query);
    self.list = (found) => Promise.all(found.results.slice(0, 10).map((result) => result.data()));
    self.texts = list;
}"""

PROGRAMS = {"ours": _OURS, "pagefind": _PAGEFIND}
"""Scripts that load a search and name its ways: `answer` a query, `list` ten results, read their `texts`."""

# The last byte is that of whatever the answer waited for; what the list loads comes after it.
_ASK = """async (query) => {
    const found = await answer(query);
    const now = performance.now();
    const last = Math.max(...performance.getEntriesByType("resource").map((entry) => entry.responseEnd));
    await list(found);
    return now - last;
}"""
_READ = "async (query) => { await texts(await answer(query)); }"

_PRIVATE = ("Private_Clean", "Private_Dirty")

_FRAGMENT = "/fragment/"
"""Pagefind's results hold what a list shows and the texts alike: texts are not counted, so these are not."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named so by the library
        pass


@contextmanager
def _chromium(folder: Path) -> Iterator[tuple[Browser, str]]:
    """A browser, and the address of an empty page beside the files of a folder."""
    (folder / "empty.html").write_text('<!DOCTYPE html><meta charset="utf-8"><title>empty</title>', "utf-8")
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http, sync_playwright() as playwright:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"] if os.geteuid() == 0 else []
        )
        yield browser, f"http://127.0.0.1:{http.server_port}/empty.html"
        browser.close()
        http.shutdown()


def ask(program: str, folder: Path, asked: list[str]) -> list[dict[str, float]]:
    """Of each query, asked in a browser that has nothing yet: bytes gzipped, requests, milliseconds.

    The time is that from the last byte that the answer waited for.
    """
    with _chromium(folder) as (browser, address):
        return [_ask(browser, address, program, folder, query) for query in asked]


def _ask(browser: Browser, address: str, program: str, folder: Path, query: str) -> dict[str, float]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address)
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.removeprefix(address.removesuffix("empty.html"))))
    page.evaluate(PROGRAMS[program])
    milliseconds: float = page.evaluate(_ASK, query)
    context.close()
    files = [name.split("?")[0] for name in loaded if _FRAGMENT not in name]
    sizes = (len(gzip.compress((folder / name).read_bytes(), 6)) for name in files)
    return {"bytes": sum(sizes), "requests": len(files), "milliseconds": milliseconds}


def hold(program: str, folder: Path, asked: list[str]) -> tuple[float, float]:
    """Megabytes that a page holds after all queries and the texts of their first ten results.

    The first is what its scripts hold (Chromium's JSHeapUsedSize, after garbage was collected); the
    second what the process of the page has to itself, WebAssembly and the browser's own part included.
    """
    with _chromium(folder) as (browser, address):
        page = browser.new_page()
        page.goto(address)
        page.evaluate(PROGRAMS[program])
        for query in asked:
            page.evaluate(_READ, query)
        return _heap(page), _private(browser)


def _heap(page: Page) -> float:
    session = page.context.new_cdp_session(page)
    session.send("HeapProfiler.collectGarbage")
    session.send("Performance.enable")
    metrics = {metric["name"]: metric["value"] for metric in session.send("Performance.getMetrics")["metrics"]}
    return float(metrics["JSHeapUsedSize"]) / 2**20


def _private(browser: Browser) -> float:
    """Of the largest process that shows a page; Linux tells it."""
    processes = browser.new_browser_cdp_session().send("SystemInfo.getProcessInfo")["processInfo"]
    return max(held(process["id"], _PRIVATE) for process in processes if process["type"] == "renderer")
