"""Questions about a meeting, a report or an act that no indexed report has."""

from __future__ import annotations

import re

from bot.answer import Declined, Found, Refusal, Statement, Verdict
from bot.citations.citations import cite_span
from bot.evidence.candidates import is_small
from bot.evidence.reported_acts import speaks_of
from bot.evidence.sentences import unit_spans
from bot.evidence.worded_acts import tells_by_words
from bot.question.meeting_scope import Scope
from bot.strategies.base import Inquiry
from bot.strategies.catalogue_alone import known_without_report
from bot.thresholds import MAX_ANNOUNCEMENT_PLACES, MAX_MEETING_NUMBER
from indexer.acts import BY_NAME
from indexer.languages import language, tokens
from indexer.model import group_place, number_in_group, register_order
from indexer.text.meeting_numbers import named_meetings

_YEAR = re.compile(r"(?<!\d)(19|20)\d\d(?!\d)")


def _asked(scope: Scope) -> tuple[int, ...]:
    """The numbers that a question gave for meetings that no report is on."""
    known = range(1, MAX_MEETING_NUMBER + 1)
    return scope.named or tuple(n for n in dict.fromkeys((scope.first, scope.last)) if number_in_group(n) in known)


def _announced(inquiry: Inquiry) -> Found | None:
    """What a report says ahead of a meeting, where the question is when or where that will be."""
    asked, index = inquiry.question, inquiry.index
    if asked.wants not in {"when", "where"} and not {"date", "place"} & set(asked.aspects):
        return None
    told = []
    view = index.view(asked.language)
    likely = index.ranking(asked.text, asked.language).best(MAX_ANNOUNCEMENT_PLACES)
    positions = view.positions if is_small(view) else sorted(position for position, _ in likely)
    for position in positions:
        for span in unit_spans(index, position):
            known = language(span.unit.language)
            named = named_meetings(span.text, tokens(span.text, known), known).numbers
            group = group_place(span.unit.meeting)
            wanted = {number_in_group(n) for n in asked.scope.named if group_place(n) == group}
            if wanted & set(named) and _YEAR.search(span.text):
                told.append(Statement("", (cite_span(index, span),)))
    return Found("announced", tuple(told), why="a report announces the meeting that it names") if told else None


def outside_the_reports(inquiry: Inquiry) -> Verdict:
    """Refuse where the question names a report, a meeting or an act (a vote) that no indexed report has."""
    asked = inquiry.question
    if asked.report and asked.report not in inquiry.index.library.runs_of:
        return Refusal(
            "scope",
            inquiry.words("Report {report} is not indexed.", report=asked.report),
            is_final=True,
            why=f"report {asked.report} is not indexed",
        )
    reported = inquiry.index.reported
    if not any(asked.scope.includes((number,), reported) for number in reported):
        if (announced := _announced(inquiry)) is not None:
            return announced
        own = "No report on meeting {meeting} is indexed (indexed: {known})."
        other = "No report on {meeting} is indexed (indexed: {known})."
        message = other if any(map(inquiry.index.group_of, _asked(asked.scope))) else own
        meeting = inquiry.words(", ").join(map(inquiry.index.meeting_name, _asked(asked.scope)))
        known = inquiry.words(", ").join(map(inquiry.index.meeting_name, sorted(reported, key=register_order)))
        reason = inquiry.words(message, meeting=meeting, known=known)
        return Refusal(
            "scope",
            inquiry.words.sentences(reason, known_without_report(inquiry, _asked(asked.scope))),
            is_final=True,
            why="no report on its meetings is indexed",
        )
    for act in asked.acts:
        untold = BY_NAME[act].if_untold
        if untold and not speaks_of(inquiry.index, act) and not _is_told_by_words(inquiry, act):
            why = f"no report tells of an act of this kind: {act}"
            return Refusal("scope", inquiry.words(untold), is_final=True, why=why)
    return Declined("no report, meeting or act that it names is missing from the index")


def _is_told_by_words(inquiry: Inquiry, act: str) -> bool:
    """Whether a passage has the words for the act, which was only proposed there; that leaves nothing to count."""
    if (proof := inquiry.proof) is None or inquiry.question.wants == "how_many":
        return False
    spans = (span for contender in proof.contenders for span in contender.spans)
    return any(tells_by_words(span, fact, (act,)) for span in spans for fact in span.facts)
