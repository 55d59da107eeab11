"""What the server does not put up with, and what it outlives."""

from __future__ import annotations

import asyncio
import logging
import shutil
import socket
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest
import yaml
from starlette.responses import Response

from bot.commands.site import room_of
from bot.http_server import connections
from bot.live_index import LiveIndex
from bot.question_log import read_log
from bot.web.api_replies import Reply, ReplyCache
from bot.web.app import Limits
from bot.web.hosts import KnownHosts
from bot.web.questions import MAX_EARLIER_QUESTIONS, MAX_QUESTION_LENGTH, MAX_TOTAL_LENGTH, carried
from bot.web.rate_limit import MIN_WINDOW, RateLimit
from bot.web.reading_room import ReadingRoom
from bot.web.responses import Served
from indexer.errors import UsageError
from tests.waiting import wait_for
from tests.web.conftest import served
from tests.web.reading import read


def raw(client: httpx.Client, data: bytes) -> bytes:
    """What the server sends back to these bytes, until it closes."""
    with socket.create_connection((client.base_url.host, client.base_url.port or 0), 20) as one:
        one.sendall(data)
        received = b""
        while part := one.recv(65536):
            received += part
    return received


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost:8000", 200),
        ("LOCALHOST", 200),
        ("127.0.0.1", 200),
        ("[::1]:8000", 200),
        ("192.0.2.7:8000", 200),
        ("cop.example.org", 200),
        ("cop.example.org.", 200),
        ("evil.example", 400),
        ("cop.example.org.evil.example", 400),
        ("localhost.evil.example", 400),
        ("127.0.0.1.evil.example", 400),
        ("evil.example@localhost:x", 400),
        ("evil.example@127.0.0.1", 400),
        ("127.0.0.1/evil.example", 400),
        ("192.0.2.7:x", 400),
        ("999.0.2.7", 400),
        ("[::1].evil.example", 400),
        ("[", 400),
        ("", 400),
    ],
)
def test_only_its_own_names_are_answered_to(host: str, status: int) -> None:
    hosts = KnownHosts(Response(), ["cop.example.org", "", "127.0.0.1"])
    transport = httpx.ASGITransport(hosts)

    async def ask() -> int:
        async with httpx.AsyncClient(transport=transport) as client:
            return (await client.get("http://localhost/", headers={"Host": host})).status_code

    assert asyncio.run(ask()) == status


def test_a_name_that_somebody_else_points_here_gets_nothing(client: httpx.Client) -> None:
    for path in ("/en/", "/api/meetings", "/static/style.css"):
        response = client.get(path, headers={"Host": "evil.example"})
        assert response.status_code == 400
        assert response.text == "Invalid host header"


@pytest.mark.parametrize(
    ("path", "headers", "content", "status"),
    [
        ("/{}ask?q=" + "x" * 20_001, {}, b"", 414),
        ("/{}" + "/" * 501, {}, b"", 414),
        ("/{}ask", {"X-Long": "x" * 32_001}, b"", 431),
        ("/{}ask?q=x", {}, b"x=1", 413),
        ("/{}ask?q=x", {"Transfer-Encoding": "chunked"}, b"", 413),
    ],
)
def test_what_is_too_long_is_refused(
    client: httpx.Client, path: str, headers: dict[str, str], content: bytes, status: int
) -> None:
    for place, kind in (("api/", "application/json"), ("zh/", "text/html; charset=utf-8")):
        response = client.request("GET", path.format(place), headers=headers, content=content or None)
        assert (response.status_code, response.headers["content-type"]) == (status, kind)
        assert response.headers["content-security-policy"].startswith("default-src 'none'")
        if kind.startswith("text"):
            assert read(response.text).one("html").attributes["lang"] == "zh"


