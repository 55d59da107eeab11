"""Questions across meetings: the last or first time, at which meetings, how often, what became of it, comparisons."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from bot.citing import cite_span
from bot.evidence import GENERIC, Evidence, Term
from bot.model import Found, Refusal, Statement
from bot.scope import Scope
from bot.strategies.actors import who_did
from bot.strategies.deeds import what_somebody_did
from bot.strategies.inquiry import Inquiry, actors_of
from bot.strategies.meeting import about_the_meeting
from bot.strategies.passage import best_passage

_ENOUGH = 0.6
_MOST_AT_ONE = 3
_MOST = 16


def across_meetings(inquiry: Inquiry) -> Found | Refusal | None:
    """Answer meeting by meeting, where the question asks across meetings."""
    answer = _WAYS.get(inquiry.question.across)
    return answer(inquiry) if answer else None


def _last(inquiry: Inquiry) -> Found | Refusal:
    return _extreme(inquiry, reversed(_meetings(inquiry)), inquiry.words("Last time"))


def _first(inquiry: Inquiry) -> Found | Refusal:
    return _extreme(inquiry, iter(_meetings(inquiry)), inquiry.words("First time"))


def _extreme(inquiry: Inquiry, meetings: Iterator[int], lead: str) -> Found | Refusal:
    """The first of these meetings at which what is asked about came up."""
    for meeting in meetings:
        found = _came_up(inquiry, meeting)
        if found is not None:
            label = inquiry.words("{lead}: {meeting}", lead=lead, meeting=_label(inquiry, meeting))
            return Found("meetings", found.statements[:_MOST_AT_ONE], lead=label)
    return Refusal("meetings")


def _which(inquiry: Inquiry) -> Found | Refusal:
    statements = tuple(_each(inquiry))
    if not statements:
        return Refusal("meetings")
    return Found("meetings", statements, lead=_counted(inquiry, len(statements)))


def _counted(inquiry: Inquiry, n: int) -> str:
    return inquiry.words.count("{n} meeting", "{n} meetings", n)


def _each(inquiry: Inquiry) -> Iterator[Statement]:
    """One statement a meeting at which it came up."""
    for meeting in _meetings(inquiry):
        found = _came_up(inquiry, meeting)
        if found is not None:
            best = found.statements[0]
            yield Statement(_label(inquiry, meeting), best.citations[:1], best.actors)


def _came_up(inquiry: Inquiry, meeting: int) -> Found | None:
    """What the report says of it at one meeting."""
    narrowed = _narrowed(inquiry, meeting, wants="", aspects=())
    for strategy in (what_somebody_did, who_did, best_passage):
        outcome = strategy(narrowed)
        if isinstance(outcome, Found):
            return outcome
        if isinstance(outcome, Refusal):
            return None
    return None


def _narrowed(inquiry: Inquiry, meeting: int, *, wants: str, aspects: tuple[str, ...]) -> Inquiry:
    """The same question, asked of one meeting."""
    scope = Scope((meeting,))
    question = replace(inquiry.question, scope=scope, across="", wants=wants, aspects=aspects)
    return replace(inquiry, question=question, evidence=Evidence(inquiry.index, question))


def _meetings(inquiry: Inquiry) -> list[int]:
    """Meetings in the question's scope that reports tell of, in order."""
    known = inquiry.index.reported
    return [number for number in known if inquiry.question.scope.includes((number,), known)]


def _history(inquiry: Inquiry) -> Found | Refusal:
    """Every place on the topic, in the order of the meetings."""
    evidence = inquiry.evidence
    terms = [term for term in evidence.topic if term.concept not in GENERIC]
    by_topic = bool(terms)
    terms = terms or list(evidence.named)
    if not terms:
        return Refusal("history")
    units = inquiry.index.units
    positions = [
        i
        for i in evidence.view
        if units[i].section and evidence.unit_coverage(terms, i) >= _ENOUGH and (by_topic or _tells(inquiry, i))
    ]
    positions.sort(key=lambda i: (units[i].meeting, i))
    if not positions:
        return Refusal("history")
    return Found("history", tuple(_place(inquiry, i, terms) for i in positions[:_MOST]))


def _tells(inquiry: Inquiry, position: int) -> bool:
    """Whether the unit reports an act, rather than listing documents: what became of somebody's proposal is told."""
    unit = inquiry.index.units[position]
    if inquiry.is_headed(unit, "outcome") or inquiry.is_headed(unit, "discussion"):
        return True
    return any(fact.act in inquiry.question.acts for fact in unit.facts)


def _place(inquiry: Inquiry, position: int, terms: list[Term]) -> Statement:
    evidence = inquiry.evidence
    best = max(evidence.spans(position), key=lambda span: (evidence.coverage(terms, (span,)), -span.start))
    return Statement(_label(inquiry, best.unit.meeting), (cite_span(inquiry.index, best),), actors_of(best.facts))


def _compare(inquiry: Inquiry) -> Found | Refusal | None:
    """The same aspect of each meeting, its outcomes where the question names none."""
    meetings = _meetings(inquiry)
    if len(meetings) < 2:  # noqa: PLR2004 (a comparison takes two)
        return None
    statements: list[Statement] = []
    for meeting in meetings:
        aspects = inquiry.question.aspects or ("outcomes",)
        narrowed = _narrowed(inquiry, meeting, wants="what", aspects=aspects)
        found = about_the_meeting(narrowed) or _came_up(inquiry, meeting)
        if isinstance(found, Found):
            label = _label(inquiry, meeting)
            statements.extend(replace(each, text=label if not i else "") for i, each in enumerate(found.statements))
    return Found("comparison", tuple(statements)) if statements else Refusal("comparison")


def _label(inquiry: Inquiry, number: int) -> str:
    """A meeting by number and date."""
    meeting = next((m for m in inquiry.index.meetings if m.number == number), None)
    label = inquiry.words("meeting {n}", n=number)
    if meeting is None or meeting.date is None:
        return label
    return inquiry.words("{meeting}, {date}", meeting=label, date=inquiry.words.date(meeting.date))


_WAYS: dict[str, Callable[[Inquiry], Found | Refusal | None]] = {
    "last_time": _last,
    "first_time": _first,
    "which_meetings": _which,
    "how_many_meetings": _which,
    "history": _history,
    "compare": _compare,
}
