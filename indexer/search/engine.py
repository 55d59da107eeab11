"""The port for ranking engines: what ranking asks of whatever holds the postings, and the engine that is built in.

An engine is asked for the best documents of each stack at once. What it answers is exact: scores are those of
`TermQuery`, to the last bit, so that answers do not depend on which engine found them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray

from indexer.search.bm25.field import TermQuery
from indexer.search.bm25.topk import contenders
from indexer.search.library import Stack
from indexer.search.view import View

Best = tuple[NDArray[np.int32], NDArray[np.float64]]
"""Documents of a stack, in order, and their scores."""


class Clause(NamedTuple):
    """What is asked of one field."""

    field: str
    query: TermQuery
    part: int
    """Which part of the field the stack's documents are."""
    weight: float
    """What the score of the field counts."""


@dataclass(frozen=True, slots=True)
class StackQuery:
    """A text, as it is asked of the documents of one stack: a sum of weighted clauses."""

    stack: Stack
    clauses: tuple[Clause, ...]

    @property
    def floor(self) -> float:
        """Score of a document without any of the terms."""
        floors = [clause.weight * clause.query.floor for clause in self.clauses]
        return floors[0] + floors[1] + sum(floors[2:])


class Engine(Protocol):
    """Finds the best units."""

    def top(self, queries: Sequence[StackQuery], k: int, view: View) -> list[Best]:
        """For each query the `k` best documents in view, and all that equal the last of them.

        Documents that share no term with the query are left out. Raises IndexDamaged.
        """
        ...


class BuiltInEngine:
    """The postings of this process: in memory, or in files that are mapped."""

    def top(self, queries: Sequence[StackQuery], k: int, view: View) -> list[Best]:
        """As `Engine.top`."""
        return [_top(query, k, view) for query in queries]


def _top(query: StackQuery, k: int, view: View) -> Best:
    stack = query.stack
    columns = [c for clause in query.clauses for c in clause.query.columns(clause.part, clause.weight)]
    found = contenders(columns, k, stack.scratch, view.admitted(stack))
    scores = np.zeros(len(found))
    for clause in query.clauses:
        scores += clause.weight * clause.query.scores(clause.part, found)
    return trimmed(found, scores, k)


def trimmed(documents: NDArray[np.int32], scores: NDArray[np.float64], k: int) -> Best:
    """The `k` best of these documents, and all that equal the last of them."""
    if len(documents) <= k:
        return documents, scores
    kept = scores >= np.partition(scores, len(scores) - k)[len(scores) - k]
    return documents[kept], scores[kept]
