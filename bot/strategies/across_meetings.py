"""Questions across meetings: the last or first time, at which meetings, how often, what became of it, comparisons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.answer import Declined, Found, Refusal, Statement, Verdict
from bot.citations.citations import cite_all, cite_span
from bot.evidence.candidates import is_small
from bot.evidence.evidence import Evidence
from bot.evidence.terms import Term
from bot.question.meeting_scope import Scope
from bot.strategies.base import Inquiry, actors_of
from bot.strategies.best_passage import lacking, quote_best_passage, spans_to_quote
from bot.strategies.meeting_facts import about_the_meeting
from bot.strategies.what_actor_did import what_somebody_did
from bot.strategies.who_did import find_doers
from bot.thresholds import (
    MAX_MEETING_PLACES_QUOTED,
    MAX_PLACES_OF_A_HISTORY,
    MAX_PLACES_OF_A_MEETING,
    MIN_MEETING_TOPIC_COVERAGE,
)
from indexer.acts import ANYTHING, STANCES, acts_where
from indexer.model import entries_of

_HISTORY = "history"
_HOLDING = acts_where(lambda act: act.is_holding)


def answer_across_meetings(inquiry: Inquiry) -> Verdict:
    """Answer meeting by meeting, where the question asks across meetings."""
    answer = _WAYS.get(inquiry.question.across)
    return answer(inquiry) if answer else Declined("it does not ask across meetings")


def _last(inquiry: Inquiry) -> Found | Refusal:
    return _extreme(inquiry, reversed(_meetings_to_read(inquiry)), inquiry.words("Last time"))


def _first(inquiry: Inquiry) -> Found | Refusal:
    return _extreme(inquiry, iter(_meetings_to_read(inquiry)), inquiry.words("First time"))


def _extreme(inquiry: Inquiry, meetings: Iterator[int], lead: str) -> Found | Refusal:
    """The first of these meetings at which what is asked about came up."""
    for meeting in meetings:
        statements = _came_up(inquiry, meeting)
        if statements:
            label = _label(inquiry, meeting)
            told = tuple(
                replace(s, text="" if s.text == label else s.text) for s in statements[:MAX_PLACES_OF_A_MEETING]
            )
            title = inquiry.words("{lead}: {meeting}", lead=lead, meeting=label)
            return Found("meetings", told, lead=title, why=f"it came up at meeting {meeting}, by the order asked for")
    return Refusal("meetings", why="it came up at none of the meetings in scope")


def _which(inquiry: Inquiry) -> Found | Refusal:
    statements = tuple(_each(inquiry))
    if not statements or not _is_narrowed(inquiry):
        statements = tuple(_held(inquiry))
    if not statements:
        return Refusal("meetings", why="it came up at none of the meetings in scope")
    places = sum(len(statement.citations) for statement in statements)
    return Found(
        "meetings",
        statements,
        lead=_counted(inquiry, len(statements)),
        quoted=places <= MAX_MEETING_PLACES_QUOTED,
        why=f"meetings: {len(statements)}, paragraphs: {places}",
    )


def _is_narrowed(inquiry: Inquiry) -> bool:
    """Whether it asks for meetings at which something came up, rather than for meetings of a place or kind."""
    return bool(inquiry.terms.subject or inquiry.terms.named) or not set(inquiry.question.acts) <= _HOLDING


def _held(inquiry: Inquiry) -> Iterator[Statement]:
    """Where each meeting in scope was held."""
    if inquiry.question.scope.is_open:
        return
    for meeting in _meetings(inquiry):
        found = about_the_meeting(_narrowed(inquiry, meeting, wants="where", aspects=("place",)))
        if isinstance(found, Found):
            yield replace(found.statements[0], text=_label(inquiry, meeting))


def _counted(inquiry: Inquiry, n: int) -> str:
    return inquiry.words.count("{n} meeting", "{n} meetings", n)


def _each(inquiry: Inquiry) -> Iterator[Statement]:
    """One statement a meeting at which it came up."""
    for meeting in _meetings_to_read(inquiry):
        found = _came_up(inquiry, meeting)[:MAX_PLACES_OF_A_MEETING]
        if found:
            citations = tuple(dict.fromkeys(c for statement in found for c in statement.citations))
            actors = tuple(dict.fromkeys(id_ for statement in found for id_ in statement.actors))
            yield Statement(_label(inquiry, meeting), citations, actors)


def _came_up(inquiry: Inquiry, meeting: int) -> tuple[Statement, ...]:
    """What the report says of it at one meeting: somebody's acts, a meeting's own circumstances, or the topic."""
    narrowed = _narrowed(inquiry, meeting, wants="", aspects=())
    evidence = narrowed.evidence
    by_act = [what_somebody_did, find_doers] if set(inquiry.question.acts) - {ANYTHING} else [what_somebody_did]
    for strategy in by_act:
        outcome = strategy(narrowed)
        if isinstance(outcome, Found):
            return outcome.statements
        if isinstance(outcome, Refusal):
            return ()
    if narrowed.terms.named and by_act[1:] and not inquiry.question.passive:
        return ()  # whoever the question names did no such thing at this meeting
    terms = [*narrowed.terms.subject, *narrowed.terms.named]
    if not terms:
        outcome = quote_best_passage(narrowed)
        return outcome.statements if isinstance(outcome, Found) else ()
    units = inquiry.index.units
    positions = [
        i
        for i in evidence.candidates.among(evidence.candidates.covering(terms, MIN_MEETING_TOPIC_COVERAGE))
        if units[i].section and evidence.unit_coverage(terms, i) >= MIN_MEETING_TOPIC_COVERAGE
    ]
    accounts = [i for i in positions if not entries_of(units[i].items)]
    return tuple(_place(narrowed, i, terms) for i in accounts or positions)


def _narrowed(inquiry: Inquiry, meeting: int, *, wants: str, aspects: tuple[str, ...]) -> Inquiry:
    """The same question, asked of one meeting."""
    scope = Scope((meeting,))
    question = replace(inquiry.question, scope=scope, across="", wants=wants, aspects=aspects, values=frozenset())
    return replace(inquiry, question=question, evidence=Evidence(inquiry.index, question))


def _meetings(inquiry: Inquiry) -> list[int]:
    """Meetings in the question's scope that reports tell of, in order."""
    known = inquiry.index.reported
    return [number for number in known if inquiry.question.scope.includes((number,), known)]


