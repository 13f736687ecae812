"""The built site as a good server sends it: over HTTP/1.1, gzipped."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


def first_pages(site: Path) -> list[str]:
    """Addresses, in both languages, of the pages that readers come to first.

    Home, the latest issue, its longest article, the longest listing by column, the search.
    """
    issue = max(site.glob("[0-9]*/index.html"))
    articles = (page for page in issue.parent.glob("*.html") if page != issue)
    chosen = [issue, max(articles, key=_size), max(site.glob("columns/*.html"), key=_size)]
    paths = ["index.html", *(page.relative_to(site).as_posix() for page in chosen), "search.html"]
    return [*paths, *(f"en/{path}" for path in paths)]


def _size(page: Path) -> int:
    return page.stat().st_size


@contextmanager
def served(site: Path) -> Iterator[str]:
    """Address of the site on this machine, ending in `/`."""
    with _Server(("127.0.0.1", 0), partial(_Handler, directory=str(site))) as http:
        threading.Thread(target=http.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{http.server_port}/"
        http.shutdown()


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing of a browser that was closed while it loaded."""


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        data = gzip.compress(path.read_bytes(), 6, mtime=0)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(path))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def guess_type(self, path: object) -> str:
        kind = super().guess_type(str(path))
        return f"{kind}; charset=utf-8" if kind.startswith("text/") else kind

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named so by the library
        pass
