"""Health and readiness, for whatever watches over the server: before sign-in, and telling nothing of the reports."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.responses import JSONResponse
from starlette.types import ASGIApp, Receive, Scope, Send

HEALTH, READY = "/health", "/ready"
"""Whether the process serves requests; whether it answers from its index within the time that a page may take."""


class Probes:
    """ASGI middleware that responds to probes: 200, or 503 where it is not ready."""

    def __init__(self, app: ASGIApp, is_ready: Callable[[], Awaitable[bool]]) -> None:
        self._app, self._is_ready = app, is_ready

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve a request."""
        if scope["path"] == HEALTH:
            await _told(is_ok=True)(scope, receive, send)
        elif scope["path"] == READY:
            await _told(is_ok=await self._is_ready())(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _told(*, is_ok: bool) -> JSONResponse:
    return JSONResponse({"ok": is_ok}, 200 if is_ok else 503, {"Cache-Control": "no-store"})
