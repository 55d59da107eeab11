"""A Qdrant server for tests: what this project asks of one over HTTP, answered by the client's own local mode.

`python -m tests.qdrant_server` serves until it is killed, and prints its address.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Lock, Thread
from typing import Any
from urllib.parse import urlsplit

from qdrant_client import QdrantClient, models


class FakeQdrant:
    """The collections and aliases of one server."""

    def __init__(self) -> None:
        self.client = QdrantClient(":memory:")
        self.requests: list[str] = []
        self._lock = Lock()

    def answer(self, method: str, path: str, body: dict[str, Any]) -> Any:
        """The result of a request; raises KeyError for a collection or an address that is not there."""
        with self._lock, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self.requests.append(f"{method} {path}")
            parts = path.strip("/").split("/")
            if parts[0] == "aliases":
                return _data(self.client.get_aliases())
            if parts == ["collections"]:
                return _data(self.client.get_collections())
            if parts == ["collections", "aliases"]:
                actions = models.ChangeAliasesOperation(**body).actions
                return self.client.update_collection_aliases(actions)
            return self._of_collection(method, parts[1], "/".join(parts[2:]), body)

    def _of_collection(self, method: str, name: str, what: str, body: dict[str, Any]) -> Any:
        client = self.client
        there = client.collection_exists(name)
        if not there and (method, what) not in {("GET", "exists"), ("PUT", "")}:
            raise KeyError(name)
        work: dict[tuple[str, str], Callable[[], Any]] = {
            ("GET", "exists"): lambda: {"exists": there},
            ("PUT", ""): lambda: self._create(name, models.CreateCollection(**body)),
            ("DELETE", ""): lambda: client.delete_collection(name),
            ("GET", ""): lambda: _data(client.get_collection(name)),
            ("PUT", "index"): lambda: {"operation_id": 0, "status": "completed"},
            ("PUT", "points"): lambda: _data(client.upsert(name, [models.PointStruct(**p) for p in body["points"]])),
            ("POST", "points/count"): lambda: _data(client.count(name)),
            ("POST", "points/query/batch"): lambda: [
                _data(each) for each in client.query_batch_points(name, models.QueryRequestBatch(**body).searches)
            ],
        }
        return work[method, what]()

    def _create(self, name: str, made: models.CreateCollection) -> bool:
        vectors = made.sparse_vectors or {}
        assert all(vector.modifier is None for vector in vectors.values())
        return self.client.create_collection(name, vectors_config={}, sparse_vectors_config=vectors)


def _data(value: Any) -> Any:
    return json.loads(value.model_dump_json())


class Server(ThreadingHTTPServer):
    """Serves clients that may be killed at any time."""

    daemon_threads = True

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


@contextmanager
def fake_qdrant() -> Iterator[tuple[FakeQdrant, str]]:
    """The server, and its address."""
    fake = FakeQdrant()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length") or 0)
            body = json.loads(self.rfile.read(length)) if length else {}
            try:
                result, status = fake.answer(self.command, urlsplit(self.path).path, body), 200
            except KeyError as error:
                result, status = {"error": str(error)}, 404
            data = json.dumps({"result": result, "status": "ok", "time": 0.0}).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)

        do_GET = do_PUT = do_POST = do_DELETE = _answer  # noqa: N815 (names of the protocol)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = Server(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield fake, f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()


if __name__ == "__main__":
    with fake_qdrant() as (_, address):
        print(address, flush=True)
        Event().wait()
