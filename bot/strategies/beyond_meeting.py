"""What a question asks for beyond an aspect of a meeting: each a reason to decline, empty where there is none."""

from __future__ import annotations

from bot.question.generic_concepts import GENERIC
from bot.question.languages import questions
from bot.question.meeting_meanings import NEXT_MEETING, meant_places
from bot.strategies.base import Inquiry
from indexer.acts import acts_where
from indexer.languages import language, tokens


def names_beside(inquiry: Inquiry, allowed: frozenset[str] = frozenset(), meaning: frozenset[str] = frozenset()) -> str:
    """What the question names beside the aspect itself; words with any of these meanings are a part of that."""
    asked = inquiry.question
    meant = {place for span in meant_places(asked, meaning) for place in range(*span)}
    apart = (m.id for m in asked.mentions if m.id == NEXT_MEETING or not meant.issuperset(range(m.start, m.end)))
    named = {*apart} - GENERIC - allowed
    aspect_words = {t.norm for phrases in questions(asked.language).aspects.values()
                    for phrase in phrases for t in tokens(phrase, language(asked.language))}  # fmt: skip
    words = (token for term in inquiry.terms.topic if not term.concept for token in term.tokens)
    others = (w for w in words if w.norm not in aspect_words and not meant.issuperset(range(w.start, w.end)))
    more = [*sorted(named), *(f"“{word.surface}”" for word in others)]
    return f"it names more than a meeting ({', '.join(more)})" if more else ""


def acts_beside(inquiry: Inquiry, aspect: str) -> str:
    """An act with which nobody asks for this aspect of a meeting."""
    allowed = acts_where(lambda act: act.is_holding or aspect == act.tells or aspect in act.aspects)
    acts = [act for act in inquiry.question.acts if act not in allowed]
    return f"it asks about an act ({', '.join(acts)})" if acts else ""


def wants_beside(inquiry: Inquiry, *allowed: str) -> str:
    """Another kind of answer than these."""
    wants = inquiry.question.wants
    return f"it asks for another kind of answer ({wants or 'none in particular'})" if wants not in allowed else ""


def actors_beside(inquiry: Inquiry, allowed: frozenset[str] = frozenset()) -> str:
    """The actors that the question names beside these."""
    actors = sorted({*inquiry.question.actors} - allowed)
    return f"it names an actor ({', '.join(actors)})" if actors else ""
