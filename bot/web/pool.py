"""Bounded worker pool beside the event loop: few threads with fair turns, a bounded queue, a deadline."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextvars import ContextVar
from typing import Any, TypeVar

from bot.deadline import OutOfTime, deadline
from bot.fair_pool import FairPool, QueueFull

T = TypeVar("T")
ASKER: ContextVar[str] = ContextVar("asker", default="")
"""Network address of whoever makes the request at hand."""
_THREADS, _MAX_COSTLY = 2, 1
"""All work is computing, so that more threads would make everything later; one is kept for what is quickly done."""


class Busy(Exception):
    """The queue is full, or the result took too long; it may be different in a moment."""


class WorkerPool:
    """Runs work in threads, in fair turns between those who ask."""

    def __init__(self, max_waiting: int = 100, timeout: float = 10.0) -> None:
        """Hold at most `max_waiting` pieces of work, each waited for at most `timeout` seconds, and then given up."""
        self._pool = FairPool(_THREADS, _MAX_COSTLY, max_size=max_waiting)
        self._timeout = timeout

    async def run(self, work: Callable[[], T], *, is_costly: bool = False) -> T:
        """The result of `work`; raises Busy where it cannot be had in time."""
        return await self.result(self.begin(work, is_costly=is_costly))

    def begin(self, work: Callable[[], T], *, is_costly: bool = False) -> Future[T]:
        """Queue `work` for the asker of the moment; raises Busy where too much waits."""
        end = time.monotonic() + self._timeout

        def in_time() -> T:
            with deadline(end):
                return work()

        try:
            return self._pool.submit(ASKER.get(), in_time, is_costly=is_costly)
        except QueueFull as error:
            raise Busy from error

    def join(self, begun: Future[Any]) -> None:
        """Let the asker of the moment wait for it too, in a turn of its own."""
        self._pool.join(ASKER.get(), begun)

    async def result(self, begun: Future[T]) -> T:
        """The result of work that was begun; raises Busy where it cannot be had in time."""
        try:
            return await asyncio.wait_for(asyncio.wrap_future(begun), self._timeout)
        except (QueueFull, OutOfTime) as error:
            raise Busy from error
        except TimeoutError as error:
            if begun.done() and not begun.cancelled():
                raise  # the work's own
            raise Busy from error

    def close(self) -> None:
        """Start no more work."""
        self._pool.close(wait=False)
