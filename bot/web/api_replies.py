"""What the server gives out, with the mark by which a reader's browser knows that it still has the same."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

from starlette.datastructures import Headers
from starlette.responses import Response

ASK_AGAIN = "no-cache"
"""Kept by browsers, but never shown before the server has said that it is still the same: reports change."""
_MOST_BYTES = 64_000_000


@dataclass(frozen=True)
class Reply:
    """A page, file or JSON document, ready to be sent."""

    content: bytes
    type: str
    """Media type."""
    status: int = 200
    cache: str = ASK_AGAIN

    @cached_property
    def mark(self) -> str:
        """Its entity tag: of the content itself, so that no other content ever has it, whatever made it."""
        return f'"{hashlib.sha256(self.content).hexdigest()[:24]}"'

    def response(self, headers: Headers) -> Response:
        """The response to a request with these headers: 304 without the content where its browser has it."""
        ours = {"ETag": self.mark, "Cache-Control": self.cache}
        if self.status != 200:  # noqa: PLR2004 (the one status that says that all is well)
            return Response(self.content, self.status, {"Cache-Control": "no-store"}, self.type)
        if _has(headers.get("if-none-match", ""), self.mark):
            return Response(status_code=304, headers=ours)
        return Response(self.content, self.status, ours, self.type)


def _has(asked: str, mark: str) -> bool:
    """Whether the mark is one of those in an `If-None-Match`."""
    return any(each.strip().removeprefix("W/") in {mark, "*"} for each in asked.split(","))


class Replies:
    """The replies given lately, up to so many bytes; only the event loop touches it."""

    def __init__(self, most: int = _MOST_BYTES) -> None:
        self._kept: OrderedDict[Hashable, Reply] = OrderedDict()
        self._most, self._size = most, 0

    def get(self, key: Hashable) -> Reply | None:
        """What was given for this key, if it is still here."""
        reply = self._kept.get(key)
        if reply is not None:
            self._kept.move_to_end(key)
        return reply

    def keep(self, key: Hashable, reply: Reply) -> None:
        """Keep a reply, and let those go that were not asked for longest."""
        self._size += len(reply.content) - len(self._kept[key].content if key in self._kept else b"")
        self._kept[key] = reply
        while self._size > self._most:
            self._size -= len(self._kept.popitem(last=False)[1].content)
