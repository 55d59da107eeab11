"""How often one client may ask: a bucket of tokens each, which fills up again with time."""

from __future__ import annotations

import ipaddress
import time
from collections import OrderedDict
from collections.abc import Callable

_MOST_CLIENTS = 10_000
_SECONDS_AT_ONCE = 6
"""Tokens of so many seconds can be spent at once: a page is several requests."""
_SITE_BITS = 64
"""Of an IPv6 address: one customer has them all."""


class Rates:
    """Counts requests by client. It keeps the clients seen last, up to a fixed number."""

    def __init__(self, a_second: float, clock: Callable[[], float] = time.monotonic, most: int = _MOST_CLIENTS) -> None:
        self._rate, self._clock, self._most = a_second, clock, most
        self._clients: OrderedDict[str, tuple[float, float]] = OrderedDict()
        """Tokens left, and when."""

    def wait(self, address: str) -> float:
        """Seconds that this client has to wait before it may ask; 0 lets it ask now, and counts.

        This machine itself is not counted: who can ask from here can do worse.
        """
        client = _client(address)
        if not client:
            return 0.0
        now, full = self._clock(), self._rate * _SECONDS_AT_ONCE
        left, since = self._clients.pop(client, (full, now))
        left = min(full, left + (now - since) * self._rate)
        is_allowed = left >= 1
        self._clients[client] = (left - is_allowed, now)
        if len(self._clients) > self._most:
            self._clients.popitem(last=False)
        return 0.0 if is_allowed else (1 - left) / self._rate


def _client(address: str) -> str:
    """Who that is; empty for this machine."""
    try:
        ip = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address
    if isinstance(ip, ipaddress.IPv6Address):
        if ip.ipv4_mapped is None:
            return "" if ip.is_loopback else str(ipaddress.ip_network((int(ip), _SITE_BITS), strict=False))
        ip = ip.ipv4_mapped
    return "" if ip.is_loopback else str(ip)
