"""Requests whose length is told twice: a proxy may read the one and we the other, and take part of it for the next."""

from __future__ import annotations

from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_BOTH = {b"content-length", b"transfer-encoding"}


class OneLength:
    """ASGI middleware that refuses requests with Content-Length and Transfer-Encoding, and closes their connection."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._refusal = PlainTextResponse("a request has one length", 400, {"Connection": "close"})

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        is_told_twice = scope["type"] == "http" and {name for name, _ in scope["headers"]} >= _BOTH
        await (self._refusal if is_told_twice else self._app)(scope, receive, send)
