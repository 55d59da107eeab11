"""Cacheable replies: content with its entity tag, and the cache of recent ones."""

from __future__ import annotations

import hashlib
from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from functools import cached_property

from starlette.datastructures import Headers
from starlette.responses import Response

REVALIDATE = "no-cache"
"""Cache-Control: browsers keep it, and revalidate it each time, since reports change."""
_MAX_BYTES = 64_000_000


@dataclass(frozen=True)
class Reply:
    """A page, file or JSON document, ready to be sent."""

    content: bytes
    type: str
    """Media type."""
    status: int = 200
    cache: str = REVALIDATE

    @cached_property
    def etag(self) -> str:
        """Entity tag: a hash of the content."""
        return f'"{hashlib.sha256(self.content).hexdigest()[:24]}"'

    def response(self, headers: Headers) -> Response:
        """The response to a request with these headers: 304 without the content where its browser has it."""
        ours = {"ETag": self.etag, "Cache-Control": self.cache}
        if self.status != 200:  # noqa: PLR2004 (the one status that says that all is well)
            return Response(self.content, self.status, {"Cache-Control": "no-store"}, self.type)
        if _matches(headers.get("if-none-match", ""), self.etag):
            return Response(status_code=304, headers=ours)
        return Response(self.content, self.status, ours, self.type)


def _matches(asked: str, mark: str) -> bool:
    """Whether an `If-None-Match` names the entity tag."""
    return any(each.strip().removeprefix("W/") in {mark, "*"} for each in asked.split(","))


class ReplyCache:
    """Least-recently-used cache of replies, bounded in bytes; used by the event loop alone."""

    def __init__(self, max_bytes: int = _MAX_BYTES) -> None:
        self._kept: OrderedDict[Hashable, Reply] = OrderedDict()
        self._max_bytes, self._size = max_bytes, 0

    def get(self, key: Hashable) -> Reply | None:
        """The cached reply, if any."""
        reply = self._kept.get(key)
        if reply is not None:
            self._kept.move_to_end(key)
        return reply

    def keep(self, key: Hashable, reply: Reply) -> None:
        """Cache a reply; the least recently used ones are dropped beyond the bound."""
        self._size += len(reply.content) - len(self._kept[key].content if key in self._kept else b"")
        self._kept[key] = reply
        while self._size > self._max_bytes:
            self._size -= len(self._kept.popitem(last=False)[1].content)
