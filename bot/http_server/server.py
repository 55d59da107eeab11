"""Run an ASGI application with uvicorn: listen, serve, stop in order."""

from __future__ import annotations

import logging
import os
import signal
import socket
from collections.abc import Callable
from types import FrameType

import uvicorn
from starlette.types import ASGIApp
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from bot.http_server.connections import MAX_CONNECTIONS, BoundedProtocol
from bot.http_server.proxied_headers import ProxiedHeaders
from bot.http_server.request_length import OneLength
from bot.safe_text import safe_text
from indexer.errors import UsageError

_SHUTDOWN_SECONDS = 10
_KEEP_ALIVE_SECONDS = 5
_MAX_REQUEST_BYTES = 64_000
"""First line and headers, while they arrive; an application may allow less."""


class _SafeLines(logging.Formatter):
    """Lines of a log; what an error quotes of a request steers no terminal."""

    def format(self, record: logging.LogRecord) -> str:
        """The lines."""
        return safe_text(super().format(record))


def serve(  # noqa: PLR0913 (each is a matter of its own)
    app: ASGIApp,
    listening: socket.socket,
    proxies: tuple[str, ...],
    tell: Callable[[str], None],
    *,
    has_lifespan: bool = False,
    proxied: tuple[str, ...] = (),
) -> None:
    """Serve on this socket until SIGINT or SIGTERM, then finish open requests; `tell` gets the address.

    The rest is as with `make_server`.
    """
    host, port = listening.getsockname()[:2]
    tell(f"http://{f'[{host}]' if ':' in host else host}:{port}/")
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, _ignore_signal)  # the server hands on the signal that it has stopped for
    if not logging.root.handlers:
        logging.basicConfig(level=logging.WARNING)
        logging.root.handlers[0].setFormatter(_SafeLines())
    make_server(app, proxies, has_lifespan=has_lifespan, proxied=proxied).run(sockets=[listening])


def make_server(
    app: ASGIApp, proxies: tuple[str, ...] = (), *, has_lifespan: bool = False, proxied: tuple[str, ...] = ()
) -> uvicorn.Server:
    """A uvicorn server; `X-Forwarded-For` and the headers `proxied` are trusted from these `proxies` (addresses) alone.

    `has_lifespan` is for an application that has to be started before its first request.
    """
    app = OneLength(app)
    if proxies:
        app = ProxyHeadersMiddleware(app, list(proxies))  # type: ignore[arg-type, assignment]
    config = uvicorn.Config(
        ProxiedHeaders(app, proxied, proxies) if proxied else app,
        http=BoundedProtocol,
        ws="none",
        log_config=None,
        lifespan="on" if has_lifespan else "off",
        log_level="warning",
        server_header=False,
        proxy_headers=False,  # done above, inside of what looks at who sent the request
        forwarded_allow_ips=list(proxies),
        # the protocol bounds connections; this bounds requests whose clients have gone and that are still at work
        limit_concurrency=2 * MAX_CONNECTIONS,
        timeout_keep_alive=_KEEP_ALIVE_SECONDS,
        h11_max_incomplete_event_size=_MAX_REQUEST_BYTES,
        timeout_graceful_shutdown=_SHUTDOWN_SECONDS,
    )
    return uvicorn.Server(config)


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens on this address, on any free port for 0; raises UsageError where it cannot be had."""
    try:
        family, _, _, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE)[0]
        # named as TCP, for only then does asyncio send each part of an answer at once (TCP_NODELAY): 40 ms sooner
        listening = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
        if os.name == "posix":  # elsewhere it would let two servers share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(128)
    except OSError as error:
        raise UsageError(f"cannot listen on {host}:{port} ({error.strerror}); choose another host or port") from error
    return listening


def _ignore_signal(number: int, frame: FrameType | None) -> None:
    """Do nothing: uvicorn has shut down already when it raises the signal again."""
