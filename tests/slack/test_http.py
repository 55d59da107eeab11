"""HTTP mode: signed requests are answered, all others are refused; health and figures."""

from __future__ import annotations

import hashlib
import hmac
import json
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from tests.bot.cop import Cop
from tests.slack.conftest import Process, new_fake
from tests.slack.fake import FakeSlack
from tests.slack.fake.limits import shown
from tests.waiting import wait_for

WHO = "Who presented the digital resilience framework?"


class Sender:
    """Sends requests as Slack does, or nearly."""

    def __init__(self, fake: FakeSlack, port: int) -> None:
        self.fake, self.url = fake, f"http://127.0.0.1:{port}/slack/events"
        self.started = 0
        """Seconds by which its clock is ahead."""

    def __call__(self, kind: str, payload: dict[str, Any]) -> Any:
        if kind == "events_api":
            body, content = json.dumps(payload).encode(), "application/json"
        else:
            fields = payload if kind == "slash_commands" else {"payload": json.dumps(payload)}
            body, content = urlencode(fields).encode(), "application/x-www-form-urlencoded"
        status, text = self.post(body, self.signed(body), content)
        assert status == 200
        return json.loads(text) if text.startswith("{") else {"text": text} if text else None

    def signed(self, body: bytes, started: str | None = None, secret: str = "") -> dict[str, str]:
        started = started or str(int(time.time()) + self.started)
        base = b"v0:" + started.encode() + b":" + body
        digest = hmac.new((secret or self.fake.secret).encode(), base, hashlib.sha256).hexdigest()
        return {"X-Slack-Request-Timestamp": started, "X-Slack-Signature": f"v0={digest}"}

    def post(self, body: bytes, headers: dict[str, str], content: str = "application/json") -> tuple[int, str]:
        request = urllib.request.Request(self.url, body, {**headers, "Content-Type": content}, method="POST")
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return response.status, response.read().decode()
        except urllib.error.HTTPError as error:
            return error.code, error.read().decode()


