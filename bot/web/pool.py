"""Where pages and answers are made: few threads beside the event loop, a queue that ends, and patience that does."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Semaphore
from typing import TypeVar

T = TypeVar("T")


class Busy(Exception):
    """There is too much to do; it may be different in a moment."""


class Pool:
    """Makes things in threads. It is all computing: more threads would make everything later, and nothing sooner."""

    def __init__(self, threads: int = 1, most: int = 100, patience: float = 10.0) -> None:
        """With at most so many things waited for, none of them longer than `patience` seconds."""
        self._threads = ThreadPoolExecutor(threads, "maker")
        self._places = Semaphore(most)
        self._patience = patience

    async def make(self, work: Callable[[], T]) -> T:
        """What `work` returns; raises Busy where it cannot be had in time."""
        if not self._places.acquire(blocking=False):
            raise Busy
        making = self._threads.submit(work)
        making.add_done_callback(lambda _: self._places.release())
        try:
            return await asyncio.wait_for(asyncio.wrap_future(making), self._patience)
        except TimeoutError as error:
            if making.done() and not making.cancelled():
                raise  # the work's own
            raise Busy from error

    def close(self) -> None:
        """Begin nothing more."""
        self._threads.shutdown(wait=False, cancel_futures=True)
