"""Passages that may answer where none is proved to: which come closest, and how likely one of them answers.

The line between "these passages come closest" and "the reports do not say" is calibrated, not guessed: a logistic
model over a few features of the best passage, fitted by `python -m tests.evaluation.calibrate`. Coverage of words
alone does not tell the two apart.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields

from bot.evidence.asked_value import AskedValue
from bot.evidence.evidence import Evidence
from bot.evidence.sentences import Span
from bot.evidence.terms import Term
from bot.thresholds import (
    CHANCE_BIAS,
    CHANCE_WEIGHTS,
    CLOSENESS_OF_ACT,
    MAX_NEAREST,
    MAX_PASSAGES_READ,
    MAX_RANK_FEATURE,
    MIN_ALIKE_SCORE,
    MIN_CLOSEST_CHANCE,
    MIN_SCORE_SHARE,
)
from indexer.acts import answering


@dataclass(frozen=True, slots=True)
class Features:
    """What speaks for a passage, each from 0 to about 1."""

    coverage: float
    """Share of the weight of all terms that it covers, required or not."""
    actors: float
    """Share of the actors named in the question that it names; 0 where none is named."""
    names_nobody: float
    """1 where the question names no actor."""
    tells_act: float
    """1 where one of its facts is an act that is asked for."""
    asks_no_act: float
    rank: float
    """Its ranking score, at most 2."""
    unheard: float
    """Share of the weight of all terms in words that no report has."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph that may answer."""

    position: int
    """Of its unit in the index."""
    features: Features
    missing: tuple[Term, ...]
    """The terms that it does not cover, the weightiest first."""

    @property
    def chance(self) -> float:
        """How likely it is, from 0 to 1, that it or a passage close behind answers: the logistic model."""
        weights = (CHANCE_WEIGHTS[field.name] for field in fields(Features))
        pairs = zip(weights, astuple(self.features), strict=True)
        return 1 / (1 + math.exp(-CHANCE_BIAS - sum(weight * value for weight, value in pairs)))


def closest_passages(evidence: Evidence, near: tuple[int, ...] = ()) -> tuple[Passage, ...]:
    """The passages that come closest to the question, best first; `near` are positions that stand before all others."""
    best = evidence.best(MAX_PASSAGES_READ if AskedValue(evidence).kinds else MAX_NEAREST)
    least = MIN_SCORE_SHARE * evidence.score(best[0]) if best else 0.0
    close = [position for position in best if evidence.score(position) >= least]
    close = _with_value_first(evidence, close)
    return tuple(passage_at(evidence, position) for position in tuple(dict.fromkeys((*near, *close)))[:MAX_NEAREST])


def _with_value_first(evidence: Evidence, positions: list[int]) -> list[int]:
    """Those that give a value of the kind asked for before those that do not, where their scores are much alike."""
    asked = AskedValue(evidence)
    if not asked.kinds or not positions:
        return positions
    alike = MIN_ALIKE_SCORE * evidence.score(positions[0])
    return sorted(positions, key=lambda p: not (evidence.score(p) >= alike and asked.is_in(evidence.spans(p))))


def come_close(evidence: Evidence, passages: Sequence[Passage]) -> bool:
    """Whether passages are worth showing: the first is likely to answer, and nothing named is missing everywhere.

    Where a value is asked for, the first is the one with the value, and another may cover more of the question.
    """
    leading = passages if AskedValue(evidence).kinds else passages[:1]
    is_likely = any(passage.chance >= MIN_CLOSEST_CHANCE for passage in leading)
    return is_likely and not _is_out_of_view(evidence) and _is_spoken_of(evidence)


def _is_spoken_of(evidence: Evidence) -> bool:
    """Whether some unit in view has any of what the question is about, in whatever words."""
    terms = (*(evidence.terms.subject or evidence.terms.topic), *evidence.terms.named)
    return not terms or bool((evidence.candidates.naming(terms)() & evidence.in_view.mask).any())


def missing_value(evidence: Evidence, passages: Sequence[Passage]) -> frozenset[str]:
    """The kinds of value asked for, where none of the passages gives one; else empty."""
    asked = AskedValue(evidence)
    given = any(asked.may_be_in(evidence.spans(passage.position)) for passage in passages)
    return frozenset() if given else asked.kinds


def _is_out_of_view(evidence: Evidence) -> bool:
    """Whether the question names somebody or something that no unit in view has."""
    required = [term for term in (*evidence.terms.topic, *evidence.terms.named) if term.required]
    return any(not (evidence.candidates.naming([term])() & evidence.in_view.mask).any() for term in required)


def passage_at(evidence: Evidence, position: int) -> Passage:
    """The unit in view at this position as a passage that may answer."""
    terms, unit = evidence.terms, evidence.index.units[position]
    wanted = answering(evidence.question.acts)
    spans = evidence.spans(position)
    weights = {term: term.weight * terms.comparability(term, [unit.language]) for term in (*terms.topic, *terms.named)}
    covered = {term for term in weights if evidence.covers(term, spans, unit.heading)}
    total = sum(weights.values())
    features = Features(
        coverage=_share(sum(weights[term] for term in covered), total, of_nothing=1.0),
        actors=_share(sum(term in covered for term in terms.named), len(terms.named)),
        names_nobody=float(not terms.named),
        tells_act=float(wanted is not None and any(fact.act in wanted for span in spans for fact in span.facts)),
        asks_no_act=float(wanted is None),
        rank=min(evidence.score(position), MAX_RANK_FEATURE),
        unheard=_share(sum(weights[term] for term in terms.topic if terms.is_unheard(term)), total),
    )
    missing = tuple(sorted((term for term in weights if term not in covered), key=lambda term: -weights[term]))
    return Passage(position, features, missing)


def best_sentence(evidence: Evidence, spans: Sequence[Span]) -> Span:
    """Of these sentences the one that covers most of what is asked, with the act asked for; of equals, the first."""
    wanted = answering(evidence.question.acts)
    terms = (*evidence.terms.topic, *evidence.terms.named)

    def value(span: Span) -> float:
        covered = sum(term.weight for term in terms if evidence.covers(term, (span,)))
        total = sum(term.weight for term in terms) or 1.0
        return covered / total + CLOSENESS_OF_ACT * any(wanted and fact.act in wanted for fact in span.facts)

    return max(spans, key=value)


def _share(part: float, whole: float, *, of_nothing: float = 0.0) -> float:
    return part / whole if whole else of_nothing
