"""Threads from before: whether we took part in one that we do not remember.

What we remember outlives restarts, so Slack is asked only about threads older than our memory, and once each.
"""

from __future__ import annotations

from http.client import HTTPException

from slack_sdk.errors import SlackApiError

from bot.slack.asker import Asker
from bot.slack.log import log
from bot.slack.memory import Place
from bot.slack.services import Services

_READ = 100


def took_part(services: Services, asker: Asker, place: Place) -> bool:
    """Whether we were asked in this thread before."""
    if services.memory.knows(place):
        return True
    if float(place.thread) > services.memory.since or services.memory.is_foreign(place):
        return False
    client = services.clients.patient(asker.token)
    try:
        replies = client.conversations_replies(channel=place.channel, ts=place.thread, limit=_READ)["messages"] or []
    except (SlackApiError, HTTPException, OSError) as error:
        log("thread_not_read", error=error, channel=place.channel, thread=place.thread)
        return False
    if not any(message.get("user") == asker.us for message in replies):
        services.memory.leave(place)
        return False
    services.memory.answered(place, None)
    return True
