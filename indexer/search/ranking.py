"""Ranking of the units of a view for a text: words, character n-grams and concepts, each a BM25 score."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.languages import Token, grams, language, tokens, words
from indexer.lexicon import lexicon
from indexer.search.bm25.field import TermQuery
from indexer.search.engine import Clause, Engine, StackQuery
from indexer.search.library import Library
from indexer.search.view import View
from indexer.text.vocabulary import Vocabulary

CONCEPT_WEIGHT = 0.6
"""What the score of the concepts' field counts beside that of the words', in units of the text's language."""
MEANING_WEIGHT = 0.3
"""The same of the meanings' field."""
FOREIGN_CONCEPT_WEIGHT = 2.0
FOREIGN_MEANING_WEIGHT = 1.6
"""The same in units of another language, where words hardly tell: what is named and meant has to stand in for them."""


class Ranking:
    """How well the units of a view fit a text."""

    def __init__(  # noqa: PLR0913, PLR0917 (one question to one index)
        self, library: Library, vocabulary: Vocabulary, text: str, code: str, view: View, engine: Engine
    ) -> None:
        self._library = library
        self._engine = engine
        self._view = view
        spoken = tokens(text, language(code))
        named = [mention.id for mention in vocabulary.find(spoken, code, asked=True)]
        self._named = library.concepts.lookup(named)
        self._meant = list(_meant(library, spoken, code))
        self._queries = list(self._asked(text, code, spoken))

    def _asked(self, text: str, code: str, spoken: tuple[Token, ...]) -> Iterator[StackQuery]:
        read = {code: spoken}
        asked: dict[str, tuple[TermQuery, TermQuery]] = {}
        for stack in self._library.stacks:
            if not self._view.has_any(stack):
                continue
            known = language(stack.code)
            if stack.code not in asked:
                fields = self._library.fields[stack.code]
                heard = read.get(stack.code) or tokens(text, known)
                asked[stack.code] = fields.words.lookup(words(heard)), fields.grams.lookup(grams(heard, known))
            in_words, in_grams = asked[stack.code]
            own = (
                Clause("words", in_words, stack.place, 1.0),
                Clause("grams", in_grams, stack.place, known.gram_weight),
            )
            yield StackQuery(stack, (*own, *self._shared(stack.concepts, is_own=stack.code == code)))

    def _shared(self, part: int, *, is_own: bool) -> Iterator[Clause]:
        """What is asked of the fields that all languages share."""
        yield Clause("concepts", self._named, part, CONCEPT_WEIGHT if is_own else FOREIGN_CONCEPT_WEIGHT)
        weight = MEANING_WEIGHT if is_own else FOREIGN_MEANING_WEIGHT
        for share, query in self._meant:
            yield Clause("meanings", query, part, weight * share)

    def best(self, k: int) -> list[tuple[int, float]]:
        """Position and score of the `k` best units in view, best first; those that share nothing are left out."""
        positions, scores = self.contenders(k)
        best = np.lexsort((positions, -scores))[:k]
        return list(zip(positions[best].tolist(), scores[best].tolist(), strict=True))

    def contenders(self, k: int) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """Positions, in no order, and scores of the `k` best units of each language, and of all that equal the last."""
        positions, scores = [np.zeros(0, np.int32)], [np.zeros(0)]
        best = self._engine.top(self._queries, k, self._view)
        for query, (found, own) in zip(self._queries, best, strict=True):
            positions.append(query.stack.rows[found])
            scores.append(own)
        return np.concatenate(positions), np.concatenate(scores)

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
        for query in self._queries:
            floors[query.stack.rows] = query.floor
        others = np.flatnonzero(left).astype(np.int32)
        return others, floors[others]

    def beyond_floor(self, k: int) -> tuple[NDArray[np.int32], NDArray[np.float64]]:
        """Positions of `contenders(k)`, and how far each scores above a unit that shares nothing with the text."""
        positions, scores = self.contenders(k)
        floors = np.zeros(len(self._view.mask))
        for query in self._queries:
            floors[query.stack.rows] = query.floor
        return positions, np.maximum(scores - floors[positions], 0.0)


def _meant(library: Library, spoken: Sequence[Token], code: str) -> Iterator[tuple[float, TermQuery]]:
    """What the words of a text may mean; one that may mean several things gives each its share."""
    by_share: dict[float, list[str]] = {}
    for meant in lexicon(code).find(spoken):
        by_share.setdefault(1 / len(meant.ids), []).extend(meant.ids)
    for share, ids in by_share.items():
        yield share, library.meanings.lookup(ids)
