"""One question put to the model: what is sent, and what its selection makes of the program's own outcome."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field, replace
from typing import Any

from bot.answer import Found, Refusal
from bot.language_model.candidates import offered_paragraphs, places_told, withheld_reports
from bot.language_model.client import ModelClient
from bot.language_model.prompt import Prompt, make_prompt
from bot.language_model.reply import Reply
from bot.language_model.selection import read_selection
from bot.language_model.transport import ModelFailed
from bot.language_model.verdict import judge
from bot.question.context import Context
from bot.question.named_acts import FATE
from bot.strategies.small_talk import META
from bot.strategies.trial import Trial
from bot.strategies.within_matter import WHICH

NAME = "language_model"
"""What it is called among the strategies that were asked."""
INATTENTIVE = "inattentive"
_OFF_TOPIC = "small_talk"
"""The strategy that takes a question for none about the reports: a guess, which a model may know better."""
_NEXT_MEETING = "next_meeting"
"""The intent of an answer on when the next meeting is, which one report among several announces."""
_WHOLE_ANSWERS = frozenset(
    {
        "not_indexed",
        "paragraph_number",
        "abbreviation",
        "meetings_held",
        "meeting_summary",
        "next_steps",
        "the_group",
    }
)
"""Strategies whose answers are looked up or put together from whole reports: no sentence can be chosen for them."""
_COMPUTED = frozenset({"across_meetings"})
"""Those whose answers are, but not their refusals, nor what became of something."""


@dataclass(frozen=True)
class Selector:
    """Asks the model about questions that one of the reports' sentences may answer."""

    client: ModelClient
    released: Callable[[], AbstractContextManager[Any]] = field(default=nullcontext)
    """What lets others go on while the model is waited for."""

    def deadline(self) -> float:
        """When a message that comes in now has waited long enough."""
        return self.client.deadline()

    def judged(self, trial: Trial, context: Context | None, deadline: float) -> Trial:
        """The trial with what the model makes of it; as it is where the model is not to be asked, or of no use."""
        question = self.question(trial, context)
        if question is None or deadline - time.monotonic() <= 0:
            return trial
        prompt, told = question
        try:
            reply = self.asked(prompt, deadline)
        except ModelFailed:
            return trial
        return self.with_reply(trial, prompt, told, reply)

    def asked(self, prompt: Prompt, deadline: float) -> Reply:
        """What the model replies; raises ModelFailed."""
        with self.released():
            return self.client.ask(prompt.messages, Reply, deadline)

    def question(self, trial: Trial, context: Context | None) -> tuple[Prompt, tuple[int, ...]] | None:
        """The prompt, and what the program itself cites; None where the model is not to be asked."""
        if not _is_open(trial):
            return None
        inquiry = trial.inquiry
        withheld = withheld_reports(inquiry.index, sends_restricted=self.client.settings.sends_restricted)
        told = places_told(inquiry, trial.outcome)
        if isinstance(trial.outcome, Found) and _is_withheld(trial, told, withheld):
            return None
        positions = offered_paragraphs(inquiry, told, withheld, self.client.settings.tokens)
        if not positions or not _is_offered(trial.outcome, told, positions):
            return None
        return make_prompt(inquiry, positions, context, withheld), told

    def with_reply(self, trial: Trial, prompt: Prompt, told: tuple[int, ...], reply: Reply) -> Trial:
        """The trial with what this reply makes of it."""
        figures = self.client.figures
        selection = read_selection(reply, prompt)
        if selection is None:
            figures.count("model_discarded", INATTENTIVE)
            return trial
        for kind, number in selection.dropped.items():
            figures.count("model_discarded", kind, number)
        outcome = judge(trial.inquiry, trial.outcome, told, selection)
        if isinstance(outcome, Refusal) and isinstance(trial.outcome, Found) and trial.outcome.intent == META:
            return trial
        figures.count("model_verdicts", "answered" if isinstance(outcome, Found) else "not answered")
        if isinstance(outcome, Found) and isinstance(trial.outcome, Found) and trial.outcome.note:
            outcome = replace(outcome, note=trial.outcome.note)
        return replace(trial, verdicts=(*trial.verdicts, (NAME, outcome)), outcome=outcome)


def _is_open(trial: Trial) -> bool:
    """Whether a sentence may answer better than what the program has found."""
    strategy, outcome, asked = trial.verdicts[-1][0], trial.outcome, trial.inquiry.question
    if strategy in _WHOLE_ANSWERS and outcome.intent != _NEXT_MEETING:
        return False
    if isinstance(outcome, Refusal):
        return not outcome.is_final and outcome.intent != WHICH
    if outcome.intent == META:
        return strategy == _OFF_TOPIC
    return strategy not in _COMPUTED or asked.across == FATE


def _is_offered(outcome: Found | Refusal, told: tuple[int, ...], positions: tuple[int, ...]) -> bool:
    """Whether the model sees all that the program itself answers from."""
    if isinstance(outcome, Refusal) or outcome.intent == META:
        return True
    return bool(told) and set(told) <= set(positions)


def _is_withheld(trial: Trial, told: tuple[int, ...], withheld: frozenset[str]) -> bool:
    return any(trial.inquiry.index.units[position].report in withheld for position in told)
