"""A question that the program fails at: its asker is told, and all others are answered."""

from __future__ import annotations

import threading
import time
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest

from bot.answer import Answer
from bot.question.context import Context
from bot.slack.answering import IncomingQuestion, submit_question
from bot.slack.asker import Asker
from bot.slack.assistants import Assistants
from bot.slack.ephemeral import EphemeralRequest, submit_request
from bot.slack.memory import Memory, ThreadRef
from bot.slack.services import Services
from bot.slack.settings import Settings
from bot.slack.work_queue import WorkQueue
from bot.store import LEASE, FileStore
from tests.slack.conftest import make_services
from tests.slack.fake import FakeSlack
from tests.slack.fake.limits import shown
from tests.waiting import wait_for


class Brittle(Assistants):
    """A library that breaks at one question."""

    def ask(self, text: str, context: Context | None, reader: str = "", *, restricted: bool = False) -> Answer:
        if "boom" in text:
            raise RuntimeError(text)
        return super().ask(text, context, reader, restricted=restricted)


@pytest.fixture
def services(own_fake: FakeSlack, short_corpus: Path, short_index_path: Path, tmp_path: Path) -> Services:
    store = FileStore(tmp_path / "store")
    settings = Settings(bot_token=own_fake.bot_token, api_url=own_fake.api_url)
    brittle = Brittle(short_corpus, short_index_path)
    return make_services(settings, short_corpus, short_index_path, store, assistants=brittle)


def question(fake: FakeSlack, person: str, channel: str, text: str) -> IncomingQuestion:
    ts = fake.add_message(channel, person, text, None)["ts"]
    asker = Asker(fake.team, person, fake.bot, fake.bot_token)
    return IncomingQuestion(asker, ThreadRef(fake.team, channel, ts), ts, text, "mention", time.monotonic())


def test_one_bad_question_is_owned_up_to_and_the_next_is_answered(services: Services, own_fake: FakeSlack) -> None:
    person = own_fake.person()
    channel = own_fake.channel(person)
    bad, good = (question(own_fake, person, channel, text) for text in ("boom", "Who chaired the meeting?"))
    submit_question(services, bad)
    submit_question(services, good)
    services.work_queue.close()
    assert "Something went wrong" in own_fake.answers(channel, bad.ts)[0]["text"]
    assert "Al Zarooni" in shown(own_fake.answers(channel, good.ts)[0]["blocks"])
    assert services.metrics.snapshot()["errors"] == {"RuntimeError": 1}


def test_a_command_whose_address_fails_is_answered_for_in_a_direct_message(
    services: Services, own_fake: FakeSlack
) -> None:
    person = own_fake.person()
    asker = Asker(own_fake.team, person, own_fake.bot, own_fake.bot_token)
    address = f"http://127.0.0.1:{own_fake.web.port}/response/gone"
    submit_request(services, EphemeralRequest(asker, "C1", "Who chaired?", address, "key", "command", time.monotonic()))
    services.work_queue.close()
    assert "used_url" in own_fake.messages[own_fake.direct(person)][0]["text"]


def test_work_of_one_channel_keeps_its_order_and_others_do_not_wait() -> None:
    queue = WorkQueue(workers=2)
    done: list[Any] = []
    other = Event()

    def slowly(i: int) -> None:
        other.wait(60)
        done.append(i)

    def quickly() -> None:
        done.append("other")
        other.set()

    for i in range(20):
        queue.submit("slow", partial(slowly, i))
    queue.submit("other", quickly)
    queue.close()
    assert done == ["other", *range(20)]


def test_what_a_dead_process_had_taken_is_taken_over_after_a_while(tmp_path: Path, monkeypatch: Any) -> None:
    store = FileStore(tmp_path / "store")
    first, second = Memory(store), Memory(store)
    assert first.claim("a")
    assert not second.claim("a")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + LEASE + 1)
    assert second.claim("a")
    assert not first.claim("a")
    second.finish("a")
    monkeypatch.setattr(time, "time", lambda: now + 9 * LEASE)
    assert not first.claim("a")


def test_one_asker_in_many_channels_keeps_nobody_waiting() -> None:
    queue, go, done = WorkQueue(workers=4), threading.Event(), list[str]()
    for n in range(20):
        queue.submit(f"C{n}", lambda: go.wait(30), asker="U-FLOOD", is_costly=n % 2 == 0)
    queue.submit("D1", lambda: done.append("plain"), asker="U-OTHER")
    wait_for(lambda: done == ["plain"])
    wait_for(lambda: queue.size == 20)
    go.set()
    queue.close()
