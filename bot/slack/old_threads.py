"""Threads that the app's memory does not know: whether it took part in one, and what was said there.

Memory outlives restarts, so Slack is asked only about threads older than the store, and once each. What a follow-up
refers to is worked out again from the questions that were answered: the answer to each carries its key.
"""

from __future__ import annotations

from collections.abc import Iterable
from http.client import HTTPException
from typing import Any

from slack_sdk.errors import SlackApiError

from bot.question.context import Context
from bot.slack.asker import Asker
from bot.slack.incoming import is_from_person, question_in
from bot.slack.log import log
from bot.slack.memory import ThreadRef, key_of
from bot.slack.services import Services

_READ = 100
_MAX_REPLAYED = 4
"""Questions of a thread, the last, from which a follow-up is understood again."""

Message = dict[str, Any]


def took_part(services: Services, asker: Asker, place: ThreadRef, asked: str) -> bool:
    """Whether the app took part in this thread before the message `asked`; asks Slack where the store cannot know."""
    if services.memory.knows(place):
        return True
    if place.thread == asked or float(place.thread) > services.memory.since or services.memory.is_foreign(place):
        return False
    client = services.clients.retrying(asker.token)
    try:
        found = client.conversations_replies(
            channel=place.channel, ts=place.thread, limit=_READ, include_all_metadata=True
        )
    except (SlackApiError, HTTPException, OSError) as error:
        log("thread_not_read", error=error, channel=place.channel, thread=place.thread)
        return False
    before = [each for each in found["messages"] or [] if float(each.get("ts") or 0) < float(asked)]
    if not any(message.get("user") == asker.bot_user for message in before):
        services.memory.mark_foreign(place)
        return False
    services.memory.record_answer(place, _context(services, asker, place, before))
    if before[-1].get("user") != asker.bot_user:
        services.memory.record_speaker(place, str(before[-1].get("user", "")))
    return True


def _context(services: Services, asker: Asker, place: ThreadRef, messages: Iterable[Message]) -> Context | None:
    """What a follow-up may refer to, from the last questions that were answered in the thread."""
    messages = list(messages)
    answered = {_key(message) for message in messages if message.get("user") == asker.bot_user}
    questions = [
        message
        for message in messages
        if is_from_person(message, asker.bot_user)
        and key_of(asker.team, place.channel, message.get("ts", "")) in answered
    ]
    restricted = services.access_policy.may_see_restricted(asker.user, place.channel, seen_by_asker_alone=place.direct)
    context = None
    for message in questions[-_MAX_REPLAYED:]:
        reader = services.memory.language(asker.team, str(message["user"]))
        text = question_in(message.get("text") or "")
        if text:
            context = services.assistants.ask(text, context, reader, restricted=restricted).context
    return context


def _key(message: Message) -> str:
    payload = (message.get("metadata") or {}).get("event_payload") or {}
    return str(payload.get("key", ""))
