"""A stand-in for a model's server, on loopback: it says to each request what the test tells it to."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Any

Says = Callable[[dict[str, Any]], Any]
"""From the body of a request: text or an object for the message, bytes for the whole body, or a `Response`."""


@dataclass(frozen=True)
class Response:
    """A response that is not a plain reply."""

    status: int = 200
    body: bytes = b"{}"
    headers: dict[str, str] = field(default_factory=dict)
    pace: float = 0.0
    """Seconds between two bytes of the body."""
    is_endless: bool = False


@dataclass
class ModelServer:
    """What was asked of it, and where it is."""

    url: str
    requests: list[dict[str, Any]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)


class _Handler(BaseHTTPRequestHandler):
    says: Says
    served: ModelServer
    stop: Event

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.served.requests.append(body)
        self.served.headers.append(dict(self.headers))
        said = type(self).says(body)
        with suppress(OSError):  # the client has heard enough
            self._send(said if isinstance(said, Response) else Response(body=_body(said)))

    def _send(self, response: Response) -> None:
        self.send_response(response.status)
        for name, value in response.headers.items():
            self.send_header(name, value)
        if not response.is_endless:
            self.send_header("Content-Length", str(len(response.body)))
        self.end_headers()
        while response.is_endless and not self.stop.wait(response.pace):
            self.wfile.write(response.body)
        if not response.pace:
            self.wfile.write(response.body)
            return
        for byte in response.body:
            if self.stop.wait(response.pace):
                return
            self.wfile.write(bytes([byte]))

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def model_server(says: Says) -> Iterator[ModelServer]:
    """A server that says this, until the end of the block."""
    stop = Event()
    handler = type("Handler", (_Handler,), {"says": staticmethod(says), "stop": stop})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    served = ModelServer(f"http://127.0.0.1:{server.server_port}/v1")
    handler.served = served  # type: ignore[attr-defined]
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
    try:
        yield served
    finally:
        stop.set()
        server.shutdown()
        server.server_close()


def _body(said: Any) -> bytes:
    if isinstance(said, bytes):
        return said
    text = said if isinstance(said, str) else json.dumps(said)
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()


def prompt_of(body: dict[str, Any]) -> str:
    """The question with its sentences, as the server got it."""
    return str(body["messages"][1]["content"])


def sentences_in(prompt: str) -> dict[int, str]:
    """The numbered sentences of a prompt."""
    return {int(n): text for n, text in re.findall(r"^(\d+)\. (.*)$", prompt, re.MULTILINE)}


def checked(prompt: str) -> int:
    """The number of the sentence to be found."""
    return int(re.search(r"^§ check\n(\d+)\.", prompt, re.MULTILINE)[1])  # type: ignore[index]


def choice(prompt: str, *sentences: int, answers: str = "fully", **fields: Any) -> dict[str, Any]:
    """A reply that chooses these sentences."""
    plain = {"act": "", "actors": [], "addressee": "", "matter": 0, "meeting": "", "asks_for": ""}
    return {"check": checked(prompt), **plain, "sentences": list(sentences), "answers": answers, **fields}


def choosing(words: str, answers: str = "fully", **fields: Any) -> Says:
    """Chooses the sentences that hold these words."""

    def says(body: dict[str, Any]) -> dict[str, Any]:
        prompt = prompt_of(body)
        found = [n for n, text in sentences_in(prompt).items() if words in text]
        return choice(prompt, *found, answers=answers, **fields)

    return says
