"""Which meetings and reports are held, who attended, and the next meeting."""

from __future__ import annotations

from bot.answer import Declined, Found, Statement, Verdict
from bot.citations.citations import cite_unit
from bot.question.asked_values import PLACE as PLACE_ASKED
from bot.question.kinds import asks_for, named_beside
from bot.question.meeting_meanings import DAY, DEADLINE, MEETING, NEXT, NEXT_MEETING, PAPERS, PLACE, meant_places
from bot.question.model import Question
from bot.strategies import of_a_meeting
from bot.strategies.base import Inquiry
from bot.strategies.meeting_facts import about_the_meeting
from indexer.acts import acts_where
from indexer.model import Meeting, register_order
from indexer.text.value_kinds import DATE

_COUNTING = frozenset({"", "which_meetings", "how_many_meetings"})
_SENDING = acts_where(lambda act: act.presentation == "contribution")
"""Acts by which papers come to a meeting."""


def list_what_is_held(inquiry: Inquiry) -> Verdict:
    """Every report that is held, with its meetings."""
    asked, words, index = inquiry.question, inquiry.words, inquiry.index
    kind = next((kind for kind in ("held", "latest") if asks_for(asked, kind)), "")
    if not kind or asked.across not in _COUNTING:
        return Declined("it does not ask which meetings or reports are held")
    if beside := named_beside(asked, kind, wants=frozenset({"when", "where", "why", "who"})):
        return Declined(f"it names more than meetings and reports ({', '.join(beside)})")
    meetings = {meeting.number: meeting for meeting in index.meetings}
    known = [n for n in index.reported if asked.scope.includes((n,), index.reported)] or index.reported
    numbers = known[-1:] if kind == "latest" else sorted(known, key=register_order)
    told = [_held(inquiry, meetings[n]) for n in numbers if n in meetings and meetings[n].report]
    statements = of_a_meeting.all_cited(told)
    if not statements:
        return Declined("no report is held")
    lead = words("Latest meeting with a report") if kind == "latest" else words("Reports held")
    return Found("held", statements, lead=lead, quoted=False, why=f"meetings with a report: {len(statements)}")


def _held(inquiry: Inquiry, meeting: Meeting) -> Statement:
    words, index = inquiry.words, inquiry.index
    date = words.date(meeting.date) if meeting.date else ""
    name = words.of_meeting(meeting.name, words("meeting {n}"))
    label = words("{meeting}, {date}", meeting=name, date=date) if date else name
    view = index.view(words.code)
    of_report = [i for i in index.of_report(meeting.report) if view.mask[i]]
    first = next((i for i in of_report if index.units[i].number == "summary"), of_report[0] if of_report else None)
    return Statement(
        words("{lead}: {meeting}", lead=meeting.report, meeting=label),
        () if first is None else (cite_unit(index, first),),
    )


def tell_who_attended(inquiry: Inquiry) -> Verdict:
    """What the report says of those who took part."""
    asked = inquiry.question
    if not asks_for(asked, "attended"):
        return Declined("it does not ask who attended")
    if beside := named_beside(asked, "attended", frozenset({"attendance"})):
        return Declined(f"it names more than a meeting ({', '.join(beside)})")
    return about_the_meeting(of_a_meeting.at(inquiry, of_a_meeting.spoken_of(inquiry), "attendance"))


def tell_the_next_meeting(inquiry: Inquiry) -> Verdict:
    """When and where the next meeting is to be, by the report on the one before."""
    asked, reported = inquiry.question, inquiry.index.reported
    is_announced = bool(asked.scope.named) and not set(asked.scope.named) & set(reported)
    if not (asks_for(asked, "next_meeting") or _is_on_what_is_next(asked) or is_announced):
        return Declined("it does not ask for the next meeting")
    if asked.wants in {"who", "why", "how_many"}:
        return Declined("it asks for more than when and where the next meeting is")
    number = _before(inquiry)
    deadline = of_a_meeting.deadline_for_papers(inquiry, number)
    if not _beside_next_meeting(asked):
        statements = tuple(filter(None, (of_a_meeting.next_meeting(inquiry, number), deadline)))
    elif meant_places(asked, PAPERS) and not _beside_next_meeting(asked, DEADLINE | PAPERS, ("documents", *_SENDING)):
        statements = tuple(filter(None, (deadline,)))
    else:
        return Declined("it asks for more than when and where the next meeting is")
    if not statements:
        return Declined("no report is known to announce it")
    return Found("next_meeting", statements, why="the report on the meeting before announces it")


def _is_on_what_is_next(asked: Question) -> bool:
    """Whether it asks when or where something next is: "where's the next one?"."""
    circumstances = {DATE, PLACE_ASKED} & asked.values or {"date", "place"} & {*asked.aspects}
    asks_when = bool(circumstances) or asked.wants in {"when", "where"}
    return asks_when and (NEXT_MEETING in asked.topics or bool(meant_places(asked, NEXT)))


def _beside_next_meeting(
    asked: Question, meaning: frozenset[str] = frozenset(), aspects: tuple[str, ...] = ()
) -> tuple[str, ...]:
    allowed = frozenset({"date", "place", "after", "since", NEXT_MEETING, *aspects})
    return named_beside(asked, "next_meeting", allowed, meaning=MEETING | NEXT | PLACE | DAY | meaning)


def _before(inquiry: Inquiry) -> int:
    """The meeting whose report announces the one that is asked for."""
    scope, reported = inquiry.question.scope, inquiry.index.reported
    latest = of_a_meeting.spoken_of(inquiry) if inquiry.question.report else max(reported, default=0)
    if scope.named:
        asked_for = max(scope.named)
        return asked_for if asked_for in reported else asked_for - 1
    return min(scope.first - 1, latest) if scope.first else latest
