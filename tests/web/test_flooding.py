"""One client can neither hold the server nor starve others."""

from __future__ import annotations

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing
from typing import Any

import httpx
import pytest

from bot.http_server import connections
from bot.http_server.client_address import is_this_machine, network_of
from bot.web.app import Limits
from bot.web.reading_room import ReadingRoom
from bot.web.responses import Served
from tests.flood import COSTLY, HALF, bound, half_open, p95, seconds
from tests.waiting import wait_for
from tests.web.conftest import served
from tests.web.test_limits import raw


def connected(client: httpx.Client) -> socket.socket:
    return socket.create_connection((client.base_url.host, client.base_url.port or 0), 20)


def is_closed(one: socket.socket) -> bool:
    one.settimeout(0)
    try:
        return one.recv(1) == b""
    except BlockingIOError:
        return False
    except ConnectionError:
        return True


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A server with room for few connections, whose patience does not end in a test."""
    monkeypatch.setattr(connections, "MAX_CONNECTIONS", 20)
    monkeypatch.setattr(connections, "STALL_SECONDS", 3600)


@pytest.mark.usefixtures("few")
@pytest.mark.parametrize("sent", [b"", HALF])
def test_half_open_connections_make_room_for_a_whole_request(room: ReadingRoom, sent: bytes) -> None:
    with served(room) as client, ExitStack() as stack:
        opened = []
        for _ in range(60):
            one = stack.enter_context(closing(connected(client)))
            one.sendall(sent)
            opened.append(one)
            if len(opened) % 20 == 0:
                fresh = httpx.get(client.base_url.join("/en/"), trust_env=False, timeout=30)
                assert fresh.status_code == 200
        wait_for(lambda: all(map(is_closed, opened[:30])))  # the oldest went first
        assert not is_closed(opened[-1])


@pytest.mark.usefixtures("few")
def test_one_address_holds_its_share_and_no_more(room: ReadingRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "MAX_OF_A_CLIENT", 5)
    monkeypatch.setattr(connections, "is_this_machine", lambda address: False)
    with served(room) as client, ExitStack() as stack:
        kept = stack.enter_context(closing(socket.socket()))
        kept.bind(("127.0.0.2", 0))
        kept.connect((client.base_url.host, client.base_url.port or 0))
        kept.sendall(HALF)
        opened = [stack.enter_context(closing(connected(client))) for _ in range(12)]
        wait_for(lambda: sum(map(is_closed, opened)) >= 7)
        assert not any(map(is_closed, opened[7:]))
        assert not is_closed(kept)  # another address, which came first
        kept.settimeout(20)
        kept.sendall(b"alhost\r\nConnection: close\r\n\r\n")
        assert kept.recv(12) == b"HTTP/1.1 200"


def test_clients_are_told_apart_by_their_network() -> None:
    assert network_of("192.0.2.1") == network_of("::ffff:192.0.2.1") == "192.0.2.1"
    assert network_of("2001:db8::1") == network_of("2001:db8::ffff%eth0") != network_of("2001:db8:0:1::1")
    assert network_of("127.0.0.1") != network_of("127.0.0.2")
    assert network_of("unix:") == "unix:"
    assert all(map(is_this_machine, ("127.0.0.1", "::1", "::ffff:127.0.0.1", "")))
    assert not any(map(is_this_machine, ("192.0.2.1", "unix:", "2001:db8::1")))


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("path", ["/en/", "/api/meetings"])
def test_a_request_with_two_lengths_is_the_last_of_its_connection(client: httpx.Client, method: str, path: str) -> None:
    smuggled = b"GET /api/outcomes HTTP/1.1\r\nHost: localhost\r\n\r\n"
    head = f"{method} {path} HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
    answer = raw(client, head.encode() + b"0\r\n\r\n" + smuggled)  # until the server closes
    assert answer.startswith(b"HTTP/1.1 400")
    assert answer.count(b"HTTP/1.1 ") == 1
    assert b"connection: close" in answer.lower()


class Slow(Served):
    """A room in which costly questions are answered when they are let go, and others at once."""

    def __init__(self, room: ReadingRoom) -> None:
        super().__init__(room)
        self.go = threading.Event()


class SlowSource:
    def __init__(self, room: ReadingRoom) -> None:
        self.value = Slow(room)
        self.room = room

    def use(self, work: Any) -> Any:
        return work(self.value)


def test_while_one_asks_what_costs_much_another_is_answered(room: ReadingRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    room = ReadingRoom(room.index, served=True)
    source = SlowSource(room)
    answer = room.answers.to

    def held(questions: tuple[str, ...], *more: Any) -> Any:
        if len(questions[-1]) > 200:
            assert source.value.go.wait(60)
        return answer(questions[-1:], *more)

    monkeypatch.setattr(room.answers, "to", held)
    with (
        served(source, Limits(timeout=60, max_waiting=30), ("127.0.0.1",)) as client,
        ThreadPoolExecutor(40) as threads,
    ):

        def ask(question: str, address: str) -> httpx.Response:
            headers = {"X-Forwarded-For": address}
            return client.get("/api/ask", params={"q": question}, headers=headers)

        flood = [threads.submit(ask, f"{n} {'x' * 300}", f"192.0.2.{n % 3}") for n in range(29)]
        wait_for(lambda: len(source.value.in_progress) == 29)
        plain = [ask(f"Who chaired meeting {n}?", f"198.51.100.{n}") for n in range(20)]
        assert [response.status_code for response in plain] == [200] * 20
        assert not any(future.done() for future in flood)
        own = ask("Who chaired the meeting?", "192.0.2.1")  # who floods is answered what costs little, too
        assert own.status_code == 200
        source.value.go.set()
        assert {future.result().status_code for future in flood} <= {200, 503}


def test_who_fills_the_queue_makes_room_for_others(room: ReadingRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    room = ReadingRoom(room.index, served=True)
    source = SlowSource(room)
    answer = room.answers.to

    def held(questions: tuple[str, ...], *more: Any) -> Any:
        assert source.value.go.wait(60)
        return answer(questions[-1:], *more)

    monkeypatch.setattr(room.answers, "to", held)
    with served(source, Limits(timeout=60, max_waiting=8), ("127.0.0.1",)) as client, ThreadPoolExecutor(20) as threads:

        def ask(n: int, address: str) -> int:
            headers = {"X-Forwarded-For": address}
            return client.get("/api/ask", params={"q": f"Who chaired meeting {n}?"}, headers=headers).status_code

        flood = [threads.submit(ask, n, "192.0.2.1") for n in range(8)]
        wait_for(lambda: len(source.value.in_progress) == 8)
        assert ask(100, "192.0.2.1") == 503
        others = [threads.submit(ask, 200 + n, f"198.51.100.{n}") for n in range(3)]
        wait_for(lambda: sum(future.done() for future in flood) == 3)  # theirs was given up
        source.value.go.set()
        assert [future.result() for future in others] == [200] * 3
        assert sorted(future.result() for future in flood) == [200] * 5 + [503] * 3


@pytest.mark.slow
def test_while_one_floods_anothers_question_is_answered_soon(room: ReadingRoom) -> None:
    room = ReadingRoom(room.index, served=True)
    with (
        served(room, Limits(timeout=60, max_waiting=40), ("127.0.0.1",)) as client,
        ThreadPoolExecutor(40) as threads,
    ):

        def ask(question: str, address: str) -> int:
            headers = {"X-Forwarded-For": address}
            return client.get("/api/ask", params={"q": question}, headers=headers, timeout=120).status_code

        def plain() -> None:
            assert ask("Who chaired the meeting?", "198.51.100.1") == 200

        quiet = seconds(plain, 7)
        with half_open(client.base_url.host, client.base_url.port or 0, 300):
            flood = [threads.submit(ask, f"{COSTLY}, {n}?", "192.0.2.1") for n in range(32)]
            taken = seconds(plain, 20)
        assert p95(taken) < bound(quiet), (quiet, taken)
        assert {future.result() for future in flood} <= {200, 503}
