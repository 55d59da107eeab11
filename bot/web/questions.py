"""Questions in an address, and their answers: the last of them, understood as a follow-up to those before it."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from threading import Lock

from bot.answer import Answer
from bot.assistant import Assistant
from indexer.errors import UsageError

MAX_EARLIER_QUESTIONS = 8
"""Earlier questions that a follow-up is understood from."""
MAX_QUESTION_LENGTH = 500
"""Characters of a question."""
MAX_TOTAL_LENGTH = 2000
"""Characters of a question and those before it."""
_MOST_KEPT = 2000


def carried(texts: Iterable[str]) -> tuple[str, ...]:
    """The questions, without white space around and blank ones; of too many, the last.

    Raises UsageError where one is too long.
    """
    questions = [text for text in (" ".join(text.split()) for text in texts) if text][-MAX_EARLIER_QUESTIONS - 1 :]
    for text in questions:
        if len(text) > MAX_QUESTION_LENGTH:
            raise UsageError(f"a question has at most {MAX_QUESTION_LENGTH} characters; this one has {len(text)}")
    while sum(map(len, questions)) > MAX_TOTAL_LENGTH:
        del questions[0]
    return tuple(questions)


class Answers:
    """Answers of one assistant with a cache of recent ones, so that a follow-up need not replay its conversation.

    An answer depends on nothing but the index, the questions and the narrowing.
    """

    def __init__(self, assistant: Assistant) -> None:
        self.assistant = assistant
        self._kept: OrderedDict[tuple[object, ...], Answer] = OrderedDict()
        self._lock = Lock()

    def to(
        self, questions: tuple[str, ...], language: str | None = None, report: str = "", meeting: int | None = None
    ) -> Answer:
        """The answer to the last of the questions (there is at least one)."""
        key = (questions, language, report, meeting)
        with self._lock:
            if key in self._kept:
                self._kept.move_to_end(key)
                return self._kept[key]
        *earlier, question = questions
        context = self.to(tuple(earlier), language, report, meeting).context if earlier else None
        answer = self.assistant.ask(question, language, context, report=report, meeting=meeting)
        with self._lock:
            self._kept[key] = answer
            if len(self._kept) > _MOST_KEPT:
                self._kept.popitem(last=False)
        return answer
