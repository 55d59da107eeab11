"""A conversation: what was said before, the language to answer in, and what a follow-up refers to."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answer import Answer
from bot.assistant import Assistant
from bot.citations.citations import printed_number
from bot.citations.lookup import find_units
from bot.locale import Words, words_of
from bot.question.context import Context
from indexer import Unit
from indexer.errors import UsageError
from indexer.languages import language
from indexer.languages.detect import DEFAULT
from indexer.model import PARTS, Symbol


@dataclass
class Chat:
    """One person's conversation with the assistant."""

    assistant: Assistant
    language: str | None = None
    """The language to answer in; None answers in that of each question."""
    report: str = ""
    meeting: int | None = None
    context: Context | None = None

    @property
    def words(self) -> Words:
        """The assistant's words, in the language of the conversation."""
        return words_of(self.language or (self.context.reader if self.context else DEFAULT))

    def ask(self, text: str) -> Answer:
        """Answer a question or a follow-up."""
        answer = self.assistant.ask(
            text, None, self.context, report=self.report, meeting=self.meeting, reader=self.language
        )
        self.context = answer.context
        return answer

    def show(self, place: str) -> tuple[Unit, ...]:
        """The paragraph (`5.6`), section or part, of the report that was last spoken of or of the one named before it.

        A number is read as answers in the language of the conversation write it. Raises UsageError where there is none.
        """
        *symbol, number = place.split() or [""]
        if not number:
            raise UsageError("/show what? write a paragraph number, such as /show 5.6, with its report in front or not")
        if not symbol and number not in PARTS and not number.lstrip("§")[:1].isdigit():
            symbol, number = [number], ""
        report = str(Symbol.parse(" ".join(symbol))) if symbol else self._current_report()
        number = number.lstrip("§")
        if language(self.words.code).section_last:
            number = printed_number(number)
        versions = {run.language for run in self.assistant.index.library.runs_of.get(report, ())}
        code = self.words.code if self.words.code in versions else None
        units, reason = find_units(self.assistant.index, report, number or None, code)
        if not units:
            raise UsageError(reason)
        return units

    def switch(self, code: str) -> None:
        """Answer in this language from now on; in that of each question, where the code is empty.

        Raises UsageError for a code that is no language.
        """
        self.language = language(code).code if code else None

    def forget(self) -> None:
        """Begin anew: nothing that follows refers to what was said."""
        self.context = None

    def _current_report(self) -> str:
        if self.context and self.context.cited:
            return self.context.cited[0][0]
        if self.report:
            return self.report
        index = self.assistant.index
        in_force = [unit for unit in index.units if not index.report(unit.report).superseded_by]
        return max(in_force, key=lambda unit: unit.meeting).report if in_force else ""
