"""The MCP server on loopback, and the protocol's own client."""

from __future__ import annotations

import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import TypeVar

import httpx2
from mcp import Client, StdioServerParameters
from mcp.client.stdio import stdio_client
from mcp.client.streamable_http import streamable_http_client

from bot.http_server.server import listen, make_server
from bot.mcp_server import server as mcp_server
from bot.mcp_server.transports import PATH, make_http_app
from bot.question_log import QuestionLog
from bot.web.pool import WorkerPool
from bot.web.reading_room import ReadingRoom
from indexer import Index

R = TypeVar("R")


class Fixed:
    """A room that stays as it is."""

    def __init__(self, room: ReadingRoom) -> None:
        self.room = room

    def use(self, work: Callable[[ReadingRoom], R]) -> R:
        return work(self.room)


@contextmanager
def served(index: Index, *, log: Path | None = None, rate: float = 20, pool: WorkerPool | None = None) -> Iterator[str]:
    """Address of a server on loopback."""
    rooms = Fixed(ReadingRoom(index, served=True))
    server = mcp_server.make_server(rooms, pool or WorkerPool(), QuestionLog(log))
    app = make_http_app(server, ("cop.example.org",), rate)
    running = make_server(app, ("127.0.0.1",), has_lifespan=True)
    with listen("127.0.0.1", 0) as listening:
        thread = threading.Thread(target=running.run, args=([listening],), daemon=True)
        thread.start()
        while not running.started:
            assert thread.is_alive()
            time.sleep(0.01)
        try:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}{PATH}"
        finally:
            running.should_exit = True
            thread.join(10)


@asynccontextmanager
async def client(where: str | StdioServerParameters, mode: str = "auto") -> AsyncIterator[Client]:
    """A client of a server at an address, or of a command that is started."""
    if isinstance(where, StdioServerParameters):
        async with Client(stdio_client(where), mode=mode) as one:
            yield one
        return
    direct = httpx2.AsyncClient(trust_env=False, timeout=30)
    async with Client(streamable_http_client(where, http_client=direct), mode=mode) as one:
        yield one
