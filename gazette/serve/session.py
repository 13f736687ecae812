"""Builds, serves, watches: one session of work on the content, until it is interrupted."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer

from watchfiles import watch

from gazette.catalogue import PORT_TAKEN
from gazette.errors import fails, problem
from gazette.pipeline import Folders, Outcome
from gazette.report import Report
from gazette.serve.handler import Handler
from gazette.serve.making import Search, make_site
from gazette.serve.state import Shown

HOST = "127.0.0.1"
"""This machine alone: what is being worked on is not published yet."""

_STEP = 50
"""Milliseconds without a further change after which a change is acted upon: an editor may save in several steps."""
_QUIET = 1000
"""Milliseconds without a change after which the search is made anew, too; also how often it is asked for."""


def serve(folders: Folders, strict: bool, port: int, report: Report) -> bool:
    """Builds and serves until it is interrupted, which is its clean end; False where it cannot serve.

    Problems: those of a build, and `port-taken`.
    """
    shown = Shown()
    try:
        server = ThreadingHTTPServer((HOST, port), partial(Handler, shown=shown, site=folders.site, report=report))
    except OSError:
        report.problems((problem(PORT_TAKEN, port=port),))
        return False
    search = Search(folders, strict)
    with server:
        changes = _changes(folders)
        next(changes)  # from here on nothing is missed, what changes during the first build included
        _show(make_site(folders, strict, report.progress, search=True), strict, report, shown)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        report.serving(f"http://{HOST}:{server.server_port}/index.html")
        try:
            _follow(changes, folders, strict, report, shown, search)
        except KeyboardInterrupt:
            server.shutdown()
        finally:
            search.end()
    return True


def _follow(
    changes: Iterator[bool], folders: Folders, strict: bool, report: Report, shown: Shown, search: Search
) -> None:
    """After a change the pages at once, for someone waits to see them; the search when there is quiet."""
    behind = False
    for changed in changes:
        if changed:
            behind |= search.end()
            outcome = make_site(folders, strict, report.progress, search=False)
            behind |= bool(outcome.published and outcome.published.written)
            _show(outcome, strict, report, shown)
        elif made := search.done():
            _show(made, strict, report, shown)
        elif behind:
            search.begin()
            behind = False


def _show(outcome: Outcome, strict: bool, report: Report, shown: Shown) -> None:
    shown.show(outcome, strict)
    report.outcome(outcome, clean=not fails(outcome.problems, strict))


def _changes(folders: Folders) -> Iterator[bool]:
    """True whenever something that the site is made of has changed, False whenever nothing has for a while."""
    watched = [folder for folder in (folders.content, folders.templates, folders.assets) if folder.is_dir()]
    for changes in watch(*watched, step=_STEP, debounce=2 * _STEP, rust_timeout=_QUIET, yield_on_timeout=True):
        yield bool(changes)
