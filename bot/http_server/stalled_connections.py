"""Connections end: one that says nothing whole, or takes too long to be told, is closed."""

from __future__ import annotations

import asyncio
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

PATIENCE = 15.0
"""Seconds in which a request has to arrive, and in which it has to be answered and the answer taken."""


class Patient(H11Protocol):
    """A connection that is looked at every so many seconds, and closed where it stands as it stood before.

    uvicorn itself waits for ever for the rest of a request, and for a reader that does not read.
    """

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to look."""
        super().connection_made(transport)
        self._seen: Any = None
        self._look = self.loop.call_later(PATIENCE, self._check)

    def connection_lost(self, exc: Exception | None) -> None:
        """Look no more."""
        self._look.cancel()
        super().connection_lost(exc)

    def _check(self) -> None:
        """Close it where it is at the same request, or at none, as the last time."""
        if self.cycle is self._seen:
            self.transport.abort()
            return
        self._seen = self.cycle
        self._look = self.loop.call_later(PATIENCE, self._check)
