"""Slack's message markup, decoded to the text that was typed."""

from __future__ import annotations

import html
import re
from typing import Any

from bot.question.noise import without_noise

MAX_QUESTION_LENGTH = 2000
"""Characters of a question that are read; the rest of a longer message is not."""

_MENTION = re.compile(r"<@([UW][A-Z0-9]+)(?:\|[^>]*)?>")
_ENTITY = re.compile(r"<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>")
_HUMAN = {None, "file_share", "thread_broadcast", "me_message"}
"""Subtypes of messages written by people; others report edits, joins, bots …"""
_SLACKBOT = "USLACKBOT"


def is_from_person(message: dict[str, Any], bot_user: str) -> bool:
    """Whether a person wrote the message: no bot, not the app, no notice of an edit or a join."""
    author = message.get("user")
    is_bot = any(message.get(key) for key in ("bot_id", "bot_profile"))
    return bool(author) and author not in {bot_user, _SLACKBOT} and not is_bot and message.get("subtype") in _HUMAN


def mentioned(text: str) -> frozenset[str]:
    """Ids of the people (and apps) whom the text mentions."""
    return frozenset(_MENTION.findall(text))


def said_in(text: str) -> str:
    """The text as it was typed, line by line, without mentions and Slack's markup."""
    return html.unescape(_ENTITY.sub(_typed, text or ""))[:MAX_QUESTION_LENGTH]


def question_in(text: str) -> str:
    """What is asked in it, line by line, without emoji, links, signatures and the like; empty for nothing."""
    return without_noise(said_in(text))


def _typed(match: re.Match[str]) -> str:
    sign, target, label = match.groups()
    if sign:
        return " "
    return label or target
