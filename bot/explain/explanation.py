"""An explanation: how a question was understood, what each strategy said, and what the best-ranked passages cover.

Everything is read off the trace of the answer; nothing is decided here. Words and reasons are in English.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.answer import Found, Refusal, Verdict
from bot.assistant import Trace
from bot.evidence.contender import Contender
from bot.evidence.proof import what_it_lacks
from bot.evidence.question_slots import QuestionSlots, slots_of
from bot.evidence.terms import Term
from bot.question.model import HARMLESS, TOPIC, Question
from bot.strategies.base import Inquiry
from bot.strategies.trial import Trial
from indexer import Index
from indexer.acts import answering
from indexer.languages import language, tokens

MAX_PASSAGES_EXPLAINED = 5
UNKNOWN = "unknown"
"""A word of the topic that no report has."""


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word of the question."""

    word: str
    claims: tuple[tuple[str, str], ...]
    """What it was understood as, and which one: `("act", "present")`; several where a word says more than one thing."""


@dataclass(frozen=True, slots=True)
class StrategyVerdict:
    """What a strategy said to the question."""

    strategy: str
    """Name of its module in `bot.strategies`."""
    verdict: str
    """found, refused or declined."""
    reason: str


@dataclass(frozen=True, slots=True)
class Part:
    """A query term, and whether a passage covers it."""

    part: str
    """Vocabulary id of a concept or an actor, or the words."""
    weight: float
    required: bool
    """Without it the passage covers nothing."""
    covered: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """One of the best-ranked passages."""

    report: str
    paragraph: str
    language: str
    score: float
    """Ranking score (BM25)."""
    coverage: float
    """Share of the weight of topic and actors that it covers, from 0 to 1."""
    acts: tuple[str, ...]
    """Acts that it tells of, of those that answer the question."""
    lacks: str
    """What it does not tell of all that must be told; empty where it may answer."""
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class QuestionReading:
    """One way in which the question was read, and what came of it."""

    question: str
    """With what a follow-up leaves out, or a misspelt name put right."""
    language: str
    wants: str
    """Kind of answer; empty for none in particular."""
    acts: tuple[str, ...]
    slots: QuestionSlots
    """All that it asks for."""
    meetings: tuple[int | str, ...]
    """Those that it is limited to, of the reported ones; of other groups by name."""
    words: tuple[ReadWord, ...]
    verdicts: tuple[StrategyVerdict, ...]
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """What somebody needs to mend an answer."""

    question: str
    status: str
    intent: str
    text: str
    """The answer."""
    readings: tuple[QuestionReading, ...]
    """In the order in which they were tried."""


def explain(trace: Trace) -> Explanation:
    """Tell how an answer came about."""
    answer = trace.answer
    readings = tuple(_reading(trial) for trial in trace.trials)
    return Explanation(answer.question, answer.status, answer.intent, answer.text, readings)


def _reading(trial: Trial) -> QuestionReading:
    inquiry = trial.inquiry
    asked, reported = inquiry.question, inquiry.index.reported
    return QuestionReading(
        question=" ".join(asked.text.split()),
        language=asked.language,
        wants=asked.wants,
        acts=asked.acts,
        slots=slots_of(inquiry.terms),
        meetings=tuple(
            _named(inquiry.index, number) for number in reported if asked.scope.includes((number,), reported)
        ),
        words=tuple(_words(inquiry, asked)),
        verdicts=tuple(StrategyVerdict(name, _kind(verdict), verdict.why) for name, verdict in trial.verdicts),
        passages=tuple(_passage(inquiry, position) for position in inquiry.evidence.best(MAX_PASSAGES_EXPLAINED)),
    )


def _named(index: Index, number: int) -> int | str:
    return index.meeting_name(number) if index.group_of(number) else number


def _words(inquiry: Inquiry, asked: Question) -> Iterator[ReadWord]:
    unheard = {token for term in inquiry.terms.topic if inquiry.terms.is_unheard(term) for token in term.tokens}
    places = {(token.start, token.end) for token in unheard}
    for token in tokens(asked.text, language(asked.language)):
        found = [claim for claim in asked.claims if claim.start < token.end and token.start < claim.end]
        claims = [
            (UNKNOWN if claim.by == TOPIC and (claim.start, claim.end) in places else claim.by, claim.value)
            for claim in found
            if claim.by != HARMLESS
        ]
        yield ReadWord(token.surface, tuple(dict.fromkeys(claims)) or ((HARMLESS, ""),))


def _kind(verdict: Verdict) -> str:
    if isinstance(verdict, Found):
        return "found"
    return "refused" if isinstance(verdict, Refusal) else "declined"


def _passage(inquiry: Inquiry, position: int) -> Passage:
    unit, terms, evidence = inquiry.index.units[position], inquiry.terms, inquiry.evidence
    spans = evidence.spans(position)
    parts = (*terms.topic, *terms.named)
    wanted = answering(inquiry.question.acts) or frozenset()
    return Passage(
        report=unit.report,
        paragraph=unit.number,
        language=unit.language,
        score=round(evidence.score(position), 3),
        coverage=round(evidence.unit_coverage(parts, position), 3),
        acts=tuple(dict.fromkeys(fact.act for fact in unit.facts if fact.act in wanted)),
        lacks=what_it_lacks(Contender(evidence, position)),
        parts=tuple(
            Part(
                _name(term),
                round(term.weight * terms.comparability(term, (unit.language,)), 3),
                term.required,
                evidence.covers(term, spans, unit.heading),
            )
            for term in parts
        ),
    )


def _name(term: Term) -> str:
    return term.concept or "".join(token.surface for token in term.tokens)
