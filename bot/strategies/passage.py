"""Anything else: the best-ranked sentence, if it covers what the question asks."""

from __future__ import annotations

import re

from bot.citing import cite_span
from bot.evidence import Span, Term
from bot.model import Found, Refusal, Statement
from bot.strategies.acts import ANSWERED_BY, STRICT
from bot.strategies.context import Context
from indexer.vocabulary import ACTOR_KINDS

_ENOUGH = 0.6
_LOOKED_AT = 12
_NUMBER = re.compile(r"\d")
_SPAN_SHARE = 0.5
_RANK_SHARE = 0.3


def best_passage(context: Context) -> Found | Refusal | None:
    """The sentence that covers most of the question, in a paragraph that covers enough of it."""
    terms = _terms(context)
    if not terms or "vote" in context.question.acts:
        return Refusal("passage")
    evidence = context.evidence
    top = max((evidence.scores[i] for i in evidence.ranked[:1]), default=0.0)
    best: tuple[float, Span] | None = None
    for position in evidence.ranked[:_LOOKED_AT]:
        whole = evidence.unit_coverage(terms, position)
        if whole < _ENOUGH:
            continue
        for span in evidence.spans(position):
            if not _is_of_kind(context, span):
                continue
            share = evidence.coverage(terms, (span,))
            value = whole + _SPAN_SHARE * share + _RANK_SHARE * evidence.scores[position] / (top or 1.0)
            value += 0.15 * bool(span.unit.section)  # an account rather than the summary of it
            if best is None or value > best[0] + 1e-9:
                best = (value, span)
    if best is None:
        return Refusal("passage")
    return Found("passage", (Statement("", (cite_span(context.index, best[1]),)),))


def _terms(context: Context) -> tuple[Term, ...]:
    """Topic and actors; words for acts too, where the act is not of the kind that facts record."""
    evidence = context.evidence
    soft = () if set(context.question.acts) & STRICT else evidence.act_terms
    soft = soft if not set(context.question.acts) <= set(ANSWERED_BY) | {"state"} else ()
    return (*evidence.topic, *evidence.named, *soft)


def _is_of_kind(context: Context, span: Span) -> bool:
    """Whether the sentence can hold the kind of answer asked for."""
    wants = context.question.wants
    if wants in ("when", "how_many"):
        return bool(_NUMBER.search(span.text))
    if wants == "who":
        kinds = (context.index.vocabulary.kind(id_) for id_ in span.concepts - set(context.question.actors))
        return any(kind in ACTOR_KINDS for kind in kinds)
    return True
