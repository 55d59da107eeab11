"""Which passage answers best, and how sure it is that it does.

Of the passages that the ranking puts first, the one with the best slots is chosen, by a linear model of its own. It
proves nothing where it lacks what nothing else can stand in for; else a logistic model, one for each class of question,
tells how likely it is the right one. A third tells how likely the first passages that are shown hold the answer, where
none is told as the answer. `python -m tests.evaluation.calibrate` fits all three.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from functools import cached_property

from bot.evidence.asked_value import AskedValue
from bot.evidence.contender import ACT, DETAIL, OPEN, Contender, class_of
from bot.evidence.evidence import Evidence
from bot.question.asked_values import COUNT
from bot.thresholds import (
    LATEST_WEIGHT,
    MAX_LEAD,
    MAX_NEAREST,
    MAX_PASSAGES_READ,
    MIN_BESIDE_REASON,
    MIN_CHANCE_OF_COUNT,
    MIN_CLOSEST_CHANCE,
    MIN_CONTENDER_SHARE,
    MIN_NEAR_NAMES,
    MIN_NEAR_TOPIC,
    MIN_PROOF_CHANCE,
    MIN_SHARE_OF_COUNT,
    MIN_TOPIC_SHARE,
)
from bot.thresholds.models import CHOICE_WEIGHTS, PROOF_BIAS, PROOF_WEIGHTS, SHOWN_BIAS, SHOWN_WEIGHTS
from indexer.acts import BY_NAME, FACT_ONLY, SETTLING, STANCES

_ONLY_TOLD = FACT_ONLY | SETTLING | STANCES
"""Acts that no passage answers for which does not tell of them."""

_COUNTED = _ONLY_TOLD | {"take part"}
"""Acts of which those who do them are counted: no other number will do."""


@dataclass(frozen=True)
class Proof:
    """The passages that may answer a question, the best first, and how far the first of them proves an answer."""

    evidence: Evidence
    contenders: tuple[Contender, ...]
    """At least one."""

    @property
    def best(self) -> Contender:
        """The passage that answers best."""
        return self.contenders[0]

    def with_best(self, contender: Contender) -> Proof:
        """The same, as if this passage of them were the best."""
        return replace(self, contenders=(contender, *(each for each in self.contenders if each is not contender)))

    @property
    def lacks(self) -> str:
        """What the best passage does not tell of all that must be told; empty where it may answer."""
        return what_it_lacks(self.best)

    @cached_property
    def features(self) -> dict[str, float]:
        """The slots of the best passage, and how far it is ahead of the best on another matter."""
        behind = [worth(self.best) - worth(contender) for contender in self.contenders]
        others = (
            distance
            for distance, contender in zip(behind, self.contenders, strict=True)
            if not self.evidence.same_matter(contender.position, self.best.position)
        )
        among = sum(math.exp(-distance) for distance in behind)
        return {**asdict(self.best.slots), "ahead": min(next(others, MAX_LEAD), MAX_LEAD), "choice": 1 / among}

    @property
    def needed(self) -> float:
        """The chance from which on it is told as the answer."""
        is_loose = class_of(self.evidence) == DETAIL and self.best.slots.gives < 1.0
        return MIN_CHANCE_OF_COUNT if is_loose else MIN_PROOF_CHANCE[class_of(self.evidence)]

    @property
    def chance(self) -> float:
        """How likely it is, from 0 to 1, that the best passage answers, where it lacks nothing."""
        kind = class_of(self.evidence)
        return _chance(PROOF_BIAS[kind], PROOF_WEIGHTS[kind], self.features)

    @property
    def is_whole(self) -> bool:
        """Whether one sentence of the best passage has all that a question for an act asks for, and the very act."""
        slots = self.best.slots
        has_all = min(slots.topic, slots.sentence, slots.names, slots.tells, slots.very_act) == 1.0
        return class_of(self.evidence) == ACT and has_all and not slots.has_no_topic

    @property
    def chance_of_shown(self) -> float:
        """How likely it is, from 0 to 1, that one of those shown answers."""
        return _chance(SHOWN_BIAS, SHOWN_WEIGHTS, self.features)

    @property
    def is_worth_showing(self) -> bool:
        """Whether the first passages are likely to answer, and nothing named is missing everywhere."""
        if _is_out_of_view(self.evidence) or (self.chance_of_shown < MIN_CLOSEST_CHANCE and not self._is_bare_act):
            return False
        return _is_spoken_of(self.evidence)

    @property
    def _is_bare_act(self) -> bool:
        """Whether nothing but an act is asked for, and a passage tells of it, or has its word: "what was proposed?"."""
        evidence, terms = self.evidence, self.evidence.terms
        if class_of(evidence) != ACT or terms.topic or terms.named:
            return False
        return any(
            each.telling or any(evidence.covers(word, each.spans) for word in terms.act_terms)
            for each in self.contenders
        )

    @property
    def near(self) -> tuple[Contender, ...]:
        """The passages that have something that the question names or says; others are near to nothing in it."""
        return tuple(each for each in self.contenders if self._is_near(each))

    def _is_near(self, contender: Contender) -> bool:
        slots = contender.slots
        if self.evidence.terms.named and slots.names >= MIN_NEAR_NAMES:
            return True
        return not slots.has_no_topic and slots.literal >= MIN_NEAR_TOPIC

    @property
    def missing_values(self) -> frozenset[str]:
        """The kinds of value asked for, where none of those shown gives one, nor what may be meant for one."""
        asked, shown = AskedValue(self.evidence), (self.near or self.contenders)[:MAX_NEAREST]
        most = max(each.slots.topic for each in shown)
        may_be = any(asked.may_be_in(each.spans) for each in shown if each.slots.topic == most)
        return frozenset() if may_be or any(asked.is_in(each.spans) for each in shown) else asked.kinds


def prove(evidence: Evidence) -> Proof | None:
    """The passages that may answer, weighed; None where none shares anything with the question."""
    ranked = [position for position in evidence.best(MAX_PASSAGES_READ) if evidence.score(position)]
    if not ranked:
        return None
    best = evidence.score(ranked[0])
    contenders = [Contender(evidence, position, evidence.score(position) / best) for position in ranked]
    close = [contender for contender in contenders if contender.relative >= MIN_CONTENDER_SHARE]
    return Proof(evidence, tuple(sorted(close, key=worth, reverse=True)))


def what_it_lacks(contender: Contender) -> str:
    """What a passage does not tell of all that must be told; empty where it may answer."""
    evidence, slots = contender.evidence, contender.slots
    kind, asked = class_of(evidence), evidence.question
    if contender.misses and (kind != ACT or not _ONLY_TOLD.isdisjoint(asked.acts)):
        return contender.misses
    if kind == DETAIL and (why := _lacks_of_detail(contender)):
        return why
    absent = [term.concept for term in evidence.terms.topic if term.concept and term.required]
    if absent or slots.lacks_required:
        told = f"no report speaks of {', '.join(absent)}"
        return told if absent else "it lacks a name or number without which nothing answers"
    if kind == OPEN and slots.matter < MIN_TOPIC_SHARE:
        return f"it covers less than {MIN_TOPIC_SHARE} of the topic"
    is_bare = not slots.matter and not evidence.terms.named and not _tells_aspect(contender)
    if is_bare or (kind != OPEN and contender.is_off_topic):
        return "it shares nothing with the question but the act"
    return ""


def _tells_aspect(contender: Contender) -> bool:
    """Whether it tells an aspect of the meeting by the act asked for: a question on the agenda need name no topic."""
    asked = contender.evidence.question
    told = {BY_NAME[fact.act].tells for span in contender.telling for fact in span.facts}
    return not told.isdisjoint(asked.aspects)


def _lacks_of_detail(contender: Contender) -> str:
    if contender.slots.gives < 1.0 and not _is_a_count(contender):
        return "it gives a value or reason that may not be the one asked for"
    asked, slots = contender.evidence.question, contender.slots
    if asked.wants != "why":
        return ""
    if not (asked.acts or slots.matter or slots.has_no_topic):
        return "it gives a reason for nothing that is asked about"
    return "it does not give the reason right beside the act" if slots.beside < MIN_BESIDE_REASON else ""


def _is_a_count(contender: Contender) -> bool:
    """Whether a number is asked for, and a sentence on the very topic has one, whatever it counts by name there."""
    asked, slots = contender.evidence.question, contender.slots
    is_count = AskedValue(contender.evidence).kinds == {COUNT} and _COUNTED.isdisjoint(asked.acts)
    has_topic = bool(contender.evidence.terms.subject)
    return bool(slots.gives) and is_count and has_topic and slots.sentence >= MIN_SHARE_OF_COUNT


def worth(contender: Contender) -> float:
    """How much speaks for one passage before the others."""
    told = sum(weight * float(getattr(contender.slots, name)) for name, weight in CHOICE_WEIGHTS.items())
    return told + LATEST_WEIGHT * contender.is_of_latest


def _chance(bias: float, weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    return 1 / (1 + math.exp(-bias - sum(weight * features[name] for name, weight in weights.items())))


def _is_spoken_of(evidence: Evidence) -> bool:
    """Whether some unit in view has any of what the question is about, in whatever words."""
    terms = (*(evidence.terms.subject or evidence.terms.topic), *evidence.terms.named)
    return not terms or bool((evidence.candidates.naming(terms)() & evidence.in_view.mask).any())


def _is_out_of_view(evidence: Evidence) -> bool:
    """Whether the question names somebody or something that no unit in view has.

    What the vocabulary knows may stand in other words where a report has no version in the asker's language.
    """
    terms = (*evidence.terms.topic, *evidence.terms.named)
    missing = [
        term
        for term in terms
        if term.required and not (evidence.candidates.naming([term])() & evidence.in_view.mask).any()
    ]
    named = {term.concept for term in evidence.terms.named}
    is_known = any(not term.concept or term.concept in named for term in missing)
    return is_known or (bool(missing) and not _has_untranslated(evidence))


def _has_untranslated(evidence: Evidence) -> bool:
    """Whether a report in view has no version in the language of the question."""
    view, runs = evidence.in_view.mask, evidence.index.library.runs
    held = [run for run in runs if view[run.first : run.last].any()]
    own = {run.report for run in held if run.language == evidence.question.language}
    return any(run.report not in own for run in held)
