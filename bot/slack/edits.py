"""Edited and deleted questions: the answer is updated, or deleted."""

from __future__ import annotations

import logging
import time
from contextlib import suppress
from dataclasses import replace
from http.client import HTTPException
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.render.slack import answer_message
from bot.render.slack.answer import Offer
from bot.slack.answering import IncomingQuestion, submit_question
from bot.slack.asker import Asker
from bot.slack.incoming import mentioned, question_in
from bot.slack.log import log
from bot.slack.memory import GivenAnswer, ThreadRef, context_from, key_of
from bot.slack.posting import NotPosted, update
from bot.slack.services import Services


def question_edited(  # noqa: PLR0913 (what the event tells)
    services: Services, asker: Asker, channel: str, message: dict[str, Any], edit: str, *, direct: bool
) -> None:
    """Update the answer of an edited question; a message that mentions the app only now is a new question."""
    key = key_of(asker.team, channel, message["ts"])
    place = ThreadRef(asker.team, channel, message.get("thread_ts") or message["ts"], direct=direct)

    def work() -> None:
        given = services.memory.given(key)
        try:
            if given is not None:
                text = question_in(message.get("text") or "")
                if text and text != given.question:
                    _answer_again(services, asker, place, key, replace(given, question=text))
            elif asker.bot_user in mentioned(message.get("text") or ""):
                text = message.get("text") or ""
                submit_question(
                    services, IncomingQuestion(asker, place, message["ts"], text, "mention", time.monotonic())
                )
        except NotPosted as error:
            services.metrics.count("errors", error.reason)
            log("edit_not_answered", level=logging.ERROR, reason=error.reason, channel=channel)
        finally:
            services.memory.finish(edit)

    services.work_queue.submit(channel, work)


def question_deleted(services: Services, asker: Asker, channel: str, ts: str) -> None:
    """Delete the answer of a deleted question."""
    key = key_of(asker.team, channel, ts)
    services.deleted.add(key)

    def work() -> None:
        services.deleted.discard(key)
        given = services.memory.given(key)
        if given is None or not given.posted:
            return
        services.memory.forget(key)
        with suppress(SlackApiError, HTTPException, OSError):
            services.clients.retrying(asker.token).chat_delete(channel=channel, ts=given.posted)

    services.work_queue.submit(channel, work)


def _answer_again(services: Services, asker: Asker, place: ThreadRef, key: str, given: GivenAnswer) -> None:
    reader = services.memory.language(asker.team, asker.user)
    answer = services.assistants.ask(given.question, context_from(given.context), reader, restricted=given.restricted)
    offer = Offer(key, to_secretariat=services.has_secretariat)
    update(services.clients.retrying(asker.token), given.channel, given.posted, answer_message(answer, offer))
    services.memory.record_answer(place, answer.context)
    services.memory.keep(key, given)
    services.metrics.count("edits")
