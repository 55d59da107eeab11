"""Which sentences of a passage give the value or the reason that is asked for, and how plainly.

A value is given plainly where it stands beside what it measures; loosely where a sentence that speaks of most of the
question has a number, whatever words it counts. A reason is given plainly behind words that introduce one, by
what was replied to who asked for it, and by what whoever takes the stance asked about thinks; loosely by what else was
replied or said right where the act is told.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from bot.evidence.asked_value import AskedValue
from bot.evidence.reasons import asks_why, gives_reason
from bot.evidence.sentences import Span
from bot.thresholds import LOOSELY_GIVEN, MIN_SHARE_LOOSELY
from indexer.acts import STANCES

if TYPE_CHECKING:
    from bot.evidence.contender import Contender

_VIEWS = frozenset({"state", "note", "highlight", "reply"})
"""Acts that tell what somebody thinks."""


def given_by(contender: Contender) -> Mapping[Span, float]:
    """How plainly each sentence gives the value or the reason asked for, from 0 to 1; those left out do not."""
    asked = AskedValue(contender.evidence)
    if asked.kinds:
        if not contender.speaks_of_more_than(contender.evidence.question.counted):
            return {}  # it counts the like of what is asked for, in another matter
        found = {span: _value(contender, asked, span) for span in contender.spans if contender.is_of_doers(span)}
    elif contender.evidence.question.wants == "why":
        found = {span: _reason(contender, i) for i, span in enumerate(contender.spans)}
    else:
        return {}
    return {span: strength for span, strength in found.items() if strength}


def _value(contender: Contender, asked: AskedValue, span: Span) -> float:
    if asked.is_loosely_in((span,)):
        return 1.0
    speaks = contender.share_of_sentence(span) >= MIN_SHARE_LOOSELY
    return LOOSELY_GIVEN if speaks and asked.may_be_in((span,)) else 0.0


def _reason(contender: Contender, i: int) -> float:
    span = contender.spans[i]
    if answers_why(contender, span):
        return 1.0
    is_of_doers, is_question = contender.is_of_doers(span), asks_why(span)
    if gives_reason(span) and is_of_doers and not is_question:
        return 1.0
    before = contender.spans[max(i - 1, 0) : i]
    if _is_reply(span, before) or (gives_reason(span) and before):
        return LOOSELY_GIVEN
    if not is_of_doers or not _has_view(span):
        return 0.0
    return LOOSELY_GIVEN if STANCES.isdisjoint(contender.evidence.question.acts) else 1.0


def answers_why(contender: Contender, span: Span) -> bool:
    """Whether the sentence tells what was replied to somebody who asked for a reason, in it or right before it."""
    if not any(fact.act == "reply" for fact in span.facts):
        return False
    here = contender.spans.index(span)
    return any(asks_why(each) for each in contender.spans[max(here - 1, 0) : here + 1])


def _is_reply(span: Span, before: Sequence[Span]) -> bool:
    """Whether it, behind a question, tells what was replied."""
    is_asked = any(fact.act == "ask" for each in (*before, span) for fact in each.facts)
    return is_asked and any(fact.act == "reply" for fact in span.facts)


def _has_view(span: Span) -> bool:
    """Whether it tells of a stance and of what the same actor thinks."""
    holders = {fact.actor for fact in span.facts if fact.act in STANCES and fact.actor}
    return any(fact.actor in holders for fact in span.facts if fact.act in _VIEWS)
