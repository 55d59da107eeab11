"""Query terms: what a question asks for, each weighted by its rarity in the reports, and the ways to cover a term."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from bot.evidence.sentences import numbers_in, ordinal_in_digits, ordinal_words
from bot.question.generic_concepts import GENERIC
from bot.question.model import Question
from bot.thresholds import (
    ACT_WORD_WEIGHT,
    FOREIGN_MEANING_WEIGHT,
    FOREIGN_WORD_WEIGHT,
    GENERIC_CONCEPT_WEIGHT,
    MAX_TELLING_SHARE,
    MIN_UBIQUITOUS_COUNT,
    UNHEARD_WORD_WEIGHT,
)
from indexer import Index
from indexer.languages import Language, Token, language
from indexer.lexicon import Meant, is_brand, lexicon
from indexer.text.vocabulary import ACTOR_KINDS


@dataclass(frozen=True, slots=True)
class Term:
    """A query term: a concept of the vocabulary, or a word."""

    weight: float
    concept: str = ""
    tokens: tuple[Token, ...] = ()
    """The words themselves; a concept is also covered by all its words."""
    ordinal: int = 0
    """For "first", "second" …: the number, which every language has a word for."""
    numbers: frozenset[int] = frozenset()
    """For a small number, in digits or words: its value."""
    meanings: frozenset[str] = frozenset()
    """What its words may mean, by the lexicon: other words for it cover it too, in any language."""
    required: bool = False
    """Without it a place cannot be the answer, however much else it covers."""

    @property
    def without_meanings(self) -> Term:
        """The term as it is, in no other words."""
        return replace(self, meanings=frozenset())

    @property
    def is_neutral(self) -> bool:
        """Whether it reads the same in every language: a name in Latin letters, or a number."""
        return all(
            token.norm.isascii() and (any(c.isupper() for c in token.surface) or any(c.isdigit() for c in token.norm))
            for token in self.tokens
        )


@dataclass(frozen=True, slots=True)
class HasNumber:
    """One of these small numbers stands in the place, in digits or words."""

    values: frozenset[int]


@dataclass(frozen=True, slots=True)
class HasOrdinal:
    """The ordinal stands in the place."""

    value: int


@dataclass(frozen=True, slots=True)
class NamesConcept:
    """The place names the concept, or who is the same at its meeting."""

    concept: str


@dataclass(frozen=True, slots=True)
class HasWords:
    """All words stand in the place outside actors' names, in the language of the question."""

    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class HasSimilarWord:
    """The word stands in the place or the heading over it, inflected or slightly misspelt at worst."""

    token: Token


@dataclass(frozen=True, slots=True)
class HasJoined:
    """The words stand side by side: in a script without spaces they are one word."""

    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class HasMeaning:
    """A word stands in the place that may mean one of these things, in whatever language."""

    ids: frozenset[str]


Way = HasMeaning | HasNumber | HasOrdinal | NamesConcept | HasWords | HasSimilarWord | HasJoined


def ways_to_cover(term: Term) -> Iterator[Way]:
    """The ways in which a place can cover the term, any one of which is enough.

    The one statement of the coverage rule: `Evidence.covers` checks the ways against sentences, `Candidates` against
    postings, where what cannot be told counts as possible.
    """
    if term.numbers:
        yield HasNumber(term.numbers)
    if term.ordinal:
        yield HasOrdinal(term.ordinal)
    elif term.concept:
        yield NamesConcept(term.concept)
        if term.tokens and not term.required:
            yield HasWords(term.tokens)
    elif len(term.tokens) > 1:
        yield HasJoined(term.tokens)
    elif term.tokens:
        yield HasSimilarWord(term.tokens[0])
    if term.meanings and not term.required:
        yield HasMeaning(term.meanings)


