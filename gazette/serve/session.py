"""Builds, serves, watches: one session of work on the content, until it is interrupted."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from http.server import ThreadingHTTPServer

from watchfiles import watch

from gazette.catalogue import FILE_UNREADABLE, PORT_TAKEN
from gazette.errors import fails, problem
from gazette.pipeline import Folders, Options, Outcome, import_and_build
from gazette.report import Report
from gazette.serve.handler import Handler
from gazette.serve.state import Shown

HOST = "127.0.0.1"
"""This machine alone: what is being worked on is not published yet."""

_STEP = 50
"""Milliseconds without a further change after which a change is acted upon: an editor may save in several steps."""
_QUIET = 1000
"""Milliseconds without a change after which the search is made anew, too."""


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
    with server:
        changes = _changes(folders)
        next(changes)  # from here on nothing is missed, what changes during the first build included
        shown.show(_build(folders, strict, report), strict)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        report.serving(f"http://{HOST}:{server.server_port}/index.html")
        try:
            _follow(changes, folders, strict, report, shown)
        except KeyboardInterrupt:
            server.shutdown()
    return True


def _follow(changes: Iterator[bool], folders: Folders, strict: bool, report: Report, shown: Shown) -> None:
    """After a change the pages at once, for someone waits to see them; the search when there is quiet."""
    behind = False
    for changed in changes:
        if changed:
            outcome = _build(folders, strict, report, search=False)
            shown.show(outcome, strict)
            behind = behind or bool(outcome.published and outcome.published.written)
        elif behind:
            shown.show(_build(folders, strict, report), strict)
            behind = False


def _changes(folders: Folders) -> Iterator[bool]:
    """True whenever something that the site is made of has changed, False whenever nothing has for a while."""
    watched = [folder for folder in (folders.content, folders.templates, folders.assets) if folder.is_dir()]
    for changes in watch(*watched, step=_STEP, debounce=2 * _STEP, rust_timeout=_QUIET, yield_on_timeout=True):
        yield bool(changes)


def _build(folders: Folders, strict: bool, report: Report, search: bool = True) -> Outcome:
    try:
        options = Options(zips=False, record=False, search=search)
        outcome = import_and_build(folders, strict, report.progress, options)
    except OSError as error:  # a file that went while it was to be read
        reason = error.strerror or str(error)
        outcome = Outcome((problem(FILE_UNREADABLE, str(error.filename or ""), reason=reason),))
    report.outcome(outcome, clean=not fails(outcome.problems, strict))
    return outcome
