"""A passage that may answer: what of the question stands in it, slot by slot."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from bot.evidence.asked_value import AskedValue
from bot.evidence.evidence import Evidence
from bot.evidence.giving import answers_why, given_by
from bot.evidence.sentences import Span
from bot.evidence.terms import Term
from bot.evidence.worded_acts import settles_by_words, tells_by_words
from bot.question.named_acts import FATE
from bot.thresholds import BESIDE_THE_ACT, FAR_FROM_ACT, MAX_SCORE_FEATURE, MAX_TERMS_FEATURE
from indexer import Fact
from indexer.acts import DECISIONS, SETTLING, SIDES, STANCES, acts_where, answering
from indexer.languages import Token

_BRINGING_UP = acts_where(lambda act: act.opens_matter or (act.is_about_acts and act.family == "proposing")) | {
    "request"
}
"""Acts by which reports tell that somebody brings an idea up, to which others then speak."""
_OF_GROUP = acts_where(lambda act: act.is_decision and not (act.is_mutual or act.is_resolution))
"""Acts of the meeting alone: "did they approve what Japan wanted" names nobody who approved."""
_OF_CHAIR = acts_where(lambda act: act.settles_matter or act.is_conclusion or act.family == "asking")
"""Acts by which a Chair deals with something."""
_CHAIR = "chair"
_SUPPORT = "support"
"""What it comes to if somebody shares an idea that was brought up."""

DETAIL, ACT, OPEN = "detail", "act", "open"
"""Classes of questions: for a value or reason, for an act, and all others."""


@dataclass(frozen=True, slots=True)
class Slots:
    """What speaks for a passage, each from 0 to about 1."""

    relative: float
    """Its ranking score, as a share of that of the best passage."""
    score: float
    literal: float
    """Share of the topic that it covers in the very words of the question."""
    topic: float
    """The same in whatever words."""
    matter: float
    """The same with what stands before it on the same matter."""
    sentence: float
    """Share of topic and names that the sentence which answers covers."""
    doers: float
    """Share of the topic that a sentence covers which tells what those named do; any sentence, where nobody is."""
    names: float
    """Share of those named that it names; 1 where nobody is."""
    lacks_required: float
    """1 where a name or number is missing even on its matter."""
    lacks_concepts: float
    """Share of the topic's concepts that are missing even on its matter."""
    tells: float
    """1 where it tells of an act that is asked for."""
    very_act: float
    """1 where it tells of the very act, not of another that answers for it; 1 where none is asked for."""
    gives: float
    """1 where it plainly gives a value or reason of the kind asked for, less where loosely."""
    beside: float
    """How near that stands to the act: 1 in one sentence; 1 where no act is asked for."""
    misses: float
    """1 where it does not have the very thing that is asked for."""
    names_doer: float
    """1 where somebody is asked for, and it names who does something."""
    has_no_topic: float
    unheard: float
    """Share of what is asked for in words that no report has."""
    terms: float
    """How many things the question asks for, at most 5, as a share of 5."""


