"""An index that many processes answer from: sent in batches, switched over at once, followed by whoever answers."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from bot import Assistant
from indexer import Index
from indexer.build import shared as sharing
from indexer.build.build import index_corpus
from indexer.build.shared import SharedIndex
from indexer.errors import IndexMissing, IndexOutdated, StoreError, UsageError
from indexer.search.qdrant.client import ClientCollection, Server
from indexer.search.restricted import without_restricted
from indexer.store.shared_pages import PageStore
from tests.durability.victims import Child, answers, state
from tests.evaluation.questions import load_cases
from tests.indexer.test_hiding import add_restricted
from tests.qdrant_server import fake_qdrant
from tests.shared import closed_port
from tests.slack.test_workspaces import postgres
from tests.waiting import wait_for

__all__ = ["postgres"]
pytestmark = pytest.mark.filterwarnings("ignore:Payload indexes have no effect")

KILLS = 50
"""At the least, each way."""
STATES = (4, 5, 6)
"""Reports in each."""
STEPS = (
    (PageStore, "add"),
    (ClientCollection, "create"),
    (ClientCollection, "add"),
    (ClientCollection, "drop"),
    (Server, "switch"),
    (PageStore, "drop"),
)
"""What sending does to the engine and the database."""
COP = [sys.executable, "-c", "from bot.commands.cli import run; run()"]
REPORT = Path(__file__).parents[1] / "fixtures" / "C99-1-en.txt"


@pytest.fixture(params=["sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def database(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/pages" if request.param == "sqlite" else request.getfixturevalue("postgres")


@pytest.fixture
def engine() -> Iterator[str]:
    """Address of a server of the test's own."""
    with fake_qdrant() as (_, address):
        yield address


def place(engine: str, database: str, alias: str = "cop") -> SharedIndex:
    found = SharedIndex.from_environment(
        {"COP_SEARCH_URL": engine, "COP_SEARCH_STORE": database, "COP_SEARCH_NAME": alias}
    )
    assert found is not None
    return found


def test_answers_are_those_of_the_index_in_the_folder(
    index: Index, index_path: Path, engine: str, database: str
) -> None:
    shared = place(engine, database, "answers")
    with pytest.raises(IndexMissing, match="cop index"):
        shared.open()
    name = shared.publish(index_path)
    assert shared.publish(index_path) == name  # nothing to do
    opened = shared.open()
    assert without_restricted(opened) is opened
    assert list(opened.units) == list(index.units)
    here, there = Assistant(index), Assistant(opened)
    for case in load_cases()[::60]:
        assert there.ask(case.question, case.language) == here.ask(case.question, case.language)


def test_nothing_of_a_restricted_report_is_in_what_the_public_is_answered_from(
    corpus_copy: Path, index_copy: Path, engine: str, database: str
) -> None:
    shared = place(engine, database, "restricted")
    here = index_corpus(add_restricted(corpus_copy), index_copy).index
    shared.publish(index_copy)
    index = shared.open()
    assert list(index.units) == list(here.units)
    public, expected = without_restricted(index), without_restricted(here)
    assert list(public.units) == list(expected.units)
    for text in ("Who presented on live streaming?", "What was said about helplines?"):
        found = [(hit.position, hit.score) for hit in public.search(text, "en")]
        assert found == [(hit.position, hit.score) for hit in expected.search(text, "en")]


