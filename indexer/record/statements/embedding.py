"""How a clause stands in its sentence: as what somebody says or wants, as a condition, or saying which is meant."""

from __future__ import annotations

from indexer.record.statements.clauses import Clauses, Missing


class Embedding:
    """Tells it of the clauses of one sentence."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.verbs = clauses.verbs
        self.words = clauses.words
        self.norms = clauses.norms
        self.tables = clauses.tables
        self.span_at = clauses.span_at

    def is_spoken(self, first: int) -> bool:
        """Whether the verb stands in what its own subject says: "said that it supported", 表示，无法支持."""
        stop = self.clauses.stop_before(first)
        own = self.clauses.subject(first) in {Missing.PRONOUN, Missing.SPEAKER}
        joined = stop >= 0 and self.norms[stop] in self.tables.of("coordinators")
        return stop >= 0 and (self.clauses.is_said(stop) or (own and not joined))

    def is_relative(self, first: int) -> bool:
        """Whether the verb only says which thing is meant: "the practices which are adopted there"."""
        stop = self.clauses.stop_before(first)
        if stop <= 0:
            return False
        articled = self.norms[stop - 1] in self.tables.of("definite") and self.norms[stop] in self.tables.of("that")
        return articled or self.norms[stop] in self.tables.of("relative")  # "en el que se propone"

    def is_supposed(self, first: int, last: int) -> bool:
        """Whether the clause only sets the time or a condition: "before any decision was taken", 获得批准之前."""
        if self.tables.grammar["until"].at(self.norms, last):
            return True
        stop = self.clauses.stop_before(first)
        return stop >= 0 and self.norms[stop] in self.tables.of("subordinators")

    def is_wanted(self, first: int) -> bool:
        """Whether the clause is what somebody wants done: "propose que le Groupe recommande"."""
        stop = self.clauses.stop_before(first)
        if stop <= 0 or self.norms[stop] not in self.tables.of("that"):
            return False
        verb = next((place for place in range(stop - 1, -1, -1) if self._is_any_verb(place)), None)
        return verb is not None and self.words[verb].is_lemma(self.tables.of("volition"))

    def _is_any_verb(self, place: int) -> bool:
        return self.verbs.is_verb(place) or (place not in self.span_at and self.words[place].has_tag("base"))
