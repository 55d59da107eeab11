"""Slack's message markup, decoded to the text that was typed."""

from __future__ import annotations

import html
import re
from typing import Any

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


def question_in(text: str, bot_user: str = "") -> str:
    """The text as it was typed, without the mention of the app and without Slack's markup."""
    without_us = _MENTION.sub(lambda match: " " if match[1] == bot_user else match[0], text or "")
    typed = html.unescape(_ENTITY.sub(_typed, without_us))
    return " ".join(typed.split())[:MAX_QUESTION_LENGTH]


def _typed(match: re.Match[str]) -> str:
    sign, target, label = match.groups()
    if sign == "@":
        return f"@{label}" if label else " "
    if sign == "#":
        return f"#{label}" if label else " "
    if sign == "!":
        return label or ("" if "^" in target else f"@{target}")
    return label or target
