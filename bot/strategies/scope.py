"""Questions about a meeting, a report or an act that no indexed report has."""

from __future__ import annotations

from bot.model import Refusal
from bot.strategies.context import Context

_VOTE = "vote"


def outside_the_reports(context: Context) -> Refusal | None:
    """Refuse where the question names a report, a meeting or an act (a vote) that no indexed report has."""
    asked, units = context.question, context.index.units
    if asked.report and asked.report not in {unit.report for unit in units}:
        return Refusal("scope", context.words("Report {report} is not indexed.", report=asked.report))
    if asked.meeting is not None and asked.meeting not in {unit.meeting for unit in units}:
        known = ", ".join(str(number) for number in sorted({unit.meeting for unit in units}))
        return Refusal(
            "scope",
            context.words(
                "No report on meeting {meeting} is indexed (indexed: {known}).", meeting=asked.meeting, known=known
            ),
        )
    if _VOTE in asked.acts and not any(fact.act == _VOTE for unit in units for fact in unit.facts):
        return Refusal("scope", context.words("The reports record no vote."))
    return None
