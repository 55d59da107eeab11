"""Ranking of the units of a view for a text: words, character n-grams and concepts, each a BM25 score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.languages import Token, grams, language, tokens, words
from indexer.lexicon import lexicon
from indexer.search.bm25.field import TermQuery
from indexer.search.bm25.topk import contenders
from indexer.search.library import Library, Stack
from indexer.search.view import View
from indexer.text.vocabulary import Vocabulary

CONCEPT_WEIGHT = 0.6
"""What the score of the concepts' field counts beside that of the words', in units of the text's language."""
MEANING_WEIGHT = 0.3
"""The same of the meanings' field."""
FOREIGN_CONCEPT_WEIGHT = 2.0
FOREIGN_MEANING_WEIGHT = 1.6
"""The same in units of another language, where words hardly tell: what is named and meant has to stand in for them."""


@dataclass(frozen=True, slots=True)
class _Part:
    """A query in one stack's fields."""

    stack: Stack
    words: TermQuery
    grams: TermQuery
    gram_weight: float
    is_own: bool
    """Whether its units are in the language of the text."""


class Ranking:
    """How well the units of a view fit a text."""

    def __init__(self, library: Library, vocabulary: Vocabulary, text: str, code: str, view: View) -> None:
        self._library = library
        self._view = view
        spoken = tokens(text, language(code))
        named = [mention.id for mention in vocabulary.find(spoken, code, asked=True)]
        self._named = library.concepts.lookup(named)
        self._meant = list(_meant(library, spoken, code))
        self._code = code
        self._parts = list(self._asked(text, {code: spoken}))

    def _asked(self, text: str, read: dict[str, tuple[Token, ...]]) -> Iterator[_Part]:
        asked: dict[str, tuple[TermQuery, TermQuery]] = {}
        for stack in self._library.stacks:
            if not self._view.has_any(stack):
                continue
            known = language(stack.code)
            if stack.code not in asked:
                fields = self._library.fields[stack.code]
                spoken = read.get(stack.code) or tokens(text, known)
                asked[stack.code] = fields.words.lookup(words(spoken)), fields.grams.lookup(grams(spoken, known))
            yield _Part(stack, *asked[stack.code], known.gram_weight, stack.code == self._code)

    def _shared(self, part: _Part) -> Iterator[tuple[TermQuery, float]]:
        """What is asked of the fields that all languages share, with its weight in this part."""
        yield self._named, CONCEPT_WEIGHT if part.is_own else FOREIGN_CONCEPT_WEIGHT
        weight = MEANING_WEIGHT if part.is_own else FOREIGN_MEANING_WEIGHT
        yield from ((query, weight * share) for share, query in self._meant)

    def best(self, k: int) -> list[tuple[int, float]]:
        """Position and score of the `k` best units in view, best first; those that share nothing are left out."""
        positions, scores = self.contenders(k)
        best = np.lexsort((positions, -scores))[:k]
        return list(zip(positions[best].tolist(), scores[best].tolist(), strict=True))

    def contenders(self, k: int) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """Positions, in no order, and scores of the `k` best units, of all that equal the last of them, and of more."""
        positions, scores = [np.zeros(0, np.int32)], [np.zeros(0)]
        for part in self._parts:
            stack = part.stack
            columns = part.words.columns(stack.place) + part.grams.columns(stack.place, part.gram_weight)
            for query, weight in self._shared(part):
                columns += query.columns(stack.concepts, weight)
            found = contenders(columns, k, stack.scratch, self._view.admitted(stack))
            positions.append(stack.rows[found])
            scores.append(self._scores(part, found))
        return np.concatenate(positions), np.concatenate(scores)

    def _scores(self, part: _Part, documents: NDArray[np.int32]) -> NDArray[np.float64]:
        stack = part.stack
        own = part.words.scores(stack.place, documents)
        own += part.gram_weight * part.grams.scores(stack.place, documents)
        for query, weight in self._shared(part):
            own += weight * query.scores(stack.concepts, documents)
        return own

    def order(self, k: int, behind: NDArray[np.bool_]) -> tuple[int, ...]:
        """The `k` best units in view, best first, those that share nothing with the text last.

        Of equals, those that `behind` says it of for every unit stand behind the others.
        """
        positions, scores = self.contenders(k)
        if len(positions) < k:
            others, floors = self._others(positions)
            positions, scores = np.concatenate([positions, others]), np.concatenate([scores, floors])
        best = np.lexsort((positions, behind[positions], -scores))[:k]
        return tuple(positions[best].tolist())

    def _others(self, found: NDArray[np.int32]) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """The units in view that share nothing with the text, and their scores."""
        left = self._view.mask.copy()
        left[found] = False
        floors = np.zeros(len(left))
        for part in self._parts:
            floors[part.stack.rows] = self._floor(part)
        others = np.flatnonzero(left).astype(np.int32)
        return others, floors[others]

    def _floor(self, part: _Part) -> float:
        own = part.words.floor + part.gram_weight * part.grams.floor
        return own + sum(weight * query.floor for query, weight in self._shared(part))

    def beyond_floor(self, k: int) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """Positions of `contenders(k)`, and how far each scores above a unit that shares nothing with the text."""
        positions, scores = self.contenders(k)
        floors = np.zeros(len(self._view.mask))
        for part in self._parts:
            floors[part.stack.rows] = self._floor(part)
        return positions, np.maximum(scores - floors[positions], 0.0)


def _meant(library: Library, spoken: Sequence[Token], code: str) -> Iterator[tuple[float, TermQuery]]:
    """What the words of a text may mean; one that may mean several things gives each its share."""
    by_share: dict[float, list[str]] = {}
    for meant in lexicon(code).find(spoken):
        by_share.setdefault(1 / len(meant.ids), []).extend(meant.ids)
    for share, ids in by_share.items():
        yield share, library.meanings.lookup(ids)
