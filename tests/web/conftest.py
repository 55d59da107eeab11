"""The reading room over real HTTP, and as a folder of files."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import httpx
import pytest

from bot.http_server.server import listen, make_server
from bot.web.app import Limits, make_app
from bot.web.reading_room import ReadingRoom
from bot.web.responses import Served, Source
from bot.web.signing_in import SignIn
from bot.web.site import write_site
from indexer import Index
from indexer.review import Reviewer
from tests.browser import IS_INSTALLED, Browser, browser
from tests.shared import made_once

R = TypeVar("R")


class Fixed:
    """A room that stays as it is."""

    def __init__(self, room: ReadingRoom) -> None:
        self.value = Served(room)

    def use(self, work: Callable[[Served], R]) -> R:
        return work(self.value)


@contextmanager
def served(  # noqa: PLR0913, PLR0917 (each is a matter of its own)
    room: ReadingRoom | Source,
    limits: Limits | None = None,
    proxies: tuple[str, ...] = (),
    reviewer: Reviewer | None = None,
    sign_in: SignIn | None = None,
    insiders: ReadingRoom | None = None,
) -> Iterator[httpx.Client]:
    """A client of a server that runs on loopback."""
    source = Fixed(room) if isinstance(room, ReadingRoom) else room
    of_insiders = Fixed(insiders) if insiders else None
    app = make_app(source, limits or Limits(), reviewer, sign_in, of_insiders)
    server = make_server(app, proxies, proxied=sign_in.headers if sign_in else ())
    with listen("127.0.0.1", 0) as listening:
        thread = threading.Thread(target=server.run, args=([listening],), daemon=True)
        thread.start()
        while not server.started:
            assert thread.is_alive()
            time.sleep(0.01)
        try:
            url = f"http://127.0.0.1:{listening.getsockname()[1]}"
            with httpx.Client(base_url=url, trust_env=False, timeout=30) as client:
                yield client
        finally:
            server.should_exit = True
            thread.join(10)


@pytest.fixture(scope="session")
def room(index: Index) -> ReadingRoom:
    """The room of the bundled corpus."""
    return ReadingRoom(index, served=True)


@pytest.fixture(scope="session")
def fictional_room(fictional: Index) -> ReadingRoom:
    """The room of six fictional meetings, with reports in few languages and one superseded."""
    return ReadingRoom(fictional)


@pytest.fixture(scope="session")
def client(room: ReadingRoom) -> Iterator[httpx.Client]:
    with served(room) as one:
        yield one


@pytest.fixture(scope="session")
def site(fictional_room: ReadingRoom, run_folder: Path) -> Path:
    """The static site of the fictional meetings; not to be changed."""
    return made_once(run_folder / "site", lambda folder: write_site(fictional_room, folder))


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A real browser, one for the tests of a module; skips where there is none."""
    if not IS_INSTALLED:
        pytest.skip("no chromium and chromedriver here")
    with browser(tmp_path_factory.mktemp("browser")) as one:
        yield one


@pytest.fixture(scope="session")
def bundled_site(index: Index, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The static site of the bundled corpus."""
    out = tmp_path_factory.mktemp("bundled") / "out"
    write_site(ReadingRoom(index), out)
    return out
