"""Files of the site for the browser; pages with a script that shows them again, or what is wrong, after a change."""

from __future__ import annotations

import json
import re
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from gazette.report import Report
from gazette.serve.state import Shown

_HEARTBEAT = 15.0
"""Seconds after which an open page is told that nothing has changed; one that was closed shows then."""

_NAMES = {"127.0.0.1", "localhost"}
"""Names of this machine: a page elsewhere, whose own name was made to lead here, would read what is not published."""
_NUMBER = re.compile("[0-9]{1,9}")

_OWN = {"/~preview.js": "text/javascript", "/~preview.css": "text/css"}
"""What the script consists of: files beside this module, since pages may have nothing inline."""
_CHANGES = "/~changes"

_EMPTY = b'<!DOCTYPE html>\n<html lang="zh">\n<meta charset="utf-8">\n<title>...</title>\n<body>\n</body>\n</html>\n'
"""Where nothing could be built yet: the script tells why."""


class Handler(SimpleHTTPRequestHandler):
    """Answers one request."""

    def __init__(self, *args: Any, shown: Shown, site: Path, report: Report) -> None:
        self._shown = shown
        self._report = report
        super().__init__(*args, directory=str(site))

    def do_GET(self) -> None:  # noqa: D102 - the library's
        if self.headers.get("Host", "").partition(":")[0].lower() not in _NAMES:
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        address = urlsplit(self.path)
        if kind := _OWN.get(address.path):
            self._send(files("gazette.serve").joinpath(address.path.removeprefix("/~")).read_bytes(), kind)
        elif address.path == _CHANGES:
            seen = parse_qs(address.query).get("seen", ["0"])[0]
            self._tell_changes(int(seen) if _NUMBER.fullmatch(seen) else 0)
        else:
            self._send_file(Path(self.translate_path(self.path)))

    def end_headers(self) -> None:
        """Nothing is kept: a page shown again would take a stylesheet of some seconds ago for the present one."""
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named so by the library
        """Says nothing: what matters at the terminal are the problems of the content."""

    def _send_file(self, path: Path) -> None:
        page = path / "index.html" if path.is_dir() else path
        if page.suffix != ".html":
            super().do_GET()
        elif page.is_file():
            self._send_page(page.read_bytes())
        else:
            missing = Path(self.directory, "404.html")
            found = missing.read_bytes() if missing.is_file() else _EMPTY
            # The one page whose policy names style and script by their checksums.
            found = found.replace(b"style-src ", b"style-src 'self' ", 1)
            self._send_page(found.replace(b"script-src ", b"connect-src 'self'; script-src 'self' ", 1), missing=True)

    def _send_page(self, html: bytes, missing: bool = False) -> None:
        tag = f'<script src="/~preview.js" data-seen="{self._shown.page}"></script>\n</body>'
        status = HTTPStatus.NOT_FOUND if missing else HTTPStatus.OK
        self._send(html.replace(b"</body>", tag.encode()), "text/html; charset=utf-8", status)

    def _send(self, data: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def _tell_changes(self, seen: int) -> None:
        """A stream of events that lasts as long as the page is open."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            while True:
                turn = self._shown.wait(seen, _HEARTBEAT)
                event = ": as before\n\n"
                if turn:
                    seen = turn.number
                    event = f"data: {json.dumps(self._report.stopped(turn.problems))}\n\n"
                self.wfile.write(event.encode())
                self.wfile.flush()
        except OSError:
            return  # the page was closed
