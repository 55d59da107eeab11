"""From a Slack event to the posted answer with the network left out: the whole app, its Web API answering at once.

The event goes through Bolt as Socket Mode hands it over; the clock stops when the app calls `chat.postMessage`.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import Any

from slack_bolt import BoltRequest
from slack_sdk import WebClient
from slack_sdk.web import SlackResponse

from bot.alerts.book import Book
from bot.question_log import QuestionLog
from bot.slack.access import AccessPolicy
from bot.slack.app import make_app
from bot.slack.assistants import Assistants
from bot.slack.client import Clients
from bot.slack.memory import Memory
from bot.slack.metrics import Metrics
from bot.slack.services import Services
from bot.slack.settings import Access, Settings
from bot.slack.work_queue import WorkQueue
from bot.store import FileStore

_SAID: dict[str, Any] = {"ok": True, "ts": "1.0", "user_id": "UBOT", "bot_id": "BBOT", "team_id": "T1", "user": "cop"}
_PATIENCE = 600.0


@dataclass
class _Posted:
    """When the app last posted."""

    at: float = 0.0
    done: Event = field(default_factory=Event)


class _NoNetwork(WebClient):
    """A Web API client whose calls succeed without being sent."""

    posted: _Posted

    def api_call(self, api_method: str, **options: Any) -> SlackResponse:
        if api_method == "chat.postMessage":
            self.posted.at = time.perf_counter()
            self.posted.done.set()
        return SlackResponse(
            client=self, http_verb="POST", api_url="", req_args={}, data=dict(_SAID), headers={}, status_code=200
        )


@dataclass(frozen=True)
class _Unsent(Clients):
    posted: _Posted = field(default_factory=_Posted)

    def retrying(self, token: str | None) -> WebClient:
        client = _NoNetwork(token)
        client.posted = self.posted
        return client

    def single_try(self, token: str) -> WebClient:
        return self.retrying(token)


def seconds_to_answer(corpus: Path, index: Path, questions: Sequence[str], store: Path) -> list[float]:
    """Seconds from each event to its answer, asked one after the other as mentions in a channel."""
    clients = _Unsent("")
    settings = Settings(bot_token="xoxb-none", access=Access())
    kept = FileStore(store)
    services = Services(
        settings=settings,
        corpus=corpus,
        assistants=Assistants(corpus, index),
        memory=Memory(kept),
        book=Book(kept),
        clients=clients,
        work_queue=WorkQueue(),
        metrics=Metrics(),
        access_policy=AccessPolicy(settings.access),
        questions=QuestionLog.from_environment(),
    )
    app, _ = make_app(services, {})
    taken = []
    for number, question in enumerate(questions):
        clients.posted.done.clear()
        began = time.perf_counter()
        app.dispatch(BoltRequest(body=_event(number, question), mode="socket_mode"))
        if not clients.posted.done.wait(_PATIENCE):
            raise TimeoutError(question)
        taken.append(clients.posted.at - began)
        while services.work_queue.size:
            time.sleep(0.001)
    services.work_queue.close()
    return taken


def _event(number: int, question: str) -> dict[str, Any]:
    stamp = f"{1_700_000_000 + number}.000100"
    return {
        "type": "event_callback",
        "team_id": "T1",
        "event_id": f"Ev{number}",
        "authorizations": [{"team_id": "T1", "user_id": "UBOT", "is_bot": True}],
        "event": {
            "type": "app_mention",
            "user": "U1",
            "channel": "C1",
            "ts": stamp,
            "event_ts": stamp,
            "text": f"<@UBOT> {question}",
        },
    }
