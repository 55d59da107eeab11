"""Questions about a meeting, a report or an act that no indexed report has."""

from __future__ import annotations

from bot.model import Refusal
from bot.scope import Scope
from bot.strategies.inquiry import Inquiry

_VOTE = "vote"
_HIGHEST = 1000


def _asked(scope: Scope) -> tuple[int, ...]:
    """The numbers that a question gave for meetings that no report is on."""
    return scope.named or tuple({scope.first, scope.last} & set(range(1, _HIGHEST)))


def outside_the_reports(inquiry: Inquiry) -> Refusal | None:
    """Refuse where the question names a report, a meeting or an act (a vote) that no indexed report has."""
    asked, units = inquiry.question, inquiry.index.units
    if asked.report and asked.report not in {unit.report for unit in units}:
        return Refusal("scope", inquiry.words("Report {report} is not indexed.", report=asked.report))
    reported = inquiry.index.reported
    if not any(asked.scope.includes((number,), reported) for number in reported):
        message = "No report on meeting {meeting} is indexed (indexed: {known})."
        meeting = inquiry.words(", ").join(str(number) for number in _asked(asked.scope))
        known = inquiry.words(", ").join(str(number) for number in reported)
        return Refusal("scope", inquiry.words(message, meeting=meeting, known=known))
    if _VOTE in asked.acts and not any(fact.act == _VOTE for unit in units for fact in unit.facts):
        return Refusal("scope", inquiry.words("The reports record no vote."))
    return None
