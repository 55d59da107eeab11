"""Close stalled connections: incomplete requests, and clients that do not read the response."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

STALL_SECONDS = 15.0
"""Seconds for a request to arrive, and again for its response to be sent and read."""


class StallTimeoutProtocol(H11Protocol):
    """HTTP/1.1 connection that is checked periodically, and closed where it made no progress.

    uvicorn itself waits for ever for the rest of a request, and for a reader that does not read.
    """

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Start the periodic check."""
        super().connection_made(transport)
        self._seen: Any = None
        self._look = self.loop.call_later(STALL_SECONDS, self._check)

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop the periodic check."""
        self._look.cancel()
        super().connection_lost(exc)

    def _check(self) -> None:
        """Close the connection where it is at the same request, or at none, as at the last check."""
        if self.cycle is self._seen:
            self.transport.abort()
            return
        self._seen = self.cycle
        self._look = self.loop.call_later(STALL_SECONDS, self._check)
