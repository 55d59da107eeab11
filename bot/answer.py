"""Answers, and the verdicts of strategies that they are made of."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.evidence.question_slots import QuestionSlots
from bot.locale import words_of
from bot.question.context import Context
from indexer import Citation

MAX_OPEN_QUOTES = 3
"""Quotations that a face shows in full; of more, each is folded to a line."""
ANSWERED = "answered"
CLOSEST = "closest"
"""Nothing is proved to answer; the passages that come closest are shown."""
NOT_FOUND = "not_found"
CLARIFYING = "clarify"
"""Intent of an answer that asks back: nothing that the secretariat could add would answer it."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of the answer, with the citations that support it."""

    text: str
    """In the asker's language; empty where the quotes speak for themselves."""
    citations: tuple[Citation, ...]
    actors: tuple[str, ...] = ()
    """Vocabulary ids of those whom it names."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a strategy found; `lead` introduces the statements."""

    intent: str
    statements: tuple[Statement, ...]
    lead: str = ""
    note: str = ""
    quoted: bool = True
    """The statements are told with their quotes; a long list of names is told without."""
    why: str = field(kw_only=True)
    """Why the strategy answers, for whoever mends answers; in English."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """The reports do not say; `reason` is for a person, `near` are unit positions worth naming first."""

    intent: str
    reason: str = ""
    near: tuple[int, ...] = ()
    is_final: bool = field(default=False, kw_only=True)
    """That the reports do not say was looked up: no passage can come close."""
    is_close: bool = field(default=False, kw_only=True)
    """The units near are on the matter that was spoken of: they are shown, however little the question names."""
    why: str = field(kw_only=True)
    """What the strategy looked for in vain, for whoever mends answers; in English."""


@dataclass(frozen=True, slots=True)
class Declined:
    """The question is not of the strategy's kind, or may be answered better by one that comes after it."""

    why: str
    """In English, as with the other verdicts."""


Verdict = Found | Refusal | Declined
"""What a strategy makes of a question."""


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with its citations; or the passages that come closest; or an honest "the reports do not say"."""

    question: str
    language: str
    status: str
    intent: str
    text: str
    """The whole answer as plain text."""
    statements: tuple[Statement, ...]
    citations: tuple[Citation, ...]
    nearest: tuple[Citation, ...]
    lead: str = ""
    note: str = ""
    context: Context | None = None
    """What a follow-up may refer back to."""
    slots: QuestionSlots | None = None
    """The question as it was understood; of several questions in one message, the first."""
    understood: str = ""
    """The same in a line for the reader; empty where the question was answered."""
    held: str = ""
    """A line on which of the known meetings have a report here; empty where the question was answered."""

    @property
    def is_unanswered(self) -> bool:
        """Whether there is no sure answer; a question that was only unclear does not count."""
        return self.status != ANSWERED and self.intent != CLARIFYING

    @property
    def short(self) -> str:
        """The short answer: who, when, how many; without a quotation. Empty where only a quotation answers."""
        words = words_of(self.language)
        told = words(", ").join(dict.fromkeys(each.text for each in self.statements if each.text))
        if self.lead and told:
            return words("{statement}: {quotes}", statement=self.lead, quotes=told)
        return self.lead or told
