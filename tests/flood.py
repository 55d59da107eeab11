"""What a flood is made of, for the tests of both servers."""

from __future__ import annotations

import socket
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager

HALF = b"GET /en/ HTTP/1.1\r\nHost: loc"
COSTLY = (
    "Did Canada, Kenya, Brazil, China, ITU, UNICEF and the Russian Federation support the proposal by the United States"
    " of America on age verification, and who opposed it, and what did the Chair decide, and which countries had asked"
    " for the guidelines to be translated before the meeting of the working group was closed"
)
"""Long enough to be taken for a question that costs much."""


@contextmanager
def half_open(host: str, port: int, count: int) -> Iterator[list[socket.socket]]:
    """So many connections on which half a request has been sent."""
    with ExitStack() as stack:
        opened = []
        for _ in range(count):
            one = stack.enter_context(closing(socket.create_connection((host, port), 20)))
            one.sendall(HALF)
            opened.append(one)
        yield opened


def seconds(work: Callable[[], object], times: int) -> list[float]:
    """How long the work takes, each time, the shortest first."""
    taken = []
    for _ in range(times):
        begun = time.monotonic()
        work()
        taken.append(time.monotonic() - begun)
    return sorted(taken)


def p95(taken: list[float]) -> float:
    """The 95th percentile of sorted values."""
    return taken[min(len(taken) - 1, int(len(taken) * 0.95))]


def bound(quiet: list[float]) -> float:
    """Seconds within which a plain question is answered during a flood: one, on a machine with nothing else to do."""
    return max(1.0, 10 * quiet[len(quiet) // 2])
