"""Replies to what is no question to the reports: greetings, thanks, "what can you do?", "write me a poem"."""

from __future__ import annotations

from collections.abc import Iterable

from bot.answer import Declined, Found, Verdict
from bot.locale import Words
from bot.question.generic_concepts import GENERIC
from bot.question.model import HARMLESS, TOPIC, Claim, Question
from bot.question.small_talk import OffTopic, Said, courtesy_beside, off_topic_request
from bot.strategies.base import Inquiry
from bot.thresholds import MAX_COURTESY_WORDS
from indexer.languages import Token
from indexer.text.vocabulary import ACTOR_KINDS, Mention

META = "meta"
"""Intent of a reply that is about the assistant, and cites nothing."""
_HOSTS = frozenset({"itu"})
"""Where the group meets: "a pizza place near ITU" asks for nothing of it."""
OPENING_KINDS = frozenset({"greeting", "help"})
"""Small talk that a conversation begins with; thanks, farewells and apologies end one."""


def reply_to(kind: str, words: Words) -> Found:
    """The reply to small talk of this kind."""
    replies = {
        "greeting": words("Hello! Ask me what was said and decided at the group's meetings."),
        "thanks": words("You're welcome! Just ask if you need anything else."),
        "apology": words("No problem! Just ask if you need anything."),
        "farewell": words("Goodbye! Ask me again any time."),
        "help": words(
            "I answer questions about the group's meetings from its reports, and name the paragraph for each answer."
        ),
    }
    return Found(META, (), note=replies[kind], why=f"small talk: {kind}")


def courtesy_in(inquiry: Inquiry) -> Said | None:
    """The thanks, farewell or apology that a message is, where its other words ask nothing, and no report has them."""
    asked = inquiry.question
    courtesy = courtesy_beside(asked.text, asked.language)
    if courtesy is None or len(asked.spoken) > MAX_COURTESY_WORDS:
        return None
    others = [claim for claim in asked.claims if not _within(courtesy.spans, claim)]
    if any(claim.by not in {HARMLESS, TOPIC} for claim in others):
        return None
    topic = (term for term in inquiry.terms.topic if not all(_within(courtesy.spans, word) for word in term.tokens))
    return Said(courtesy.kind, asked.language) if all(map(inquiry.terms.is_unheard, topic)) else None


def _within(spans: Iterable[tuple[int, int]], place: Claim | Mention | Token) -> bool:
    """Whether the place in the question's text is inside one of the stretches."""
    return any(start <= place.start and place.end <= end for start, end in spans)


def turn_down_what_is_off_topic(inquiry: Inquiry) -> Verdict:
    """Say what the assistant is for, where a question is about no meeting, and no report has a word of it."""
    asked = inquiry.question
    request = off_topic_request(asked.text, asked.language)
    if request is None:
        return Declined("it asks for nothing that is plainly off topic")
    named = {m.id for m in asked.mentions if m.kind != "place" and not _within(request.spans, m)}
    named -= GENERIC if request.is_order else frozenset()
    named -= _beside_the_request(asked, request)
    acts = any(claim.by == "act" and not _within(request.spans, claim) for claim in asked.claims)
    if named or acts or asked.report or asked.references or asked.scope.named:
        return Declined("it names what reports tell of")
    telling = ", ".join(request.telling)
    if all(inquiry.is_heard(phrase) for phrase in request.telling) or _tells_more(inquiry, request):
        return Declined(f"the reports speak of it ({telling})")
    message = inquiry.words("I can only answer from the reports of the group's meetings.")
    return Found(META, (), note=message, why=f"off topic: {telling}")


def _beside_the_request(asked: Question, request: OffTopic) -> frozenset[str]:
    """What a request that several words tell may name: the place where one is, and words with another meaning there."""
    if len(request.spans) < 2:  # noqa: PLR2004 (one word alone may be meant otherwise)
        return frozenset()
    terms = {m.id for m in asked.mentions if m.kind not in ACTOR_KINDS} if request.telling[1:] else frozenset()
    return _HOSTS | terms


def _tells_more(inquiry: Inquiry, request: OffTopic) -> bool:
    """Whether more of its words are words of the reports, or mean what these tell of, than belong to the request."""
    words = {word.norm: word for word in inquiry.question.words if not _within(request.spans, word)}
    heard = {word.norm for word in words.values() if inquiry.is_heard(word.surface)}
    meant = {
        word.norm
        for term in inquiry.terms.topic
        if (term.meanings or term.concept) and inquiry.evidence.candidates.naming([term])().any()
        for word in term.tokens[:1]
        if not _within(request.spans, word)
    }
    return len(heard | meant) > len(request.spans)
