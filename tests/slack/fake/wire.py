"""Socket Mode: envelopes to connected clients, their acknowledgements, deliveries repeated until one comes."""

from __future__ import annotations

import contextlib
import itertools
import json
import socket
import struct
import time
from threading import Condition, Event, Thread
from typing import Any

from websockets.exceptions import ConnectionClosed
from websockets.sync.server import ServerConnection, serve

ACK_WITHIN = 3.0
"""Seconds that an app has to acknowledge."""
RETRIES = (0.2, 3.0, 6.0, 12.0)
"""Seconds before each repeated delivery; Slack's own are 0, 60 and 300."""


class Wire:
    def __init__(self) -> None:
        self.connections: list[ServerConnection] = []
        self.tickets: set[str] = set()
        self.changed = Condition()
        self.waiting: dict[str, tuple[Event, list[Any]]] = {}
        self.ack_seconds: list[float] = []
        self.unacknowledged: list[dict[str, Any]] = []
        self.connected = 0
        self.closed = Event()
        self._turn = itertools.count()
        self.server = serve(self._serve, "127.0.0.1", 0, ping_interval=None, max_size=None, compression=None)
        self.port = self.server.socket.getsockname()[1]
        Thread(target=self.server.serve_forever, daemon=True).start()

    def _serve(self, connection: ServerConnection) -> None:
        assert connection.request is not None
        ticket = connection.request.path.partition("ticket=")[2].partition("&")[0]
        if ticket not in self.tickets:
            connection.close(1008)
            return
        self.tickets.discard(ticket)  # an address serves one connection
        hello = {
            "type": "hello",
            "num_connections": 1,
            "connection_info": {"app_id": "A1"},
            "debug_info": {"host": "fake"},
        }
        connection.send(json.dumps(hello))
        with self.changed:
            self.connections.append(connection)
            self.connected += 1
            self.changed.notify_all()
        try:
            for raw in connection:
                self._acknowledged(json.loads(raw))
        except ConnectionClosed:
            pass
        finally:
            self._forget(connection)

    def _acknowledged(self, answer: dict[str, Any]) -> None:
        waiting = self.waiting.get(answer.get("envelope_id", ""))
        if waiting is not None:
            waiting[1].append(answer.get("payload"))
            waiting[0].set()

    def _forget(self, connection: ServerConnection) -> None:
        with self.changed:
            if connection in self.connections:
                self.connections.remove(connection)
            self.changed.notify_all()

    def wait_connected(self, seconds: float = 20.0) -> None:
        with self.changed:
            assert self.changed.wait_for(lambda: bool(self.connections), seconds), "nobody connected"

    def deliver(
        self, kind: str, payload: dict[str, Any], *, wants_answer: bool, retries: tuple[float, ...] = RETRIES
    ) -> Any:
        """Send until acknowledged; the payload of the acknowledgement. None where none came."""
        id_ = f"env-{next(self._turn)}"
        event, answers = self.waiting.setdefault(id_, (Event(), []))
        for attempt, pause in enumerate((0.0, *retries)):
            if event.wait(pause) or self.closed.is_set():
                break
            envelope = {"envelope_id": id_, "type": kind, "payload": payload, "accepts_response_payload": wants_answer}
            if kind == "events_api":
                envelope |= {"retry_attempt": attempt, "retry_reason": "timeout" if attempt else ""}
            if not self._send(envelope):
                continue
            sent = time.monotonic()
            if event.wait(ACK_WITHIN):
                self.ack_seconds.append(time.monotonic() - sent)
                break
        self.waiting.pop(id_, None)
        if not event.is_set():
            self.unacknowledged.append(payload)
            return None
        return answers[0]

    def _send(self, envelope: dict[str, Any]) -> bool:
        with self.changed:
            if not self.changed.wait_for(lambda: bool(self.connections) or self.closed.is_set(), 20):
                return False
            if not self.connections:
                return False
            connection = self.connections[next(self._turn) % len(self.connections)]
        try:
            connection.send(json.dumps(envelope))
        except (ConnectionClosed, OSError):
            return False
        return True

    def drop(self, how: str) -> None:
        """End every connection: `warning` (Slack asks for a new one), `close`, `reset`, `fin` (half-open, no frame)."""
        with self.changed:
            connections = list(self.connections)
        for connection in connections:
            if how == "warning":
                with contextlib.suppress(ConnectionClosed):
                    connection.send(json.dumps({"type": "disconnect", "reason": "warning", "debug_info": {}}))
                self._forget(connection)  # no more events over it; it still takes acknowledgements
            elif how == "close":
                self._forget(connection)
                connection.close(1001)
            else:
                self._forget(connection)
                raw = connection.socket
                with contextlib.suppress(OSError):
                    if how == "reset":
                        raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                        raw.shutdown(socket.SHUT_RD)
                    else:
                        raw.shutdown(socket.SHUT_WR)
                if how == "reset":
                    raw.close()

    def close(self) -> None:
        self.closed.set()
        with self.changed:
            self.changed.notify_all()
        for waiting in list(self.waiting.values()):
            waiting[0].set()
        self.server.shutdown()
