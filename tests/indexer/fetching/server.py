"""A web server on loopback that misbehaves as it is told: a route is a coroutine that writes whatever it likes."""

from __future__ import annotations

import asyncio
import socket
import ssl
import struct
import threading
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass, field
from email.message import Message
from email.parser import Parser
from pathlib import Path
from typing import Self

Route = Callable[["Request", asyncio.StreamWriter], Awaitable[None]]


@dataclass(frozen=True)
class Request:
    """What a client asked for."""

    path: str
    headers: Message
    at: float
    """Seconds on the server's clock."""

    @property
    def first(self) -> int:
        """First byte of the range that is asked for; 0 for all."""
        return int(self.headers.get("range", "bytes=0-").removeprefix("bytes=").removesuffix("-"))


@dataclass
class Server:
    """Runs in a thread while it is a context manager; every route answers one connection."""

    routes: dict[str, Route] = field(default_factory=dict)
    requests: list[Request] = field(default_factory=list)
    port: int = 0
    certificate: Path | None = None
    """With its key, for https."""
    key: Path | None = None

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def host(self) -> str:
        return f"127.0.0.1:{self.port}"

    def asked(self, path: str) -> list[Request]:
        return [request for request in self.requests if request.path == path]

    def __enter__(self) -> Self:
        self._loop = asyncio.new_event_loop()
        started = threading.Event()

        async def serve() -> None:
            server = await asyncio.start_server(self._answer, "127.0.0.1", 0, ssl=self._tls())
            self.port = server.sockets[0].getsockname()[1]
            started.set()

        self._thread = threading.Thread(target=self._run, args=(serve,), daemon=True)
        self._thread.start()
        started.wait()
        return self

    def _tls(self) -> ssl.SSLContext | None:
        if self.certificate is None:
            return None
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.certificate, self.key)
        return context

    def _run(self, serve: Callable[[], Awaitable[None]]) -> None:
        self._loop.create_task(serve())  # type: ignore[arg-type]
        self._loop.run_forever()
        for task in asyncio.all_tasks(self._loop):
            task.cancel()
        self._loop.run_until_complete(asyncio.sleep(0))
        self._loop.close()

    def __exit__(self, *_: object) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()

    async def _answer(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            head = (await reader.readuntil(b"\r\n\r\n")).decode()
            line, _, rest = head.partition("\r\n")
            request = Request(line.split()[1], Parser().parsestr(rest, headersonly=True), self._loop.time())
            self.requests.append(request)
            await self.routes.get(request.path, says(404))(request, writer)
            writer.close()
        except (ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            writer.close()


def head(status: int, headers: Mapping[str, object]) -> bytes:
    lines = [f"HTTP/1.1 {status} x", *(f"{name}: {value}" for name, value in headers.items()), "Connection: close"]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def says(status: int, body: bytes = b"", **headers: object) -> Route:
    """Answers properly; names of headers with _ for -."""
    given = {name.replace("_", "-"): value for name, value in headers.items()}

    async def route(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(head(status, {"Content-Length": len(body), **given}) + body)
        await writer.drain()

    return route


def serves(body: bytes, *, etag: str = "", modified: str = "", slowly: float = 0) -> Route:
    """A proper file server: conditional requests, ranges; `slowly` waits so many seconds in the middle."""
    named = {name: value for name, value in (("ETag", etag), ("Last-Modified", modified)) if value}

    async def route(request: Request, writer: asyncio.StreamWriter) -> None:
        asked = request.headers
        known = asked.get("if-none-match", "") == etag if etag else asked.get("if-modified-since", "") == modified
        if named and known:
            writer.write(head(304, named))
        elif request.first and request.headers.get("if-range") in {etag or "-", modified or "-"}:
            span = f"bytes {request.first}-{len(body) - 1}/{len(body)}"
            rest = body[request.first :]
            writer.write(head(206, {**named, "Content-Range": span, "Content-Length": len(rest)}) + rest)
        else:
            writer.write(head(200, {**named, "Content-Length": len(body)}) + body[: len(body) // 2])
            await asyncio.sleep(slowly)
            writer.write(body[len(body) // 2 :])
        await writer.drain()

    return route


def breaks_off(body: bytes, after: int, **headers: object) -> Route:
    """Promises the whole body, sends its beginning, and closes the connection."""

    async def route(_: Request, writer: asyncio.StreamWriter) -> None:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        writer.write(head(200, {"Content-Length": len(body), **named}) + body[:after])
        await writer.drain()

    return route


async def resets(_: Request, writer: asyncio.StreamWriter) -> None:
    """Resets the connection instead of an answer."""
    sock: socket.socket = writer.get_extra_info("socket")
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    writer.transport.abort()
    raise ConnectionError


async def is_silent(_: Request, __: asyncio.StreamWriter) -> None:
    """Takes the request and never answers."""
    await asyncio.sleep(3600)


def drips(every: float) -> Route:
    """Sends an endless document, a byte now and then."""

    async def route(_: Request, writer: asyncio.StreamWriter) -> None:
        writer.write(head(200, {"Content-Length": 10**6}) + b"PK\x03\x04")
        while True:
            writer.write(b"x")
            await writer.drain()
            await asyncio.sleep(every)

    return route


async def never_ends(_: Request, writer: asyncio.StreamWriter) -> None:
    """Sends as much as is taken."""
    writer.write(head(200, {}) + b"PK\x03\x04")
    while True:
        writer.write(b"x" * 65536)
        await writer.drain()


def in_turn(routes: Iterable[Route]) -> Route:
    """The first route for the first request, and so on; the last for all that follow."""
    left = list(routes)

    async def route(request: Request, writer: asyncio.StreamWriter) -> None:
        await (left.pop(0) if len(left) > 1 else left[0])(request, writer)

    return route
