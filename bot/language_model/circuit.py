"""Circuit breaker: a server that keeps failing is left alone for a while, then tried by one call."""

from __future__ import annotations

import time
from collections.abc import Callable
from threading import Lock

MAX_FAILURES = 3
"""Failures in a row after which nothing is sent for a while."""
PAUSE = 30.0
"""Seconds before the next try; doubled after each that fails."""
MAX_PAUSE = 600.0

CLOSED, OPEN, TRYING = "closed", "open", "trying"
"""Calls are made; none is; one is on its way that decides."""


class Circuit:
    """Counts failures in a row, and says whether the server may be called."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._lock = Lock()
        self._failures = 0
        self._pause = PAUSE
        self._until = 0.0
        self._trying = False

    @property
    def state(self) -> str:
        """Whether calls are made."""
        with self._lock:
            if self._failures < MAX_FAILURES:
                return CLOSED
            return TRYING if self._trying else OPEN

    def may_call(self) -> bool:
        """Whether to call now; where it is open and its pause over, one caller may, and says how it went."""
        with self._lock:
            if self._failures < MAX_FAILURES:
                return True
            if self._trying or self._clock() < self._until:
                return False
            self._trying = True
            return True

    def succeeded(self) -> None:
        """A call was answered."""
        with self._lock:
            self._failures, self._pause, self._trying = 0, PAUSE, False

    def failed(self, pause: float = 0.0) -> None:
        """A call was not; `pause` are the seconds that the server itself asks for."""
        with self._lock:
            self._failures = MAX_FAILURES if pause else self._failures + 1
            if self._failures < MAX_FAILURES:
                return
            if self._trying:
                self._pause = min(2 * self._pause, MAX_PAUSE)
            self._until = self._clock() + min(max(pause, self._pause), MAX_PAUSE)
            self._trying = False
