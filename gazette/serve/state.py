"""What the pages that are open ought to show: which turn of the site, and what keeps the next one from coming."""

from __future__ import annotations

import threading
from dataclasses import dataclass

from gazette.errors import Problem, fails
from gazette.pipeline import Outcome


@dataclass(frozen=True, slots=True)
class Turn:
    """One state of the site between two changes of it."""

    number: int = 0
    """Goes up with everything that an open page has to show anew."""
    problems: tuple[Problem, ...] = ()
    """Why the site is not what the content would make of it; empty where it is."""


class Shown:
    """The present turn: set by the one who builds, waited for by everyone who has a page open."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._turn = Turn()
        self._page = 0

    @property
    def page(self) -> int:
        """The turn that pages have which are asked for now; behind the present one while something is wrong."""
        return self._page

    def show(self, outcome: Outcome, strict: bool) -> None:
        """Takes note of a build; one that changed nothing that can be seen is no new turn."""
        wrong = outcome.problems if fails(outcome.problems, strict) else ()
        done = outcome.published
        with self._changed:
            if wrong == self._turn.problems and not (done and (done.written or done.removed)):
                return
            self._turn = Turn(self._turn.number + 1, wrong)
            if not wrong:
                self._page = self._turn.number
            self._changed.notify_all()

    def wait(self, seen: int, seconds: float) -> Turn | None:
        """The present turn as soon as it is another than the one seen; None where it has not come in time."""
        with self._changed:
            came = self._changed.wait_for(lambda: self._turn.number != seen, seconds)
            return self._turn if came else None
