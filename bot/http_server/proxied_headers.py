"""Headers that only a proxy may set, such as who is signed in: from elsewhere they count for nothing."""

from __future__ import annotations

import ipaddress
from collections.abc import Collection

from starlette.types import ASGIApp, Receive, Scope, Send

from indexer.errors import UsageError

Network = ipaddress.IPv4Network | ipaddress.IPv6Network


def networks(addresses: Collection[str]) -> tuple[Network, ...]:
    """The addresses (or networks) of proxies; raises UsageError where one is a name, or stands for everybody."""
    found = []
    for each in addresses:
        try:
            network = ipaddress.ip_network(each, strict=False)
        except ValueError as error:
            raise UsageError(f"--proxy takes an address here, like 127.0.0.1, not {each!r}") from error
        if network.prefixlen == 0:
            raise UsageError(f"--proxy {each} would believe everybody; name the proxy's own address")
        found.append(network)
    return tuple(found)


class ProxiedHeaders:
    """ASGI middleware that drops these headers from requests that do not come straight from one of the proxies.

    It stands outside of whatever takes the client's address from `X-Forwarded-For`.
    """

    def __init__(self, app: ASGIApp, names: Collection[str], proxies: Collection[str]) -> None:
        self._app = app
        self._names = {name.lower().encode() for name in names}
        self._proxies = networks(proxies)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["type"] == "http" and not self._is_from_proxy(scope):
            scope["headers"] = [(name, value) for name, value in scope["headers"] if name not in self._names]
        await self._app(scope, receive, send)

    def _is_from_proxy(self, scope: Scope) -> bool:
        try:
            ip = ipaddress.ip_address(scope["client"][0].partition("%")[0] if scope["client"] else "")
        except ValueError:
            return False
        ip = getattr(ip, "ipv4_mapped", None) or ip
        return any(ip in network for network in self._proxies if network.version == ip.version)
