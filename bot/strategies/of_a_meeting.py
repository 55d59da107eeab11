"""What answers of several kinds tell of one meeting, a statement a line: circumstances, presentations, results."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from bot.answer import Found, Statement
from bot.citations.citations import cite_span, cite_unit
from bot.evidence.sentences import Span
from bot.locale.bidi import name_in
from bot.question.meeting_meanings import NEXT_MEETING
from bot.question.meeting_scope import Scope
from bot.registers.filters import Filter
from bot.registers.presentations import presentations
from bot.strategies.base import Inquiry, actors_of
from bot.strategies.meeting_aspects.circumstances import participants_in_words
from bot.strategies.meeting_aspects.decisions import spans_of
from bot.strategies.meeting_facts import about_the_meeting, alone
from indexer import Citation
from indexer.acts import OBJECTING
from indexer.model import Meeting
from indexer.partial_date import When
from indexer.text.places import city_label

_PAPERS = frozenset({"contribution", "document", "information-document"})


def spoken_of(inquiry: Inquiry) -> int:
    """The meeting that is meant: the latest that a report tells of, of those in the question's scope."""
    index, asked = inquiry.index, inquiry.question
    if asked.report:
        known = [n for n in index.report(asked.report).meetings if asked.scope.includes((n,), index.reported)]
    else:
        known = [n for n in index.reported if asked.scope.includes((n,), index.reported)]
    return max(known, default=0)


def meeting_of(inquiry: Inquiry, number: int) -> Meeting | None:
    """What the catalogue knows of a meeting."""
    return next((meeting for meeting in inquiry.index.meetings if meeting.number == number), None)


def at(inquiry: Inquiry, number: int, aspect: str) -> Inquiry:
    """A question for an aspect of one meeting, and for nothing else."""
    return alone(inquiry, Scope((number,)), aspect)


def labelled(inquiry: Inquiry, label: str, value: str) -> str:
    """A line such as `Chair: Ann Lee`."""
    return inquiry.words("{statement}: {quotes}", statement=label, quotes=value)


def circumstances(inquiry: Inquiry, number: int) -> Iterator[Statement]:
    """When and where it was, who was in the chair, how many took part."""
    words, meeting = inquiry.words, meeting_of(inquiry, number)
    is_elsewhere = meeting is not None and not meeting.place and bool(meeting.platform)
    labels = {
        "date": words("Date"),
        "place": words("Mode") if is_elsewhere else words("Place"),
        "chair": words("Chair"),
    }
    for aspect, label in labels.items():
        found = about_the_meeting(at(inquiry, number, aspect))
        told = [each for each in found.statements if each.text] if isinstance(found, Found) else []
        for first in told[:1]:
            yield replace(first, text=labelled(inquiry, label, first.text))
    found = about_the_meeting(at(inquiry, number, "attendance"))
    if isinstance(found, Found) and meeting is not None and meeting.participants:
        count = labelled(inquiry, words("Participants"), participants_in_words(inquiry, meeting))
        yield replace(found.statements[0], text=count)


def presented(inquiry: Inquiry, number: int) -> Iterator[Statement]:
    """Who presented or contributed what."""
    for row in presentations(inquiry.index, inquiry.words.code, Filter(number, number)):
        cited = _cited(inquiry, row.report, row.paragraph, partial(_is_by, row.actor_id))
        name = name_in(row.actor, inquiry.words.code)
        yield Statement(labelled(inquiry, name, " ".join(row.topic.split())), cited, (row.actor_id,))


def disputed(inquiry: Inquiry, number: int) -> Iterator[Statement]:
    """Who spoke against something, a paragraph a line."""
    told: set[int] = set()
    for span in spans_of(inquiry, number):
        facts = [fact for fact in span.facts if fact.act in OBJECTING and fact.actor]
        if facts and span.position not in told:
            told.add(span.position)
            names = labelled(inquiry, inquiry.words("Opposed or reserved by"), inquiry.names(facts, span.unit))
            yield Statement(names, (cite_span(inquiry.index, span),), actors_of(facts))


def next_meeting(inquiry: Inquiry, number: int) -> Statement | None:
    """When and where the meeting after this one is to be, by its report."""
    meeting = meeting_of(inquiry, number)
    if meeting is None or not (meeting.next_date or meeting.next_place):
        return None
    code = inquiry.words.code
    place = name_in(city_label(meeting.next_place, code), code) if meeting.next_place else ""
    date = inquiry.words.date(When.parse(meeting.next_date)) if meeting.next_date else ""
    paragraph = meeting.read_from.get("next_date") or meeting.read_from.get("next_place", "")
    year = meeting.next_date[:4]
    cited = _cited(inquiry, meeting.report, paragraph, lambda span: bool(year) and year in span.text)
    text = inquiry.words("{date}, {place}", date=date, place=place) if date and place else date or place
    return Statement(labelled(inquiry, inquiry.words("Next meeting"), text), cited) if cited else None


def deadline_for_papers(inquiry: Inquiry, number: int) -> Statement | None:
    """The sentence that says until when contributions to the meeting after this one are received."""
    meeting = meeting_of(inquiry, number)
    if meeting is None:
        return None
    announcing = {meeting.read_from.get("next_date", ""), meeting.read_from.get("next_place", "")}
    for span in spans_of(inquiry, number):
        is_announced = not announcing.isdisjoint({span.unit.number, span.unit.matter} - {""})
        is_on_next = is_announced or NEXT_MEETING in span.concepts
        if is_on_next and span.concepts & _PAPERS and any(_is_between(meeting, day) for day in _days_in(span)):
            return Statement("", (cite_span(inquiry.index, span),))
    return None


def _days_in(span: Span) -> Iterator[str]:
    """The dates that the sentence gives."""
    for detail in span.unit.details:
        if detail.kind == "date" and detail.item == span.item and span.start <= detail.start < span.end:
            yield detail.value


def _is_between(meeting: Meeting, day: str) -> bool:
    """Whether a day lies after the meeting and before the next one."""
    last = str(meeting.date.last_day) if meeting.date else ""
    return last < day and (not meeting.next_date or day < meeting.next_date)


def _is_by(id_: str, span: Span) -> bool:
    return any(fact.actor == id_ for fact in span.facts)


def _cited(inquiry: Inquiry, report: str, number: str, is_meant: Callable[[Span], bool]) -> tuple[Citation, ...]:
    """The sentence of a paragraph that is meant, else the whole of it; in the reader's version."""
    view = inquiry.index.view(inquiry.words.code)
    for position in inquiry.index.paragraph(report, number):
        if not view.mask[position]:
            continue
        span = next((span for span in inquiry.evidence.spans(position) if is_meant(span)), None)
        return (cite_span(inquiry.index, span) if span else cite_unit(inquiry.index, position),)
    return ()


def all_cited(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Those that rest on a paragraph."""
    return tuple(statement for statement in statements if statement.citations)
