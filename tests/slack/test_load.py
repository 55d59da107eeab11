"""A thousand questions from fifty people at once, while sockets drop and calls fail: each is answered, once.

Run it with `-s` to see the figures.
"""

from __future__ import annotations

import random
import threading
import time
from typing import Any

import pytest

from tests.slack.conftest import Start
from tests.slack.fake import FakeSlack
from tests.slack.fake.faults import ERROR, LOST, RATE_LIMIT, RESET, SLOW
from tests.slack.fake.limits import shown

PEOPLE, EACH, CHANNELS = 50, 20, 5
QUESTIONS = (
    ("Who presented the digital resilience framework?", "§5.14"),
    ("Who chaired the meeting?", "§1.1"),
    ("кто предложил обсудить шифрование", "§5.7"),
    ("What were the outcomes?", "§7.1"),
    ("What did China say?", "do not say"),
    ("What is paragraph 5.6?", "§5.6"),
    ("من عرض إطار المرونة الرقمية؟", "§14.5"),
)
LIMIT = 200.0
"""Seconds for all of it."""


@pytest.mark.slow
def test_a_thousand_questions_are_answered_once_each(start: Start, own_fake: FakeSlack) -> None:
    fake = own_fake
    process = start("--port", "0").wait_ready()
    chance = random.Random(17)
    people = [fake.person() for _ in range(PEOPLE)]
    channels = [fake.channel(*people) for _ in range(CHANNELS)]
    fake.faults.add("chat.postMessage", RATE_LIMIT, times=40, share=0.06)
    fake.faults.add("chat.postMessage", ERROR, times=30, share=0.04)
    fake.faults.add("chat.postMessage", LOST, times=20, share=0.03)
    fake.faults.add("chat.postMessage", RESET, times=20, share=0.03)
    fake.faults.add("chat.postMessage", SLOW, times=20, share=0.03, seconds=3)
    fake.faults.add("conversations.replies", ERROR, times=5, share=0.2)
    fake.faults.add("assistant.threads.setStatus", RATE_LIMIT, times=50, share=0.05)

    asked: list[tuple[str, str, str, float]] = []
    lock = threading.Lock()

    def ask_all(person: str, seed: int) -> None:
        own = random.Random(seed)
        for _ in range(EACH):
            question, expected = own.choice(QUESTIONS)
            began = time.time()
            if own.random() < 0.3:
                channel = own.choice(channels)
                ts = fake.ask(person, channel, question, wait=False)
            else:
                channel = fake.direct(person)
                ts = fake.say(person, channel, question, wait=False)
            with lock:
                asked.append((channel, ts, expected, began))
            time.sleep(own.random() * 1.5)

    threads = [threading.Thread(target=ask_all, args=(person, i)) for i, person in enumerate(people)]
    started = time.monotonic()
    for thread in threads:
        thread.start()
    for how in ("warning", "reset", "close", "warning"):
        time.sleep(3 + chance.random())
        fake.twice = not fake.twice
        fake.wire.drop(how)
    for thread in threads:
        thread.join()
    fake.twice = False

    waiting = [(channel, ts) for channel, ts, *_ in asked]
    while waiting and time.monotonic() - started < LIMIT:
        time.sleep(0.5)
        waiting = [(channel, ts) for channel, ts in waiting if not fake.answers(channel, ts)]
    time.sleep(3)  # for answers that should not come
    _report(fake, asked, time.monotonic() - started, process.events("answered"))
    assert len(asked) == PEOPLE * EACH
    assert [ts for channel, ts, *_ in asked if not fake.answers(channel, ts)] == []
    assert [ts for channel, ts, *_ in asked if len(fake.answers(channel, ts)) > 1] == []
    wrong = [
        (expected, shown(answer["blocks"])[:80])
        for channel, ts, expected, _ in asked
        for answer in fake.answers(channel, ts)
        if expected not in shown(answer["blocks"])
    ]
    assert wrong == []
    assert fake.violations == []
    assert fake.wire.unacknowledged == []
    assert process.stop() == 0


def _report(fake: FakeSlack, asked: list[Any], seconds: float, answered: list[dict[str, Any]]) -> None:
    waits = sorted(float(fake.answers(c, ts)[0]["ts"]) - began for c, ts, _, began in asked if fake.answers(c, ts))
    own = sorted(line["ms"] for line in answered)
    acks = sorted(fake.wire.ack_seconds)

    def share(values: list[float], part: float) -> float:
        return values[min(len(values) - 1, int(len(values) * part))] if values else 0.0

    print(
        f"\n{len(waits)} of {len(asked)} answered in {seconds:.1f} s; from event to posted answer "
        f"p50 {share(waits, 0.5):.2f} s, p95 {share(waits, 0.95):.2f} s, p99 {share(waits, 0.99):.2f} s "
        f"(by the app's clock p95 {share(own, 0.95) / 1000:.2f} s); acknowledged in p95 {share(acks, 0.95) * 1000:.0f} "
        f"ms, at most {share(acks, 1) * 1000:.0f} ms; {fake.wire.connected} connections; faults {fake.faults.done}"
    )