@dataclass(frozen=True)
class Contender:
    """A passage that may answer."""

    evidence: Evidence
    position: int
    relative: float = 1.0
    """Its ranking score, as a share of that of the best passage."""

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """Its sentences."""
        return self.evidence.spans(self.position)

    @cached_property
    def telling(self) -> tuple[Span, ...]:
        """Its sentences that tell of the act asked for, by whom the question names where that is its doer."""
        return tuple(span for span in self.spans if self._tells(span)) or self._settling

    @property
    def _settling(self) -> tuple[Span, ...]:
        """Its sentences that have words for how that ended which one before brings up, where the end is asked for."""
        asked = self.evidence.question
        if asked.across != FATE and not (asked.is_yes_no and _OF_GROUP.intersection(asked.acts)):
            return ()
        opens = [n for n, span in enumerate(self.spans) if any(fact.act in _BRINGING_UP for fact in span.facts)]
        behind = self.spans[min(opens, default=len(self.spans)) + 1 :]
        return tuple(span for span in behind if settles_by_words(span))

    @cached_property
    def given(self) -> Mapping[Span, float]:
        """How plainly each of its sentences gives the value or the reason asked for; those left out do not."""
        return given_by(self)

    @property
    def giving(self) -> tuple[Span, ...]:
        """Its sentences that give the value or the reason asked for as plainly as any of them does."""
        most = max(self.given.values(), default=0.0)
        return tuple(span for span, plainly in self.given.items() if plainly == most)

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

    @cached_property
    def missing(self) -> tuple[Term, ...]:
        """The terms of the question that it does not cover, the weightiest first."""
        absent = (term for term in self._every if not self._covers(term, self.spans))
        return tuple(sorted(absent, key=lambda term: -term.weight))

    @cached_property
    def is_off_topic(self) -> bool:
        """Whether somebody's view is asked for, and its matter has nothing of a topic that other words can say."""
        if not self._doers or STANCES.isdisjoint(self.evidence.question.acts):
            return False
        terms, matter = self.evidence.terms, (*self.spans, *self.evidence.before(self.position))
        known = [term for term in terms.subject if term.concept or term.meanings]
        return bool(known) and not any(self._covers(term, matter) for term in terms.subject)

    @property
    def is_of_latest(self) -> bool:
        """Whether it is of the latest meeting, and the question does not say which one is meant."""
        latest = self.evidence.latest_meeting
        return latest is not None and latest in self.spans[0].unit.meetings

    @cached_property
    def slots(self) -> Slots:
        """What speaks for it."""
        terms, wanted = self.evidence.terms, wanted_acts(self.evidence)
        topic, every = terms.subject or terms.topic, self._every
        matter = (*self.spans, *self.evidence.before(self.position))
        concepts = [term.without_meanings for term in terms.topic if term.concept]  # the vocabulary knows their words
        facts = [fact for span in self.spans for fact in span.facts]
        asked = self.evidence.question
        return Slots(
            relative=self.relative,
            score=min(self.evidence.score(self.position), MAX_SCORE_FEATURE),
            literal=self._share([term.without_meanings for term in topic], self.spans),
            topic=self._share(topic, self.spans),
            matter=self._share(topic, matter),
            sentence=max(self.share_of_sentence(span) for span in self.answering),
            doers=max((self._share(topic, (span,)) for span in self._of_doers()), default=0.0),
            names=self._share(terms.named, self.spans),
            lacks_required=float(not all(self._covers(term, matter) for term in every if term.required)),
            lacks_concepts=1.0 - self._count(concepts, matter),
            tells=float(bool(self.telling)),
            very_act=float(wanted is None or any(fact.act in asked.acts for fact in facts)),
            gives=max(self.given.values(), default=0.0),
            beside=self._beside(),
            misses=float(bool(self.misses)),
            names_doer=float(asked.wants in {"who", "which"} and any(fact.actor for fact in facts)),
            has_no_topic=float(not topic),
            unheard=_weight(term for term in every if terms.is_unheard(term) and not term.meanings)
            / (_weight(every) or 1.0),
            terms=min(len(every), MAX_TERMS_FEATURE) / MAX_TERMS_FEATURE,
        )

    @property
    def _every(self) -> tuple[Term, ...]:
        terms = self.evidence.terms
        return (*(terms.subject or terms.topic), *terms.named)

    def _covers(self, term: Term, spans: Sequence[Span]) -> bool:
        return self.evidence.covers(term, spans, self.spans[0].unit.heading)

    def speaks_of_more_than(self, words: Collection[Token]) -> bool:
        """Whether it has more of the question than these words of it."""
        others = [term for term in self._every if not set(term.tokens) <= set(words)]
        return not others or self._share(others, self.spans) > 0

    def share_of_sentence(self, span: Span) -> float:
        """Share of all that the question names which a sentence covers."""
        return self._share(self._every, (span,))

    def _share(self, terms: Sequence[Term], spans: Sequence[Span]) -> float:
        """Share of the weight of the terms that the sentences, or the heading over them, cover; 1 for no terms."""
        total = _weight(terms)
        return _weight(term for term in terms if self._covers(term, spans)) / total if total else 1.0

    def _count(self, terms: Sequence[Term], spans: Sequence[Span]) -> float:
        return sum(self._covers(term, spans) for term in terms) / len(terms) if terms else 1.0

    def _beside(self) -> float:
        """How near the value or reason stands to the act: best in one sentence, better behind it than before it."""
        if wanted_acts(self.evidence) is None or any(answers_why(self, span) for span in self.giving):
            return 1.0
        order = {span: n for n, span in enumerate(self.spans)}
        distances = [order[given] - order[told] for given in self.giving for told in self.telling]
        return max((BESIDE_THE_ACT.get(distance, FAR_FROM_ACT) for distance in distances), default=0.0)

    def _of_doers(self) -> tuple[Span, ...]:
        """Its sentences that tell what those named do; all where nobody is named as the doer."""
        if not self._doers:
            return self.spans
        return tuple(span for span in self.spans if any(self._is_by(fact, self._doers) for fact in span.facts))

    def _tells(self, span: Span) -> bool:
        wanted, asked = wanted_acts(self.evidence), self.evidence.question
        if wanted is None:
            return False
        told = [
            fact
            for fact in span.facts
            if fact.act in wanted or self._words_tell(span, fact) or self._echoes(span, fact, wanted)
        ]
        if asked.wants in {"who", "which"}:  # others are asked for than those who share the stance of the named ones
            shared = (fact for fact in told if fact.act in STANCES)
            return bool(told) and not any(self._is_by(fact, asked.actors) for fact in shared)
        if asked.passive and asked.actors:
            named = any(self.evidence.covers(term, (span,)) for term in self.evidence.terms.named)
            return named and any(not self._is_by(fact, asked.actors) for fact in told)
        return any(not self._doers or self._is_by(fact, self._doers) for fact in told) or self._is_against(span, told)

    def _is_against(self, span: Span, told: Sequence[Fact]) -> bool:
        """Whether others take the stance, of whose reasons is asked, on what those named brought up."""
        asked = self.evidence.question
        if asked.wants != "why" or not any(fact.act in STANCES and fact.actor for fact in told):
            return False
        return all(self.evidence.covers(term, (span,)) for term in self.evidence.terms.named)

    def _words_tell(self, span: Span, fact: Fact) -> bool:
        """Whether the sentence's words do; what was not done cannot be counted: "how many votes"."""
        asked = self.evidence.question
        return asked.wants != "how_many" and tells_by_words(span, fact, asked.acts)

    def _echoes(self, span: Span, fact: Fact, wanted: frozenset[str]) -> bool:
        """Whether somebody shares what was said before, and that is what is asked for: "Chile shared that view"."""
        if not fact.is_echo:
            return False
        before = [f.act for other in self.spans if other.start < span.start for f in other.facts if not f.is_echo]
        echoed = next((act for act in reversed(before) if act in STANCES | _BRINGING_UP), "")
        return echoed in wanted or (echoed in _BRINGING_UP and _SUPPORT in wanted)

    @cached_property
    def _doers(self) -> tuple[str, ...]:
        """Those whom the question names as the doers: "what did Japan support?", but not "who supported Japan?"."""
        asked = self.evidence.question
        if asked.object_of_acts or asked.across or asked.wants in {"who", "which"}:
            return ()
        if _CHAIR not in asked.actors and asked.acts and _OF_GROUP.issuperset(asked.acts):
            return ()
        return tuple(id_ for id_ in asked.actors if not self.evidence.terms.is_ubiquitous(id_))

    def _is_by(self, fact: Fact, ids: Iterable[str]) -> bool:
        return bool(fact.actor) and self.evidence.is_one_of(fact.actor, ids, self.spans[0].unit)

    def is_of_doers(self, span: Span) -> bool:
        """Whether a sentence speaks of those whom the question names, or names nobody else."""
        if not self._doers or any(self._is_by(fact, self._doers) for fact in span.facts):
            return True
        named = any(self.evidence.covers(term, (span,)) for term in self.evidence.terms.named)
        return named or not any(fact.actor for fact in span.facts)


def wanted_acts(evidence: Evidence) -> frozenset[str] | None:
    """The reported acts that answer the question, for yes or no any stance; None where any act does."""
    asked = evidence.question
    if asked.across == FATE:
        return SETTLING
    wanted = answering(asked.acts)
    if wanted and asked.is_yes_no:
        wanted |= STANCES if not SIDES.isdisjoint(asked.acts) else frozenset()
        wanted |= SETTLING if not DECISIONS.isdisjoint(asked.acts) else frozenset()
    if wanted and _CHAIR in asked.actors and not DECISIONS.isdisjoint(asked.acts):
        wanted |= _OF_CHAIR
    return wanted


def class_of(evidence: Evidence) -> str:
    """The class of the question."""
    if AskedValue(evidence).kinds or evidence.question.wants == "why":
        return DETAIL
    return ACT if wanted_acts(evidence) is not None else OPEN


def _weight(terms: Iterable[Term]) -> float:
    return sum(term.weight for term in terms)
