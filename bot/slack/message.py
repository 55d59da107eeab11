"""Surface: direct messages, follow-ups in threads that the app took part in, edits and deletions of questions."""

from __future__ import annotations

import time
from typing import Any

from slack_bolt import App, BoltContext

from bot.fair_pool import MAX_LIGHT_LENGTH
from bot.slack.answering import IncomingQuestion, submit_question
from bot.slack.asker import Asker, asker_of
from bot.slack.edits import question_deleted, question_edited
from bot.slack.incoming import is_from_person, mentioned
from bot.slack.memory import OTHERS, US, ThreadRef
from bot.slack.old_threads import took_part
from bot.slack.secretariat import reply_deleted, reply_edited, take
from bot.slack.services import Services


def register(app: App, services: Services) -> None:
    """Listen to messages."""

    @app.event("message")
    def on_message(event: dict[str, Any], context: BoltContext) -> None:
        subtype = event.get("subtype")
        if subtype == "message_changed":
            _handle_edit(services, event, context)
        elif subtype == "message_deleted":
            asker = asker_of(context, (event.get("previous_message") or {}).get("user", ""))
            reply_deleted(services, asker, event["channel"], event.get("deleted_ts", ""))
            question_deleted(services, asker, event["channel"], event.get("deleted_ts", ""))
        else:
            asker = asker_of(context)
            if is_from_person(event, asker.bot_user) and not take(services, asker, event, event["channel"]):
                handle_message(services, asker, event, event["channel"], direct=event.get("channel_type") == "im")


def handle_message(services: Services, asker: Asker, message: dict[str, Any], channel: str, *, direct: bool) -> None:
    """Answer the message if it is addressed to the app, or may be a follow-up in its thread."""
    text, thread = message.get("text") or "", message.get("thread_ts") or ""
    place = ThreadRef(asker.team, channel, thread or message["ts"], direct=direct)
    if direct or asker.bot_user in mentioned(text):
        surface = "direct" if direct else "mention"
        submit_question(services, IncomingQuestion(asker, place, message["ts"], text, surface, time.monotonic()))
    elif thread:
        question = IncomingQuestion(asker, place, message["ts"], text, "follow-up", time.monotonic(), addressed=False)
        services.work_queue.submit(
            channel,
            lambda: _handle_unaddressed(services, question),
            asker=asker.user,
            is_costly=len(text) > MAX_LIGHT_LENGTH,
        )


def _handle_unaddressed(services: Services, question: IncomingQuestion) -> None:
    """Answer a message in a thread that mentions nobody, unless people talk with each other there."""
    asker, place = question.asker, question.place
    if not took_part(services, asker, place, question.ts):
        return
    if mentioned(question.text) or services.memory.last_speaker(place) not in {US, asker.user}:
        services.memory.record_speaker(place, OTHERS)
    else:
        submit_question(services, question, at_once=True)


def _handle_edit(services: Services, event: dict[str, Any], context: BoltContext) -> None:
    message, before = event.get("message") or {}, event.get("previous_message") or {}
    asker, channel = asker_of(context, message.get("user", "")), event["channel"]
    if message.get("subtype") == "tombstone":  # the first message of a thread, deleted
        question_deleted(services, asker_of(context, before.get("user", "")), channel, message.get("ts", ""))
        return
    if not is_from_person(message, asker.bot_user) or message.get("text") == before.get("text"):
        return
    edit = f"edit:{asker.team}:{channel}:{message['ts']}:{(message.get('edited') or {}).get('ts') or event['ts']}"
    if services.memory.claim(edit) and not reply_edited(services, asker, channel, message):
        direct = event.get("channel_type") == "im"
        question_edited(services, asker, channel, message, edit, direct=direct)
