"""Where the reports say what the catalogue knows of the meetings that a question is about."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from bot.answer import Declined, Found, Statement
from bot.citations.citations import cite_span
from bot.evidence.candidates import Condition
from bot.evidence.evidence import Evidence
from bot.evidence.sentences import Span
from bot.question.meeting_scope import Scope
from bot.strategies.base import Inquiry
from indexer.languages import language, tokens
from indexer.model import Meeting


def has_last_name(name: str, span: Span) -> bool:
    """Whether a sentence has the last word of a person's name, in whatever form."""
    last = name.rsplit(" ", maxsplit=1)[-1]
    if last.casefold() in span.text.casefold():
        return True
    known = language(span.unit.language)
    return known.spaces and any(token.stem in span.stems for token in tokens(last, known) if token.stem)


def of_latest_meeting(inquiry: Inquiry) -> Inquiry:
    """The inquiry into the latest meeting that a report tells of, where the question limits it to none."""
    asked, reported = inquiry.question, inquiry.index.reported
    if not asked.scope.is_open or asked.report or asked.only or len(reported) < 2:  # noqa: PLR2004 (of one there is no latest)
        return inquiry
    at_latest = replace(asked, scope=Scope((max(reported),)))
    return replace(inquiry, question=at_latest, evidence=Evidence(inquiry.index, at_latest))


def spans_of_reports(inquiry: Inquiry, *conditions: Condition) -> Iterator[Span]:
    """Sentences of the numbered paragraphs of which the conditions may hold, in the order of the reports."""
    for position in inquiry.evidence.candidates.among(*conditions):
        if inquiry.index.units[position].section:
            yield from inquiry.evidence.spans(position)


def meetings_in_scope(inquiry: Inquiry) -> Iterator[Meeting]:
    """The meetings that the question is about; of a report on several, each by itself."""
    known = inquiry.index.reported
    return (m for m in inquiry.index.meetings if inquiry.question.scope.includes((m.number,), known))


def read_from_reports(
    inquiry: Inquiry, name: str, says: Callable[[Meeting, Span], bool]
) -> Iterator[tuple[Meeting, Span]]:
    """The sentences that say a value, of the meetings whose catalogue entry names the paragraph it was read from.

    One in a version where no sentence is recognised as saying it is left to the other ways.
    """
    for meeting in meetings_in_scope(inquiry):
        place = meeting.read_from.get(name, "")
        if not place:
            continue
        for position in inquiry.evidence.candidates.among(inquiry.evidence.candidates.at(meeting.number)):
            unit = inquiry.index.units[position]
            if unit.section and (unit.report, unit.number) == (meeting.report, place):
                spans = (span for span in inquiry.evidence.spans(position) if says(meeting, span))
                if (span := next(spans, None)) is not None:
                    yield meeting, span
                    break


def told_as_known(
    inquiry: Inquiry, intent: str, says: Callable[[Meeting, Span], bool], states: Callable[[Meeting, Span], str]
) -> Found | Declined:
    """The sentence of each meeting's report that says what the catalogue knows, and that in the asker's words."""
    told = {meeting.number: span for meeting, span in read_from_reports(inquiry, intent, says)}
    statements = []
    for meeting in meetings_in_scope(inquiry):
        at_it = inquiry.evidence.candidates.at(meeting.number)
        spans = (span for span in spans_of_reports(inquiry, at_it) if says(meeting, span))
        if (span := told.get(meeting.number) or next(spans, None)) is not None:
            statements.append(Statement(states(meeting, span), (cite_span(inquiry.index, span),)))
    if not statements:
        return Declined("no numbered paragraph says what the catalogue knows")
    return Found(intent, tuple(statements), why=f"reports that say what the catalogue knows: {len(statements)}")


def first_of_each(inquiry: Inquiry, intent: str, spans: Iterable[Span]) -> Found | Declined:
    """The first of the sentences on each meeting."""
    first: dict[int, Span] = {}
    for span in spans:
        first.setdefault(span.unit.meeting, span)
    statements = tuple(Statement("", (cite_span(inquiry.index, span),)) for span in first.values())
    if not statements:
        return Declined("no numbered paragraph tells of it")
    return Found(intent, statements, why=f"meetings whose report tells of it: {len(statements)}")