@pytest.fixture(scope="module")
def process(short_corpus: Path, short_index_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    fake = new_fake()
    folder = tmp_path_factory.mktemp("http")
    secret = {"SLACK_SIGNING_SECRET": fake.secret, "SLACK_APP_TOKEN": ""}
    process = Process(fake, folder, short_corpus, short_index_path, "--http", "--port", "0", **secret).wait_ready()
    fake.transport = Sender(fake, process.port)
    yield process
    process.kill()
    fake.close()


@pytest.fixture
def sender(process: Process) -> Sender:
    assert isinstance(process.fake.transport, Sender)
    return process.fake.transport


def get(process: Process, path: str) -> tuple[int, str]:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{process.port}{path}", timeout=60) as response:
            return response.status, response.read().decode()
    except urllib.error.HTTPError as error:
        return error.code, error.read().decode()


def test_events_commands_and_buttons_come_over_http(process: Process) -> None:
    fake = process.fake
    person = fake.person()
    channel = fake.channel(person)
    ts = fake.ask(person, channel, WHO)
    answer = fake.answer(channel, ts)
    assert "Parentzone" in shown(answer["blocks"])
    fake.click(person, channel, answer, "paragraph").result(60)
    wait_for(lambda: fake.views)
    fake.command(person, channel, WHO).result(60)
    fake.reply_alone(channel, person)
    assert fake.command(person, channel, "").result(60)["text"].startswith("Type /cop")
    assert fake.violations == []


def event(process: Process) -> tuple[bytes, str, str]:
    """A mention as a request's body, with its channel and time stamp."""
    fake = process.fake
    person = fake.person()
    channel = fake.channel(person)
    ts = fake.add_message(channel, person, f"<@{fake.bot}> {WHO}", None)["ts"]
    mention = {"type": "app_mention", "user": person, "text": f"<@{fake.bot}> {WHO}", "ts": ts, "channel": channel}
    return json.dumps(fake.event(mention)).encode(), channel, ts


def test_the_address_is_verified(sender: Sender) -> None:
    body = json.dumps({"type": "url_verification", "challenge": "abc", "token": "x"}).encode()
    status, text = sender.post(body, sender.signed(body))
    assert (status, json.loads(text)) == (200, {"challenge": "abc"})
    assert sender.post(b"ssl_check=1&token=x", {}, "application/x-www-form-urlencoded")[0] == 200


@pytest.mark.parametrize("fault", ["secret", "old", "future", "word", "digits", "letters", "unsigned", "altered"])
def test_a_request_that_is_not_slacks_is_refused(process: Process, sender: Sender, fault: str) -> None:
    body, channel, ts = event(process)
    now = int(time.time())
    headers = {
        "secret": sender.signed(body, secret="another"),
        "old": sender.signed(body, str(now - 301)),
        "future": sender.signed(body, str(now + 301)),
        "word": {**sender.signed(body), "X-Slack-Request-Timestamp": "now"},
        "digits": {**sender.signed(body), "X-Slack-Request-Timestamp": "9" * 5000},
        "letters": {**sender.signed(body), "X-Slack-Signature": "v0=é"},
        "unsigned": {},
        "altered": sender.signed(body + b" "),
    }[fault]
    assert sender.post(body, headers)[0] == 401
    assert sender.post(body, sender.signed(body))[0] == 200  # the same, as Slack would send it
    process.fake.answer(channel, ts)
    assert len(process.fake.answers(channel, ts)) == 1


def test_a_replayed_request_is_refused_and_a_repeated_event_answered_once(process: Process, sender: Sender) -> None:
    body, channel, ts = event(process)
    headers = sender.signed(body, str(int(time.time()) - 5))
    assert sender.post(body, headers)[0] == 200
    assert sender.post(body, headers)[0] == 401
    retry = {**sender.signed(body), "X-Slack-Retry-Num": "1", "X-Slack-Retry-Reason": "http_timeout"}
    assert sender.post(body, retry)[0] == 200
    process.fake.answer(channel, ts)
    marker, other, marked = event(process)
    assert sender.post(marker, sender.signed(marker))[0] == 200
    process.fake.answer(other, marked)
    assert len(process.fake.answers(channel, ts)) == 1


def test_other_requests_are_turned_away(process: Process, sender: Sender) -> None:
    assert get(process, "/")[0] == 404
    assert get(process, "/slack/events")[0] == 405
    large = b"x" * 1_000_001
    with pytest.raises((urllib.error.URLError, ConnectionError, AssertionError)):
        assert sender.post(large, sender.signed(large))[0] != 413


@pytest.mark.parametrize("body", [b"{", b"[]", b"\xff", b"[" * 200_000, b"payload=%5B", b""])
def test_what_cannot_be_read_is_refused_quietly(process: Process, sender: Sender, body: bytes) -> None:
    for content in ("application/json", "application/x-www-form-urlencoded"):
        assert sender.post(body, {}, content)[0] in {400, 401}
    assert get(process, "/health")[0] == 200
    assert not [line for line in process.lines() if line["level"] == "error"]


def test_a_request_of_unknown_length_is_refused(process: Process, sender: Sender) -> None:
    with socket.create_connection(("127.0.0.1", process.port), 10) as one:
        one.sendall(b"POST /slack/events HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n")
        assert one.recv(100).startswith(b"HTTP/1.1 411")


def test_a_request_with_two_lengths_is_the_last_of_its_connection(process: Process) -> None:
    with socket.create_connection(("127.0.0.1", process.port), 10) as one:
        head = (
            b"POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n"
        )
        one.sendall(head + b"0\r\n\r\nGET /health HTTP/1.1\r\nHost: localhost\r\n\r\n")
        received = b""
        while part := one.recv(65536):
            received += part
    assert received.startswith(b"HTTP/1.1 400")
    assert received.count(b"HTTP/1.1 ") == 1


def test_half_open_requests_shut_nobody_out(process: Process) -> None:
    half = b"POST /slack/events HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\nx"
    with ExitStack() as stack:
        for _ in range(600):
            stack.enter_context(socket.create_connection(("127.0.0.1", process.port), 10)).sendall(half)
        assert get(process, "/health")[0] == 200


def test_socket_mode_needs_no_web_server() -> None:
    hidden = "import sys; sys.modules.update(starlette=None, uvicorn=None); "
    subprocess.run([sys.executable, "-c", f"{hidden} import bot.slack.process"], check=True)


def test_listening_needs_one(cop: Cop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "starlette", None)
    done = cop("slack", "--http")
    assert done.returncode == 2
    assert done.stderr == "cop: listening on a port needs the extra `web`: pip install 'cop-assistant[web]'\n"


def test_health_and_figures(process: Process) -> None:
    fake = process.fake
    person = fake.person()
    channel = fake.channel(person)
    fake.answer(channel, fake.ask(person, channel, WHO))
    fake.answer(channel, fake.ask(person, channel, "What did China say?"))

    def state() -> dict[str, Any]:
        status, text = get(process, "/health")
        assert status == 200
        data: dict[str, Any] = json.loads(text)
        return data

    wait_for(lambda: state()["figures"]["answers"].get("not_found"))
    figures = state()["figures"]
    assert state()["ok"]
    assert figures["questions"]["mention"] >= 2
    assert 0 < figures["latency_seconds"]["p50"] <= figures["latency_seconds"]["p95"] < 20
    status, text = get(process, "/metrics")
    assert status == 200
    assert 'cop_slack_answers{kind="not_found"}' in text
    assert "cop_slack_ok 1" in text


def test_it_stops_when_told_to(process: Process) -> None:
    assert process.stop() == 0
