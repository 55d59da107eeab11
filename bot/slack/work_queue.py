"""Bounded worker pool with one ordered queue per channel, and fair turns between those who ask."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from threading import Lock
from typing import NamedTuple

from bot.fair_pool import FairPool
from bot.slack.log import log

Work = Callable[[], object]
WORKERS = 16


class _Piece(NamedTuple):
    work: Work
    asker: str
    is_costly: bool


class WorkQueue:
    """Runs work in threads, at most one piece of the same `key` (a channel) at a time, in the order given.

    So a channel that Slack slows down keeps one thread busy and not all of them, and a follow-up never overtakes the
    question before it. One asker, in however many channels, has a quarter of the threads, costly questions a half.
    """

    def __init__(self, workers: int = WORKERS) -> None:
        self._pool = FairPool(workers, max(1, workers // 2), max_each=max(1, workers // 4))
        self._waiting: dict[str, deque[_Piece]] = {}
        self._lock = Lock()

    def submit(self, key: str, work: Work, *, asker: str = "", is_costly: bool = False) -> None:
        """Queue the work behind what was submitted with this key before; the key stands for an asker not named."""
        piece = _Piece(work, asker or key, is_costly)
        with self._lock:
            if key in self._waiting:
                self._waiting[key].append(piece)
                return
            self._waiting[key] = deque([piece])
        self._begin(key, piece)

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
        self._pool.close(wait=True)

    def _next(self, key: str) -> None:
        with self._lock:
            piece = self._waiting[key][0]
        try:
            piece.work()
        except Exception as error:  # noqa: BLE001 (one bad question never takes the others down)
            log("work_failed", level=40, error=error)
        with self._lock:
            self._waiting[key].popleft()
            following = self._waiting[key][0] if self._waiting[key] else None
            if following is None:
                del self._waiting[key]
        if following is not None:
            self._begin(key, following)

    def _begin(self, key: str, piece: _Piece) -> None:
        self._pool.submit(piece.asker, lambda: self._next(key), is_costly=piece.is_costly)

    @staticmethod
    def _idle() -> None:
        from time import sleep

        sleep(0.05)
