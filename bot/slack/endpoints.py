"""HTTP endpoints: health and metrics, and in HTTP mode Slack's requests, through Bolt's Starlette adapter."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from threading import Thread
from typing import Any

from slack_bolt import App, BoltResponse
from slack_bolt.adapter.starlette.handler import to_bolt_request, to_starlette_response
from slack_bolt.oauth import OAuthFlow
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.http_server.server import listen, make_server
from bot.slack.log import log
from bot.slack.metrics import prometheus_text
from bot.slack.request_guard import refusal_of

State = Callable[[], dict[str, Any]]
"""Health of the app: `ok`, and its `figures`."""


class WebServer:
    """Serves in a thread until it is closed."""

    def __init__(self, endpoints: Starlette, host: str, port: int) -> None:
        """Listen on this address; raises UsageError where it cannot be had."""
        self._socket = listen(host, port)
        self._server = make_server(endpoints)
        self._thread = Thread(target=self._server.run, args=([self._socket],), name="http", daemon=True)

    @property
    def port(self) -> int:
        """The port, where 0 was asked for too."""
        return int(self._socket.getsockname()[1])

    def start(self) -> None:
        """Begin to serve."""
        self._thread.start()

    def close(self) -> None:
        """Take no more requests; those begun are finished."""
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()


def make_endpoints(app: App, state: State, *, http_mode: bool) -> Starlette:
    """Everything that is served: the app can be installed where it has an OAuth flow, and called in HTTP mode."""
    routes = [Route("/health", _health(state)), Route("/metrics", _metrics(state))]
    if http_mode:
        routes.append(Route("/slack/events", _events(app), methods=["POST"]))
    if app.oauth_flow is not None:
        routes += _installing(app.oauth_flow)
    return Starlette(routes=routes)


# What is not `async` below runs in Starlette's thread pool, as it may wait for a database or for Slack.


def _health(state: State) -> Callable[[Request], Response]:
    def health(request: Request) -> Response:
        del request
        found = state()
        return JSONResponse(found, 200 if found["ok"] else 503)

    return health


def _metrics(state: State) -> Callable[[Request], Response]:
    def metrics(request: Request) -> Response:
        del request
        found = state()
        text = prometheus_text({"ok": int(found["ok"]), **found["figures"]})
        return PlainTextResponse(text, media_type="text/plain; version=0.0.4")

    return metrics


def _events(app: App) -> Callable[[Request], Awaitable[Response]]:
    async def events(request: Request) -> Response:
        response = refusal_of(request.headers)
        if response is None:
            try:
                body = await request.body()
            except ClientDisconnect:  # it never sent the rest
                return Response(status_code=400)
            response = await run_in_threadpool(_dispatch, app, request, body)
        if response.status >= 400:  # noqa: PLR2004
            log("request_refused", status=response.status, reason=response.body)
        return to_starlette_response(response)

    return events


def _dispatch(app: App, request: Request, body: bytes) -> BoltResponse:
    try:
        parsed = to_bolt_request(request, body)
    except Exception:  # noqa: BLE001 (Bolt reads the body before it checks who signed it; it may be anything)
        return BoltResponse(status=400, body={"error": "unreadable"})
    return app.dispatch(parsed)


def _installing(flow: OAuthFlow) -> list[Route]:
    def route(path: str, handle: Callable[[Any], BoltResponse]) -> Route:
        def endpoint(request: Request) -> Response:
            return to_starlette_response(handle(to_bolt_request(request, b"")))

        return Route(path, endpoint)

    return [route(flow.install_path, flow.handle_installation), route(flow.redirect_uri_path, flow.handle_callback)]
