"""What the server gives out of one index: its pages by address, and what was made of them lately."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Hashable
from typing import Protocol, TypeVar

from bot.suggested_questions import rehearse
from bot.web.api_replies import Replies, Reply
from bot.web.page import File, Maker, Table
from bot.web.pages import all_pages
from bot.web.reading_room import Room
from bot.web.rendering import assets

R = TypeVar("R")


class Served:
    """A room with everything there is to see in it."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.pages: Table = {**all_pages(room), **{address: _maker(file) for address, file in assets().items()}}
        self.replies = Replies()
        rehearse(room.answers.assistant)
        self.making: dict[Hashable, asyncio.Task[Reply]] = {}
        """What is being made at the moment: asked for twice, it is made once."""


class Source(Protocol):
    """Whatever has the room that is served at the moment: `bot.live_index.Current`."""

    @property
    def value(self) -> Served:
        """It."""
        ...

    def use(self, work: Callable[[Served], R]) -> R:
        """What `work` makes of it."""
        ...


def _maker(file: File) -> Maker:
    return lambda: file
