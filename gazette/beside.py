"""Processes beside this one, which share the work of a large archive, or do one thing while this one does another.

Where the system lets a process be forked safely, they begin as copies of this one and so hold what
they are given without a copy being made of it; elsewhere they are started anew, and it travels to
each of them once. What they give back travels between processes, so pieces should be large.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import (
    FIRST_COMPLETED,
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    as_completed,
    wait,
)
from contextlib import contextmanager
from functools import partial
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from typing import Any, Generic, TypeVar, cast

_Given = TypeVar("_Given")
_Piece = TypeVar("_Piece")
_Result = TypeVar("_Result")

_MOST = 8


class Helpers(Generic[_Given]):
    """Who can be asked to do something; `given` is held by all of them."""

    def __init__(self, given: _Given, pool: Executor | None, processes: int) -> None:
        """Without a pool this process does the work itself, at once."""
        self._given = given
        self._pool = pool
        self._processes = processes

    def ask(self, function: Callable[..., _Result], *args: object) -> Future[_Result]:
        """`function(given, *args)`, of which the rest travels."""
        if self._pool:
            return self._pool.submit(_with_given, function, *args)
        done = Future[_Result]()
        done.set_result(function(self._given, *args))
        return done

    def share(self, function: Callable[[_Given, _Piece], _Result], pieces: Iterable[_Piece]) -> Iterator[_Result]:
        """`function(given, piece)` of every piece, in their order; never far ahead of who takes the results."""
        waiting: deque[Future[_Result]] = deque()
        for piece in pieces:
            waiting.append(self.ask(function, piece))
            if len(waiting) > 2 * self._processes:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()

    def each(self, functions: Iterable[Callable[[_Given], _Result]]) -> Iterator[_Result]:
        """`function(given)` of each, as they are done; never far ahead of who takes the results."""
        waiting: set[Future[_Result]] = set()
        for function in functions:
            waiting.add(self.ask(function))
            if len(waiting) > 2 * self._processes:
                done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
                yield from (one.result() for one in done)
        yield from (one.result() for one in as_completed(waiting))


@contextmanager
def helpers(given: _Given, worth_it: bool) -> Iterator[Helpers[_Given]]:
    """Other processes that hold what is given, or this very one where they are not worth starting."""
    if not worth_it:
        yield Helpers(given, None, 0)
        return
    processes = min(os.cpu_count() or 1, _MOST)
    with ProcessPoolExecutor(processes, _context(), initializer=_begin_behind, initargs=(given,)) as pool:
        pool.submit(os.getpid).result()  # they begin now, before this process holds a lock that they would share
        try:
            yield Helpers(given, pool, processes)
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


class Begun(Generic[_Result]):
    """Something that a process of its own makes from now on, or this very one when it is asked for."""

    def __init__(self, make: Callable[[], _Result], pipe: Connection | None) -> None:
        self._make = make
        self._pipe = pipe

    def is_done(self) -> bool:
        """Whether it can be had at once."""
        return self._pipe is not None and self._pipe.poll()

    def result(self) -> _Result:
        """What was made, once; raises what went wrong, BrokenExecutor where the process was ended."""
        if not self._pipe:
            return self._make()
        try:
            made, failed = self._pipe.recv()
        except EOFError as ended:
            raise BrokenExecutor from ended
        if failed:
            raise failed
        return cast("_Result", made)


@contextmanager
def begun(function: Callable[[_Given], _Result], given: _Given, worth_it: bool) -> Iterator[Begun[_Result]]:
    """`function(given)`, which a process begins at once; it is ended if nobody waits for it."""
    make = partial(function, given)
    if not worth_it:
        yield Begun(make, None)
        return
    context = _context()
    here, there = context.Pipe(duplex=False)
    process = context.Process(target=_tell, args=(function, given, there), daemon=True)
    process.start()
    there.close()
    try:
        yield Begun(make, here)
    finally:
        process.kill()
        process.join()
        here.close()


def _context() -> Any:
    """A fork takes along the locks that other threads hold, and on macOS what its libraries do not bear."""
    alone = sys.platform == "linux" and threading.active_count() == 1
    return multiprocessing.get_context("fork" if alone else "spawn")


_held: list[Any] = []
"""In a helper: what it was given when it began."""


def _begin(given: object) -> None:
    """What a helper does first."""
    _held.append(given)
    # Its work is large and holds no cycles: looking for some would take a quarter of its time.
    gc.disable()
    # Ctrl-C reaches all processes: the parent answers it, a helper just ends.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # It would wait for more work for ever if its parent were killed.
    if parent := parent_process():
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _begin_behind(given: object) -> None:
    """The same, behind what was begun alone: that takes longest, and everything waits for it at the end."""
    _begin(given)
    if hasattr(os, "nice"):  # Windows knows no such order
        os.nice(5)


def _with_given(function: Callable[..., _Result], *args: object) -> _Result:
    return function(_held[-1], *args)


def _tell(function: Callable[[_Given], object], given: _Given, pipe: Connection) -> None:
    _begin(given)
    try:
        pipe.send((function(given), None))
    except Exception as failed:  # to be raised where the result is asked for
        pipe.send((None, failed))


def _end_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
