"""A server that fails costs nothing but its limit, is left alone for a while, and is tried again."""

from __future__ import annotations

import logging
from typing import Any

import pytest

from bot import Assistant
from bot.language_model import selector_set_up
from bot.language_model.check import check_model
from bot.language_model.circuit import CLOSED, MAX_FAILURES, OPEN, PAUSE, TRYING, Circuit
from bot.language_model.client import ModelClient, read_reply
from bot.language_model.reply import Reply
from bot.language_model.settings import Settings, read_settings
from bot.language_model.transport import ModelFailed
from bot.slack.metrics import prometheus_text
from indexer import Index
from indexer.errors import UsageError
from tests.language_model.conftest import Asking
from tests.language_model.server import Response, choice, choosing, model_server, prompt_of, sentences_in
from tests.shared import closed_port

KEY = "sk-zirconium-4711"
QUESTION = "who chaired the meeting?"
FAILURES = [
    (Response(429, headers={"Retry-After": "2"}), "rate limit"),
    (Response(500), "server error"),
    (Response(503), "server error"),
    (Response(401), "denied"),
    (Response(403), "denied"),
    (Response(404), "refused"),
    (Response(400), "not understood"),
    (Response(is_endless=True, body=b" " * 65536), "too long"),
    ("no JSON", "invalid"),
    (b"no JSON", "invalid"),
]


