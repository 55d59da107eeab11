"""Who chaired a meeting, and who opened it."""

from __future__ import annotations

from bot.answer import Declined, Found, Statement
from bot.citations.citations import cite_span
from bot.evidence.office_holders import CHAIR
from bot.evidence.sentences import Span
from bot.question.meeting_meanings import FIRST, MEETING, OFFICE, VICE_CHAIR, meant_places
from bot.strategies.base import Inquiry, actors_of
from bot.strategies.beyond_meeting import acts_beside, names_beside, wants_beside
from bot.strategies.meeting_aspects.elections import elections_to
from bot.strategies.meeting_aspects.reported import has_last_name, read_from_reports, spans_of_reports
from indexer.acts import acts_where, telling_of
from indexer.model import Meeting

_CHAIRING, _OPENING = telling_of("chair"), telling_of("opening")
_SPEAKING = acts_where(lambda act: act.name in {"state", "present"})
_OPENING_REMARKS = "opening-remarks"
INTO_THE_CHAIR = _CHAIRING | {"elect", "appoint"}
"""Acts by which somebody comes to be in the chair."""


def chair(inquiry: Inquiry) -> Found | Declined:
    """Who chaired: as the catalogue read it from the report, else as the report's sentences on the chair say."""
    states = {id_ for id_ in inquiry.question.actors if inquiry.index.vocabulary.kind(id_) == "state"}
    obstacle = (
        wants_beside(inquiry, "who", "what", "")
        or (acts_beside(inquiry, "chair") if not INTO_THE_CHAIR.issuperset(inquiry.question.acts) else "")
        or names_beside(inquiry, frozenset({"vice-chair", *states}), OFFICE | MEETING)
    )
    if obstacle:
        return Declined(obstacle)
    is_of_deputies = bool(meant_places(inquiry.question, VICE_CHAIR))
    deputies = _vice_chairs(inquiry) if is_of_deputies else ()
    if is_of_deputies and not _asks_for_chair(inquiry):
        if not deputies:
            return Declined("no paragraph tells who the vice-chairs were")
        return Found("vice_chairs", deputies, why="paragraphs tell who the vice-chairs were")
    read = tuple(
        Statement(inquiry.label(meeting.chair), (cite_span(inquiry.index, span),), (meeting.chair,))
        for meeting, span in read_from_reports(inquiry, "chair", _names_chair)
        if not states
    )
    statements = read or tuple(
        Statement(inquiry.name(fact), (cite_span(inquiry.index, span),), (fact.actor,))
        for span in spans_of_reports(inquiry, inquiry.evidence.candidates.telling(_CHAIRING))
        for fact in span.facts
        if fact.act in _CHAIRING and fact.actor != CHAIR and span.concepts >= states
    )
    if not statements:
        return Declined("no numbered paragraph tells who was in the chair")
    chairs = {statement.text for statement in statements}
    lead = inquiry.words.count("Chaired by", "Chaired by", len(chairs))
    return Found("chair", (*statements, *deputies), lead=lead, why="paragraphs tell who was in the chair")


def _asks_for_chair(inquiry: Inquiry) -> bool:
    """Whether the question speaks of the chair beside the vice-chairs."""
    vice = {place for span in meant_places(inquiry.question, VICE_CHAIR) for place in range(*span)}
    of_chair = (claim for claim in inquiry.question.claims if claim.value == CHAIR or claim.value in _CHAIRING)
    return any(vice.isdisjoint(range(claim.start, claim.end)) for claim in of_chair)


def _vice_chairs(inquiry: Inquiry) -> tuple[Statement, ...]:
    """The vice-chairs, each sentence that names some with their names; and the elections of others."""
    named = tuple(
        Statement(
            inquiry.words.names([inquiry.label(name) for name in names]),
            (cite_span(inquiry.index, span),),
            names,
        )
        for meeting, span in read_from_reports(inquiry, "vice_chairs", _names_vice_chair)
        if (names := tuple(name for name in meeting.vice_chairs if has_last_name(name, span)))
    )
    cited = {each.citations[0].paragraph for each in named}
    elected = (each for each in elections_to(inquiry, is_vice=True) if each.citations[0].paragraph not in cited)
    return (*named, *elected)


def _names_vice_chair(meeting: Meeting, span: Span) -> bool:
    return any(has_last_name(name, span) for name in meeting.vice_chairs)


def _names_chair(meeting: Meeting, span: Span) -> bool:
    """Whether the sentence has the last word of the chair's name, or tells of somebody in the chair."""
    return has_last_name(meeting.chair, span) or any(fact.act in _CHAIRING for fact in span.facts)


def opening(inquiry: Inquiry) -> Found | Declined:
    """Who opened it."""
    asked = inquiry.question
    is_speech = asked.object_of_acts and _SPEAKING.issuperset(asked.acts)  # "who made the opening speech?"
    obstacle = (
        wants_beside(inquiry, "who")
        or ("" if is_speech else acts_beside(inquiry, "opening"))
        or names_beside(inquiry, frozenset(asked.actors) | {_OPENING_REMARKS}, FIRST)
    )
    if obstacle:
        return Declined(obstacle)
    for span in spans_of_reports(inquiry, inquiry.evidence.candidates.telling(_OPENING)):
        facts = [fact for fact in span.facts if fact.act in _OPENING and fact.actor]
        if facts:
            names = inquiry.names(facts, span.unit)
            statement = Statement(names, (cite_span(inquiry.index, span),), actors_of(facts))
            lead = inquiry.words.count("Opened by", "Opened by", len(inquiry.names_of(facts, span.unit)))
            return Found("opening", (statement,), lead=lead, why="a paragraph tells who opened the meeting")
    return Declined("no numbered paragraph tells who opened the meeting")
