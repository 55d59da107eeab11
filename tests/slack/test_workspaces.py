"""A database that copies of the app share: installed by OAuth, an event that two of them get is answered once."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

from bot.slack.database import DatabaseStore, open_engine
from bot.slack.memory import Memory
from bot.store import LEASE, FileStore, Store
from indexer.errors import StoreError
from tests.shared import closed_port
from tests.slack.conftest import Process, new_fake
from tests.slack.fake import FakeSlack
from tests.slack.fake.limits import shown
from tests.slack.fake.slack import elements
from tests.slack.test_http import Sender
from tests.waiting import wait_for

WHO = "Who presented the digital resilience framework?"


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a PostgreSQL cluster of the tests' own, at a socket in a folder of its own."""
    tools = shutil.which("pg_ctl") or next(iter(map(str, Path("/usr/lib/postgresql").glob("*/bin/pg_ctl"))), None)
    if tools is None:
        pytest.skip("PostgreSQL is not installed (Debian: postgresql)")
    bin_ = Path(tools).parent
    folder = Path(mkdtemp(prefix="cop-", dir="/tmp"))  # a socket's path has to be short
    as_user: list[str] = []
    if os.geteuid() == 0:  # it refuses to run as root
        shutil.chown(folder, "postgres", "postgres")
        as_user = ["runuser", "-u", "postgres", "--"]

    def run(*arguments: str) -> None:
        subprocess.run([*as_user, *arguments], check=True, capture_output=True, timeout=60, cwd="/tmp")

    run(str(bin_ / "initdb"), "-D", f"{folder}/data", "-A", "trust", "-U", "cop", "-N", "-E", "UTF8")
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
    run(str(bin_ / "pg_ctl"), "-D", f"{folder}/data", "-w", "-l", f"{folder}/log", "-o", options, "start")
    yield f"postgresql+psycopg://cop@/postgres?host={folder}"
    run(str(bin_ / "pg_ctl"), "-D", f"{folder}/data", "-m", "immediate", "stop")
    shutil.rmtree(folder)


@pytest.fixture(params=["file", "sqlite", pytest.param("postgres", marks=pytest.mark.slow)])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    made: Store
    if request.param == "file":
        made = FileStore(tmp_path / "store")
    else:
        url = f"sqlite:///{tmp_path}/db" if request.param == "sqlite" else request.getfixturevalue("postgres")
        made = DatabaseStore(open_engine(url))
    yield made
    made.close()


def test_every_store_keeps_what_it_is_given(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    store.put("thread", "k", {"text": "نص"})
    store.put("thread", "k", {"text": "text"})
    assert store.get("thread", "k") == {"text": "text"}
    assert store.get("answer", "k") is None
    store.drop("thread", "k")
    assert store.get("thread", "k") is None
    assert store.claim("a", "one")
    assert not store.claim("a", "two")
    assert not store.claim("a", "one")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + LEASE + 1)
    assert store.claim("a", "two")
    store.finish("a")
    monkeypatch.setattr(time, "time", lambda: now + 9 * LEASE)
    assert not store.claim("a", "three")
    store.purge("claim", 60)
    assert store.claim("a", "three")
    store.purge("claim", 0)


def test_a_database_that_cannot_be_used_is_named(tmp_path: Path) -> None:
    with closed_port() as port:
        nobody = f"postgresql+psycopg://127.0.0.1:{port}/x"
        for url in (f"sqlite:///{tmp_path}/none/db", "mysql://localhost/x", nobody):
            with pytest.raises(StoreError, match="COP_SLACK_STORE"):
                open_engine(url)


def test_answers_go_on_when_memory_fails(tmp_path: Path) -> None:
    store = FileStore(tmp_path / "store")
    memory = Memory(store)
    store.close()
    assert memory.claim("a")
    assert memory.language("T", "U") == ""
    memory.set_language("T", "U", "fr")


