"""Surface: the message shortcut "Look this up in the reports". The answer is seen by whoever chose it alone."""

from __future__ import annotations

import time
from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot.slack.answering import reader_words
from bot.slack.asker import asker_of
from bot.slack.ephemeral import EphemeralRequest, submit_request, tell
from bot.slack.incoming import question_in
from bot.slack.memory import key_of
from bot.slack.services import Services

CALLBACK = "look_up"


def register(app: App, services: Services) -> None:
    """Listen to the shortcut."""

    @app.shortcut({"type": "message_action", "callback_id": CALLBACK})
    def on_shortcut(ack: Ack, shortcut: dict[str, Any], context: BoltContext) -> None:
        received, asker = time.monotonic(), asker_of(context)
        ack()
        text = question_in(shortcut["message"].get("text") or "")
        address = shortcut["response_url"]
        if not text:
            words = reader_words(services, asker)
            tell(services, asker, address, words("That message has no text that I could look up."))
            return
        key = key_of("shortcut", shortcut["trigger_id"])
        channel = shortcut["channel"]["id"]
        submit_request(
            services, EphemeralRequest(asker, channel, text, address, key, surface="shortcut", received=received)
        )
