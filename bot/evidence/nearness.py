"""Sentences that are near to what a question or another text is about, without the proof that they answer it."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator

from bot.evidence.evidence import Evidence
from bot.evidence.sentences import Span
from bot.evidence.terms import Term
from bot.thresholds import MIN_SHARE_OF_CONCEPT, MIN_SHARE_OF_WORDS

_FEW = 2
"""Words of which one alone tells nothing of the matter."""


def near_spans(evidence: Evidence, positions: Iterable[int]) -> Iterator[tuple[float, Span]]:
    """The sentences of these units that are near, each with its share of what is asked about, by weight: 0 to 1."""
    terms = evidence.terms.subject
    for position in positions if terms else ():
        for span in evidence.spans(position):
            covered = [term for term in terms if evidence.covers(term.without_meanings, (span,))]
            share = _weight(evidence, covered, span) / _weight(evidence, terms, span)
            if share >= _needed(covered, span):
                yield share, span


def _needed(covered: list[Term], span: Span) -> float:
    """The share from which on what is covered makes a statement near; none where that is but one word."""
    if any(term.concept in span.concepts for term in covered):
        return MIN_SHARE_OF_CONCEPT
    return MIN_SHARE_OF_WORDS if len(covered) >= _FEW else math.inf


def _weight(evidence: Evidence, terms: Iterable[Term], span: Span) -> float:
    return sum(term.weight * evidence.terms.comparability(term, (span.unit.language,)) for term in terms) or 1.0
