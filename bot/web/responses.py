"""What is served from one index: its pages by address, and the cache of recent replies."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from typing import NamedTuple, Protocol, TypeVar

from bot.web.api_replies import Reply, ReplyCache
from bot.web.page import File, Maker, Table
from bot.web.pages import all_pages
from bot.web.reading_room import ReadingRoom
from bot.web.rendering import assets

R = TypeVar("R")


class InProgress(NamedTuple):
    """A reply that is being computed."""

    begun: Future[Reply]
    """The computing of it."""
    task: asyncio.Task[Reply]
    """What waits for it, and keeps it."""


class Served:
    """A reading room with its pages, its reply cache and the replies in progress."""

    def __init__(self, room: ReadingRoom) -> None:
        self.room = room
        self.pages: Table = {**all_pages(room), **{address: _maker(file) for address, file in assets().items()}}
        self.replies = ReplyCache()
        self.in_progress: dict[Hashable, InProgress] = {}
        """Replies being computed: concurrent requests for one of them share it."""


class Source(Protocol):
    """Holder of what is served at the moment: `bot.live_index.Current`."""

    @property
    def value(self) -> Served:
        """What is served now."""
        ...

    def use(self, work: Callable[[Served], R]) -> R:
        """The result of `work` on it, which is kept alive meanwhile."""
        ...


class Both(NamedTuple):
    """What is served from one index: without the restricted reports, and with them."""

    public: Served
    everything: Served


class LiveBoth(Protocol):
    """Holder of both at the moment: `bot.live_index.LiveIndex`."""

    value: Both

    def use(self, work: Callable[[Both], R]) -> R:
        """The result of `work` on them, which are kept alive meanwhile."""
        ...


class OneOf:
    """A source that is one of both."""

    def __init__(self, both: LiveBoth, pick: Callable[[Both], Served]) -> None:
        self._both, self._pick = both, pick

    @property
    def value(self) -> Served:
        """What is served now."""
        return self._pick(self._both.value)

    def use(self, work: Callable[[Served], R]) -> R:
        """The result of `work` on it."""
        return self._both.use(lambda both: work(self._pick(both)))


def _maker(file: File) -> Maker:
    return lambda: file
