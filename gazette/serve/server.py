"""The site on this machine while someone works on it: rebuilt and shown again whenever something changes."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from gazette.catalogue import PORT_TAKEN
from gazette.errors import fails, problem
from gazette.pipeline import Folders, import_and_build
from gazette.report import Report

HOST = "127.0.0.1"
"""This machine alone: what is being worked on is not published yet."""

_PAUSE = 0.3
"""Seconds between two looks at the files."""

_HEARTBEAT = 15.0
"""Seconds after which an open page is told that nothing has changed; one that was closed shows then."""

_SCRIPT = "/~reload.js"
_CHANGES = "/~changes"
_RELOAD = f'new EventSource("{_CHANGES}").onmessage = () => location.reload();\n'.encode()
_TAG = f'<script src="{_SCRIPT}"></script>\n</body>'.encode()
"""End of every page that is served, and of none that is published."""


def serve(folders: Folders, strict: bool, port: int, report: Report) -> bool:
    """Builds and serves until it is interrupted, which is its clean end; False where it cannot serve.

    Problems: those of a build, and `port-taken`.
    """
    changes = threading.Condition()
    handler = partial(_Handler, changes=changes, directory=os.fspath(folders.site))
    try:
        server = ThreadingHTTPServer((HOST, port), handler)
    except OSError:
        report.problems((problem(PORT_TAKEN, port=port),))
        return False
    with server:
        state = _state(folders)
        _build(folders, strict, report)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        report.serving(f"http://{HOST}:{server.server_port}/index.html")
        try:
            for _ in _watch(folders, state):
                _build(folders, strict, report)
                with changes:
                    changes.notify_all()
        except KeyboardInterrupt:
            server.shutdown()
    return True


def _build(folders: Folders, strict: bool, report: Report) -> None:
    outcome = import_and_build(folders, strict, report.progress, zips=False, record=False)
    report.outcome(outcome, clean=not fails(outcome.problems, strict))


def _watch(folders: Folders, before: dict[str, tuple[int, int]]) -> Iterator[None]:
    """Comes back whenever something that the site is made of has changed."""
    while True:
        time.sleep(_PAUSE)
        now = _state(folders)
        if now != before:
            before = now
            yield


def _state(folders: Folders) -> dict[str, tuple[int, int]]:
    """Date and size of every file that goes into the site."""
    state = {}
    for folder in (folders.content, folders.templates, folders.assets):
        for base, _, names in os.walk(folder):
            for path in (Path(base, name) for name in names):
                if path.exists():
                    found = path.stat()
                    state[str(path)] = (found.st_mtime_ns, found.st_size)
    return state


class _Handler(SimpleHTTPRequestHandler):
    """Files of the site; pages with a script that shows them again after a change."""

    def __init__(self, *args: Any, changes: threading.Condition, **kwargs: Any) -> None:
        self._changes = changes
        super().__init__(*args, **kwargs)

    def do_GET(self) -> None:
        if self.path == _SCRIPT:
            self._send(_RELOAD, "text/javascript")
        elif self.path == _CHANGES:
            self._tell_changes()
        else:
            self._send_file(Path(self.translate_path(self.path)))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named so by the library
        """Says nothing: what matters at the terminal are the problems of the content."""

    def _send_file(self, path: Path) -> None:
        page = path / "index.html" if path.is_dir() else path
        missing = Path(self.directory, "404.html")
        if page.suffix == ".html" and page.is_file():
            self._send(_with_script(page), "text/html; charset=utf-8")
        elif page.suffix == ".html" and missing.is_file():
            self._send(_with_script(missing), "text/html; charset=utf-8", HTTPStatus.NOT_FOUND)
        else:
            super().do_GET()

    def _send(self, data: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(data)

    def _tell_changes(self) -> None:
        """A stream of events that lasts as long as the page is open."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            while True:
                with self._changes:
                    changed = self._changes.wait(_HEARTBEAT)
                self.wfile.write(b"data: changed\n\n" if changed else b": as before\n\n")
                self.wfile.flush()
        except OSError:
            return  # the page was closed


def _with_script(page: Path) -> bytes:
    return page.read_bytes().replace(b"</body>", _TAG)
