"""A question put to the strategies, in order, until one answers or refuses."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.answer import Declined, Found, Refusal, Verdict
from bot.deadline import check_deadline
from bot.evidence.contender import Contender
from bot.strategies import LAST, OF_THE_RECORD, STRATEGIES
from bot.strategies.base import Inquiry
from bot.strategies.best_passage import lacking
from bot.strategies.course_of_matter import with_course
from bot.strategies.what_actor_did import is_counted
from bot.strategies.who_did import topic_of


@dataclass(frozen=True, slots=True)
class Trial:
    """One reading of a question, and what came of it."""

    inquiry: Inquiry
    verdicts: tuple[tuple[str, Verdict], ...]
    """Name of each strategy that was asked, and its verdict; all but the last declined."""
    outcome: Found | Refusal
    """The last verdict, with what is to be said beside it."""

    def with_note(self, note: str) -> Trial:
        """The same, with a note before what is found; a refusal needs none."""
        if not note or isinstance(self.outcome, Refusal):
            return self
        return replace(self, outcome=replace(self.outcome, note=" ".join(filter(None, (note, self.outcome.note)))))


def try_strategies(inquiry: Inquiry) -> Trial:
    """Ask one strategy after the other.

    What one looked for in vain may stand in a passage in other words: a refusal counts where the last strategy, which
    answers from any passage, refuses too. What one found in the record counts as a refusal where the question has a
    topic and the passages do not bear it out.
    """
    verdicts: list[tuple[str, Verdict]] = []
    refusal: Refusal | None = None
    for strategy in STRATEGIES:
        if refusal is not None and strategy is not LAST:
            continue
        check_deadline()
        verdict = strategy(inquiry)
        if isinstance(verdict, Found) and strategy in OF_THE_RECORD and (why := _against(inquiry, verdict)):
            verdict = Refusal(verdict.intent, why=f"{verdict.why}; {why}")
        if isinstance(verdict, Found):
            verdict = with_course(inquiry, verdict)
        verdicts.append((strategy.__module__.rpartition(".")[2], verdict))
        if isinstance(verdict, Refusal) and not verdict.is_final and strategy is not LAST:
            refusal = verdict
        elif not isinstance(verdict, Declined):
            return Trial(inquiry, tuple(verdicts), refusal if refusal and isinstance(verdict, Refusal) else verdict)
    raise AssertionError("the last strategy never declines")


def _against(inquiry: Inquiry, found: Found) -> str:
    """Why the passages do not bear out what was found in the record; empty where they do, or there is no topic."""
    if not topic_of(inquiry) or is_counted(inquiry) or (proof := inquiry.proof) is None:
        return ""
    places = {(cited.report, cited.paragraph) for told in found.statements for cited in told.citations}
    cited = next((each for each in proof.contenders if _place(inquiry, each) in places), None)
    return lacking(proof.with_best(cited)) if cited else "other passages are nearer to the question"


def _place(inquiry: Inquiry, contender: Contender) -> tuple[str, str]:
    unit = inquiry.index.units[contender.position]
    return unit.report, unit.number
