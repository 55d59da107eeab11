"""What the assistant gives back."""

from __future__ import annotations

from dataclasses import dataclass

from bot.question.context import Context
from indexer import Citation

ANSWERED = "answered"
NOT_FOUND = "not_found"


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that the answer says, and what it rests on."""

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


@dataclass(frozen=True, slots=True)
class Refusal:
    """The reports do not say; `reason` is for a person, `near` are unit positions worth naming first."""

    intent: str
    reason: str = ""
    near: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer with its citations, or an honest "the reports do not say" with the nearest paragraphs."""

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
