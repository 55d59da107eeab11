"""A question as it was understood."""

from __future__ import annotations

from dataclasses import dataclass

from bot.question.meeting_scope import EVERYWHERE, Scope
from indexer.languages import Token
from indexer.text.vocabulary import ACTOR_KINDS, Mention


@dataclass(frozen=True, slots=True)
class Reference:
    """A paragraph number as typed: its levels in their typed order, or one for a section or paragraph."""

    typed: str
    numbers: tuple[int, ...]
    item: str = ""
    """Label of an item of it, as typed."""
    annex: str = ""
    """Letter or number of the annex that it is in, or that is meant where there are no numbers."""


TOPIC = "topic"
"""What claims a word of the topic; with acts and actors, what a follow-up may take from the question before."""
ACTS, ACTORS = "acts", "actors"
HARMLESS = "harmless word"


@dataclass(frozen=True, slots=True, order=True)
class Claim:
    """A stretch of the question's text, and what it was understood as."""

    start: int
    end: int
    by: str
    """What claimed it: act, actor, concept, meeting, question word, harmless word, topic …"""
    value: str = ""
    """Which one: the act, the vocabulary id, the kind of answer …"""


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody asks for."""

    text: str
    language: str
    core: str
    """Its text with report symbol, meeting and paragraph numbers blanked out."""
    spoken: tuple[Token, ...]
    """The words of `core`."""
    wants: str
    """Kind of answer: who, when, where, how_many, what, which, or empty."""
    aspects: tuple[str, ...]
    """Aspects of a meeting that it names: chair, date, place, attendance, outcomes, documents, agenda, opening."""
    acts: tuple[str, ...]
    """Speech acts that it asks about."""
    mentions: tuple[Mention, ...]
    """Entities and terms that it names."""
    words: tuple[Token, ...]
    """Words that carry its topic, beside those of mentions and acts."""
    act_words: tuple[Token, ...]
    """The words that name its acts."""
    want_words: tuple[Token, ...]
    """The words that ask: who, when."""
    object_of_acts: bool = False
    """Those named need not be the doers: the act is a noun ("any proposal on X") or passive ("X was invited")."""
    wants_states: bool = False
    """Of actors, only states will do: "which countries?"."""
    wants_day: bool = False
    """A month will not do: "on what day?"."""
    values: frozenset[str] = frozenset()
    """Kinds of value that would answer, any of them: money, share, age, duration, time, date, contact, place, count,
    amount; empty where no value is asked for."""
    counted: tuple[Token, ...] = ()
    """The words for what is counted: "how many countries"."""
    is_yes_no: bool = False
    """It asks whether something is so: "did Canada support it?"."""
    passive: bool = False
    """An act stands in the passive: "who was invited" asks for those invited."""
    references: tuple[Reference, ...] = ()
    """Paragraphs or sections that it names by number."""
    report: str = ""
    scope: Scope = EVERYWHERE
    """The meetings that it is limited to."""
    across: str = ""
    """In which way it asks across meetings: last_time, first_time, which_meetings, how_many_meetings, compare,
    fate (how it ended), history; empty for none."""
    expands: str = ""
    """The abbreviation that it wants spelt out."""
    shows: tuple[tuple[str, str], ...] = ()
    """Paragraphs (report, number) that it wants to see whole."""
    any_of: tuple[str, ...] = ()
    """Vocabulary ids of actors of whom each one may be meant alone: "they"."""
    besides: tuple[str, ...] = ()
    """Vocabulary ids of actors who have been named already: "who else?"."""
    beyond: tuple[tuple[str, str], ...] = ()
    """Paragraphs (report, number) that have been cited already: "what else?"."""
    only: tuple[tuple[str, str], ...] = ()
    """Paragraphs (report, number) that were spoken of: it is answered from their matters; empty for any."""
    carried: frozenset[str] = frozenset()
    """What it does not say itself but takes from the question before: acts, actors, topic."""
    claims: tuple[Claim, ...] = ()
    """What claimed each word, in order; a word without a claim is none that carries meaning."""

    @property
    def actors(self) -> tuple[str, ...]:
        """Vocabulary ids of those named that can act."""
        return tuple(dict.fromkeys(m.id for m in self.mentions if m.kind in ACTOR_KINDS))

    @property
    def topics(self) -> tuple[str, ...]:
        """Vocabulary ids of the terms, documents, programmes and events named."""
        return tuple(dict.fromkeys(m.id for m in self.mentions if m.kind not in ACTOR_KINDS))
