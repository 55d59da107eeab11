"""A conversation: what was said before, the language to answer in, and what a follow-up refers to."""

from __future__ import annotations

from dataclasses import dataclass

from bot.answer import Answer
from bot.assistant import Assistant
from bot.citations.lookup import find_units, held_version
from bot.citations.typed_citation import read_citation
from bot.locale import Words, words_of
from bot.question.context import Context
from indexer import Unit
from indexer.errors import UsageError
from indexer.languages import language
from indexer.languages.detect import DEFAULT


@dataclass
class Chat:
    """One person's conversation with the assistant."""

    assistant: Assistant
    language: str | None = None
    """The language to answer in; None answers in that of each question."""
    report: str = ""
    meeting: int | None = None
    terminal: str | None = None
    """The language that the terminal is set to: that of the first words."""
    context: Context | None = None
    spoken_of: str = ""
    """Symbol of the report last spoken of: answered from, asked of or shown."""

    @property
    def words(self) -> Words:
        """The assistant's words, in the language of the conversation."""
        return words_of(self.language or (self.context.reader if self.context else self.terminal or DEFAULT))

    def ask(self, text: str) -> Answer:
        """Answer a question or a follow-up."""
        answer = self.assistant.ask(
            text, None, self.context, report=self.report, meeting=self.meeting, reader=self.language
        )
        self.context = answer.context
        self.spoken_of = _report_of(answer.context) or self.spoken_of
        return answer

    def show(self, place: str) -> tuple[Unit, ...]:
        """The paragraph (`5.6`), section or part, of the report that was last spoken of or of the one named before it.

        A number is read as answers in the language of the conversation write it. Raises UsageError where there is none.
        """
        if not place.strip():
            raise UsageError("/show what? write a paragraph number, such as /show 5.6, with its report in front or not")
        typed = read_citation(place, self.words.code, is_answered_in=True)
        report = typed.report or self.spoken_of or self.report or self._latest_report()
        index = self.assistant.index
        units, reason = find_units(index, report, typed.place or None, held_version(index, report, self.words.code))
        if not units:
            raise UsageError(reason)
        self.spoken_of = report
        return units

    def switch(self, code: str) -> None:
        """Answer in this language from now on; in that of each question, where the code is empty.

        Raises UsageError for a code that is no language.
        """
        self.language = language(code).code if code else None

    def forget(self) -> None:
        """Begin anew: nothing that follows refers to what was said."""
        self.context = None
        self.spoken_of = ""

    def _latest_report(self) -> str:
        index = self.assistant.index
        in_force = [unit for unit in index.units if index.report(unit.report).is_answered_from]
        return max(in_force, key=lambda unit: unit.meeting).report if in_force else ""


def _report_of(context: Context | None) -> str:
    """The report that an answer was taken from, or that was asked of or came closest; empty for none."""
    if context is None:
        return ""
    of_answer = context.cited[0][0] if context.cited else ""
    return of_answer or context.asked.report or (context.places[0][0] if context.places else "")
