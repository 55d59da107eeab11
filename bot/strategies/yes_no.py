"""Questions for yes or no: what the reports say on it. The assistant itself says neither yes nor no."""

from __future__ import annotations

from bot.answer import Declined, Found, Statement, Verdict
from bot.citations.citations import cite_all
from bot.evidence.sentences import Span, clause_span
from bot.strategies.base import Inquiry, actors_of
from bot.thresholds import MIN_YES_NO_COVERAGE
from indexer import Fact
from indexer.acts import STANCES, acts_where, answering

_POSITIONS = STANCES | acts_where(lambda act: act.is_position)


def is_it_so(inquiry: Inquiry) -> Verdict:
    """Where somebody named took a stance on the topic: the stance asked about first, then any other, by meeting."""
    asked = inquiry.question
    doers = tuple(id_ for id_ in asked.actors if not inquiry.terms.is_ubiquitous(id_))
    if not asked.is_yes_no or not doers or not set(asked.acts) & STANCES:
        return Declined("it is no question for yes or no on the stance of somebody named")
    wanted = answering(asked.acts) or STANCES
    found: dict[int, list[Span]] = {}
    ranks: dict[int, tuple[bool, bool]] = {}
    candidates = inquiry.evidence.candidates
    for position in candidates.among(candidates.telling(_POSITIONS), candidates.by(doers)):
        for span in inquiry.evidence.spans(position):
            rank = _rank(inquiry, span, doers, wanted)
            if rank is not None:
                found.setdefault(position, []).append(span)
                ranks[position] = min(rank, ranks.get(position, rank))
    if not found:
        return Declined("no sentence tells of a stance of theirs in a paragraph on the topic")
    units = inquiry.index.units
    ordered = sorted(found, key=lambda i: (ranks[i], units[i].meeting, i))
    told = tuple(_statement(inquiry, found[i], doers) for i in ordered)
    return Found(
        "stance", told, why=f"paragraphs on the topic that tell of a stance of {', '.join(doers)}: {len(told)}"
    )


def _rank(inquiry: Inquiry, span: Span, doers: tuple[str, ...], wanted: frozenset[str]) -> tuple[bool, bool] | None:
    """How far the sentence is from what is asked: whether it is another stance, and only its paragraph on the topic.

    None where it is no stance of theirs, or its paragraph is not on the topic.
    """
    stances = [fact for fact in span.facts if fact.act in _POSITIONS and inquiry.is_by(fact, doers, span.unit)]
    others = tuple(term for term in inquiry.terms.named if not _is_doer(inquiry, stances, span, term.concept))
    terms = (*inquiry.terms.subject, *others)
    if not stances or inquiry.evidence.unit_coverage(terms, span.position) < MIN_YES_NO_COVERAGE:
        return None
    on_topic = [
        f
        for f in stances
        if inquiry.evidence.coverage(terms, (clause_span(inquiry.index, span, f),)) >= MIN_YES_NO_COVERAGE
    ]
    return not any(fact.act in wanted for fact in on_topic), not on_topic


def _is_doer(inquiry: Inquiry, facts: list[Fact], span: Span, id_: str) -> bool:
    return any(inquiry.is_by(fact, (id_,), span.unit) for fact in facts)


def _statement(inquiry: Inquiry, spans: list[Span], doers: tuple[str, ...]) -> Statement:
    facts = [fact for span in spans for fact in span.facts if inquiry.is_by(fact, doers, span.unit)]
    names = inquiry.names(facts, spans[0].unit)
    told = sorted(spans, key=lambda span: span.start)
    return Statement(names, cite_all(inquiry.index, told), actors_of(facts))