def _meetings_to_read(inquiry: Inquiry) -> list[int]:
    """Those of them at which anything that the question names may have come up."""
    meetings = _meetings(inquiry)
    terms = (*inquiry.terms.topic, *inquiry.terms.named)
    if not terms or is_small(inquiry.evidence.in_view):
        return meetings
    told = inquiry.evidence.candidates.meetings(inquiry.evidence.candidates.naming(terms))
    return [number for number in meetings if number in told]


def _fate(inquiry: Inquiry) -> Found | Declined:
    """How it ended, then what else was told of it: on the same matter, and at other meetings in their order."""
    if not _topic(inquiry):
        return Declined("it does not say of what")
    units, same = inquiry.index.units, inquiry.evidence.same_matter
    positions = _places_on_topic(inquiry)
    proof = inquiry.proof
    if proof is None or lacking(proof):
        if len({units[i].meeting for i in positions}) > 1:
            return _told_in_order(inquiry, positions)
        return Declined("nothing tells how it ended, at no two meetings")
    contender = proof.best
    end, spans = units[contender.position], spans_to_quote(inquiry, contender)
    if not contender.telling and contender.spans[-1] not in spans:
        spans = (*spans, contender.spans[-1])  # what ends a paragraph says how the matter ended
    ended = Statement(_label(inquiry, end.meeting), cite_all(inquiry.index, spans), actors_of(spans[0].facts))
    others = [
        i
        for i in positions
        if (units[i].report, units[i].number) != (end.report, end.number)
        if same(i, contender.position) or units[i].meeting != end.meeting
    ]
    found = _told_in_order(inquiry, others)
    why = f"it ended in {end.number}; other paragraphs on it: {len(others)}"
    return replace(found, statements=(ended, *found.statements), why=why)


def _history(inquiry: Inquiry) -> Found | Declined:
    """Every place on the topic, in the order of the meetings."""
    if inquiry.question.wants == "who" and not STANCES.isdisjoint(inquiry.question.acts):
        return Declined("it asks who was for or against first; how it went on is told with them")
    positions = _places_on_topic(inquiry)
    if not positions:
        return Declined(f"no paragraph covers {MIN_MEETING_TOPIC_COVERAGE} of what it names")
    return _told_in_order(inquiry, positions)


