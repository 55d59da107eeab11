"""Who was elected to an office of the group, and who put them forward."""

from __future__ import annotations

from collections.abc import Iterator

from bot.answer import Declined, Found, Statement
from bot.citations.citations import cite_all
from bot.evidence.answer_sentence import short_paragraph
from bot.evidence.sentences import Span
from bot.question.meeting_meanings import ELECTION, MEETING, OFFICE, VICE_CHAIR, means, meant_places
from bot.strategies.base import Inquiry
from bot.strategies.beyond_meeting import names_beside
from bot.strategies.meeting_aspects.decisions import spans_of
from bot.strategies.meeting_aspects.reported import has_last_name, meetings_in_scope
from indexer.acts import acts_where
from indexer.model import Meeting

_OFFICES = frozenset({"chair", "vice-chair"})
_CHOOSING = acts_where(lambda act: act.name in {"elect", "appoint"})
_PUTTING_FORWARD = acts_where(lambda act: act.family == "proposing")


def is_on_election(inquiry: Inquiry) -> bool:
    """Whether the question asks who was chosen for the chair or a vice-chair, or by whom they were put forward."""
    asked = inquiry.question
    names_office = bool(_OFFICES & {*asked.actors}) or bool(meant_places(asked, OFFICE))
    tells_choice = bool({*asked.acts} & (_CHOOSING | _PUTTING_FORWARD)) or bool(meant_places(asked, ELECTION))
    others = {*asked.acts} - _CHOOSING - _PUTTING_FORWARD
    return (
        asked.wants in {"who", "which"}
        and names_office
        and tells_choice
        and not others
        and not names_beside(inquiry, _OFFICES, OFFICE | ELECTION | MEETING)
    )


def election(inquiry: Inquiry) -> Found | Declined:
    """The paragraphs that tell how the office was filled."""
    told = elections_to(inquiry, is_vice=bool(meant_places(inquiry.question, VICE_CHAIR)))
    if not told:
        return Declined("no sentence tells of an election to that office")
    return Found("election", told, why=f"paragraphs that tell of an election: {len(told)}")


def elections_to(inquiry: Inquiry, *, is_vice: bool) -> tuple[Statement, ...]:
    """The paragraphs on elections to the chair or, with `is_vice`, to a vice-chair."""
    told = {
        span.position: Statement("", cite_all(inquiry.index, short_paragraph(inquiry.evidence, span)))
        for meeting in meetings_in_scope(inquiry)
        for span in _elections(inquiry, meeting, is_vice=is_vice)
    }
    return tuple(told.values())


def _elections(inquiry: Inquiry, meeting: Meeting, *, is_vice: bool) -> Iterator[Span]:
    """Sentences by which somebody was chosen for the office, one a paragraph."""
    for span in spans_of(inquiry, meeting.number):
        if not any(fact.act in _CHOOSING for fact in span.facts) and not _tells_of_choice(span):
            continue
        is_of_chair = bool(meeting.chair) and has_last_name(meeting.chair, span)
        text, code = span.unit.text, span.unit.language
        is_of_vice = means(text, code, VICE_CHAIR) or any(has_last_name(n, span) for n in meeting.vice_chairs)
        if is_of_chair if not is_vice else is_of_vice and not is_of_chair:
            yield span


def _tells_of_choice(span: Span) -> bool:
    return bool(span.concepts & _OFFICES) and means(span.text, span.unit.language, frozenset({"election"}))
