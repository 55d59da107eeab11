"""What every strategy works with."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bot.evidence import Evidence
from bot.locale import Words
from bot.question import Question
from indexer import Fact, Index, Unit


@dataclass(frozen=True)
class Context:
    """The question, the index, and the evidence between them."""

    question: Question
    index: Index
    evidence: Evidence
    words: Words

    def is_by(self, fact: Fact, ids: Iterable[str], unit: Unit) -> bool:
        """Whether one of the ids did what the fact says: itself, a part of it, or as holder of an office."""
        if not fact.actor:
            return False
        doers = self.evidence.also(fact.actor, unit) | {*self.index.vocabulary.wider(fact.actor)}
        return not doers.isdisjoint(ids)

    def name(self, fact: Fact) -> str:
        """The actor's name in the asker's language; as written where the vocabulary does not know it."""
        return self.index.vocabulary.label(fact.actor, self.question.language) if fact.actor else fact.name
