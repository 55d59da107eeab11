"""Runs the server until it is stopped."""

from __future__ import annotations

import uvicorn

from bot.web.app import make_app
from bot.web.room import Room


def serve(room: Room, host: str, port: int) -> None:
    """Serve the room on this address; returns when told to stop (SIGINT, SIGTERM)."""
    config = uvicorn.Config(make_app(room), host=host, port=port, log_level="warning", server_header=False)
    uvicorn.Server(config).run()
