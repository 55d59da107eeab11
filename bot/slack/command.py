"""Surface: the slash command. Its answer is seen by the asker alone, who may share it with the channel."""

from __future__ import annotations

import time
from typing import Any

from slack_bolt import Ack, App, BoltContext

from bot.render.slack import notice
from bot.slack.answering import reader_words
from bot.slack.asker import asker_of
from bot.slack.ephemeral import EphemeralRequest, submit_request
from bot.slack.incoming import question_in
from bot.slack.memory import key_of
from bot.slack.services import Services
from bot.slack.watching import origin_of, read_wish, submit_wish

COMMAND = "/cop"


def register(app: App, services: Services) -> None:
    """Listen to the command."""

    @app.command(COMMAND)
    def on_command(ack: Ack, command: dict[str, Any], context: BoltContext) -> None:
        received, asker = time.monotonic(), asker_of(context)
        text = question_in(command.get("text") or "")
        if not text or text.casefold() == "help":
            words = reader_words(services, asker)
            ack(**notice(words("Type /cop and a question, for example: /cop Who chaired the meeting?"), words))
            return
        ack()
        key = key_of("command", command["trigger_id"])
        address = command["response_url"]
        if (wish := read_wish(text)) is not None:
            submit_wish(services, wish, origin_of(command, command["channel_id"], context), key)
            return
        submit_request(
            services,
            EphemeralRequest(asker, command["channel_id"], text, address, key, surface="command", received=received),
        )
