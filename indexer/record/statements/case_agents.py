"""Agents of passives where names show their case: who stands in the instrumental beside the verb."""

from __future__ import annotations

from indexer.record.statements.case_clauses import HARD, CaseClauses
from indexer.record.statements.cases import INSTRUMENTAL
from indexer.record.statements.names import Span

_AGENT_REACH = 16


class CaseAgents:
    """Finds the agents of one sentence."""

    def __init__(self, clauses: CaseClauses) -> None:
        self.clauses = clauses
        self.words = clauses.words
        self.norms = clauses.norms
        self.tables = clauses.tables
        self.cases = clauses.cases

    def spans(self, head: int, last: int) -> tuple[Span, ...]:
        """Names in the instrumental around a passive: "было Японией отозвано", "поддержано Чили и Перу"."""
        behind = self._agent_behind(last)
        if behind is not None:
            return (behind,)
        clause = self.clauses.clause(head)
        spans = self.clauses.spans_in(clause, head)
        agents = [span for span in spans if self._is_agent(span, self.clauses.is_near(span.last, head))]
        parties = [span for span in spans if span.first and self.norms[span.first - 1] in self.tables.of("parties")]
        return tuple((agents or parties)[-1:])

    def _agent_behind(self, last: int) -> Span | None:
        place = last
        while place < min(len(self.words), last + _AGENT_REACH):
            span = self.clauses.span_at.get(place)
            if span is not None:
                if self._is_agent(span, self.clauses.is_near(last, place)):
                    return span
                place = span.last
                continue
            if self.norms[place] in HARD or self.clauses.ends_clause(place) or self.clauses.is_finite(place):
                return None
            if self.norms[place] == "," and self._past_small(place) not in self.clauses.span_at:
                return None  # "с поправкой, предложенной Испанией"
            place += 1
        return None

    def _past_small(self, place: int) -> int:
        while place < len(self.words) and place not in self.clauses.span_at and self.clauses.is_small(place):
            place += 1
        return place

    def _is_agent(self, span: Span, near: bool) -> bool:  # noqa: FBT001
        """Whether the name is in the instrumental, by itself; one that shows no case must stand at the verb."""
        if self.clauses.is_governed(span) or not self.cases.has(span, INSTRUMENTAL):
            return False
        return self.cases.is_surely(span, INSTRUMENTAL) or near

    def has_pronoun(self, start: int, end: int) -> bool:
        """Whether a pronoun in the instrumental stands here: "было снято ею"."""
        for place in range(start, min(end, len(self.words))):
            cases = {case for case, _ in self.tables.cases.get(self.norms[place], ())}
            if self.norms[place] in self.tables.of("pronouns") and cases == {INSTRUMENTAL}:
                return True
        return False
