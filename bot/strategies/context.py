"""What every strategy works with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from bot.evidence import Evidence
from bot.locale import Words
from bot.question import Question
from indexer import Fact, Index

CHAIR = "chair"


@dataclass(frozen=True)
class Context:
    """The question, the index, and the evidence between them."""

    question: Question
    index: Index
    evidence: Evidence
    words: Words

    @cached_property
    def chairs(self) -> dict[int, str]:
        """Who chaired each meeting, as far as the catalogue knows: an office belongs to a date."""
        return {meeting.number: meeting.chair for meeting in self.index.meetings if meeting.chair}

    def is_by(self, fact: Fact, ids: Iterable[str], meeting: int) -> bool:
        """Whether one of the ids did what the fact says: itself, a part of it, or as the chair of that meeting."""
        if not fact.actor:
            return False
        doers = {fact.actor, *self.index.vocabulary.wider(fact.actor)}
        if fact.actor == CHAIR:
            doers.add(self.chairs.get(meeting, ""))
        if fact.actor == self.chairs.get(meeting):
            doers.add(CHAIR)
        return not doers.isdisjoint(ids)

    def name(self, fact: Fact) -> str:
        """The actor's name in the asker's language; as written where the vocabulary does not know it."""
        return self.index.vocabulary.label(fact.actor, self.question.language) if fact.actor else fact.name
