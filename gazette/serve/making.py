"""Builds for whoever looks at the pages: those at once, the search in a process of its own that may be ended."""

from __future__ import annotations

import multiprocessing
import signal
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from gazette.catalogue import FILE_UNREADABLE
from gazette.errors import problem
from gazette.pipeline import Folders, Options, Outcome, Progress
from gazette.pipeline.runs import import_and_build


def make_site(folders: Folders, strict: bool, progress: Progress, search: bool) -> Outcome:
    """The site of this moment; without `search`, that stays as it was."""
    try:
        return import_and_build(folders, strict, progress, Options(zips=False, record=False, search=search))
    except OSError as error:  # a file that went while it was to be read
        reason = error.strerror or str(error)
        return Outcome((problem(FILE_UNREADABLE, str(error.filename or ""), reason=reason),))


class Search:
    """The site with its search, made beside this process, so that no one who saves a file waits for it.

    A build that is ended at any moment leaves the site whole, and the next one heals what it left.
    """

    def __init__(self, folders: Folders, strict: bool) -> None:
        self._folders = folders
        self._strict = strict
        self._working: tuple[BaseProcess, Connection] | None = None

    def begin(self) -> None:
        """Begins to make it."""
        spawn = multiprocessing.get_context("spawn")  # a fork would take along the locks of the server's threads
        here, there = spawn.Pipe(duplex=False)
        process = spawn.Process(target=_make, args=(self._folders, self._strict, there))
        process.start()
        there.close()
        self._working = process, here

    def done(self) -> Outcome | None:
        """What it gave, once; None as long as it is being made, if it is not, or if someone ended it."""
        if not self._working or not self._working[1].poll():
            return None
        try:
            outcome: Outcome = self._working[1].recv()
        except EOFError:
            return None
        finally:
            self.end()
        return outcome

    def end(self) -> bool:
        """Gives it up; whether there was anything to give up."""
        if not self._working:
            return False
        process, pipe = self._working
        process.kill()
        process.join()
        pipe.close()
        self._working = None
        return True


def _make(folders: Folders, strict: bool, told: Connection) -> None:
    # Ctrl-C reaches all processes: the server answers it, this one just ends.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    told.send(make_site(folders, strict, _say_nothing, search=True))


def _say_nothing(*_: object) -> None:
    """Progress is shown of what someone waits for."""
