"""Runs the server until it is stopped."""

from __future__ import annotations

import os
import signal
import socket
from collections.abc import Callable
from types import FrameType

import uvicorn

from bot.web.app import make_app
from bot.web.room import Room
from indexer.errors import UsageError


def serve(room: Room, host: str, port: int, tell: Callable[[str], None]) -> None:
    """Serve the room on this address (any free port for 0), and `tell` where; returns when told to stop.

    Raises UsageError where the port cannot be had.
    """
    with _listening(host, port) as listening:
        config = uvicorn.Config(make_app(room), log_level="warning", server_header=False)
        shown = f"[{host}]" if ":" in host else host
        tell(f"http://{shown}:{listening.getsockname()[1]}/")
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, _stopped)  # the server hands on the signal that it has stopped for
        uvicorn.Server(config).run(sockets=[listening])


def _stopped(number: int, frame: FrameType | None) -> None:
    """Nothing is left to do."""


def _listening(host: str, port: int) -> socket.socket:
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        listening = socket.socket(family, socket.SOCK_STREAM)
        if os.name == "posix":  # elsewhere it would let two servers share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(128)
    except OSError as error:
        raise UsageError(f"cannot listen on {host}:{port} ({error.strerror}); choose another host or port") from error
    return listening
