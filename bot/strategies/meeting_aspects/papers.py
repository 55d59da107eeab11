"""What a meeting had before it and came to: agenda, documents, outcomes; and the named parts of a report."""

from __future__ import annotations

from bot.answer import Declined, Found, Statement
from bot.citations.citations import cite_all, cite_item, cite_unit
from bot.evidence.answer_sentence import is_lead_in, with_rest
from bot.question.generic_concepts import GENERIC
from bot.question.meeting_meanings import BEFORE_IT, LIST, MEETING, PROGRAMME, RESULT, TO_DO
from bot.registers.follow_up import follow_up_of
from bot.strategies.base import Inquiry
from bot.strategies.beyond_meeting import actors_beside, acts_beside, names_beside, wants_beside
from bot.strategies.meeting_aspects.decisions import concluding, resolved
from bot.strategies.meeting_aspects.reported import first_of_each, meetings_in_scope, spans_of_reports
from bot.thresholds import MIN_OUTCOME_COVERAGE
from indexer import Citation
from indexer.acts import DECISIONS, acts_where, telling_of
from indexer.model import entries_of

_ACTION_REQUIRED = "action-required"
_PRESENTERS = frozenset({"itu-cop-partners", "participants"})
"""Whoever presents at a meeting, as a class: they narrow its documents down to none of them."""
_CONCLUDING = DECISIONS | acts_where(lambda act: act.is_conclusion)
_ADOPTING = telling_of("agenda")


def outcomes(inquiry: Inquiry) -> Found | Declined:
    """What it came to: paragraphs under headings on outcomes."""
    if obstacle := actors_beside(inquiry, GENERIC):
        return Declined(obstacle)
    positions = _decided(inquiry, concluding(inquiry))
    is_on_topic = bool(names_beside(inquiry, meaning=RESULT | TO_DO | MEETING))
    if is_on_topic:
        terms = inquiry.terms.subject
        positions = [
            i for i in positions if inquiry.evidence.coverage(terms, inquiry.evidence.spans(i)) >= MIN_OUTCOME_COVERAGE
        ]
    statements = tuple(Statement(_noted(inquiry, i), _with_items(inquiry, i)) for i in positions)
    if not statements and not is_on_topic:
        statements = tuple(each for m in meetings_in_scope(inquiry) for each in resolved(inquiry, m.number))
    if not statements:
        return Declined("no paragraph among the outcomes is on what it names")
    why = f"paragraphs under headings on outcomes: {len(positions)}; else decisions wherever they stand"
    return Found("outcomes", statements, lead=inquiry.words("Outcomes"), why=why)


def _noted(inquiry: Inquiry, position: int) -> str:
    """What the secretariat noted on the paragraph."""
    return follow_up_of(inquiry.index, inquiry.evidence.spans(position), inquiry.words)


def _with_items(inquiry: Inquiry, position: int) -> tuple[Citation, ...]:
    """The paragraph, with the items of a list that it only leads in: "The meeting agreed:"."""
    own = tuple(span for span in inquiry.evidence.spans(position) if not span.item)
    if own and is_lead_in(own[-1]):
        return cite_all(inquiry.index, with_rest(inquiry.evidence, own))
    return (cite_unit(inquiry.index, position),)


def _decided(inquiry: Inquiry, positions: list[int]) -> list[int]:
    """Those that tell of a decision, where decisions are asked for; those of what came out, beside discussions."""
    units = inquiry.index.units
    topics = set(inquiry.question.topics)
    wanted = DECISIONS if "decision" in topics and "outcome" not in topics else frozenset[str]()
    deciding = [i for i in positions if any(fact.act in wanted for fact in units[i].facts)]
    if deciding:
        return deciding
    return [
        i
        for i in positions
        if not inquiry.is_headed(units[i], "discussion") or any(fact.act in _CONCLUDING for fact in units[i].facts)
    ]


def agenda(inquiry: Inquiry) -> Found | Declined:
    """How its agenda was adopted."""
    if obstacle := names_beside(inquiry) or acts_beside(inquiry, "agenda"):
        return Declined(obstacle)
    adopted = [
        span
        for span in spans_of_reports(inquiry, inquiry.evidence.candidates.telling(_ADOPTING))
        if "agenda" in span.concepts and any(fact.act in _ADOPTING for fact in span.facts)
    ]
    return first_of_each(inquiry, "adoption", adopted)


def documents(inquiry: Inquiry) -> Found | Declined:
    """The lists of the documents that were before it."""
    is_beside = names_beside(inquiry, _PRESENTERS, LIST | PROGRAMME | MEETING | BEFORE_IT)
    if obstacle := is_beside or actors_beside(inquiry, _PRESENTERS):
        return Declined(obstacle)
    lists = [i for i in inquiry.headed("contribution") if entries_of(inquiry.index.units[i].items)]
    lists = lists or [i for i in inquiry.headed("information-document") if entries_of(inquiry.index.units[i].items)]
    if not lists:
        return Declined("no list stands under a heading on contributions or information documents")
    statements = tuple(
        Statement("", (cite_item(inquiry.index, i, item.label),))
        for i in lists
        for item in entries_of(inquiry.index.units[i].items)
    )
    return Found("documents", statements, lead=inquiry.words("Documents presented"), why="the lists of documents")


def action(inquiry: Inquiry) -> Found | Declined:
    """What the Council is asked to do with a report."""
    beside = [term for term in inquiry.terms.subject if term.concept != _ACTION_REQUIRED]
    if obstacle := wants_beside(inquiry, "what", ""):
        return Declined(obstacle)
    if beside:
        return Declined("it names more than what is asked of the Council")
    positions = inquiry.evidence.candidates.valued("number", lambda value: value == "action")
    statements = tuple(Statement("", (cite_unit(inquiry.index, i),)) for i in positions)
    if not statements:
        return Declined("no report in view has that part")
    return Found("action", statements, why="the part of the report that is named so")


def references(inquiry: Inquiry) -> Found | Declined:
    """The documents that the report refers to."""
    if obstacle := names_beside(inquiry) or actors_beside(inquiry):
        return Declined(obstacle)
    positions = inquiry.evidence.candidates.valued("number", lambda value: value == "references")
    statements = tuple(Statement("", (cite_unit(inquiry.index, i),)) for i in positions)
    if not statements:
        return Declined("no report in view has that part")
    return Found("references", statements, why="the part of the report that is named so")
