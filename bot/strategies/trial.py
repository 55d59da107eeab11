"""A question put to the strategies, in order, until one answers or refuses."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bot.answer import Declined, Found, Refusal, Verdict
from bot.strategies import LAST, STRATEGIES
from bot.strategies.base import Inquiry


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
    answers from any passage, refuses too.
    """
    verdicts: list[tuple[str, Verdict]] = []
    refusal: Refusal | None = None
    for strategy in STRATEGIES:
        if refusal is not None and strategy is not LAST:
            continue
        verdict = strategy(inquiry)
        verdicts.append((strategy.__module__.rpartition(".")[2], verdict))
        if isinstance(verdict, Refusal) and not verdict.is_final and strategy is not LAST:
            refusal = verdict
        elif not isinstance(verdict, Declined):
            return Trial(inquiry, tuple(verdicts), refusal if refusal and isinstance(verdict, Refusal) else verdict)
    raise AssertionError("the last strategy never declines")
