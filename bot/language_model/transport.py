"""Send one request to the model's server: within a time limit that holds whatever the server does, and a size limit."""

from __future__ import annotations

import asyncio
import json
import logging
import time
from concurrent.futures import Future
from dataclasses import dataclass
from threading import BoundedSemaphore, Thread
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from bot.language_model.settings import Settings

if TYPE_CHECKING:
    import httpx

MAX_BYTES = 200_000
"""Of a response, with what its compression makes of it."""
MAX_CONCURRENT_CALLS = 8
_SUCCESS = 200
_TOO_MANY = 429
_SERVER_FAULT = 500
_DENIED = frozenset({401, 403})
_NOT_UNDERSTOOD = frozenset({400, 422})
_AZURE = ".azure.com"


class ModelFailed(Exception):
    """The model gave nothing that can be used; `kind` says why, in one word or two."""

    def __init__(self, kind: str, pause: float = 0.0) -> None:
        super().__init__(kind)
        self.kind = kind
        self.pause = pause
        """Seconds that the server asks to be left alone for."""


TIMEOUT, UNREACHABLE, BUSY, RATE_LIMIT = "timeout", "unreachable", "busy", "rate limit"
SERVER_ERROR, DENIED, REFUSED, TOO_LONG, INVALID = "server error", "denied", "refused", "too long", "invalid"
NOT_UNDERSTOOD = "not understood"
"""Kinds of failure."""


@dataclass(frozen=True)
class Transport:
    """Posts JSON to the endpoint."""

    settings: Settings
    _calls: BoundedSemaphore

    @classmethod
    def of(cls, settings: Settings) -> Transport:
        """With room for `MAX_CONCURRENT_CALLS`."""
        logging.getLogger("httpx").setLevel(logging.WARNING)  # its notes of requests hold the address with its query
        return cls(settings, BoundedSemaphore(MAX_CONCURRENT_CALLS))

    def post(self, body: dict[str, Any], deadline: float) -> bytes:
        """The body of the response, by this time of the monotonic clock; raises ModelFailed.

        The request has a thread of its own, which is left alone once the time is up: nothing that a server or a
        resolver of names does can hold up who waits. It ends by itself soon after; until then its place is taken.
        """
        if not self._calls.acquire(timeout=max(deadline - time.monotonic(), 0.0)):
            raise ModelFailed(BUSY)
        result: Future[bytes] = Future()
        Thread(target=self._run, args=(body, deadline, result), name="model", daemon=True).start()
        try:
            return result.result(max(deadline - time.monotonic(), 0.0))
        except TimeoutError as error:
            raise ModelFailed(TIMEOUT) from error

    def _run(self, body: dict[str, Any], deadline: float, result: Future[bytes]) -> None:
        try:
            result.set_result(asyncio.run(self._bounded(body, deadline)))
        except ModelFailed as error:
            result.set_exception(error)
        except TimeoutError:
            result.set_exception(ModelFailed(TIMEOUT))
        except Exception:  # noqa: BLE001 (whatever a server provokes; what it says may hold the address)
            result.set_exception(ModelFailed(UNREACHABLE))
        finally:
            self._calls.release()

    async def _bounded(self, body: dict[str, Any], deadline: float) -> bytes:
        return await asyncio.wait_for(self._received(body, deadline), max(deadline - time.monotonic(), 0.0))

    async def _received(self, body: dict[str, Any], deadline: float) -> bytes:
        import httpx

        content = json.dumps(body, ensure_ascii=False).encode("utf-8", "replace")
        timeout = max(deadline - time.monotonic(), 0.01)
        try:
            async with (
                httpx.AsyncClient(timeout=timeout) as client,
                client.stream("POST", self.settings.url, content=content, headers=self._headers()) as response,
            ):
                _check(response)
                return await _limited(response)
        except httpx.TimeoutException as error:
            raise ModelFailed(TIMEOUT) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise ModelFailed(UNREACHABLE) from error

    def _headers(self) -> dict[str, str]:
        headers = {"Content-Type": "application/json", "Accept": "application/json"}
        if self.settings.key:
            is_azure = (urlsplit(self.settings.url).hostname or "").endswith(_AZURE)
            headers |= {"api-key": self.settings.key} if is_azure else {"Authorization": f"Bearer {self.settings.key}"}
        return headers


def _check(response: httpx.Response) -> None:
    """Raise ModelFailed for a status that brings no reply."""
    status = response.status_code
    if status == _SUCCESS:
        return
    if status == _TOO_MANY:
        after = response.headers.get("Retry-After", "")
        raise ModelFailed(RATE_LIMIT, float(after) if after.isascii() and after.isdecimal() else 1.0)
    if status in _DENIED:
        raise ModelFailed(DENIED)
    if status in _NOT_UNDERSTOOD:
        raise ModelFailed(NOT_UNDERSTOOD)
    raise ModelFailed(SERVER_ERROR if status >= _SERVER_FAULT else REFUSED)


async def _limited(response: httpx.Response) -> bytes:
    """The body; raises ModelFailed where it is longer than any reply can be."""
    received = bytearray()
    async for part in response.aiter_bytes():
        received += part
        if len(received) > MAX_BYTES:
            raise ModelFailed(TOO_LONG)
    return bytes(received)
