"""How sure it is that a passage answers: what of the question stands in it, and how near other matters come.

A passage that does not tell of the act, or gives no value or reason of the kind asked for, proves nothing, however much
of the question's wording it shares. Of the others a logistic model over the slots of the question (those whom it names,
its topic, other matters), one for each class of question, tells how likely the passage is the right one;
`python -m tests.evaluation.calibrate` fits it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from functools import cached_property

from bot.evidence.asked_value import AskedValue
from bot.evidence.evidence import Evidence
from bot.evidence.reasons import gives_reason
from bot.evidence.sentences import Span
from bot.evidence.terms import Term
from bot.question.named_acts import FATE
from bot.thresholds import (
    MAX_PASSAGES_READ,
    MAX_SCORE_FEATURE,
    MAX_TERMS_FEATURE,
    MIN_CONTENDER_SHARE,
    MIN_TOPIC_SHARE,
    PROOF_BIAS,
    PROOF_WEIGHTS,
)
from indexer import Fact
from indexer.acts import SETTLING, STANCES, answering

DETAIL, ACT, OPEN = "detail", "act", "open"
"""Classes of questions: for a value or reason, for an act, and all others."""


@dataclass(frozen=True, slots=True)
class Slots:
    """What speaks for a passage, each from 0 to about 1."""

    rival: float
    """Score of the best passage on another matter, as a share of its own."""
    score: float
    topic: float
    """Share of the topic that it covers, in whatever words."""
    literal: float
    """The same in the very words of the question."""
    matter: float
    """The same with what stands before it on the same matter."""
    sentence: float
    """Share of topic and names that the sentence which answers covers."""
    has_no_topic: float
    names: float
    """Share of those named that it names; 1 where nobody is."""
    lacks_concepts: float
    """Share of the topic's concepts that are missing even on its matter."""
    lacks_required: float
    """1 where a name or number is missing even on its matter."""
    tells: float
    """1 where it tells of an act that is asked for, beside a value or reason."""
    terms: float
    """How many things the question asks for, at most 5, as a share of 5."""
    other_language: float


