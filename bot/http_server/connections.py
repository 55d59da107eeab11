"""Connections that hold nobody up: stalled ones are closed, and those that only wait make room for new ones.

uvicorn itself waits for ever for the rest of a request, and for a reader that does not read; it counts connections of
all clients together, so that one which opens many and sends nothing would shut out everybody else.
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Iterable
from itertools import count
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

from bot.http_server.client_address import is_this_machine, network_of

STALL_SECONDS = 15.0
"""Seconds for a request to arrive, and again for its response to be sent and read."""
MAX_CONNECTIONS = 500
MAX_OF_A_CLIENT = 50
"""Connections of one address; a browser opens six. Those of this machine and of proxies stand for many clients."""
_REFUSED = b"HTTP/1.1 503 Service Unavailable\r\nRetry-After: 1\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
_number = count()


class BoundedProtocol(H11Protocol):
    """HTTP/1.1 connection that is closed where it makes no progress, or others need its place more."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Find room for the connection, and begin to check whether it makes progress."""
        super().connection_made(transport)
        self._seen: Any = None
        self._look = self.loop.call_later(STALL_SECONDS, self._check)
        self.number = next(_number)
        address = self.client[0] if self.client else ""
        self.network = network_of(address)
        self._is_many = is_this_machine(address) or address in (self.config.forwarded_allow_ips or ())
        self._find_room()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the checks."""
        self._look.cancel()
        super().connection_lost(exc)

    @property
    def is_waiting(self) -> bool:
        """Whether it waits for a request, or for the rest of one: closing it loses no answer."""
        return self.cycle is None or self.cycle.response_complete or self.cycle.more_body

    def give_way(self) -> None:
        """Close at once."""
        self.connections.discard(self)
        self.transport.abort()

    def _find_room(self) -> None:
        """Where there are too many connections, close the oldest that only waits, else this one."""
        mine = [each for each in self._all() if each.network == self.network]
        if not self._is_many and len(mine) > MAX_OF_A_CLIENT:
            candidates = mine
        elif len(self.connections) > MAX_CONNECTIONS:
            candidates = self._of_whoever_waits_most()
        else:
            return
        waiting = [each for each in candidates if each.is_waiting and each is not self]
        if waiting:
            min(waiting, key=lambda each: each.number).give_way()
        else:
            self.connections.discard(self)
            self.transport.write(_REFUSED)
            self.transport.close()

    def _of_whoever_waits_most(self) -> list[BoundedProtocol]:
        waiting = [each for each in self._all() if each.is_waiting]
        ((network, _),) = Counter(each.network for each in waiting).most_common(1)
        return [each for each in waiting if each.network == network]

    def _all(self) -> Iterable[BoundedProtocol]:
        return (each for each in self.connections if isinstance(each, BoundedProtocol))

    def _check(self) -> None:
        """Close the connection where it is at the same request, or at none, as at the last check."""
        if self.cycle is self._seen:
            self.transport.abort()
            return
        self._seen = self.cycle
        self._look = self.loop.call_later(STALL_SECONDS, self._check)