def test_what_was_sent_need_not_be_sent_again(
    short_index_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "_POINTS_PER_BATCH", 16)
    with fake_qdrant() as (fake, address):
        shared = place(address, f"sqlite:///{tmp_path}/pages")
        sent = ClientCollection.add

        def fails(self: ClientCollection, points: list[object]) -> None:
            if self.count() >= 32:
                raise StoreError("gone")
            sent(self, points)  # type: ignore[arg-type]

        monkeypatch.setattr(ClientCollection, "add", fails)
        with pytest.raises(StoreError, match="gone"):
            shared.publish(short_index_path)
        monkeypatch.setattr(ClientCollection, "add", sent)
        fake.requests.clear()
        shared.publish(short_index_path)
        size = len(Index.open(short_index_path).units)
        batches = [line for line in fake.requests if line.startswith("PUT") and line.endswith("/points")]
        assert len(batches) == -(-(size - 32) // 16)
        assert len(shared.open().units) == size


def test_an_engine_or_database_that_is_not_there_is_named(
    tmp_path: Path, engine: str, short_index_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert SharedIndex.from_environment({}) is None
    with pytest.raises(UsageError, match="COP_SEARCH_STORE"):
        SharedIndex.from_environment({"COP_SEARCH_URL": engine})
    with pytest.raises(StoreError, match="COP_SEARCH_STORE"):
        place(engine, f"sqlite:///{tmp_path}/none/db")
    shared = place(engine, f"sqlite:///{tmp_path}/pages")
    shared.publish(short_index_path)
    monkeypatch.setattr(sharing, "program_digest", lambda: "another")
    with pytest.raises(IndexOutdated, match="another version"):
        shared.open()
    with closed_port() as port, pytest.raises(StoreError, match="COP_SEARCH_URL"):
        place(f"http://127.0.0.1:{port}", f"sqlite:///{tmp_path}/pages").open()


# Kills ---------------------------------------------------------------------------------------------------------------


class Victims:
    """Three states of an index that are sent in turn, so that each is long gone when it comes, and what kills leave."""

    def __init__(self, tmp_path: Path, engine: str, database: str) -> None:
        self.engine, self.database, self.log = engine, database, tmp_path / "log"
        self.states = [state(tmp_path, reports) for reports in STATES]
        self.folders = [tmp_path / f"index-{reports}" for reports in STATES]
        for one, folder in zip(self.states, self.folders, strict=True):
            index_corpus(one.corpus, folder)
        self.shared = self.place()
        self.current = 0
        self.publish()

    def place(self) -> SharedIndex:
        """The place with connections of its own: for this process, and for each that is killed."""
        return place(self.engine, self.database, "kills")

    @property
    def next(self) -> int:
        """The state that follows the current one."""
        return (self.current + 1) % len(STATES)

    def publish(self) -> None:
        """Send the state that is to be current, unhurt, and see that nothing else is left."""
        self.shared.publish(self.folders[self.current])
        self.check({self.current})
        assert len(self.shared.server.names()) <= 2
        own = [name for name in self.shared.pages.generations() if name.startswith("kills-")]
        assert len(own) <= 2

    def check(self, possible: set[int]) -> None:
        """The index says all of one state, of these."""
        says = answers(self.shared.open())
        (self.current,) = [number for number in possible if says == self.states[number].says]

    def kill(self, work: Callable[[SharedIndex, Path], object], seconds: float | None = None) -> bool:
        """Send the next state in a process that is killed, or kills itself; whether it was."""
        following = self.next
        child = Child(lambda: work(self.place(), self.folders[following]), self.log)
        if seconds is not None:
            time.sleep(seconds)
            code = child.kill()
        else:
            code = child.wait()
        assert code in {0, -signal.SIGKILL}, self.log.read_text()
        self.check({self.current, following})
        return code != 0


def killed_at(step: int) -> Callable[[SharedIndex, Path], object]:
    """Publish, and die right before (even numbers) or right after a step."""
    numbers = iter(range(1 << 30))

    def deadly(method: Callable[..., object]) -> Callable[..., object]:
        def run(*arguments: object) -> object:
            number = next(numbers)
            if step == 2 * number:
                os.kill(os.getpid(), signal.SIGKILL)
            result = method(*arguments)
            if step == 2 * number + 1:
                os.kill(os.getpid(), signal.SIGKILL)
            return result

        return run

    def work(shared: SharedIndex, folder: Path) -> object:
        for owner, name in STEPS:
            setattr(owner, name, deadly(getattr(owner, name)))  # of the child alone
        return shared.publish(folder)

    return work


@pytest.fixture
def server_process() -> Iterator[str]:
    """Address of a server in a process of its own: nothing is forked from beside its threads."""
    command = [sys.executable, "-m", "tests.qdrant_server"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield process.stdout.readline().strip()
        process.kill()


@pytest.mark.slow
def test_kills_while_sending_and_switching_lose_nothing(
    tmp_path: Path, server_process: str, postgres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sharing, "_POINTS_PER_BATCH", 16)
    monkeypatch.setattr(sharing, "_PAGES_PER_BATCH", 2)
    victims = Victims(tmp_path, server_process, postgres)
    chance, kills = random.Random(1), 0
    while victims.kill(killed_at(kills)):  # at every boundary of the work, the last of them in clearing up
        kills += 1
        if chance.random() < 0.5:  # what was killed is taken up again, or given up
            victims.current = victims.next
        victims.publish()
    assert kills > 20
    began = time.monotonic()
    victims.current = victims.next
    victims.publish()
    whole, at_once = time.monotonic() - began, 0
    while at_once < KILLS:  # at any time, with no whole one between most of them
        at_once += victims.kill(SharedIndex.publish, chance.uniform(0, 1.2 * whole))
        if chance.random() < 0.2:
            victims.publish()
    victims.publish()
    print(f"\n{kills} kills at boundaries of the work, {at_once} at any time of {whole:.2f} s")


# Two servers ---------------------------------------------------------------------------------------------------------


@pytest.mark.slow
def test_two_servers_answer_alike_while_a_report_is_added(corpus_copy: Path, tmp_path: Path, database: str) -> None:
    questions = ["Who presented the digital resilience framework?", "Who chaired the thirtieth meeting?"]
    with fake_qdrant() as (_, address):
        environment = {
            **os.environ,
            "COP_SEARCH_URL": address,
            "COP_SEARCH_STORE": database,
            "COP_SEARCH_NAME": "two",
            "COP_CORPUS": str(corpus_copy),
            "COP_INDEX": str(tmp_path / "index"),
        }

        def cop(*arguments: str) -> None:
            subprocess.run([*COP, *arguments], env=environment, check=True, capture_output=True)

        cop("index")
        servers = [serving({**environment, "COP_INDEX": str(tmp_path / f"none-{n}")}) for n in range(2)]
        try:
            before = [[asked(each, question) for question in questions] for _, each in servers]
            assert before[0] == before[1]
            assert before[0][0]["status"] == "answered"
            cop("add", "--symbol", "C99/1", str(REPORT))
            seen = []

            def both() -> bool:
                now = [asked(each, questions[1]) for _, each in servers]
                seen.extend(now)
                return now[0] == now[1] != before[0][1]

            with subprocess.Popen([*COP, "index"], env=environment, stdout=subprocess.DEVNULL) as building:
                wait_for(both, 300)
                assert building.wait() == 0
            after = asked(servers[0][1], questions[1])
            assert after["status"] == "answered"
            assert before[0][1] in seen
            assert all(each in (before[0][1], after) for each in seen)  # the one or the other, nothing between
            assert [asked(each, questions[0]) for _, each in servers] == [before[0][0]] * 2
            assert not list(tmp_path.glob("none-*"))  # neither has an index of its own
        finally:
            for process, _ in servers:
                process.terminate()
                process.wait(30)


def serving(environment: dict[str, str]) -> tuple[subprocess.Popen[str], str]:
    process = subprocess.Popen([*COP, "serve", "--port", "0"], env=environment, stderr=subprocess.PIPE, text=True)
    assert process.stderr
    return process, process.stderr.readline().strip()


def asked(address: str, question: str) -> dict[str, object]:
    found: dict[str, object] = httpx.get(
        f"{address}api/ask", params={"q": question}, timeout=60, trust_env=False
    ).json()
    return found
