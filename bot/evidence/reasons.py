"""Whether a sentence gives a reason, or tells that one was asked for."""

from __future__ import annotations

from bot.evidence.sentences import Span
from indexer.acts import acts_where
from indexer.languages import language, tokens
from indexer.text.discourse_phrases import discourse_phrases

_ASKING = acts_where(lambda act: act.family == "asking" and act.is_about_acts)


def gives_reason(span: Span) -> bool:
    """Whether the sentence has words that introduce a reason."""
    return _has(span, "reasons")


def asks_why(span: Span) -> bool:
    """Whether the sentence tells that somebody asked for a reason."""
    return _has(span, "asks_why") and any(fact.act in _ASKING for fact in span.facts)


def _has(span: Span, row: str) -> bool:
    known = language(span.unit.language)
    return bool(discourse_phrases(known.code, row).find(tokens(span.text, known)))
