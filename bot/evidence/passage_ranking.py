"""Passage ranking: the units in view, by how much of what a question asks for each covers, in whatever language.

Each term counts by its rarity among the units in view: wholly where the unit names or says it, in part where it says
it in other words of the lexicon, and less where only the paragraphs before it do ("Chile supported the proposal" is
about what the paragraph before proposes). The share of all this that a unit covers is comparable between languages,
which sums over the words of one language are not; the BM25 score decides between the like.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bot.evidence.candidates import Candidates
from bot.evidence.index_cache import IndexCache
from bot.evidence.terms import QuestionTerms, Term
from bot.question.named_acts import FATE
from bot.thresholds import (
    ACT_WEIGHT,
    BM25_WEIGHT,
    CONTEXT_WEIGHTS,
    DEED_WEIGHT,
    LENGTH_PENALTY,
    MATTER_WEIGHT,
    MAX_CONTENDERS,
    MEANING_STRENGTH,
    MISSING_REQUIRED,
    UNTOLD_ACT,
    WORDS_STRENGTH,
)
from indexer import Index
from indexer.acts import FACT_ONLY, SETTLING, answering
from indexer.search.ranking import Ranking
from indexer.search.view import View

Scores = NDArray[np.float64]

_FOLLOWS: IndexCache[str, NDArray[np.bool_]] = IndexCache(4)
"""For every unit whether it stands right behind the one before it, under the same heading of the same version."""
_MATTERS: IndexCache[str, NDArray[np.int64]] = IndexCache(4)
"""For every unit which matter it is on, counted from 0."""
_LENGTHS: IndexCache[str, Scores] = IndexCache(4)
"""For every unit its length in words, as a multiple of the mean of its language."""


class PassageRanking:
    """The units in view of one question, ranked."""

    def __init__(self, terms: QuestionTerms, view: View, candidates: Candidates, ranking: Ranking) -> None:
        self._terms = terms
        self._index = terms.index
        self._view = view
        self._candidates = candidates
        self._ranking = ranking

    def best(self, k: int) -> tuple[int, ...]:
        """Positions of the `k` best units in view, best first; of equals the accounts of the meeting first."""
        positions = np.flatnonzero(self._view.mask)
        behind = self._index.library.column("section").where(lambda section: not section)
        order = np.lexsort((positions, behind[positions], -self.scores[positions]))[:k]
        return tuple(positions[order].tolist())

    @cached_property
    def scores(self) -> Scores:
        """For every unit a score from 0 to little above 1; of no meaning for those out of view."""
        total, weights = np.zeros(len(self._index.units)), 0.0
        fit = np.ones(len(self._index.units))
        for strength, weight, required in self._parts():
            if required:
                fit *= np.where(strength > 0, 1.0, MISSING_REQUIRED)
            held = float(strength[self._view.mask].sum())
            rarity = weight * float(np.log((self._view.count + 1) / max(held, 1.0)))
            total += rarity * strength
            weights += rarity
        covered = fit * total / weights if weights else total
        longer = np.maximum(self._lengths - 1.0, 0.0)
        covered /= 1.0 + LENGTH_PENALTY * longer
        covered *= np.where(self._told(), 1.0, UNTOLD_ACT)
        return covered + self._worded() * float(covered.max(initial=0.0))

    def _parts(self) -> Iterator[tuple[Scores, float, bool]]:
        """What is asked for: how strongly every unit has it, its weight beside its rarity, whether it is required."""
        for term in (*self._terms.topic, *self._terms.named, *self._terms.act_terms):
            yield self._in_context(self._strength(term)), 1.0, term.required
        wanted = answering(self._terms.question.acts)
        if not wanted:
            return
        told = self._candidates.telling(wanted)()
        yield told.astype(float), ACT_WEIGHT, False
        if self._terms.question.actors:
            yield (told & self._candidates.by(self._terms.question.actors)()).astype(float), DEED_WEIGHT, False

    def _told(self) -> NDArray[np.bool_]:
        """The units that tell of the act asked for; all, where others may answer: "when" asks for plans, too."""
        question = self._terms.question
        if question.across == FATE:
            return self._candidates.telling(SETTLING)() & ~self._opens
        wanted = answering(question.acts)
        if wanted is None or FACT_ONLY.isdisjoint(question.acts) or question.values or question.wants == "why":
            return np.ones(len(self._index.units), np.bool_)
        return self._candidates.telling(wanted)()

    def _strength(self, term: Term) -> Scores:
        """1 where the unit covers the term as it is, less where only in other words, or some of several words."""
        strength: Scores = self._candidates.naming([term.without_meanings])().astype(float)
        if term.meanings:
            strength = np.maximum(strength, MEANING_STRENGTH * self._candidates.naming([term])())
        if term.tokens[1:] and not term.concept:
            words = [
                self._candidates.naming([Term(term.weight, tokens=(word,))])() for word in term.tokens if word.stem
            ]
            strength = np.maximum(strength, WORDS_STRENGTH * np.mean(words, axis=0))
        return strength

    def _in_context(self, strength: Scores) -> Scores:
        """The strength, or what is left of that of the paragraphs before it: more where they are on the same matter."""
        best = np.maximum(strength, MATTER_WEIGHT * _so_far(strength, self._matters))
        before = strength
        for weight in CONTEXT_WEIGHTS:
            before = np.concatenate([np.zeros(1), before[:-1]]) * self._follows
            best = np.maximum(best, weight * before)
        return best

    def _worded(self) -> Scores:
        """BM25 scores of the best contenders beyond what shares nothing with the question, as a share of the best."""
        scores = np.zeros(len(self._index.units))
        positions, found = self._ranking.beyond_floor(MAX_CONTENDERS)
        scores[positions] = BM25_WEIGHT * found / max(float(found.max(initial=0.0)), 1.0)
        return scores

    @property
    def _follows(self) -> NDArray[np.bool_]:
        return _FOLLOWS.get(self._index, "", lambda: _follows(self._index))

    @property
    def _matters(self) -> NDArray[np.int64]:
        return _MATTERS.get(self._index, "", lambda: _matters(self._index))

    @property
    def _opens(self) -> NDArray[np.bool_]:
        """The units that bring up their matter."""
        return np.diff(self._matters, prepend=-1) > 0

    @property
    def _lengths(self) -> Scores:
        return _LENGTHS.get(self._index, "", lambda: _lengths(self._index))


def _follows(index: Index) -> NDArray[np.bool_]:
    return _as_before(index, "section") & _as_before(index, "heading")


def _matters(index: Index) -> NDArray[np.int64]:
    """For every unit which matter it is on, counted from 0; one that has none is on its own."""
    goes_on = _as_before(index, "matter") & index.library.column("matter").where(bool)
    return np.cumsum(~goes_on) - 1


def _as_before(index: Index, name: str) -> NDArray[np.bool_]:
    """For every unit whether it has the same value in a column as the one before it in its version."""
    numbers = index.library.column(name).numbers
    same = np.ones(len(numbers), np.bool_)
    same[1:] = numbers[1:] == numbers[:-1]
    for run in index.library.runs:
        same[run.first] = False
    return same


def _so_far(strength: Scores, matters: NDArray[np.int64]) -> Scores:
    """For every unit the most that it or a unit before it on the same matter has.

    No strength is over 1, so that two a matter keep the maxima of one from the next.
    """
    steps = matters + matters
    so_far: Scores = np.maximum.accumulate(strength + steps) - steps
    return so_far


def _lengths(index: Index) -> Scores:
    lengths = np.ones(len(index.units))
    for stack in index.library.stacks:
        own = stack.shelf.fields["words"].lengths().astype(float)
        lengths[stack.rows] = own / max(float(own.mean()), 1.0) if len(own) else own
    return lengths
