"""A parallel map over forked workers, one a core."""

from __future__ import annotations

import gc
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

_BATCHES_AHEAD_PER_CORE = 4
"""Results that are computed ahead of the one being taken, for each core."""

_ALLOCATIONS_PER_COLLECTION = 50_000
"""Work leaves little garbage in circles: looking for it as often as Python does takes a sixth of the time."""


def map_in_workers(work: Callable[[T], R], things: Iterable[T]) -> Iterator[R]:
    """Map `work` over `things` in order, in forked workers where safe, else in-process.

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
            begun.extend(
                pool.submit(_work, thing) for thing in islice(waiting, cores * _BATCHES_AHEAD_PER_CORE - len(begun))
            )
            if not begun:
                return
            yield begun.popleft().result()


def _may_fork() -> bool:
    """Whether forking is safe: no other thread may hold a lock."""
    return sys.platform == "linux" and threading.active_count() == 1


_given: list[Callable[[Any], Any]] = []
"""The function that this worker applies."""


def _begin(parent: int, work: Callable[[Any], Any]) -> None:
    """Initialise a worker, and have it exit when its parent is gone, however that ended."""
    _given[:] = [work]
    gc.freeze()  # what the parent had is no garbage of ours
    gc.set_threshold(_ALLOCATIONS_PER_COLLECTION, 20, 50)

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _work(thing: Any) -> Any:
    return _given[0](thing)
