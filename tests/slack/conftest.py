"""The fake Slack, and the app as a user starts it: `cop slack`, in a process of its own."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.alerts.book import Book
from bot.question_log import QuestionLog
from bot.slack import __file__ as package
from bot.slack.access import AccessPolicy
from bot.slack.assistants import Assistants
from bot.slack.client import Clients
from bot.slack.memory import Memory
from bot.slack.metrics import Metrics
from bot.slack.services import Services
from bot.slack.settings import Settings
from bot.slack.work_queue import WorkQueue
from bot.store import FileStore
from tests.slack.fake import FakeSlack
from tests.waiting import wait_for

MANIFEST = yaml.safe_load((Path(package).parent / "manifest.yaml").read_text(encoding="utf-8"))
_COP = Path(sys.executable).parent / "cop"
COMMAND = [str(_COP)] if _COP.exists() else [sys.executable, "-c", "from bot.commands.cli import run; run()"]


class Process:
    """`cop slack` against a fake Slack."""

    def __init__(
        self, fake: FakeSlack, folder: Path, corpus: Path, index: Path, *options: str, **environment: str
    ) -> None:
        self.fake = fake
        folder.mkdir(parents=True, exist_ok=True)
        self.log_path = folder / "log"
        proxies = {"HTTPS_PROXY", "HTTP_PROXY", "https_proxy", "http_proxy"}
        env = {k: v for k, v in os.environ.items() if not k.startswith(("SLACK_", "COP_")) and k not in proxies}
        env |= {"SLACK_BOT_TOKEN": fake.bot_token, "SLACK_APP_TOKEN": fake.app_token, "SLACK_API_URL": fake.api_url}
        env |= {"COP_CORPUS": str(corpus), "COP_INDEX": str(index)}
        env |= {"COP_SLACK_STORE": str(folder / "store.sqlite3"), **environment}
        with self.log_path.open("ab") as log:
            self.process = subprocess.Popen([*COMMAND, "slack", *options], env=env, stderr=log, stdout=log)

    def wait_ready(self) -> Process:
        wait_for(lambda: self.events("ready") or self.process.poll() is not None, 60)
        assert self.process.poll() is None, self.log_path.read_text()
        return self

    def lines(self) -> list[dict[str, Any]]:
        text = self.log_path.read_text()
        return [json.loads(line) for line in text.splitlines() if line.startswith("{")]

    def events(self, name: str) -> list[dict[str, Any]]:
        return [line for line in self.lines() if line["event"] == name]

    @property
    def port(self) -> int:
        return int(self.events("listening")[-1]["port"])

    def stop(self) -> int:
        """Ask it to end, as systemd does; its exit code."""
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
        return self.process.wait(60)

    def kill(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(10)


def make_services(settings: Settings, corpus: Path, index: Path, store: FileStore, **others: Any) -> Services:
    """The services of an app that does not run; `others` in place of the usual ones."""
    usual: dict[str, Any] = {
        "settings": settings,
        "corpus": corpus,
        "assistants": others.get("assistants") or Assistants(corpus, index),
        "memory": Memory(store),
        "book": Book(store),
        "clients": Clients(settings.api_url),
        "work_queue": WorkQueue(),
        "metrics": Metrics(),
        "access_policy": AccessPolicy(settings.access),
        "questions": QuestionLog(None),
    }
    return Services(**usual | others)


def new_fake() -> FakeSlack:
    return FakeSlack(set(MANIFEST["oauth_config"]["scopes"]["bot"]))


@pytest.fixture(scope="session")
def shared_fake() -> Iterator[FakeSlack]:
    fake = new_fake()
    yield fake
    fake.close()


@pytest.fixture(scope="session")
def app(
    shared_fake: FakeSlack, corpus: Path, index_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Process]:
    """One process for all tests that leave it as it is."""
    process = Process(shared_fake, tmp_path_factory.mktemp("app"), corpus, index_path, "--port", "0").wait_ready()
    yield process
    process.kill()


@pytest.fixture
def slack(shared_fake: FakeSlack, app: Process) -> Iterator[FakeSlack]:
    """The workspace with the app in it; whatever the app posts in a test must be what Slack takes."""
    shared_fake.violations.clear()
    yield shared_fake
    shared_fake.faults.clear()
    shared_fake.twice = False
    shared_fake.refused_blocks = set()
    assert shared_fake.violations == []


Start = Callable[..., Process]


@pytest.fixture
def own_fake() -> Iterator[FakeSlack]:
    fake = new_fake()
    yield fake
    fake.close()


@pytest.fixture
def start(own_fake: FakeSlack, short_corpus: Path, short_index_path: Path, tmp_path: Path) -> Iterator[Start]:
    """Starts processes of a test's own, on the corpus of two versions, which are ready sooner."""
    with ExitStack() as stack:

        def begin(*options: str, **environment: str) -> Process:
            process = Process(own_fake, tmp_path / "process", short_corpus, short_index_path, *options, **environment)
            stack.callback(process.kill)
            return process

        yield begin
