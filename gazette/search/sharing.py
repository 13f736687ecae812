"""Sharing work between the processors of the machine, where there is enough of it."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

from gazette.beside import is_helper

Task = TypeVar("Task")
Result = TypeVar("Result")

MOST_WORKERS = 8


def workers(amount: int, worth: int) -> int:
    """How many processes should share an amount of work, if a process is worth starting for `worth` of it."""
    if is_helper():
        return 1
    return max(1, min(os.cpu_count() or 1, MOST_WORKERS, amount // worth))


def share(
    function: Callable[[Task], Result], tasks: Iterable[Task], processes: int, at_once: int = 1
) -> Iterator[Result]:
    """The results in the order of the tasks, which are sent to the processes `at_once` at a time."""
    if processes < 2:
        yield from map(function, tasks)
        return
    # Started anew rather than forked: the same on every system, and safe beside threads.
    with ProcessPoolExecutor(processes, get_context("spawn")) as pool:
        yield from pool.map(function, tasks, chunksize=at_once)
