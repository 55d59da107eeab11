"""Fair turns: who asks little is not kept waiting by who asks much."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager

import pytest

from bot import Assistant
from bot.deadline import OutOfTime, check_deadline, deadline
from bot.fair_pool import FairPool, QueueFull
from bot.strategies import STRATEGIES
from tests.waiting import wait_for


class Order:
    """Work that says in which order it was done, once it is let go."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.go = threading.Event()

    def piece(self, name: str) -> Callable[[], str]:
        def work() -> str:
            assert self.go.wait(30)
            self.done.append(name)
            return name

        return work


@contextmanager
def pool(threads: int = 1, max_costly: int = 1, **limits: int) -> Iterator[tuple[FairPool, Order]]:
    one, order = FairPool(threads, max_costly, **limits), Order()
    try:
        yield one, order
    finally:
        order.go.set()
        one.close(wait=True)


def results(futures: list[Future[str]]) -> list[str]:
    return [future.result(30) for future in futures]


def test_askers_take_turns_however_much_one_of_them_asks() -> None:
    with pool() as (one, order):
        futures = [one.submit("much", order.piece(f"much {n}")) for n in range(20)]
        futures += [one.submit(name, order.piece(name)) for name in ("a", "b")]
        order.go.set()
        results(futures)
        assert order.done[:4] == ["much 0", "much 1", "a", "b"]
        assert order.done[4:] == [f"much {n}" for n in range(2, 20)]


def test_costly_work_leaves_a_thread_to_what_is_quickly_done() -> None:
    with pool(threads=2) as (one, order):
        costly = [one.submit(f"flood {n % 5}", order.piece("costly"), is_costly=True) for n in range(10)]
        wait_for(costly[0].running)
        assert one.submit("other", lambda: "plain").result(30) == "plain"
        assert not order.done
        assert sum(future.running() for future in costly) == 1
        assert one.submit("flood 1", lambda: "plain too").result(30) == "plain too"  # nor does it hold up its own asker
        order.go.set()
        results(costly)


def test_no_asker_has_more_threads_than_its_share() -> None:
    with pool(threads=3, max_costly=3, max_each=2) as (one, order):
        much = [one.submit("much", order.piece("much")) for _ in range(6)]
        assert one.submit("other", lambda: "done").result(30) == "done"
        assert sum(future.running() for future in much) == 2
        order.go.set()
        assert results(much) == ["much"] * 6


def test_where_too_much_waits_who_waits_for_most_gives_way() -> None:
    with pool(max_size=6) as (one, order):
        much = [one.submit("much", order.piece("much")) for _ in range(6)]
        with pytest.raises(QueueFull):
            one.submit("much", order.piece("more"))
        little = [one.submit(name, order.piece(name)) for name in ("a", "b")]
        assert one.size == 6
        order.go.set()
        assert results(little) == ["a", "b"]
        given_up = [future for future in much if isinstance(future.exception(30), QueueFull)]
        assert given_up == much[4:]


def test_work_that_several_wait_for_is_done_once_at_the_first_turn_of_any() -> None:
    with pool() as (one, order):
        first = one.submit("much", order.piece("first"))
        much = [one.submit("much", order.piece(f"much {n}")) for n in range(3)]
        shared = one.submit("much", order.piece("shared"))
        one.join("other", shared)
        one.join("other", shared)
        order.go.set()
        results([first, *much, shared])
        assert order.done == ["first", "much 0", "shared", "much 1", "much 2"]
        one.join("other", shared)  # too late, and no harm
    assert one.size == 0


def test_what_nobody_waits_for_any_more_is_not_begun_and_what_fails_is_told() -> None:
    def fail() -> str:
        raise KeyError("x")

    with pool() as (one, order):
        first = one.submit("a", order.piece("first"))
        left = one.submit("a", order.piece("left"))
        failed = one.submit("b", fail)
        assert left.cancel()
        order.go.set()
        assert first.result(30) == "first"
        assert isinstance(failed.exception(30), KeyError)
        assert one.submit("a", lambda: "last").result(30) == "last"
        assert order.done == ["first"]


def test_a_question_whose_time_is_up_is_given_up(assistant: Assistant) -> None:
    check_deadline()
    with deadline(time.monotonic() - 1):
        with pytest.raises(OutOfTime):
            assistant.ask("Who chaired the meeting?")
        with deadline(time.monotonic() + 600):
            assert assistant.ask("Who chaired the meeting?").status == "answered"
    assert assistant.ask("Who chaired the meeting?").status == "answered"


@pytest.mark.parametrize(
    "question",
    [
        "What did the Russian Federation propose about encryption?",
        "Who presented the digital resilience framework?",
        "How does the framework help the families of young children?",
    ],
)
def test_no_strategy_goes_on_long_after_the_time_is_up(
    assistant: Assistant, monkeypatch: pytest.MonkeyPatch, question: str
) -> None:
    looks: list[int] = []

    def look() -> int:
        looks.append(len(looks) + 1)
        return looks[-1]

    monkeypatch.setattr("bot.deadline.time.monotonic", look)
    with deadline(10_000):
        assistant.ask(question)
    assert len(looks) > 2 * len(STRATEGIES)  # not only between strategies
    for moment in range(0, len(looks), 15):
        looks.clear()
        with deadline(moment), pytest.raises(OutOfTime):
            assistant.ask(question)
        assert len(looks) == moment + 1