def _told_in_order(inquiry: Inquiry, positions: list[int]) -> Found:
    told = tuple(_place(inquiry, i, _topic(inquiry)) for i in positions[:MAX_PLACES_OF_A_HISTORY])
    return Found("history", told, why=f"paragraphs that cover what it names: {len(positions)}")


def _topic(inquiry: Inquiry) -> list[Term]:
    """What it is about: the topic, else whom the question names."""
    return list(inquiry.terms.subject or inquiry.terms.named)


def _places_on_topic(inquiry: Inquiry) -> list[int]:
    """Positions of the units on the topic, in the order of the meetings, since it was raised."""
    evidence, units, terms = inquiry.evidence, inquiry.index.units, _topic(inquiry)
    if not terms:
        return []
    positions = [
        i
        for i in evidence.candidates.among(evidence.candidates.covering(terms, MIN_MEETING_TOPIC_COVERAGE))
        if units[i].section
        and evidence.unit_coverage(terms, i) >= MIN_MEETING_TOPIC_COVERAGE
        and (inquiry.terms.subject or _tells(inquiry, i))
    ]
    positions.sort(key=lambda i: (units[i].meeting, i))
    return _since_raised(inquiry, positions)


def _since_raised(inquiry: Inquiry, positions: list[int]) -> list[int]:
    """The places from where whom the question names is first told of with its topic: others may have raised it too."""
    raised = (i for i, p in enumerate(positions) if inquiry.evidence.unit_coverage(inquiry.terms.named, p) >= 1.0)
    return positions[next(raised, 0) :]


def _tells(inquiry: Inquiry, position: int) -> bool:
    """Whether the unit reports an act, rather than listing documents: what became of somebody's proposal is told."""
    unit, asked = inquiry.index.units[position], inquiry.question
    if asked.across == _HISTORY and asked.actors:  # "all that Estonia said or offered"
        return not entries_of(unit.items) and any(inquiry.is_by(fact, asked.actors, unit) for fact in unit.facts)
    if not asked.acts or inquiry.is_headed(unit, "outcome") or inquiry.is_headed(unit, "discussion"):
        return not entries_of(unit.items)
    return any(fact.act in asked.acts for fact in unit.facts)


def _place(inquiry: Inquiry, position: int, terms: list[Term]) -> Statement:
    evidence = inquiry.evidence
    best = max(evidence.spans(position), key=lambda span: (evidence.coverage(terms, (span,)), -span.start))
    return Statement(_label(inquiry, best.unit.meeting), (cite_span(inquiry.index, best),), actors_of(best.facts))


def _compare(inquiry: Inquiry) -> Verdict:
    """The same aspect of each meeting, its outcomes where the question names none."""
    meetings = _meetings(inquiry)
    if len(meetings) < 2:  # noqa: PLR2004 (a comparison takes two)
        return Declined("fewer than two meetings are in scope, so there is nothing to compare")
    statements: list[Statement] = []
    for meeting in meetings:
        aspects = inquiry.question.aspects or ("outcomes",)
        narrowed = _narrowed(inquiry, meeting, wants="what", aspects=aspects)
        found = about_the_meeting(narrowed)
        told = found.statements if isinstance(found, Found) else _came_up(inquiry, meeting)
        label = _label(inquiry, meeting)
        statements.extend(replace(each, text=label if not i else "") for i, each in enumerate(told))
    if not statements:
        return Refusal("comparison", why="no report tells of it at any meeting in scope")
    return Found("comparison", tuple(statements), why=f"meetings compared: {len(meetings)}")


def _label(inquiry: Inquiry, number: int) -> str:
    """A meeting by number and date."""
    meeting = next((m for m in inquiry.index.meetings if m.number == number), None)
    label = inquiry.words.of_meeting(inquiry.index.meeting_name(number), inquiry.words("meeting {n}"))
    if meeting is None or meeting.date is None:
        return label
    return inquiry.words("{meeting}, {date}", meeting=label, date=inquiry.words.date(meeting.date))


_WAYS: dict[str, Callable[[Inquiry], Verdict]] = {
    "last_time": _last,
    "first_time": _first,
    "which_meetings": _which,
    "how_many_meetings": _which,
    "fate": _fate,
    _HISTORY: _history,
    "compare": _compare,
}
