"""Host header check against DNS rebinding: another site's page cannot reach the server by a name of its own."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterable

from starlette.datastructures import Headers
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.types import ASGIApp, Receive, Scope, Send

_THIS_MACHINE = "localhost"
_ADDRESS = re.compile(r"([0-9.]+|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?")


class KnownHosts(TrustedHostMiddleware):
    """Answers to this machine, to the names that were allowed, and to any IP address: nobody can point those here."""

    def __init__(self, app: ASGIApp, allowed: Iterable[str] = ()) -> None:
        names = {_THIS_MACHINE, *(name.strip().lower().rstrip(".") for name in allowed)} - {""}
        patterns = [f"*.{_THIS_MACHINE}", *names, *(f"{name}." for name in names)]
        super().__init__(app, patterns, www_redirect=False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request, or respond with 400."""
        is_address = _is_address(Headers(scope=scope).get("host", "").lower())
        await (self.app if is_address else super().__call__)(scope, receive, send)


def _is_address(host: str) -> bool:
    found = _ADDRESS.fullmatch(host)
    try:
        return found is not None and bool(ipaddress.ip_address(found[1].strip("[]")))
    except ValueError:
        return False