def test_paths_lead_nowhere_else(client: httpx.Client) -> None:
    for path in (
        "/../../../etc/passwd",
        "/static/../../../../etc/passwd",
        "//etc/passwd",
        "/static//etc/passwd",
        "/static/..\\..\\app.py",
        "/en/../../../etc/passwd",
        "/api/paragraph/../../../etc/passwd",
        "/api/paragraph/C21/57/..%2f..%2fetc",
        "/static/style.css%00.html",
        "http://evil.example/etc/passwd",
    ):
        answer = raw(client, f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        assert answer.split(b" ")[1] in {b"404", b"400"}, path
        assert b"root:" not in answer


def test_what_is_no_http_gets_no_more_than_a_refusal(client: httpx.Client) -> None:
    for data in (
        b"\x00\xff\r\n\r\n",
        b"GET / HTTP/1.1\r\n\r\n",
        b"x" * 100_000,
        b"GET /\x00 HTTP/1.1\r\nHost: localhost\r\n\r\n",
    ):
        answer = raw(client, data)
        assert answer.startswith(b"HTTP/1.1 4")
    assert client.get("/en/").status_code == 200


def test_a_client_that_says_nothing_whole_is_left(room: ReadingRoom, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "STALL_SECONDS", 0.2)
    with served(room) as client, socket.create_connection((client.base_url.host, client.base_url.port or 0), 20) as one:
        one.sendall(b"GET /en/ HTTP/1.1\r\nHost: loc")
        with suppress(ConnectionResetError):
            assert one.recv(1) == b""
        monkeypatch.undo()  # a whole request may take longer, on a busy machine
        assert client.get("/en/").status_code == 200


def test_a_client_has_so_many_requests_and_gets_more_with_time(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [1000.0]
    monkeypatch.setattr(time, "time", lambda: now[0])
    limit = RateLimit(2.0)
    assert [limit.wait("192.0.2.1") for _ in range(12)] == [0.0] * 12
    assert limit.wait("192.0.2.1") == pytest.approx(MIN_WINDOW)
    assert limit.wait("192.0.2.2") == 0
    assert limit.wait("::ffff:192.0.2.1") > 0
    now[0] += MIN_WINDOW - 1
    assert limit.wait("192.0.2.1") == pytest.approx(1)
    now[0] += 1.1
    assert [limit.wait("192.0.2.1") for _ in range(12)] == [0.0] * 12
    assert limit.wait("192.0.2.1") > 0
    for n in range(12):
        assert limit.wait(f"2001:db8::{n}") == 0
    assert limit.wait("2001:db8::ffff") > 0  # one site
    assert limit.wait("2001:db8:0:1::") == 0
    for address in ("127.0.0.1", "127.8.8.8", "::1", "::ffff:127.0.0.1"):
        assert not any(limit.wait(address) for _ in range(100))


@pytest.mark.parametrize(("rate", "requests", "seconds"), [(0.1, 1, 10), (0.15, 1, 7), (0.5, 3, 6), (20, 120, 6)])
def test_no_rate_is_exceeded(rate: float, requests: int, seconds: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time, "time", lambda: 1000.0)
    limit = RateLimit(rate)
    assert sum(not limit.wait("192.0.2.1") for _ in range(200)) == requests
    assert limit.wait("192.0.2.1") == pytest.approx(seconds)


def test_who_asks_too_often_is_told_when_to_come_back(room: ReadingRoom) -> None:
    with served(room, Limits(rate=0.01), ("127.0.0.1",)) as client:  # one request in 100 seconds
        mine, other = ({"X-Forwarded-For": f"10.0.0.9, 192.0.2.{n}"} for n in (1, 2))
        assert client.get("/api/meetings", headers=mine).status_code == 200
        refused = client.get("/api/meetings", headers=mine)
        assert refused.status_code == 429
        assert 1 <= int(refused.headers["retry-after"]) <= 100
        assert "too many" in refused.json()["error"]
        page = client.get("/fr/", headers=mine)
        assert page.status_code == 429
        assert "trop de demandes" in read(page.text).one("main").text
        spoofed = {"X-Forwarded-For": "192.0.2.77, 192.0.2.1"}  # only what the proxy itself saw counts
        assert client.get("/api/meetings", headers=spoofed).status_code == 429
        assert client.get("/api/meetings", headers=other).status_code == 200


def test_who_is_no_proxy_is_not_believed_where_a_request_came_from(room: ReadingRoom) -> None:
    with served(room, Limits(rate=0.5)) as client:
        headers = {"X-Forwarded-For": "192.0.2.1", "X-Forwarded-Proto": "https"}
        assert [client.get("/api/meetings", headers=headers).status_code for _ in range(8)] == [200] * 8


class Held(Served):
    """A room in which questions are answered when it is let go."""

    def __init__(self, room: ReadingRoom) -> None:
        super().__init__(room)
        self.go = threading.Event()
        self.begun = 0


class HeldSource:
    def __init__(self, room: ReadingRoom) -> None:
        self.value = Held(room)

    def use(self, work: Any) -> Any:
        self.value.begun += 1
        assert self.value.go.wait(30)
        return work(self.value)


def test_where_too_much_waits_more_is_refused_and_the_rest_is_answered(room: ReadingRoom) -> None:
    source = HeldSource(room)
    with served(source, Limits(max_waiting=4, timeout=60)) as client, ThreadPoolExecutor(8) as threads:

        def ask(n: int) -> httpx.Response:
            return client.get("/api/ask", params={"q": f"Who chaired meeting {n}?"})

        waiting = [threads.submit(ask, n) for n in range(4)]
        wait_for(lambda: len(source.value.in_progress) == 4)
        refused = ask(100)
        assert (refused.status_code, refused.headers["retry-after"]) == (503, "1")
        assert client.get("/api/openapi.json").status_code == 200  # nothing to make: the loop is free
        page = client.get("/ru/ask/", params={"q": "x"})
        assert page.status_code == 503
        assert read(page.text).one("html").attributes["lang"] == "ru"
        source.value.go.set()
        assert {future.result().status_code for future in waiting} == {200}
        assert ask(101).status_code == 200


def test_what_takes_too_long_is_given_up(room: ReadingRoom) -> None:
    source = HeldSource(room)
    with served(source, Limits(timeout=0.1)) as client:
        response = client.get("/api/ask", params={"q": "x"})
        assert (response.status_code, response.headers["retry-after"]) == (503, "1")
        source.value.go.set()
        assert client.get("/api/ask", params={"q": "y"}).status_code in {200, 503}


class Counting(dict[Any, Any]):
    """What is being made, and how often somebody waited for one of it."""

    waited_for = 0

    def __getitem__(self, key: Any) -> Any:
        self.waited_for += 1
        return super().__getitem__(key)


def test_what_many_ask_for_at_once_is_made_once(room: ReadingRoom) -> None:
    source = HeldSource(room)
    source.value.in_progress = making = Counting()
    with served(source) as client, ThreadPoolExecutor(8) as threads:
        asked = [threads.submit(client.get, "/api/ask?q=Who+chaired%3F") for _ in range(8)]
        wait_for(lambda: making.waited_for == 8)
        source.value.go.set()
        assert len({future.result().content for future in asked}) == 1
        assert source.value.begun == 1


@pytest.mark.parametrize("path", ["/api/ask?q=boom", "/es/ask/?q=boom", "/es/meetings/"])
def test_what_fails_is_owned_up_to_logged_and_survived(
    room: ReadingRoom, path: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    room = ReadingRoom(room.index, served=True)
    nothing: dict[str, Any] = {}
    monkeypatch.setattr(room.answers, "to", lambda *_: nothing["broken"])
    register = room.register
    monkeypatch.setattr(
        room, "register", lambda name, code: nothing["broken"] if name == "meetings" else register(name, code)
    )
    with served(room) as client, caplog.at_level(logging.ERROR):
        response = client.get(path)
        assert response.status_code == 500
        assert "broken" not in response.text
        if path.startswith("/api"):
            assert response.json() == {"error": "something went wrong here; try again"}
        else:
            assert read(response.text).one("html").attributes["lang"] == "es"
        assert client.get("/es/outcomes/").status_code == 200
        assert "KeyError: 'broken'" in caplog.text


def test_questions_of_one_conversation_are_bounded() -> None:
    assert carried(["", "  a \n b ", "\u3000"]) == ("a b",)
    assert carried(str(n) for n in range(40)) == tuple(str(n) for n in range(39 - MAX_EARLIER_QUESTIONS, 40))
    long = "x" * MAX_QUESTION_LENGTH
    assert carried([long] * 9) == (long,) * (MAX_TOTAL_LENGTH // MAX_QUESTION_LENGTH)
    with pytest.raises(UsageError, match="at most 500 characters; this one has 501"):
        carried([long + "x", "Who chaired?"])


def test_what_is_kept_is_bounded() -> None:
    replies = ReplyCache(max_bytes=1000)
    for n in range(50):
        replies.keep(n, Reply(b"x" * 300, "text/plain"))
        replies.keep(n, Reply(b"y" * 301, "text/plain"))
        assert replies.get(n) is not None
    assert [n for n in range(50) if replies.get(n)] == [47, 48, 49]
    replies.keep("large", Reply(b"x" * 1001, "text/plain"))
    assert replies.get("large") is None


def test_a_corpus_that_changes_is_served_as_it_is_now(
    fictional_corpus: Path, fictional_index_path: Path, tmp_path: Path
) -> None:
    corpus = Path(shutil.copytree(fictional_corpus, tmp_path / "corpus"))
    shutil.copytree(fictional_index_path, tmp_path / "index")
    current = LiveIndex(
        corpus, tmp_path / "index", lambda index: Served(room_of(index, restricted=False, served=True)), print
    )
    renewed = threading.Event()
    failures: list[Exception] = []
    with served(current) as client:
        before = client.get("/api/meetings")
        assert "C33/42" in before.text
        assert client.get("/C33/42/ar/").status_code == 200
        current.watch(0.05, lambda _: renewed.set(), failures.append)
        catalogue = corpus / "catalogue.yaml"
        data = yaml.safe_load(catalogue.read_text(encoding="utf-8"))
        next(report for report in data["reports"] if report["symbol"] == "C33/42")["restricted"] = True
        catalogue.write_text(yaml.safe_dump(data), encoding="utf-8")
        assert renewed.wait(60)
        current.close()
        after = client.get("/api/meetings", headers={"If-None-Match": before.headers["etag"]})
        assert after.status_code == 200
        assert "C33/42" not in after.text
        assert client.get("/C33/42/ar/").status_code == 404
        assert client.get("/api/paragraph/C33/42/1.1").status_code == 404
    assert not failures


def test_questions_asked_here_are_noted_like_all_others(
    room: ReadingRoom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COP_LOG", str(tmp_path / "log"))
    with served(ReadingRoom(room.index, served=True)) as client:
        for _ in range(2):
            client.get("/api/ask", params={"q": ["Who chaired?", "What did China say?"]})
        page = client.get("/en/ask/", params={"q": "What did China say?"})
        client.get("/en/ask/", params={"q": "What did China say?"}, headers={"If-None-Match": page.headers["etag"]})
        client.get("/en/ask/")
    entries, faults = read_log(tmp_path / "log")
    assert not faults
    assert [(entry.question, entry.status) for entry in entries] == [("What did China say?", "not_found")] * 3