class QuestionTerms:
    """The terms of one question, weighted from the statistics of one index."""

    def __init__(self, index: Index, question: Question) -> None:
        self.index = index
        self.question = question
        self._fields = index.fields.get(question.language)

    @property
    def _known(self) -> Language:
        return language(self.question.language)

    @cached_property
    def topic(self) -> tuple[Term, ...]:
        """Terms of the topic: what the question names and says beside acts and question words."""
        return (*self._concept_terms(actors=False), *self._word_terms())

    @cached_property
    def subject(self) -> tuple[Term, ...]:
        """The terms of the topic that tell one thing from another: not the meeting or its business."""
        return tuple(term for term in self.topic if term.concept not in GENERIC)

    @cached_property
    def named(self) -> tuple[Term, ...]:
        """The actors that the question names."""
        return tuple(self._concept_terms(actors=True))

    @cached_property
    def act_terms(self) -> tuple[Term, ...]:
        """The words for acts, where an act is to be looked for as a word."""
        spoken = (token for token in self.question.act_words if token.stem)
        return tuple(Term(ACT_WORD_WEIGHT * self._word_weight((token,)), tokens=(token,)) for token in spoken)

    def is_unheard(self, term: Term) -> bool:
        """Whether the term is a word of the question's language that no report has."""
        if term.concept or self._fields is None:
            return False
        return not any(self._fields.words.frequency(token.stem) for token in term.tokens)

    def is_ubiquitous(self, id_: str) -> bool:
        """Whether the concept is in so many paragraphs that naming it says nothing."""
        return self.index.concepts.frequency(id_) > max(MIN_UBIQUITOUS_COUNT, MAX_TELLING_SHARE * len(self.index.units))

    def comparability(self, term: Term, codes: Collection[str]) -> float:
        """Factor on the term's weight: below 1 for a word of another language than the places are in."""
        if term.concept or term.ordinal or term.numbers or not codes or self.is_comparable(term, codes):
            return 1.0
        return FOREIGN_MEANING_WEIGHT if term.meanings else FOREIGN_WORD_WEIGHT

    def is_comparable(self, term: Term, codes: Collection[str]) -> bool:
        """Whether the term's words can be met in one of these languages."""
        return term.is_neutral or self.question.language in codes

    def _concept_terms(self, *, actors: bool) -> Iterator[Term]:
        for mention in self.question.mentions:
            is_actor = mention.kind in ACTOR_KINDS
            if is_actor is not actors or self.is_ubiquitous(mention.id):
                continue
            if mention.id in self.question.any_of and self.question.any_of[1:]:
                continue  # one of several who may be meant: none of them is required
            words = self.question.spoken[mention.first : mention.last]
            # a topic that the vocabulary knows and no report has is known to be missing; what is counted may be
            # called by another name beside its number
            is_optional = mention.id in GENERIC or not set(words).isdisjoint(self.question.counted)
            required = is_actor or (not is_optional and self._is_absent(mention.id, words))
            means = frozenset() if is_actor else self._meanings(words)
            yield Term(self._concept_weight(mention.id), mention.id, words, meanings=means, required=required)

    def _word_terms(self) -> Iterator[Term]:
        ordinals = ordinal_words(self.question.language)
        for words in self._word_groups():
            ordinal = max(self._ordinal(word) for word in words)
            numbers = numbers_in((word.norm for word in words), self.question.language)
            if numbers and self.question.object_of_acts:
                continue  # "the two contributions": how many acts are spoken of
            is_exact = any(any(c.isdigit() for c in word.norm) or self._is_unheard_name(word) for word in words)
            yield Term(
                self._word_weight(words),
                tokens=words,
                ordinal=ordinal,
                numbers=numbers,
                meanings=self._meanings(words),
                required=(is_exact and not ordinal) or ordinal in ordinals.values(),
            )

    def _ordinal(self, word: Token) -> int:
        """The number of an ordinal; 0 for any other word."""
        prefix = self._known.meetings.ordinal_prefix
        before = self.question.spoken[: self.question.spoken.index(word)]
        if prefix and (not before or before[-1].norm != prefix):
            return 0
        return ordinal_words(self.question.language).get(word.norm, 0) or ordinal_in_digits(word.norm, self._known)

    def _meanings(self, words: tuple[Token, ...]) -> frozenset[str]:
        """What these words of the question may mean: together, or each of them."""
        found = [meant for meant in self._meant if set(self.question.spoken[meant.first : meant.last]) & set(words)]
        whole = [meant for meant in found if meant.last - meant.first >= len(words)]
        ids = frozenset(id_ for meant in whole or found for id_ in meant.ids)
        return frozenset(filter(is_brand, ids)) or ids  # asked of one maker, a game of another is no answer

    @cached_property
    def _meant(self) -> tuple[Meant, ...]:
        return lexicon(self.question.language).find(self.question.spoken)

    def _phrases(self) -> Iterator[tuple[Token, ...]]:
        """Words of the topic that the lexicon has together, each group once; the longest first at each place."""
        words, last = set(self.question.words), 0
        for meant in self._meant:
            group = self.question.spoken[meant.first : meant.last]
            said = tuple(token for token in group if token in words)
            if meant.first >= last and said[1:] and all(token in words or not token.stem for token in group):
                last = meant.last
                yield said

    def _word_groups(self) -> Iterator[tuple[Token, ...]]:
        """Phrases of the lexicon, and single words; where no spaces set them apart, pairs of adjoining characters."""
        words = self.question.words
        paired: set[Token] = set()
        for phrase in self._phrases():
            paired |= set(phrase)
            yield phrase
        words = tuple(word for word in words if word not in paired)
        if language(self.question.language).spaces:
            yield from ((word,) for word in words)
            return
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
        if self._fields is None or self._fields.words.frequency(word.stem) or not word.surface[:1].isupper():
            return False
        inside = word is not self.question.spoken[0] and not self.question.text.isupper()
        return inside and word.surface.isascii() and word.surface.isalpha()

    def _is_absent(self, id_: str, words: tuple[Token, ...]) -> bool:
        """Whether no unit names the concept, has all its words, or what they mean; one word's stem proves nothing."""
        meant = self.index.library.meanings
        if self.index.concepts.frequency(id_) or any(meant.frequency(each) for each in self._meanings(words)):
            return False
        if len(words) == 1 or self._fields is None:
            return True
        return not all(self._fields.words.frequency(token.stem) for token in words if token.stem)

    def _concept_weight(self, id_: str) -> float:
        size = len(self.index.units)
        weight = math.log((size + 1) / max(1, self.index.concepts.frequency(id_)))
        return weight * (GENERIC_CONCEPT_WEIGHT if id_ in GENERIC else 1.0)

    def _word_weight(self, words: tuple[Token, ...]) -> float:
        if self._fields is None:
            return 1.0
        fields = self._fields
        frequency = (
            fields.words.frequency(words[0].stem)
            if len(words) == 1
            else fields.grams.frequency("".join(word.norm for word in words))
        )
        weight = math.log((fields.words.size + 1) / max(1, frequency))
        return weight if frequency else UNHEARD_WORD_WEIGHT * weight
