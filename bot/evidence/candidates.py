"""Candidate generation: a superset of the places that `Evidence.covers` accepts, computed from postings.

Where the view is small all its places are candidates: reading them takes a moment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from bot.deadline import check_deadline
from bot.evidence.office_holders import Holders
from bot.evidence.sentences import heading_stems, number_words, ordinal_words
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
from bot.thresholds import COVERAGE_ROUNDING, MAX_UNITS_READ_WHOLE, MIN_WORD_SIMILARITY
from indexer.languages import Token, language, tokens
from indexer.search.library import Stack
from indexer.search.segment import SHORTEST_SIMILAR, act_mark, actor_mark
from indexer.search.view import View
from indexer.text.vocabulary import UNKNOWN


def is_small(view: View) -> bool:
    """Whether the view is so small that reading all its units costs less than telling the candidates apart."""
    return view.count <= MAX_UNITS_READ_WHOLE


Mask = NDArray[np.bool_]
Condition = Callable[[], Mask]
"""Computes for every unit whether something may hold of it."""


class Candidates:
    """Candidate units of a question, and the conditions that select them."""

    def __init__(self, terms: QuestionTerms, view: View, holders: Holders) -> None:
        self._terms = terms
        self._view = view
        self._holders = holders
        self._index = terms.index
        self._masks: dict[tuple[int, Term], Mask] = {}

    def among(self, *conditions: Condition) -> tuple[int, ...]:
        """Positions of the units of which all conditions may hold, in order."""
        if is_small(self._view):
            return self._view.positions
        mask = self._view.mask.copy()
        for condition in conditions:
            mask &= condition()
        return tuple(np.flatnonzero(mask).tolist())

    def covering(self, terms: Iterable[Term], enough: float, optional: Iterable[Term] = ()) -> Condition:
        """Coverage of `terms` reaches `enough` for some subset of the optional terms."""
        terms, optional = tuple(terms), tuple(optional)
        return lambda: self._everywhere(lambda stack: self._enough(stack, terms, enough, optional))

    def telling(self, acts: Iterable[str]) -> Condition:
        """A fact of the unit has one of these acts."""
        marks = [act_mark(act) for act in acts]
        return lambda: self._index.library.holders(self._index.library.marks, marks)

    def at(self, meeting: int) -> Condition:
        """The unit is about this meeting, as the last of those it is about."""
        return lambda: self._index.library.column("meetings").where(lambda meetings: meetings[-1] == meeting)

    def by(self, ids: Iterable[str]) -> Condition:
        """A fact of the unit has one of these as its agent, or who is the same, or is a part of one."""
        vocabulary = self._index.vocabulary
        wanted = frozenset().union(*(self._holders.ever(id_) for id_ in ids))

        def hold() -> Mask:
            parts = (id_ for id_ in vocabulary.entries if not wanted.isdisjoint(vocabulary.wider(id_)))
            marks = [actor_mark(id_) for id_ in (*wanted, *parts)]
            return self._index.library.holders(self._index.library.marks, marks)

        return hold

    def mentioning(self, ids: Iterable[str]) -> Condition:
        """The unit names one of these concepts."""
        ids = tuple(ids)

        def one(stack: Stack) -> Mask:
            return _any_of(stack, (self._naming(stack, id_) for id_ in ids))

        return lambda: self._everywhere(one)

    def meetings(self, condition: Condition) -> frozenset[int]:
        """Meetings of the units in view of which the condition may hold."""
        meetings = self._index.library.column("meetings")
        told = meetings.among(condition() & self._view.mask)
        return frozenset(n for numbers in told for n in numbers)

    def valued(self, column: str, is_it: Callable[[Any], bool]) -> tuple[int, ...]:
        """Positions of the units in view whose value in the column satisfies `is_it`, in order."""
        mask = self._index.library.column(column).where(is_it) & self._view.mask
        return tuple(np.flatnonzero(mask).tolist())

    def naming(self, terms: Iterable[Term]) -> Condition:
        """The unit may cover one of these terms."""
        terms = tuple(terms)

        def one(stack: Stack) -> Mask:
            return _any_of(stack, (self._mask(stack, term) for term in terms))

        return lambda: self._everywhere(one)

    def _everywhere(self, condition: Callable[[Stack], Mask]) -> Mask:
        mask = np.zeros(len(self._index.units), np.bool_)
        for stack in self._index.library.stacks:
            check_deadline()
            if self._view.has_any(stack):
                mask[stack.rows] = condition(stack)
        return mask

    def _enough(self, stack: Stack, terms: Sequence[Term], enough: float, optional: Sequence[Term]) -> Mask:
        possible = np.ones(len(stack.rows), np.bool_)
        covered, total = np.zeros(len(stack.rows)), np.zeros(len(stack.rows))
        for term in terms:
            mask, weight = self._mask(stack, term), self._weight(stack, term)
            covered += weight * mask
            total += weight
            if term.required:
                possible &= mask
        for term in optional:
            more = self._weight(stack, term) * self._mask(stack, term)
            covered += more
            total += more
        return possible & (covered >= (enough - COVERAGE_ROUNDING) * total)

    def _weight(self, stack: Stack, term: Term) -> float:
        return term.weight * self._terms.comparability(term, (stack.code,))

    def _mask(self, stack: Stack, term: Term) -> Mask:
        """For every document of the stack whether it may cover the term."""
        key = (stack.concepts, term)
        if key not in self._masks:
            self._masks[key] = self._held(stack, term)
        return self._masks[key]

    def _held(self, stack: Stack, term: Term) -> Mask:
        is_comparable = self._terms.is_comparable(term, (stack.code,))
        return _any_of(stack, (self._possible(stack, way, is_comparable=is_comparable) for way in ways_to_cover(term)))

    def _possible(self, stack: Stack, way: Way, *, is_comparable: bool) -> Mask:
        """For every document of the stack whether it may cover a term in this way."""
        match way:
            case HasNumber(values):
                same = self._with_number(stack, number_words(stack.code), values)
                return same | self._with_number(stack, ordinal_words(stack.code), values - {1})
            case HasOrdinal(value):
                return self._with_number(stack, ordinal_words(stack.code), {value})
            case NamesConcept(concept):
                return self._naming(stack, concept)
            case HasMeaning(ids):
                return self._meaning(stack, ids)
            case _:
                return self._saying(stack, way, is_comparable=is_comparable)

    def _saying(self, stack: Stack, way: HasWords | HasJoined | HasSimilarWord, *, is_comparable: bool) -> Mask:
        """For every document of the stack whether the words themselves may stand in it."""
        match way:
            case HasSimilarWord(token) if token.stem:
                headed = self._headed(token.stem)[stack.rows]
                return headed | self._has_word(stack, token) if is_comparable else headed
            case HasWords(spoken) | HasJoined(spoken):
                stems = [token for token in spoken if token.stem]
                return self._has_all(stack, stems) if is_comparable or not stems else _none(stack)
        return ~_none(stack)

    def _with_number(self, stack: Stack, known: dict[str, int], wanted: Iterable[int]) -> Mask:
        """Where one of the numbers stands; everywhere, if the index does not hold all their words."""
        norms = [*map(str, wanted), *(norm for norm, value in known.items() if value in wanted)]
        norms += [f"0{norm}" for norm in norms if len(norm) == 1]
        own = language(stack.code)
        spoken = [token for norm in norms for token in tokens(norm, own)]
        mask = _none(stack)
        if not all(token.stem for token in spoken):
            return ~mask
        for token in spoken:
            mask[stack.holding("words", token.stem)] = True
        return mask

    def _naming(self, stack: Stack, concept: str) -> Mask:
        mask = _none(stack)
        for id_ in self._holders.ever(concept):
            mask[stack.holding("concepts", id_)] = True
            if self._index.vocabulary.kind(id_) == UNKNOWN:  # others may name it without doing anything
                label = tokens(self._index.vocabulary.label(id_, stack.code), language(stack.code))
                mask |= self._has_all(stack, [token for token in label if token.stem])
        return mask

    def _meaning(self, stack: Stack, ids: Iterable[str]) -> Mask:
        mask = _none(stack)
        for id_ in ids:
            mask[stack.holding("meanings", id_)] = True
        return mask

    def _has_all(self, stack: Stack, spoken: Sequence[Token]) -> Mask:
        masks = [self._has_word(stack, token) for token in spoken]
        return np.logical_and.reduce(masks) if masks else ~_none(stack)

    def _has_word(self, stack: Stack, token: Token) -> Mask:
        mask = _none(stack)
        own = tokens(token.surface, language(stack.code))
        for stem in dict.fromkeys((token.stem, *(other.stem for other in own))):
            if stem:
                mask[stack.holding("words", stem)] = True
        if len(token.stem) >= SHORTEST_SIMILAR and not token.stem.isdigit():
            for documents in stack.alike(token.stem, MIN_WORD_SIMILARITY):
                mask[documents] = True
        return mask

    def _headed(self, stem: str) -> Mask:
        """For every unit whether the heading over it has the word, read in the question's language."""
        code = self._terms.question.language
        headings = self._index.library.column("heading")
        return headings.where(lambda heading: stem in heading_stems(heading, code))


def _none(stack: Stack) -> Mask:
    return np.zeros(len(stack.rows), np.bool_)


def _any_of(stack: Stack, masks: Iterable[Mask]) -> Mask:
    found = _none(stack)
    for mask in masks:
        found |= mask
    return found
