"""Surface: mentions in a channel. The same message may arrive as a `message` event too; it is answered once."""

from __future__ import annotations

import time
from typing import Any

from slack_bolt import App, BoltContext

from bot.slack.answering import IncomingQuestion, submit_question
from bot.slack.asker import asker_of
from bot.slack.dropped_files import brings_files
from bot.slack.incoming import is_from_person
from bot.slack.memory import ThreadRef
from bot.slack.services import Services


def register(app: App, services: Services) -> None:
    """Listen to mentions."""

    @app.event("app_mention")
    def on_mention(event: dict[str, Any], context: BoltContext) -> None:
        asker = asker_of(context)
        if not is_from_person(event, asker.bot_user) or brings_files(services, event, event["channel"]):
            return
        place = ThreadRef(asker.team, event["channel"], event.get("thread_ts") or event["ts"])
        text = event.get("text") or ""
        submit_question(services, IncomingQuestion(asker, place, event["ts"], text, "mention", time.monotonic()))
