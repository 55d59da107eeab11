"""How long to wait: between requests to one host, and before trying again."""

from __future__ import annotations

import asyncio
import random
from collections import defaultdict
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime


class Pacer:
    """Lets requests to one host go out one after the other, with a pause between them."""

    def __init__(self, pause: float) -> None:
        self._pause = pause
        self._locks: defaultdict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._next: dict[str, float] = {}

    async def turn(self, host: str) -> None:
        """Return when a request to this host may go out."""
        async with self._locks[host]:
            clock = asyncio.get_running_loop().time
            await asyncio.sleep(self._next.get(host, 0) - clock())
            self._next[host] = clock() + self._pause


def asked_wait(retry_after: str) -> float:
    """Seconds that a `Retry-After` header asks for, given as seconds or as a date; 0 for none that can be read."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    try:
        until = parsedate_to_datetime(text)
    except ValueError:
        return 0.0
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - datetime.now(UTC)).total_seconds())


def wait_before(attempt: int, first: float, asked: float) -> float:
    """Seconds to wait before attempt number `attempt` (the second is 1): doubling, uneven, never less than asked for.

    Uneven, so that many who were turned away at once do not come back at once.
    """
    backoff = first * 2 ** (attempt - 1) * random.uniform(0.5, 1.5)  # noqa: S311 (no secret)
    return asked + random.uniform(0, first / 2) if asked else backoff  # noqa: S311 (no secret)
