"""Bounded worker pool: few threads beside the event loop, a bounded queue, and a timeout."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Semaphore
from typing import TypeVar

T = TypeVar("T")


class Busy(Exception):
    """The queue is full, or the result took too long; it may be different in a moment."""


class WorkerPool:
    """Runs work in threads; all of it is computing, so that more threads would make everything later."""

    def __init__(self, threads: int = 1, max_waiting: int = 100, timeout: float = 10.0) -> None:
        """Hold at most `max_waiting` pieces of work, each waited for at most `timeout` seconds."""
        self._threads = ThreadPoolExecutor(threads, "worker")
        self._slots = Semaphore(max_waiting)
        self._timeout = timeout

    async def run(self, work: Callable[[], T]) -> T:
        """The result of `work`; raises Busy where it cannot be had in time."""
        if not self._slots.acquire(blocking=False):
            raise Busy
        running = self._threads.submit(work)
        running.add_done_callback(lambda _: self._slots.release())
        try:
            return await asyncio.wait_for(asyncio.wrap_future(running), self._timeout)
        except TimeoutError as error:
            if running.done() and not running.cancelled():
                raise  # the work's own
            raise Busy from error

    def close(self) -> None:
        """Start no more work."""
        self._threads.shutdown(wait=False, cancel_futures=True)
