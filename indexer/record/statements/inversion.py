"""Subjects behind their verb: "Apoyaron la propuesta Chile y Perú", "Ont pris la parole les délégués du Qatar"."""

from __future__ import annotations

from indexer.acts import OF_OFFICE
from indexer.frames.match import Hit
from indexer.record.statements.clauses import STOPS, Clauses, Missing, Subject
from indexer.record.statements.model import MEETING
from indexer.record.statements.names import Span

_REACH = 16
"""Words behind a verb among which its subject may stand."""
_FRONTED = 4
"""Words of an object that opens a sentence."""


class Inversion:
    """Finds them in one sentence."""

    def __init__(self, clauses: Clauses) -> None:
        self.clauses = clauses
        self.verbs = clauses.verbs
        self.words = clauses.words
        self.norms = clauses.norms
        self.tables = clauses.tables
        self.span_at = clauses.span_at

    def behind(self, verb: int, hit: Hit) -> Subject:
        """The subject behind a verb that has none before it: "Apoyaron la propuesta Chile y Perú"."""
        if self.tables.order != "either":
            return self.of_quotation(verb)
        managed = all(frame.act in OF_OFFICE for frame in hit.frames)
        place = verb + 1
        while place < min(len(self.words), verb + _REACH):
            span = self.span_at.get(place)
            if span is None:
                if self._ends_search(place):
                    break
                place += 1
            elif self._is_no_subject(span, hit) or (managed and span.actors[0].kind == MEETING):
                place = span.last  # "Abrió la reunión la Ministra"
            else:
                return span
        return Missing.PRONOUN if self.tables.drops_subject else Missing.NONE

    def _is_no_subject(self, span: Span, hit: Hit) -> bool:
        """Whether a preposition of its own governs the name, or it is an office without an article."""
        governed = self.clauses.is_governed(span) or self.norms[span.first] in self.tables.of("prepositions")
        if governed and span.first - 1 not in hit.inside:  # but "se pronunciaron en contra Chile y Perú"
            return True
        return span.actors[0].kind == "role" and not self._is_determined(span)

    def behind_object(self, first: int, verb: int) -> Subject:
        """The subject right behind a verb whose object opens the sentence: "Con esta idea coinciden Chile y Perú"."""
        span = self.span_at.get(verb + 1)
        opening = self.clauses.stop_before(first) + 1
        if self.tables.order != "either" or span is None or not 0 < first - opening <= _FRONTED:
            return Missing.NONE
        is_object = self.norms[opening] in self.tables.of("prepositions")
        is_object &= all(place not in self.span_at for place in range(opening, first))
        is_governed = self.norms[span.first] in self.tables.of("prepositions") or span.is_possessive
        return span if is_object and not is_governed else Missing.NONE

    def of_quotation(self, verb: int) -> Subject:
        """Who stands right behind a verb of saying that what was said comes before: "Not yet, answered Estonia"."""
        is_behind = verb > 0 and self.norms[verb - 1] == "," and self.words[verb].is_lemma(self.tables.of("quoting"))
        span = self.span_at.get(verb + 1) if is_behind else None
        if span is None or span.first != verb + 1 or span.is_possessive:
            return Missing.NONE
        ends = span.last >= len(self.words) or self.norms[span.last] in STOPS | {","}
        return span if ends else Missing.NONE

    def _ends_search(self, place: int) -> bool:
        ends = self.tables.of("that") | self.tables.of("relative") | self.tables.of("coordinators") | STOPS | {","}
        return self.norms[place] in ends or self.verbs.is_verb(place)

    def _is_determined(self, span: Span) -> bool:
        return self.norms[span.first] in self.tables.of("determiners")
