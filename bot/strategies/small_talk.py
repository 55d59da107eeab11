"""Replies to what is no question to the reports: greetings, thanks, "what can you do?", "write me a poem"."""

from __future__ import annotations

import re

from bot.answer import Declined, Found, Verdict
from bot.locale import Words
from bot.question.generic_concepts import GENERIC
from bot.question.small_talk import is_off_topic
from bot.strategies.base import Inquiry
from indexer.languages import language

META = "meta"
"""Intent of a reply that is about the assistant, and cites nothing."""


def reply_to(kind: str, words: Words) -> Found:
    """The reply to small talk of this kind."""
    replies = {
        "greeting": words("Hello! Ask me what was said and decided at the group's meetings."),
        "thanks": words("You're welcome! Just ask if you need anything else."),
        "farewell": words("Goodbye! Ask me again any time."),
        "help": words(
            "I answer questions about the group's meetings from its reports, and name the paragraph for each answer."
        ),
    }
    return Found(META, (), note=replies[kind], why=f"small talk: {kind}")


def turn_down_what_is_off_topic(inquiry: Inquiry) -> Verdict:
    """Say what the assistant is for, where a question is about no meeting, and no report has a word of it."""
    asked = inquiry.question
    telling = is_off_topic(asked.text, asked.language)
    if not telling:
        return Declined("it asks for nothing that is plainly off topic")
    named = {m.id for m in asked.mentions if m.kind != "place"} - GENERIC
    if named or asked.report or asked.references:
        return Declined("it names what reports tell of")
    if all(_is_heard(inquiry, phrase) for phrase in telling):
        return Declined(f"the reports speak of it ({', '.join(telling)})")
    message = inquiry.words("I can only answer from the reports of the group's meetings.")
    return Found(META, (), note=message, why=f"off topic: {', '.join(telling)}")


def _is_heard(inquiry: Inquiry, phrase: str) -> bool:
    """Whether a report has the phrase, in whatever version."""
    bound = r"\b" if language(inquiry.question.language).spaces else ""
    wanted = re.compile(f"{bound}{re.escape(phrase)}{bound}", re.IGNORECASE)
    return any(wanted.search(unit.full_text) for unit in inquiry.index.units)
