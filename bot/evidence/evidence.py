"""Weighing what the reports hold against what a question asks: which of its terms a place covers.

An answer rests on this, not on a ranking score: a place answers only if it names the actors that the question names,
has the numbers that it gives, and covers enough of its topic, each term weighted by how rare it is in the reports.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

import numpy as np

from bot.evidence.candidates import Places
from bot.evidence.index_cache import IndexCache
from bot.evidence.office_holders import Holders
from bot.evidence.sentences import Span, has_word, numbers_in, ordinal_words, unit_spans
from bot.question.model import Question
from indexer import Index, Unit
from indexer.languages import Token, language, tokens
from indexer.languages.base import listed
from indexer.search.ranking import Ranking
from indexer.search.view import View
from indexer.text.vocabulary import ACTOR_KINDS

UBIQUITOUS = 0.4
"""A concept in more than this share of the paragraphs tells nothing."""
UNKNOWN_WORD = 0.6
"""Weight of a word that no report has, as a share of that of the rarest: as often a paraphrase as another topic."""
GENERIC = frozenset(
    listed("""
    meeting, outcome, participants, virtual-meeting, agenda, adoption-of-agenda, cwg-cop, chair, opening-remarks,
    contribution, information-document, presentation, seventeenth-meeting, report, working-group, decision,
    recommendation, interprefy, intervention, discussion, introduction, agenda-item
    """)
)
"""Concepts that name a meeting, its chair or its business: they narrow a question down very little."""
GENERIC_WEIGHT = 0.3
ACT_WORD = 0.5
"""Weight of the word for an act, which reports may word in many ways."""
FOREIGN_WORD = 0.25
"""Weight of a word where the place is in another language, which only concepts can bridge."""

_SPANS: IndexCache[int, tuple[Span, ...]] = IndexCache(20_000)
"""Sentences of the units that were looked at, by position."""


@dataclass(frozen=True, slots=True)
class Term:
    """Something that the question asks about: a concept, or a word."""

    weight: float
    concept: str = ""
    tokens: tuple[Token, ...] = ()
    """The words themselves; a concept is also covered by all its words."""
    ordinal: int = 0
    """For "first", "second" …: the number, which every language has a word for."""
    numbers: frozenset[int] = frozenset()
    """For a small number, in digits or words: its value."""
    required: bool = False
    """Without it a place cannot be the answer, however much else it covers."""


class Evidence:
    """The units that may answer a question, and how much of it each place covers."""

    def __init__(self, index: Index, question: Question) -> None:
        self.index = index
        self.question = question
        self.holders = Holders.of(index)
        self.in_view = view_of(index, question)
        self.places = Places(self)

    @property
    def view(self) -> tuple[int, ...]:
        """Positions of the units that the question may be answered from, in order."""
        return self.in_view.positions

    @cached_property
    def ranking(self) -> Ranking:
        """The units in view, ranked for the question."""
        return self.index.ranking(self.question.text, self.question.language, self.in_view)

    def score(self, position: int) -> float:
        """Ranking score of a unit in view."""
        return self.ranking.score(position)

    def best(self, k: int) -> tuple[int, ...]:
        """The `k` best units in view, best first; of equals, accounts of the meeting before summary and references."""
        return self.ranking.order(k, self.index.library.column("section").where(lambda section: not section))

    def best_on(self, concepts: Iterable[str], k: int) -> tuple[int, ...]:
        """The same of those that name one of the concepts."""
        named = self.index.library.holders(self.index.concepts, tuple(concepts))
        ranking = self.index.ranking(self.question.text, self.question.language, View(self.in_view.mask & named))
        return ranking.order(k, self.index.library.column("section").where(lambda section: not section))

    @cached_property
    def topic(self) -> tuple[Term, ...]:
        """Terms of the topic: what the question names and says beside acts and question words."""
        return tuple(self._terms(actors=False))

    @cached_property
    def subject(self) -> tuple[Term, ...]:
        """The terms of the topic that tell one thing from another: not the meeting or its business."""
        return tuple(term for term in self.topic if term.concept not in GENERIC)

    @cached_property
    def named(self) -> tuple[Term, ...]:
        """The actors that the question names."""
        return tuple(term for term in self._terms(actors=True) if term.concept)

    @cached_property
    def act_terms(self) -> tuple[Term, ...]:
        """The words for acts, where an act is to be looked for as a word."""
        spoken = (token for token in self.question.act_words if token.stem)
        return tuple(Term(ACT_WORD * self._word_weight((token,)), tokens=(token,)) for token in spoken)

    def _terms(self, *, actors: bool) -> Iterator[Term]:
        for mention in self.question.mentions:
            is_actor = mention.kind in ACTOR_KINDS
            if mention.id in self.question.any_of and self.question.any_of[1:]:
                continue  # one of several who may be meant: none of them is required
            if is_actor is actors and not self.is_ubiquitous(mention.id):
                words = self.question.spoken[mention.first : mention.last]
                # a topic that the vocabulary knows and no report has is known to be missing
                required = is_actor or self.is_absent(mention.id, words)
                weight = self._concept_weight(mention.id) * (GENERIC_WEIGHT if mention.id in GENERIC else 1.0)
                yield Term(weight, mention.id, words, required=required and (is_actor or mention.id not in GENERIC))
        if not actors:
            ordinals = ordinal_words(self.question.language)
            for words in self._word_groups():
                ordinal = max(ordinals.get(word.norm, 0) for word in words)
                exact = any(any(c.isdigit() for c in word.norm) or self._is_unheard_name(word) for word in words)
                numbers = numbers_in((word.norm for word in words), self.question.language)
                if numbers and self.question.object_of_acts:
                    continue  # "the two contributions": how many acts are spoken of
                yield Term(
                    self._word_weight(words),
                    tokens=words,
                    ordinal=ordinal,
                    numbers=numbers,
                    required=exact or bool(ordinal),
                )

    def _word_groups(self) -> Iterator[tuple[Token, ...]]:
        """Single words; where no spaces set them apart, pairs of adjoining characters."""
        words = self.question.words
        if language(self.question.language).spaces:
            yield from ((word,) for word in words)
            return
        paired: set[Token] = set()
        for first, second in pairwise(words):
            if first.end == second.start and len(first.norm) == len(second.norm) == 1:
                paired |= {first, second}
                yield first, second
        ordinals = ordinal_words(self.question.language)
        yield from ((word,) for word in words if word not in paired and (len(word.norm) > 1 or word.norm in ordinals))

    def _is_unheard_name(self, word: Token) -> bool:
        """Whether the word looks like a name, and no report has it: what is asked about it, no report can say.

        A name is a capitalised word inside a sentence, or a Latin word inside a question in another script.
        """
        fields = self.index.fields.get(self.question.language)
        if fields is None or fields.words.frequency(word.stem) or not word.surface[:1].isupper():
            return False
        inside = word is not self.question.spoken[0] and not self.question.text.isupper()
        return inside and word.surface.isascii() and word.surface.isalpha()

    def is_unheard(self, term: Term) -> bool:
        """Whether the term is a word of the question's language that no report has."""
        fields = self.index.fields.get(self.question.language)
        if term.concept or fields is None:
            return False
        return not any(fields.words.frequency(token.stem) for token in term.tokens)

    def is_ubiquitous(self, id_: str) -> bool:
        """Whether the concept is in so many paragraphs that naming it says nothing."""
        return self.index.concepts.frequency(id_) > max(2.0, UBIQUITOUS * len(self.index.units))

    def _concept_weight(self, id_: str) -> float:
        size = len(self.index.units)
        return math.log((size + 1) / max(1, self.index.concepts.frequency(id_)))

    def is_absent(self, id_: str, words: tuple[Token, ...]) -> bool:
        """Whether no unit at all names the concept, nor has all its words; the stem of a single word proves nothing."""
        if self.index.concepts.frequency(id_):
            return False
        if len(words) == 1:
            return True
        fields = self.index.fields.get(self.question.language)
        return fields is None or not all(fields.words.frequency(token.stem) for token in words if token.stem)

    def _word_weight(self, words: tuple[Token, ...]) -> float:
        fields = self.index.fields.get(self.question.language)
        if fields is None:
            return 1.0
        single = len(words) == 1
        frequency = (
            fields.words.frequency(words[0].stem) if single else fields.grams.frequency("".join(t.norm for t in words))
        )
        weight = math.log((fields.words.size + 1) / max(1, frequency))
        return weight if frequency else UNKNOWN_WORD * weight

    def has(self, id_: str) -> bool:
        """Whether a place in view names the concept, or it is an office or its holder at any meeting."""
        library = self.index.library
        named = bool((library.holders(library.concepts, (id_,)) & self.in_view.mask).any())
        return named or self.holders.is_known(id_)

    def spans(self, position: int) -> tuple[Span, ...]:
        """Sentences of the unit, its own first, then those of its items."""
        return _SPANS.get(self.index, position, lambda: tuple(unit_spans(self.index, position)))

    def coverage(self, terms: Iterable[Term], spans: Iterable[Span], heading: str = "") -> float:
        """Share of the weight of the terms that the spans cover; 0 where a required one is missing, 1 for no terms."""
        spans = tuple(spans)
        codes = {span.unit.language for span in spans}
        total = covered = 0.0
        for term in terms:
            weight = term.weight * self.comparable(term, codes)
            total += weight
            if self.covers(term, spans, heading):
                covered += weight
            elif term.required:
                return 0.0
        return covered / total if total else 1.0

    def comparable(self, term: Term, codes: Collection[str]) -> float:
        """Less than 1 for a word that cannot be met, since the places are in other languages than the question."""
        if term.concept or term.ordinal or term.numbers or _is_neutral(term) or not codes:
            return 1.0
        return 1.0 if self.question.language in codes else FOREIGN_WORD

    def covers(self, term: Term, spans: Iterable[Span], heading: str = "") -> bool:
        """Whether one of the spans, or the heading over them, names the concept or has its words."""
        spans = tuple(spans)
        if term.numbers and any(term.numbers & span.numbers for span in spans):
            return True
        if term.ordinal:
            return any(term.ordinal in span.ordinals for span in spans)
        if term.concept:
            return self._names(term, spans)
        return bool(term.tokens) and self._has_words(term, spans, heading)

    def _names(self, term: Term, spans: tuple[Span, ...]) -> bool:
        """Whether a span names the concept; all the words of one that need not be there are as good."""
        if any(not span.concepts.isdisjoint(self.also(term.concept, span.unit)) for span in spans):
            return True
        if term.required or not term.tokens:
            return False
        pieces = self._comparable_to(term, spans)
        return all(any(t.stem in span.own_stems for span in pieces) for t in term.tokens if t.stem)

    def _has_words(self, term: Term, spans: tuple[Span, ...], heading: str) -> bool:
        pieces = self._comparable_to(term, spans)
        if len(term.tokens) > 1:  # characters side by side are one word
            return any("".join(token.norm for token in term.tokens) in span.joined for span in pieces)
        heading_stems = self.heading_stems(heading) if heading else frozenset()
        return all(
            any(has_word(token, span) for span in pieces) or token.stem in heading_stems
            for token in term.tokens
            if token.stem
        )

    def _comparable_to(self, term: Term, spans: tuple[Span, ...]) -> list[Span]:
        """The spans in the question's language; all of them for what reads the same in every language."""
        return [span for span in spans if span.unit.language == self.question.language or _is_neutral(term)]

    def also(self, id_: str, unit: Unit) -> frozenset[str]:
        """The id, and who is the same by the unit's report: an office and the person who holds it at that meeting."""
        return self.holders.also(id_, unit.meeting)

    def heading_stems(self, heading: str) -> frozenset[str]:
        """Stems of the words of a heading, read in the question's language."""
        return _heading_stems(heading, self.question.language)

    def unit_coverage(self, terms: Iterable[Term], position: int) -> float:
        """Coverage by the whole unit and its section's heading."""
        unit = self.index.units[position]
        return self.coverage(terms, self.spans(position), unit.heading)


@lru_cache(10_000)
def _heading_stems(heading: str, code: str) -> frozenset[str]:
    return frozenset(token.stem for token in tokens(heading, language(code)) if token.stem)


def view_of(index: Index, asked: Question) -> View:
    """The units that the question may be answered from."""
    view, library = index.view(asked.language), index.library
    if asked.scope.is_open and not (asked.report or asked.beyond or asked.only):
        return view
    mask = view.mask.copy()
    if asked.report:
        mask &= library.of_report(asked.report)
    if not asked.scope.is_open:
        reported = index.reported
        mask &= library.column("meetings").where(lambda meetings: asked.scope.includes(meetings, reported))
    if asked.only:
        only = np.zeros_like(mask)
        only[[position for place in asked.only for position in index.paragraph(*place)]] = True
        mask &= only
    for place in asked.beyond:
        mask[index.paragraph(*place)] = False
    return View(mask)


def _is_neutral(term: Term) -> bool:
    """Whether the term reads the same in every language: a name in Latin letters, or a number."""
    return all(
        token.norm.isascii() and (any(c.isupper() for c in token.surface) or any(c.isdigit() for c in token.norm))
        for token in term.tokens
    )
