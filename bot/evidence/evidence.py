"""Weighing what the reports hold against what a question asks: which of its terms a place covers.

An answer rests on this, not on a ranking score: a place answers only if it names the actors that the question names,
has the numbers that it gives, and covers enough of its topic, each term weighted by how rare it is in the reports.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from bot.deadline import check_deadline
from bot.evidence.candidates import Candidates
from bot.evidence.index_cache import IndexCache
from bot.evidence.office_holders import Holders
from bot.evidence.passage_ranking import PassageRanking
from bot.evidence.sentences import Span, has_word, heading_stems, unit_spans
from bot.evidence.terms import (
    HasJoined,
    HasMeaning,
    HasNumber,
    HasOrdinal,
    HasSimilarWord,
    HasWords,
    NamesConcept,
    QuestionTerms,
    Term,
    Way,
    ways_to_cover,
)
from bot.evidence.view import view_of
from bot.question.model import Question
from bot.question.named_acts import FATE
from bot.thresholds import MEANING_PROOF
from indexer import Index, Unit
from indexer.search.ranking import Ranking
from indexer.search.view import View

_SPANS: IndexCache[int, tuple[Span, ...]] = IndexCache(20_000)
"""Sentences of the units that were looked at, by position."""


class Evidence:
    """Units that may answer a question, and the coverage of its terms by each place."""

    def __init__(self, index: Index, question: Question, in_view: View | None = None) -> None:
        """`in_view` are the units that may answer, where they are others than the question says."""
        self.index = index
        self.question = question
        self.terms = QuestionTerms(index, question)
        self.holders = Holders.of(index)
        self.in_view = in_view or view_of(index, question)
        self.candidates = Candidates(self.terms, self.in_view, self.holders)

    @property
    def view(self) -> tuple[int, ...]:
        """Positions of the units that the question may be answered from, in order."""
        return self.in_view.positions

    @cached_property
    def ranking(self) -> Ranking:
        """The units in view, ranked for the question."""
        return self.index.ranking(self.question.text, self.question.language, self.in_view)

    @cached_property
    def passages(self) -> PassageRanking:
        """The units in view, ranked by how much of the question each covers."""
        return PassageRanking(self.terms, self.in_view, self.candidates, self.ranking)

    def score(self, position: int) -> float:
        """Score of a unit in view, from 0 to little above 1."""
        return float(self.passages.scores[position])

    def best(self, k: int) -> tuple[int, ...]:
        """The `k` best units in view, best first; of equals, accounts of the meeting before summary and references."""
        return self.passages.best(k)

    def best_on(self, concepts: Iterable[str], k: int) -> tuple[int, ...]:
        """The `k` best units in view that name one of the concepts, best first."""
        named = self.index.library.holders(self.index.concepts, tuple(concepts))
        ranking = self.index.ranking(
            self.question.text, self.question.language, View(self.in_view.mask & named, self.in_view.common)
        )
        return ranking.order(k, self.index.library.column("section").where(lambda section: not section))

    def has(self, id_: str) -> bool:
        """Whether a place in view names the concept, or it is an office or its holder at any meeting."""
        library = self.index.library
        named = bool((library.holders(library.concepts, (id_,)) & self.in_view.mask).any())
        return named or self.holders.is_known(id_)

    def spans(self, position: int) -> tuple[Span, ...]:
        """Sentences of the unit, its own first, then those of its items; OutOfTime where nobody waits any more."""
        check_deadline()
        return _SPANS.get(self.index, position, lambda: tuple(unit_spans(self.index, position)))

    def before(self, position: int) -> tuple[Span, ...]:
        """Sentences of the units that stand before it on the same matter."""
        units, first = self.index.units, position
        while first and self.same_matter(first - 1, position) and units[first].number != units[first].matter:
            first -= 1
        return tuple(span for i in range(first, position) for span in self.spans(i))

    def same_matter(self, position: int, other: int) -> bool:
        """Whether two units are on one matter of one report, in whatever language."""
        one, two = self.index.units[position], self.index.units[other]
        return (one.report, one.matter or one.number) == (two.report, two.matter or two.number)

    @cached_property
    def latest_meeting(self) -> int | None:
        """The latest meeting that a report tells of, which is likelier to be meant; None where the question says."""
        asked, reported = self.question, self.index.reported
        is_open = asked.scope.is_open and not asked.report and not asked.only and asked.across in {"", FATE}
        return max(reported) if is_open and reported else None

    def coverage(self, terms: Iterable[Term], spans: Iterable[Span], heading: str = "") -> float:
        """Share of the weight of the terms that the spans cover; 0 where a required one is missing, 1 for no terms.

        Other words of the lexicon are weak proof: they may mean something else here.
        """
        spans = tuple(spans)
        codes = {span.unit.language for span in spans}
        total = covered = 0.0
        for term in terms:
            weight = term.weight * self.terms.comparability(term, codes)
            total += weight
            if self.covers(term.without_meanings, spans, heading):
                covered += weight
            elif term.meanings and self.covers(term, spans, heading):
                covered += MEANING_PROOF * weight
            elif term.required:
                return 0.0
        return covered / total if total else 1.0

    def covers(self, term: Term, spans: Iterable[Span], heading: str = "") -> bool:
        """Whether the spans, or the heading over them, cover the term in one of the ways there are."""
        spans = tuple(spans)
        comparable = [span for span in spans if self.terms.is_comparable(term, (span.unit.language,))]
        return any(self._holds(way, spans, comparable, heading) for way in ways_to_cover(term))

    def _holds(self, way: Way, spans: Iterable[Span], comparable: Iterable[Span], heading: str) -> bool:
        """Whether a term is covered in this way; its words are only met in `comparable` spans."""
        match way:
            case HasNumber(values):
                return any(values & (span.numbers | (span.ordinals - {1})) for span in spans)
            case HasOrdinal(value):
                return any(value in span.ordinals for span in spans)
            case NamesConcept(concept):
                return any(not span.concepts.isdisjoint(self.also(concept, span.unit)) for span in spans)
            case HasMeaning(ids):
                return any(not ids.isdisjoint(span.meanings) for span in spans)
            case _:
                return self._says(way, comparable, heading)

    def _says(self, way: HasWords | HasJoined | HasSimilarWord, spans: Iterable[Span], heading: str) -> bool:
        """Whether the words themselves stand in the spans, which are in their language, or in the heading."""
        match way:
            case HasWords(tokens):
                spans = tuple(spans)
                return all(any(t.stem in span.own_stems for span in spans) for t in tokens if t.stem)
            case HasJoined(tokens):
                joined = "".join(token.norm for token in tokens)
                return any(joined in span.joined for span in spans)
            case HasSimilarWord(token):
                return (
                    not token.stem
                    or any(has_word(token, span) for span in spans)
                    or token.stem in heading_stems(heading, self.question.language)
                )

    def also(self, id_: str, unit: Unit) -> frozenset[str]:
        """The id, and who is the same by the unit's report: an office and the person who holds it at that meeting."""
        return self.holders.also(id_, unit.meeting)

    def is_one_of(self, actor: str, ids: Iterable[str], unit: Unit) -> bool:
        """Whether an actor of the unit is one of the ids: itself, a part of it, or as holder of an office."""
        return not (self.also(actor, unit) | {*self.index.vocabulary.wider(actor)}).isdisjoint(ids)

    def unit_coverage(self, terms: Iterable[Term], position: int) -> float:
        """Coverage by the whole unit and its section's heading."""
        unit = self.index.units[position]
        return self.coverage(terms, self.spans(position), unit.heading)
