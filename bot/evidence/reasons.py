"""Whether a sentence gives a reason."""

from __future__ import annotations

from functools import cache

from bot.evidence.sentences import Span
from indexer.languages import language, tokens
from indexer.languages.discourse import discourse
from indexer.text.phrase_matcher import Phrases


def gives_reason(span: Span) -> bool:
    """Whether the sentence has words that introduce a reason."""
    known = language(span.unit.language)
    return bool(_reasons(known.code).find(tokens(span.text, known)))


@cache
def _reasons(code: str) -> Phrases[str]:
    return Phrases(((phrase, phrase) for phrase in discourse(code).reasons), language(code))
