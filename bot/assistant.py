"""The assistant: a question and an index in, an answer out."""

from __future__ import annotations

from dataclasses import replace

from bot.answer import Answer, Found, Refusal
from bot.dialogue.context_after import context_after
from bot.dialogue.followups import Asked, read_message
from bot.dialogue.message import read
from bot.evidence.evidence import Evidence
from bot.locale import words_of
from bot.question.context import Context
from bot.question.model import Question
from bot.question.parse import understand
from bot.question.resolve_meetings import place
from bot.question.spelling import respell
from bot.strategies import STRATEGIES
from bot.strategies.base import Inquiry
from bot.wording import answered, asked_back, refused
from indexer import Index
from indexer.errors import IndexDamaged
from indexer.languages.detect import DEFAULT


class Assistant:
    """Answers questions from one index. It keeps nothing: what a follow-up needs is `Answer.context`."""

    def __init__(self, index: Index) -> None:
        self.index = index

    def ask(  # noqa: PLR0913 (how, and about what, somebody asks)
        self,
        text: str,
        language: str | None = None,
        context: Context | None = None,
        *,
        report: str = "",
        meeting: int | None = None,
        reader: str | None = None,
    ) -> Answer:
        """Answer a question that is in the language `language`, or in the one that it is found to be in.

        With the `context` of an earlier answer, follow-ups are understood. `report` and `meeting` narrow the answer
        down as if the question named them. `reader` is the language to answer in, where that is another one and the
        question itself asks for none.
        """
        try:
            return self._ask(text, language, context, report=report, meeting=meeting, reader=reader)
        except IndexDamaged as error:
            self.index = self.index.mended(error)
            return self._ask(text, language, context, report=report, meeting=meeting, reader=reader)

    def _ask(  # noqa: PLR0913 (as `ask`)
        self,
        text: str,
        language: str | None,
        context: Context | None,
        *,
        report: str,
        meeting: int | None,
        reader: str | None,
    ) -> Answer:
        text = " ".join(text.split())
        usual = context.reader if context else DEFAULT
        message = read(text, self.index.vocabulary, language, usual, report=report, meeting=meeting)
        asked = read_message(message, context, self.index.vocabulary)
        if reader and not message.wants_language:
            asked = replace(asked, reader=reader)
        if not asked.is_clear:
            return asked_back(text, asked.reader, context)
        for question in (asked.question, *asked.otherwise):
            inquiry, outcome = self._inquire(question, asked)
            if isinstance(outcome, Found):
                break
        if isinstance(outcome, Refusal):
            inquiry, outcome = self._respelt(inquiry, outcome, asked)
        answer = answered(inquiry, outcome) if isinstance(outcome, Found) else refused(inquiry, outcome)
        return replace(answer, question=text, context=context_after(inquiry.terms, answer))

    def _inquire(self, question: Question, asked: Asked) -> tuple[Inquiry, Found | Refusal]:
        question, note = self._in_force(place(question, self.index), asked.reader)
        inquiry = Inquiry(question, self.index, Evidence(self.index, question), words_of(asked.reader))
        for strategy in STRATEGIES:
            outcome = strategy(inquiry)
            if isinstance(outcome, Found):
                return inquiry, replace(outcome, note=" ".join(filter(None, (note, outcome.note))))
            if isinstance(outcome, Refusal):
                return inquiry, outcome
        return inquiry, Refusal("passage", why="every strategy declined")

    def _respelt(self, inquiry: Inquiry, refusal: Refusal, asked: Asked) -> tuple[Inquiry, Found | Refusal]:
        """The same question with a misspelt name put right: its answer, or the refusal with "did you mean"."""
        question = inquiry.question
        respelling = respell(question, self.index)
        if respelling is None:
            return inquiry, refusal
        right = understand(respelling.text, self.index.vocabulary, question.language)
        right = replace(
            right,
            scope=question.scope,
            report=question.report,
            any_of=question.any_of,
            besides=question.besides,
            beyond=question.beyond,
            only=question.only,
        )
        again, outcome = self._inquire(right, asked)
        words = words_of(asked.reader)
        meant = again.label(respelling.meant)
        if isinstance(outcome, Found):
            note = words("“{typed}” was read as {name}.", typed=respelling.typed, name=meant)
            return again, replace(outcome, note=" ".join(filter(None, (note, outcome.note))))
        hint = words("Did you mean {name}?", name=meant)
        return inquiry, replace(refusal, reason=" ".join(filter(None, (refusal.reason, hint))))

    def _in_force(self, question: Question, reader: str) -> tuple[Question, str]:
        """The question asked of the revision in force, and a note that says so, where it names a superseded report."""
        symbol = question.report
        while newer := self.index.report(symbol).superseded_by:
            symbol = newer
        if symbol == question.report:
            return question, ""
        words = words_of(reader)
        note = words("{old} has been superseded by {new}.", old=question.report, new=symbol)
        return replace(question, report=symbol), note
