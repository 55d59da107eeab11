"""Contributions that speak for those whose they are: "the contribution submitted by X proposed"."""

from __future__ import annotations

from indexer.record.statements.names import Span
from indexer.record.statements.verbs import Verbs

_NEAR = 5
"""Words behind a contribution among which whose it is begins."""


class Senders:
    """Finds in one sentence whose contribution speaks."""

    def __init__(self, verbs: Verbs) -> None:
        self.verbs = verbs
        self.words = verbs.words
        self.norms = [word.norm for word in verbs.words]
        self.tables = verbs.tables
        self.matcher = verbs.matcher
        self.span_at = verbs.span_at
        self.indefinite = self.tables.of("indefinite") | self.tables.of("determiners")

    def of_participle(self, participle: int) -> Span | None:
        """Who sent what speaks for them: "the contribution submitted by X proposed"."""
        if participle < 0:
            return None
        noun = participle - 1
        while noun > 0 and self.matcher.is_small(noun):
            noun -= 1
        if noun < 0 or self.norms[noun] not in self.tables.of("stands_for") or not self.verbs.is_participle(participle):
            return None
        return self.span_at.get(participle + 2)

    def of_noun(self, place: int, region: range) -> Span | None:
        """Whose contribution it is that is the subject: "the contribution submitted by X proposed"."""
        while place < region.stop and self.norms[place] not in self.tables.of("stands_for"):
            if place in self.span_at or self.norms[place] in self.tables.of("prepositions"):
                return None
            place += 1
        if place >= region.stop:
            return None
        for behind in range(place + 1, min(place + _NEAR, len(self.words))):
            size = self.tables.grammar["noun_agent"].at(self.norms, behind)
            if size and behind + size in self.span_at:
                return self.span_at[behind + size]
        return None

    def are_at(self, place: int) -> bool:
        """Whether contributions or comments stand here, for those who made them."""
        while place < len(self.words) and self.norms[place] in self.indefinite:
            place += 1
        return place < len(self.words) and self.norms[place] in self.tables.of("stands_for")
