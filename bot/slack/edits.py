"""Edits and deletions of a question: its answer is changed, or taken away, with it."""

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
from bot.slack.answering import Question, take_question
from bot.slack.asker import Asker
from bot.slack.incoming import mentioned, question_in
from bot.slack.log import log
from bot.slack.memory import Given, Place, context_from, key_of
from bot.slack.posting import NotPosted, update
from bot.slack.services import Services


def question_edited(  # noqa: PLR0913 (what the event tells)
    services: Services, asker: Asker, channel: str, message: dict[str, Any], edit: str, *, direct: bool
) -> None:
    """Answer the edited question in the place of its first answer; one that mentions us only now, as a new one."""
    key = key_of(asker.team, channel, message["ts"])
    place = Place(asker.team, channel, message.get("thread_ts") or message["ts"], direct=direct)

    def work() -> None:
        given = services.memory.given(key)
        try:
            if given is not None:
                text = question_in(message.get("text") or "", asker.us)
                if text and text != given.question:
                    _answer_again(services, asker, place, key, replace(given, question=text))
            elif asker.us in mentioned(message.get("text") or ""):
                text = message.get("text") or ""
                take_question(services, Question(asker, place, message["ts"], text, "mention", time.monotonic()))
        except NotPosted as error:
            services.figures.count("errors", error.reason)
            log("edit_not_answered", level=logging.ERROR, reason=error.reason, channel=channel)
        finally:
            services.memory.done(edit)

    services.desk.submit(channel, work)


def question_deleted(services: Services, asker: Asker, channel: str, ts: str) -> None:
    """Take the answer away with its question."""
    key = key_of(asker.team, channel, ts)
    services.withdrawn.add(key)

    def work() -> None:
        services.withdrawn.discard(key)
        given = services.memory.given(key)
        if given is None or not given.posted:
            return
        services.memory.forget(key)
        with suppress(SlackApiError, HTTPException, OSError):
            services.clients.patient(asker.token).chat_delete(channel=channel, ts=given.posted)

    services.desk.submit(channel, work)


def _answer_again(services: Services, asker: Asker, place: Place, key: str, given: Given) -> None:
    reader = services.memory.language(asker.team, asker.user)
    answer = services.library.ask(given.question, context_from(given.context), reader, restricted=given.restricted)
    update(services.clients.patient(asker.token), given.channel, given.posted, answer_message(answer, Offer(key)))
    services.memory.answered(place, answer.context)
    services.memory.keep(key, given)
    services.figures.count("edits")
