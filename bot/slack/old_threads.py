"""Whether the app took part in a thread older than its memory.

Memory outlives restarts, so Slack is asked only about threads older than the store, and once each.
"""

from __future__ import annotations

from http.client import HTTPException

from slack_sdk.errors import SlackApiError

from bot.slack.asker import Asker
from bot.slack.log import log
from bot.slack.memory import ThreadRef
from bot.slack.services import Services

_READ = 100


def took_part(services: Services, asker: Asker, place: ThreadRef) -> bool:
    """Whether the app took part in this thread; asks Slack where the store cannot know."""
    if services.memory.knows(place):
        return True
    if float(place.thread) > services.memory.since or services.memory.is_foreign(place):
        return False
    client = services.clients.retrying(asker.token)
    try:
        replies = client.conversations_replies(channel=place.channel, ts=place.thread, limit=_READ)["messages"] or []
    except (SlackApiError, HTTPException, OSError) as error:
        log("thread_not_read", error=error, channel=place.channel, thread=place.thread)
        return False
    if not any(message.get("user") == asker.bot_user for message in replies):
        services.memory.mark_foreign(place)
        return False
    services.memory.record_answer(place, None)
    return True
