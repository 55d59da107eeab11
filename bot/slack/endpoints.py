"""The HTTP server: health and figures, and in HTTP mode Slack's requests."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from slack_bolt import BoltRequest
from slack_bolt.oauth import OAuthFlow

from bot.slack.metrics import exposition
from bot.slack.request_guard import Door
from indexer.errors import UsageError

EVENTS, HEALTH, FIGURES = "/slack/events", "/health", "/metrics"
_LARGEST = 1_000_000
"""Bytes of a request; Slack's are far smaller."""
_PATIENCE = 10

State = Callable[[], dict[str, Any]]
"""Tells how the app is: `ok`, and its figures."""


class WebServer:
    """Serves in a thread until it is closed."""

    def __init__(
        self, host: str, port: int, state: State, door: Door | None = None, oauth: OAuthFlow | None = None
    ) -> None:
        """With a `door`, Slack's requests are let in; with `oauth`, the app can be installed.

        Raises UsageError where the port cannot be had.
        """

        class Bound(_Handler):
            tell_state = staticmethod(state)
            way_in = door
            installing = oauth

        try:
            self._server = _Server((host, port), Bound)
        except OSError as error:
            raise UsageError(f"cannot listen on {host}:{port} ({error.strerror}); choose another port") from error
        self._thread = Thread(target=self._server.serve_forever, args=(0.1,), name="web", daemon=True)

    @property
    def port(self) -> int:
        """The port, where 0 was asked for too."""
        return int(self._server.server_address[1])

    def start(self) -> None:
        """Begin to serve."""
        self._thread.start()

    def close(self) -> None:
        """Take no more requests; those begun are finished."""
        self._server.shutdown()
        self._server.server_close()


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    request_queue_size = 128


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version, sys_version = "cop", ""
    timeout = _PATIENCE
    tell_state: State
    way_in: Door | None
    installing: OAuthFlow | None

    def do_GET(self) -> None:
        """Health or figures."""
        path = urlsplit(self.path).path
        if self.installing is not None and path.startswith("/slack/"):
            self._install(self.installing, path)
            return
        state = self.tell_state()
        if path == HEALTH:
            self._send(200 if state["ok"] else 503, json.dumps(state), "application/json")
        elif path == FIGURES:
            figures = {"ok": int(state["ok"]), **state["figures"]}
            self._send(200, exposition(figures), "text/plain; version=0.0.4")
        else:
            self._send(404, "not here\n", "text/plain")

    def do_POST(self) -> None:
        """A request of Slack's."""
        parts = urlsplit(self.path)
        length = self.headers.get("Content-Length", "")
        self.close_connection = True
        if self.way_in is None or parts.path != EVENTS:
            self._send(404, "not here\n", "text/plain")
        elif not length.isdigit() or int(length) > _LARGEST:
            self._send(413 if length.isdigit() else 411, "", "text/plain")
        else:
            body = self.rfile.read(int(length))
            headers = {name.lower(): value for name, value in self.headers.items()}
            response = self.way_in.dispatch(body, parts.query, headers)
            kind = response.first_headers().get("content-type", "text/plain")
            self._send(response.status, response.body, kind)

    def _install(self, flow: OAuthFlow, path: str) -> None:
        request = BoltRequest(body="", query=urlsplit(self.path).query, headers=dict(self.headers.items()))
        handlers = {flow.install_path: flow.handle_installation, flow.redirect_uri_path: flow.handle_callback}
        if path not in handlers:
            self._send(404, "not here\n", "text/plain")
            return
        response = handlers[path](request)
        kind = response.first_headers().get("content-type", "text/html")
        cookies = [("Set-Cookie", value) for value in response.headers.get("set-cookie", ())]
        self._send(response.status, response.body, kind, cookies)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 (http.server's name)
        """Nothing: what matters is logged where it happens."""

    def _send(self, status: int, text: str, kind: str, headers: Iterable[tuple[str, str]] = ()) -> None:
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", kind)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(content)
