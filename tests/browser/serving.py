"""A folder on a server of its own, and a page of the browser whose every complaint is heard."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Browser, ConsoleMessage, Page, Request


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named so by the library
        pass


@contextmanager
def serving(site: Path) -> Iterator[str]:
    """Address of a site in a sub-path of a server."""
    handler = partial(_Quiet, directory=str(site.parent.parent))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}/{site.parent.name}/{site.name}/"
        http.shutdown()


@contextmanager
def watched_page(browser: Browser, root: str) -> Iterator[Page]:
    """A page of its own; whatever it complains of or asks of elsewhere fails the test."""
    faults: list[str] = []

    def heard(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            faults.append(f"console: {message.text}")

    def asked(request: Request) -> None:
        if not request.url.startswith((root, "data:", "blob:")):
            faults.append(f"request: {request.url}")

    def failed(request: Request) -> None:
        # What a page was still loading when the reader left it is given up by the browser.
        if request.failure != "net::ERR_ABORTED":
            faults.append(f"failed: {request.url} {request.failure}")

    context = browser.new_context(locale="zh-CN", viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    opened.set_default_timeout(10_000)
    opened.on("console", heard)
    opened.on("pageerror", lambda error: faults.append(f"error: {error}"))
    opened.on("request", asked)
    opened.on("requestfailed", failed)
    yield opened
    context.close()
    assert not faults, faults
