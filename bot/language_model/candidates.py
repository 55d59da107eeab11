"""Which paragraphs a model reads: what the program itself would show, then the best-ranked, within a budget.

Where the question names a report or a meeting, as much of that report as the budget allows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.answer import Found, Refusal
from bot.evidence.sentences import Span
from bot.strategies.base import Inquiry
from bot.thresholds import BYTES_PER_TOKEN, MAX_PASSAGES_OFFERED, MAX_SENTENCE_OFFERED
from indexer import Index
from indexer.search.restricted import restricted_reports


def withheld_reports(index: Index, *, sends_restricted: bool) -> frozenset[str]:
    """Symbols of the reports of which nothing may be sent."""
    return frozenset() if sends_restricted else restricted_reports(index)


def places_told(inquiry: Inquiry, outcome: Found | Refusal) -> tuple[int, ...]:
    """Positions of the paragraphs that the program itself cites or would show, best first."""
    index, view = inquiry.index, inquiry.evidence.in_view.mask
    if isinstance(outcome, Found):
        cited = (citation for told in outcome.statements for citation in told.citations)
        found = [i for c in cited for i in index.paragraph(c.report, c.paragraph) if view[i]]
    else:
        found = [i for i in outcome.near if view[i]]
    return tuple(dict.fromkeys(found))


def offered_paragraphs(inquiry: Inquiry, told: Iterable[int], withheld: frozenset[str], tokens: int) -> tuple[int, ...]:
    """Positions of the paragraphs to be read, in the order of the reports."""
    units, asked = inquiry.index.units, inquiry.question
    is_narrowed = bool(asked.report) or not asked.scope.is_open
    ranked = inquiry.evidence.best(inquiry.evidence.in_view.count if is_narrowed else MAX_PASSAGES_OFFERED)
    shown = (contender.position for contender in inquiry.proof.contenders) if inquiry.proof else ()
    left, chosen = tokens, []
    for position in dict.fromkeys((*told, *shown, *ranked)):
        if units[position].report in withheld:
            continue
        cost = sum(map(cost_of, inquiry.evidence.spans(position)))
        if cost > left:
            continue
        left -= cost
        chosen.append(position)
    return tuple(sorted(chosen))


def cost_of(span: Span) -> int:
    """About how many tokens a sentence takes, with its number."""
    return 4 + min(len(span.text.encode()), BYTES_PER_TOKEN * MAX_SENTENCE_OFFERED) // BYTES_PER_TOKEN


def reported_meetings(index: Index, withheld: frozenset[str]) -> Iterator[int]:
    """Numbers of the meetings that reports tell of which may be sent."""
    told = {n for run in index.library.runs if run.report not in withheld for n in _meetings(index, run.first)}
    return (number for number in index.reported if number in told)


def _meetings(index: Index, first: int) -> tuple[int, ...]:
    unit = index.units[first]
    return tuple(index.report(unit.report).meetings) or unit.meetings
