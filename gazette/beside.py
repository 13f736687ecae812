"""Processes beside this one, which share the work of a large archive.

They are started anew rather than forked: the same on every system, and safe beside threads. What
they are given and give back travels between processes, so it is worth it for large pieces alone.
"""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from multiprocessing.process import BaseProcess
from typing import ParamSpec, TypeVar

_Given = ParamSpec("_Given")
_Result = TypeVar("_Result")

_MOST = 8


@contextmanager
def helpers(worth_it: bool) -> Iterator[Executor]:
    """What work can be submitted to: other processes, or this very one where they are not worth starting."""
    if not worth_it:
        yield _Here()
        return
    processes = min(os.cpu_count() or 1, _MOST)
    with ProcessPoolExecutor(processes, get_context("spawn"), initializer=_begin) as pool:
        try:
            yield pool
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


class _Here(Executor):
    """Does what is submitted at once."""

    def submit(
        self, function: Callable[_Given, _Result], /, *args: _Given.args, **kwargs: _Given.kwargs
    ) -> Future[_Result]:
        done = Future[_Result]()
        done.set_result(function(*args, **kwargs))
        return done


def _begin() -> None:
    """What a helper does first."""
    # Its work is large and holds no cycles: looking for some would take a quarter of its time.
    gc.disable()
    # Ctrl-C reaches all processes: the parent answers it, a helper just ends.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    # It would wait for more work for ever if its parent were killed.
    if parent := parent_process():
        threading.Thread(target=_end_after, args=(parent,), daemon=True).start()


def _end_after(parent: BaseProcess) -> None:
    parent.join()
    os._exit(1)