class Copies:
    """Two copies of the app in HTTP mode, on one database."""

    def __init__(self, fake: FakeSlack, folder: Path, corpus: Path, index: Path, url: str) -> None:
        self.fake = fake
        settings = {
            "SLACK_CLIENT_ID": fake.client_id, "SLACK_CLIENT_SECRET": fake.client_secret, "SLACK_BOT_TOKEN": "",
            "SLACK_SIGNING_SECRET": fake.secret, "SLACK_APP_TOKEN": "", "COP_SLACK_STORE": url,
        }  # fmt: skip
        self.processes = [
            Process(fake, folder / name, corpus, index, "--http", "--port", "0", **settings).wait_ready()
            for name in ("a", "b")
        ]
        self.senders = [Sender(fake, process.port) for process in self.processes]

    def install(self) -> None:
        """Install the app as an administrator does, in a browser, at the first copy."""
        base = f"http://127.0.0.1:{self.processes[0].port}/slack"
        with urllib.request.urlopen(f"{base}/install", timeout=60) as page:
            cookie, html = page.headers["Set-Cookie"].split(";")[0], page.read().decode()
        state = cookie.partition("=")[2]
        assert f"state={state}" in html
        assert "scope=app_mentions:read,assistant:write" in urllib.parse.unquote(html)
        self.fake.codes.add("granted")
        back = urllib.request.Request(f"{base}/oauth_redirect?code=granted&state={state}", headers={"Cookie": cookie})
        with urllib.request.urlopen(back, timeout=60) as page:
            assert page.status == 200
        with pytest.raises(urllib.error.HTTPError):  # the state is used up
            urllib.request.urlopen(back, timeout=60)


@pytest.fixture(scope="module")
def copies(tmp_path_factory: pytest.TempPathFactory, corpus: Path, index_path: Path, postgres: str) -> Iterator[Copies]:
    fake = new_fake()
    made = Copies(fake, tmp_path_factory.mktemp("copies"), corpus, index_path, postgres)
    yield made
    for process in made.processes:
        process.kill()
    fake.close()


def both(copies: Copies, kind: str, payload: dict[str, Any]) -> None:
    """Deliver to both copies at once."""
    futures = [copies.fake.pool.submit(sender, kind, payload) for sender in copies.senders]
    for future in futures:
        future.result(60)


@pytest.mark.slow
def test_two_copies_on_one_database_answer_an_event_once(copies: Copies) -> None:
    fake = copies.fake
    fake.transport = lambda kind, payload: both(copies, kind, payload)
    person = fake.person()
    channel = fake.channel(person)
    copies.senders[1].started = 1  # the second copy is called a second later: another signature
    copies.install()
    asked = [fake.ask(person, channel, WHO) for _ in range(5)]
    for ts in asked:
        assert "Parentzone" in shown(fake.answer(channel, ts)["blocks"])
    time.sleep(1)
    assert [len(fake.answers(channel, ts)) for ts in asked] == [1] * 5
    duplicates = sum(len(process.events("duplicate")) for process in copies.processes)
    assert duplicates == 15  # each came as two events, to two copies, and was taken once


@pytest.mark.slow
def test_what_one_copy_knows_the_other_knows(copies: Copies) -> None:
    fake = copies.fake
    first, second = copies.senders
    person = fake.person()
    channel = fake.direct(person)
    fake.transport = first
    ts = fake.say(person, channel, "What did UNICEF present?")
    fake.answer(channel, ts)
    fake.open_home(person, "home")
    home = wait_for(lambda: fake.homes.get(person))
    options = next(each for each in elements(home["blocks"]) if each["action_id"] == "language")["options"]
    french = next(i for i, option in enumerate(options) if option["value"] == "fr")
    fake.click_view(person, "home", "language", french).result(60)
    wait_for(lambda: "Langue des réponses" in shown(fake.homes[person]["blocks"]))
    fake.transport = second
    fake.say(person, channel, "and WeProtect?", thread=ts)
    answer = shown(fake.answer(channel, ts, 1)["blocks"])
    assert "§5.11" in answer
    assert "traduction non officielle" in answer
    assert fake.violations == []
