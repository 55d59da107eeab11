"""Transports of the MCP server: standard input and output, and streamable HTTP behind the limits of the web server."""

from __future__ import annotations

import asyncio
from typing import Any

from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.server.transport_security import TransportSecuritySettings
from starlette.types import ASGIApp, Receive, Scope, Send

PATH = "/mcp"
_HOSTS_CHECKED_BEFORE = TransportSecuritySettings(enable_dns_rebinding_protection=False)


def serve_stdio(server: Server[Any]) -> None:
    """Serve one client over standard input and output, until it hangs up."""

    async def serve() -> None:
        async with stdio_server() as (received, sent):
            await server.run(received, sent, server.create_initialization_options())

    asyncio.run(serve())


def make_http_app(server: Server[Any], names: tuple[str, ...], rate: float) -> ASGIApp:
    """The ASGI application: one address, `/mcp`; each request stands by itself, so that any copy can answer it.

    `names` and `rate` are as in `bot.web.app.Limits`.
    """
    from bot.web.guard import CALLS, MAX_BODY_BYTES, Guard
    from bot.web.hosts import KnownHosts
    from bot.web.notices import Notices
    from bot.web.rate_limit import RateLimit
    from bot.web.rendering import Renderer

    app = server.streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=MAX_BODY_BYTES,
        transport_security=_HOSTS_CHECKED_BEFORE,
    )
    notices = Notices(Renderer(served=True), programs="/")
    guarded = KnownHosts(Guard(app, notices, RateLimit(rate), CALLS), names)

    async def entered(scope: Scope, receive: Receive, send: Send) -> None:
        await (app if scope["type"] == "lifespan" else guarded)(scope, receive, send)

    return entered
