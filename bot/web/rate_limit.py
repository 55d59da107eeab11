"""Rate limit per client address: a moving window, kept in memory."""

from __future__ import annotations

import math
import time

from limits import RateLimitItemPerSecond
from limits.storage import MemoryStorage
from limits.strategies import MovingWindowRateLimiter

from bot.http_server.client_address import is_this_machine, network_of

MIN_WINDOW = 6
"""Seconds over which requests are counted, so that as many may come at once: a page is several requests."""


class RateLimit:
    """Counts requests by client; what is older than the window is forgotten."""

    def __init__(self, per_second: float) -> None:
        window = max(MIN_WINDOW, math.ceil(1 / per_second))
        self._limit = RateLimitItemPerSecond(int(per_second * window), window)
        self._limiter = MovingWindowRateLimiter(MemoryStorage())

    def wait(self, address: str) -> float:
        """Seconds that this client has to wait before it may ask; 0 lets it ask now, and counts.

        This machine itself is not counted: who can ask from here can do worse.
        """
        client = network_of(address)
        if is_this_machine(address) or self._limiter.hit(self._limit, client):
            return 0.0
        return max(0.001, self._limiter.get_window_stats(self._limit, client).reset_time - time.time())