@pytest.mark.parametrize(("said", "kind"), FAILURES, ids=str)
def test_each_failure_leaves_the_answer_as_it_is_and_is_counted(
    said: Any, kind: str, index: Index, asking: Asking, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    with model_server(lambda _: said) as server:
        assistant, selector = asking(server, COP_MODEL_KEY=KEY)
        assert assistant.ask(QUESTION) == Assistant(index).ask(QUESTION)
        assert server.headers[0]["Authorization"] == f"Bearer {KEY}"
    figures = selector.client.snapshot()
    assert figures["model_calls"] == 1
    assert figures["model_failures"] == {kind: 1}
    assert KEY not in caplog.text + repr(selector)
    assert QUESTION not in caplog.text


def test_a_server_that_is_not_there(index: Index) -> None:
    with closed_port() as port:
        selector = selector_set_up({"COP_MODEL_URL": f"http://127.0.0.1:{port}/v1"})
        assert selector is not None
        assert Assistant(index, selector).ask(QUESTION) == Assistant(index).ask(QUESTION)
    assert selector.client.snapshot()["model_failures"] == {"unreachable": 1}


def test_a_server_that_keeps_failing_is_left_alone(asking: Asking) -> None:
    with model_server(lambda _: Response(500)) as server:
        assistant, selector = asking(server)
        for _ in range(MAX_FAILURES + 3):
            assistant.ask(QUESTION)
        assert len(server.requests) == MAX_FAILURES
    figures = selector.client.snapshot()
    assert figures["model_failures"] == {"server error": MAX_FAILURES, "circuit open": 3}
    text = prometheus_text(figures)
    assert "cop_slack_model_circuit_open 1" in text
    assert 'cop_slack_model_failures{kind="server error"} 3' in text


def test_the_circuit_recovers() -> None:
    now = [0.0]
    circuit = Circuit(lambda: now[0])
    for _ in range(MAX_FAILURES):
        assert circuit.may_call()
        circuit.failed()
    assert circuit.state == OPEN
    assert not circuit.may_call()
    now[0] += PAUSE
    assert circuit.may_call()
    assert circuit.state == TRYING
    assert not circuit.may_call()  # one at a time
    circuit.failed()
    now[0] += PAUSE
    assert not circuit.may_call()  # it waits twice as long
    now[0] += PAUSE
    assert circuit.may_call()
    circuit.succeeded()
    assert circuit.state == CLOSED
    assert circuit.may_call()


def test_a_server_that_asks_for_a_pause_gets_it() -> None:
    now = [0.0]
    circuit = Circuit(lambda: now[0])
    circuit.failed(pause=100.0)
    now[0] += 99.0
    assert not circuit.may_call()
    now[0] += 1.0
    assert circuit.may_call()


@pytest.mark.parametrize(
    ("url", "endpoint"),
    [
        ("http://localhost:8000", "http://localhost:8000/v1/chat/completions"),
        ("http://localhost:8000/v1/", "http://localhost:8000/v1/chat/completions"),
        (
            "https://a.test/openai/x/chat/completions?api-version=1",
            "https://a.test/openai/x/chat/completions?api-version=1",
        ),
    ],
)
def test_an_address_is_completed(url: str, endpoint: str) -> None:
    settings = read_settings({"COP_MODEL_URL": url})
    assert settings is not None
    assert settings.url == endpoint


@pytest.mark.parametrize(
    "environment",
    [
        {"COP_MODEL_URL": "localhost:8000"},
        {"COP_MODEL_URL": "file:///etc/passwd"},
        {"COP_MODEL_URL": "http://host:port/"},
        {"COP_MODEL_URL": "http://a.test", "COP_MODEL_TIMEOUT": "soon"},
        {"COP_MODEL_URL": "http://a.test", "COP_MODEL_TIMEOUT": "0"},
        {"COP_MODEL_URL": "http://a.test", "COP_MODEL_KEY": f"{KEY}\nX-Other: 1"},
    ],
)
def test_wrong_settings_are_named_and_no_secret_with_them(environment: dict[str, str]) -> None:
    with pytest.raises(UsageError, match="COP_MODEL") as error:
        read_settings(environment)
    assert KEY not in str(error.value)


def test_no_secret_is_shown() -> None:
    settings = Settings("http://me:secret@a.test:99/v1/chat/completions?key=secret", key="secret")
    assert "secret" not in repr(settings) + settings.place
    assert settings.place == "http://a.test:99/v1/chat/completions"


def test_the_client_serves_other_shapes_too() -> None:
    with model_server(lambda _: '{"check": 1}') as server:
        client = ModelClient.of(Settings(server.url + "/chat/completions"))
        with pytest.raises(ModelFailed, match="invalid"):
            client.ask([{"role": "user", "content": "?"}], Reply)
        assert len(server.requests) == 2


@pytest.mark.parametrize("text", ["", "[]", "{", "kumquat", '{"check": ' * 100_000])
def test_what_is_no_reply(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        read_reply(text, Reply)


class TestCheck:
    def test_what_works(self) -> None:
        def says(body: dict[str, Any]) -> Any:
            prompt = prompt_of(body)
            if "Norway cost" in prompt:
                return choice(prompt, answers="not")
            return choosing("Brazil replied")(body)

        with model_server(says) as server:
            found = check_model({"COP_MODEL_URL": server.url, "COP_MODEL": "m-1"})
        assert not [line for line in found if line.is_fault]
        text = "\n".join(line.text for line in found)
        for part in ("for m-1", "it chose the right sentence", "no sentence answers, as is right", "JSON schema"):
            assert part in text

    def test_a_model_that_always_answers(self) -> None:
        def says(body: dict[str, Any]) -> Any:
            return choice(prompt_of(body), *sentences_in(prompt_of(body)))

        with model_server(says) as server:
            found = check_model({"COP_MODEL_URL": server.url})
        assert len([line for line in found if line.is_fault]) == 2

    @pytest.mark.parametrize(("said", "kind"), FAILURES, ids=str)
    def test_what_fails(self, said: Any, kind: str) -> None:
        with model_server(lambda _: said) as server:
            found = check_model({"COP_MODEL_URL": server.url, "COP_MODEL_KEY": KEY})
        assert found[-1].is_fault
        assert KEY not in "".join(line.text for line in found)

    def test_nothing_is_set_up(self) -> None:
        (line,) = check_model({})
        assert not line.is_fault
