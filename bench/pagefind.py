"""Asks Pagefind in Chromium and weighs what it loads before ten results can be listed."""

from __future__ import annotations

import gzip
import os
import shutil
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

_ASK = """async (query) => {
    const pagefind = await import("/pagefind/pagefind.js");
    await pagefind.search(query);
    const start = performance.now();
    const found = await pagefind.search(query);
    const milliseconds = performance.now() - start;
    await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
    return { milliseconds, hits: found.results.length };
}"""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named so by the library
        pass


def ask_pagefind(folder: Path, asked: list[str]) -> list[dict[str, float]]:
    """Of each query, asked in a browser that has nothing yet: bytes gzipped, requests, milliseconds.

    The fragments hold what a list shows and the texts alike, so those of the ten are left out.
    """
    (folder / "empty.html").write_text("<!DOCTYPE html><title>empty</title>", "utf-8")
    handler = partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http, sync_playwright() as playwright:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox"] if os.geteuid() == 0 else []
        )
        answers = [_ask(browser, f"http://127.0.0.1:{http.server_port}", folder, query) for query in asked]
        browser.close()
        http.shutdown()
    return answers


def _ask(browser: Browser, address: str, folder: Path, query: str) -> dict[str, float]:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{address}/empty.html")
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url.removeprefix(address).split("?")[0]))
    answer: dict[str, float] = page.evaluate(_ASK, query)
    context.close()
    files = [name for name in loaded if "/fragment/" not in name]
    sizes = (len(gzip.compress((folder / name.lstrip("/")).read_bytes(), 6)) for name in files)
    return answer | {"bytes": sum(sizes), "requests": len(files)}
