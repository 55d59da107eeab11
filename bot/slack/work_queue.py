"""Bounded worker pool with one ordered queue per channel."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Lock

from bot.slack.log import log

Work = Callable[[], object]
WORKERS = 16


class WorkQueue:
    """Runs work in threads, at most one piece of the same `key` (a channel) at a time, in the order given.

    So a channel that Slack slows down keeps one thread busy and not all of them, and a follow-up never overtakes the
    question before it.
    """

    def __init__(self, workers: int = WORKERS) -> None:
        self._pool = ThreadPoolExecutor(workers, thread_name_prefix="answer")
        self._waiting: dict[str, deque[Work]] = {}
        self._lock = Lock()

    def submit(self, key: str, work: Work) -> None:
        """Queue the work behind what was submitted with this key before."""
        with self._lock:
            if key in self._waiting:
                self._waiting[key].append(work)
                return
            self._waiting[key] = deque([work])
        self._pool.submit(self._next, key)

    @property
    def size(self) -> int:
        """Number of pieces of work that are queued or running."""
        with self._lock:
            return sum(map(len, self._waiting.values()))

    def close(self) -> None:
        """Finish what was submitted, then stop the workers."""
        with self._lock:
            waiting = bool(self._waiting)
        if waiting:
            log("finishing", waiting=self.size)
        while self.size:
            self._idle()
        self._pool.shutdown(wait=True)

    def _next(self, key: str) -> None:
        with self._lock:
            work = self._waiting[key][0]
        try:
            work()
        except Exception as error:  # noqa: BLE001 (one bad question never takes the others down)
            log("work_failed", level=40, error=error)
        with self._lock:
            self._waiting[key].popleft()
            more = bool(self._waiting[key])
            if not more:
                del self._waiting[key]
        if more:
            self._pool.submit(self._next, key)

    @staticmethod
    def _idle() -> None:
        from time import sleep

        sleep(0.05)
