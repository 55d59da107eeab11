"""The slots of a question as plain values: what was understood of it, for whoever reads an answer as data."""

from __future__ import annotations

from dataclasses import dataclass

from bot.evidence.terms import QuestionTerms, Term
from bot.question.generic_concepts import GENERIC
from indexer.languages import language


@dataclass(frozen=True, slots=True)
class QuestionSlots:
    """What a question asks, slot by slot; an empty slot is asked for by nothing."""

    acts: tuple[str, ...]
    actors: tuple[str, ...]
    """Vocabulary ids of those whom it names."""
    topic: tuple[str, ...]
    """Vocabulary ids of what it is about, then its other words, as they were typed."""
    meetings: tuple[int | str, ...]
    """The reported meetings that it is limited to, those of other groups by name; empty for no limit."""
    wants: str
    """Kind of answer: who, what, when, where, why, how_many, which."""
    values: tuple[str, ...]
    """Kinds of value that would answer, any of them."""
    ordinal: int | None
    """Which of several: the second contribution."""
    across: str
    """How it asks across meetings, or how something ended: `fate`."""
    yes_no: bool
    carried: tuple[str, ...]
    """Slots that a follow-up took from the question before: acts, actors, topic."""


def as_typed(term: Term, code: str) -> str:
    """The words of a term of a question in this language, as they were typed."""
    return (" " if language(code).spaces else "").join(token.surface for token in term.tokens)


def slots_of(terms: QuestionTerms) -> QuestionSlots:
    """The slots of the question that these are the terms of."""
    asked, index = terms.question, terms.index
    words = dict.fromkeys(as_typed(term, asked.language) for term in terms.topic if not term.concept)
    limited = (
        () if asked.scope.is_open else tuple(n for n in index.reported if asked.scope.includes((n,), index.reported))
    )
    return QuestionSlots(
        acts=asked.acts,
        actors=asked.actors,
        topic=(*(id_ for id_ in asked.topics if id_ not in GENERIC), *words),
        meetings=tuple(index.meeting_name(n) if index.group_of(n) else n for n in limited),
        wants=asked.wants,
        values=tuple(sorted(asked.values)),
        ordinal=next((term.ordinal for term in terms.topic if term.ordinal), None),
        across=asked.across,
        yes_no=asked.is_yes_no,
        carried=tuple(sorted(asked.carried)),
    )
