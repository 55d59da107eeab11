"""A summary of a meeting: when, where, who chaired, who presented what, disputes, results, the next meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from bot.answer import Declined, Found, Statement, Verdict
from bot.question.kinds import asks_for, named_beside
from bot.strategies import of_a_meeting
from bot.strategies.base import Inquiry
from bot.strategies.meeting_aspects.decisions import resolved
from bot.thresholds import MAX_SUMMARY_LINES

_CIRCUMSTANCES = frozenset({"who", "when", "where", "how_many", "why"})


def summarize(inquiry: Inquiry) -> Verdict:
    """A line on each thing that the report tells of the meeting."""
    asked = inquiry.question
    if not asks_for(asked, "summary"):
        return Declined("it asks for no summary")
    if beside := named_beside(asked, "summary", wants=_CIRCUMSTANCES):
        return Declined(f"it names more than a meeting ({', '.join(beside)})")
    if asked.references:
        return Declined("it names a paragraph")
    number, words = of_a_meeting.spoken_of(inquiry), inquiry.words
    parts = [
        of_a_meeting.circumstances(inquiry, number),
        of_a_meeting.presented(inquiry, number),
        of_a_meeting.disputed(inquiry, number),
        _with_notes_apart(resolved(inquiry, number)),
        filter(None, (of_a_meeting.next_meeting(inquiry, number),)),
    ]
    told = [of_a_meeting.all_cited(part)[:MAX_SUMMARY_LINES] for part in parts]
    statements = tuple(statement for part in told for statement in part)
    if not statements:
        return Declined("no report tells of the meeting")
    lead = words.of_meeting(inquiry.index.meeting_name(number), words("Summary of meeting {n}"), words("Summary: {n}"))
    why = f"lines on circumstances, presentations, disputes, results, next meeting: {[len(part) for part in told]}"
    return Found("summary", statements, lead=lead, quoted=False, why=why)


def _with_notes_apart(statements: Iterable[Statement]) -> Iterator[Statement]:
    """Each result as the report has it; what the secretariat noted on it stands behind it."""
    for statement in statements:
        yield replace(statement, text="")
        if statement.text:
            yield Statement(statement.text, statement.citations)
