"""The reading room over real HTTP, and as a folder of files."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
import uvicorn

from bot.web.app import make_app
from bot.web.room import Room
from bot.web.site import write_site
from indexer import Index


@contextmanager
def served(room: Room) -> Iterator[httpx.Client]:
    """A client of a server that runs on loopback."""
    server = uvicorn.Server(uvicorn.Config(make_app(room), host="127.0.0.1", port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    port = server.servers[0].sockets[0].getsockname()[1]
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=30) as client:
            yield client
    finally:
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def room(index: Index) -> Room:
    """The room of the bundled corpus."""
    return Room(index, served=True)


@pytest.fixture(scope="session")
def fictional_room(fictional: Index) -> Room:
    """The room of six fictional meetings, with reports in few languages and one superseded."""
    return Room(fictional)


@pytest.fixture(scope="session")
def client(room: Room) -> Iterator[httpx.Client]:
    with served(room) as one:
        yield one


@pytest.fixture(scope="session")
def site(fictional_room: Room, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The static site of the fictional meetings."""
    out = tmp_path_factory.mktemp("site") / "out"
    write_site(fictional_room, out)
    return out