@dataclass(frozen=True)
class Contender:
    """A passage that may answer."""

    evidence: Evidence
    position: int
    rival: float = 0.0
    """Score of the best passage on another matter, as a share of its own."""

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Its sentences."""
        return self.evidence.spans(self.position)

    @cached_property
    def telling(self) -> tuple[Span, ...]:
        """Its sentences that tell of the act asked for, by whom the question names where that is its doer."""
        return tuple(span for span in self.spans if self._tells(span))

    @cached_property
    def giving(self) -> tuple[Span, ...]:
        """Its sentences that give the value or the reason asked for."""
        asked = AskedValue(self.evidence)
        if asked.kinds:
            return tuple(span for span in self.spans if asked.is_loosely_in((span,)) and self._is_of_doers(span))
        if self.evidence.question.wants == "why":
            return tuple(span for span in self.spans if gives_reason(span) and self._is_of_doers(span))
        return ()

    @property
    def answering(self) -> tuple[Span, ...]:
        """Its sentences that give what is asked for, or tell of the act; all where none does."""
        return self.giving or self.telling or self.spans

    @cached_property
    def misses(self) -> str:
        """Whether it lacks the very thing that is asked for; empty where it has it."""
        kind = class_of(self.evidence)
        if kind == DETAIL and not self.giving:
            return "it gives no value or reason of the kind asked for"
        return "it does not tell of the act" if kind == ACT and not self.telling else ""

    @property
    def lacks(self) -> str:
        """What it does not tell of all that must be told; empty where it may answer."""
        if self.misses:
            return self.misses
        kind = class_of(self.evidence)
        absent = [term.concept for term in self.evidence.terms.topic if term.concept and term.required]
        if absent:
            return f"no report speaks of {', '.join(absent)}"
        if kind == OPEN and self.slots.matter < MIN_TOPIC_SHARE:
            return f"it covers less than {MIN_TOPIC_SHARE} of the topic"
        if not self.slots.matter and not self.evidence.terms.named:
            return "it shares nothing with the question but the act"
        return ""

    @property
    def chance(self) -> float:
        """How likely it is, from 0 to 1, that it answers, where it lacks nothing."""
        kind = class_of(self.evidence)
        sum_ = PROOF_BIAS[kind] + sum(PROOF_WEIGHTS[kind][name] * value for name, value in asdict(self.slots).items())
        return 1 / (1 + math.exp(-sum_))

    @cached_property
    def slots(self) -> Slots:
        """What speaks for it."""
        terms, heading = self.evidence.terms, self.spans[0].unit.heading
        topic = terms.subject or terms.topic
        matter = (*self.spans, *self.evidence.before(self.position))
        concepts = [term.without_meanings for term in terms.topic if term.concept]  # the vocabulary knows their words
        every = (*topic, *terms.named)
        plain = tuple(term.without_meanings for term in topic)
        return Slots(
            rival=min(self.rival, 1.0),
            score=min(self.evidence.score(self.position), MAX_SCORE_FEATURE),
            topic=self._share(topic, self.spans, heading),
            literal=self._share(plain, self.spans, heading),
            matter=self._share(topic, matter, heading),
            sentence=max(self._share(every, (span,)) for span in self.answering),
            has_no_topic=float(not topic),
            names=self._share(terms.named, self.spans),
            lacks_concepts=1.0 - self._count(concepts, matter),
            lacks_required=float(self._count([term for term in every if term.required], matter) < 1),
            tells=float(bool(self.telling)),
            terms=min(len(every), MAX_TERMS_FEATURE) / MAX_TERMS_FEATURE,
            other_language=float(self.spans[0].unit.language != self.evidence.question.language),
        )

    def _share(self, terms: Sequence[Term], spans: Sequence[Span], heading: str = "") -> float:
        """Share of the weight of the terms that the sentences cover; 1 for no terms."""
        total = sum(term.weight for term in terms)
        covered = sum(term.weight for term in terms if self.evidence.covers(term, spans, heading))
        return covered / total if total else 1.0

    def _count(self, terms: Sequence[Term], spans: Sequence[Span]) -> float:
        return sum(self.evidence.covers(term, spans) for term in terms) / len(terms) if terms else 1.0

    def _tells(self, span: Span) -> bool:
        wanted, asked = wanted_acts(self.evidence), self.evidence.question
        told = [fact for fact in span.facts if wanted is not None and fact.act in wanted]
        if asked.wants in {"who", "which"}:  # others are asked for than those who share the stance of the named ones
            return bool(told) and not any(f.act in STANCES and self._is_by(f, asked.actors) for f in span.facts)
        if asked.passive and asked.actors:
            named = any(self.evidence.covers(term, (span,)) for term in self.evidence.terms.named)
            return named and any(not self._is_by(fact, asked.actors) for fact in told)
        return any(not self._doers or self._is_by(fact, self._doers) for fact in told)

    @cached_property
    def _doers(self) -> tuple[str, ...]:
        """Those whom the question names as the doers: "what did Japan support?", but not "who supported Japan?"."""
        asked = self.evidence.question
        if asked.object_of_acts or asked.across or asked.wants in {"who", "which"}:
            return ()
        return tuple(id_ for id_ in asked.actors if not self.evidence.terms.is_ubiquitous(id_))

    def _is_by(self, fact: Fact, ids: Iterable[str]) -> bool:
        return bool(fact.actor) and self.evidence.is_one_of(fact.actor, ids, self.spans[0].unit)

    def _is_of_doers(self, span: Span) -> bool:
        """Whether a sentence speaks of those whom the question names, or names nobody else."""
        if not self._doers or any(self._is_by(fact, self._doers) for fact in span.facts):
            return True
        named = any(self.evidence.covers(term, (span,)) for term in self.evidence.terms.named)
        return named or not any(fact.actor for fact in span.facts)


def wanted_acts(evidence: Evidence) -> frozenset[str] | None:
    """The reported acts that answer the question; None where any does."""
    if evidence.question.across == FATE:
        return SETTLING
    return answering(evidence.question.acts)


def class_of(evidence: Evidence) -> str:
    """The class of the question."""
    if AskedValue(evidence).kinds or evidence.question.wants == "why":
        return DETAIL
    return ACT if wanted_acts(evidence) is not None else OPEN


def best_contender(evidence: Evidence) -> Contender | None:
    """The best passage, or the first that has what is asked for among those like it; None where none is near."""
    ranked = [position for position in evidence.best(MAX_PASSAGES_READ) if evidence.score(position)]
    if not ranked:
        return None
    alike = MIN_CONTENDER_SHARE * evidence.score(ranked[0])
    close = [Contender(evidence, position) for position in ranked if evidence.score(position) >= alike]
    first = next((each for each in close if not each.misses), close[0])
    elsewhere = (position for position in ranked if not evidence.same_matter(position, first.position))
    rival = _rival(first, (Contender(evidence, position) for position in elsewhere))
    return replace(first, rival=evidence.score(rival.position) / evidence.score(first.position) if rival else 0.0)


def _rival(first: Contender, others: Iterable[Contender]) -> Contender | None:
    """The first of the others that could answer as well: it has what is asked for, if the first has."""
    return next((other for other in others if first.misses or not other.misses), None)
