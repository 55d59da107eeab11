"""The same work on many things, on all cores."""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from itertools import islice
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 4
"""Pieces begun before the first of them is taken, for each core."""


def each(work: Callable[[T], R], things: Iterable[T]) -> Iterator[R]:
    """What the work makes of each thing, in order: by copies of this process, where that is safe, else by itself.

    Things and results travel between processes; what the work refers to does not.
    """
    cores = os.cpu_count() or 1
    if cores == 1 or not _may_fork():
        yield from map(work, things)
        return
    fork = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(cores, fork, _begin, (os.getpid(), work)) as pool:
        waiting = iter(things)
        begun: deque[Future[Any]] = deque()
        while True:
            begun.extend(pool.submit(_work, thing) for thing in islice(waiting, cores * _AHEAD - len(begun)))
            if not begun:
                return
            yield begun.popleft().result()


def _may_fork() -> bool:
    """Whether this process can be copied: no other thread is in the middle of something."""
    return sys.platform == "linux" and threading.active_count() == 1


_given: list[Callable[[Any], Any]] = []
"""The work of a copied process."""


def _begin(parent: int, work: Callable[[Any], Any]) -> None:
    """Have this process end when the one that started it is gone, however that ended."""
    _given[:] = [work]

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _work(thing: Any) -> Any:
    return _given[0](thing)
