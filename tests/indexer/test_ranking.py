from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from indexer import Index
from indexer.search.bm25.field import Field, sections_of
from indexer.search.bm25.formula import DELTA, K1, B
from indexer.search.bm25.postings import Postings

WORDS = st.lists(st.sampled_from(["aa", "bb", "cc", "dd", "ee", "ff", "gg"]), max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=12).filter(any), WORDS)
@settings(max_examples=30, deadline=None)
def test_scores_are_those_of_the_library(documents: list[list[str]], query: list[str]) -> None:
    field = Field.build(documents)
    library = BM25Plus(documents, k1=K1, b=B, delta=DELTA)
    query = [*query, "unheard-of"]
    np.testing.assert_allclose(field.scores(query), library.get_scores(query), rtol=0, atol=1e-9)


@given(st.lists(WORDS, min_size=1, max_size=12), WORDS)
@settings(max_examples=30, deadline=None)
def test_the_floor_is_the_score_of_sharing_nothing(documents: list[list[str]], query: list[str]) -> None:
    field = Field.build(documents)
    shares = [bool(set(document) & set(query)) for document in documents]
    assert (field.scores(query) > field.floor(query)).tolist() == shares


@pytest.mark.parametrize(
    ("texts", "question", "found"),
    [
        (["cat sat", "cat ran"], "cat", [0, 1]),  # all share the word: none is left out
        (["cat sat", "stone ran"], "stone", [1]),
        (["cat"], "cat", [0]),
        (["cat"], "stone", []),
        (["the cat", "a dog"], "the", [0]),
        (["", "cat"], "cat", [1]),
        ([], "cat", []),
    ],
)
def test_texts_that_share_nothing_are_left_out(texts: list[str], question: str, found: list[int]) -> None:
    assert [hit.position for hit in Index.from_texts(texts, "en").search(question, "en")] == found


def test_an_empty_corpus_scores_nothing() -> None:
    assert Field.build([]).scores(["aa"]).tolist() == []
    assert Field.build([[], []]).scores(["aa"]).tolist() == [0.0, 0.0]


def test_frequency_counts_documents() -> None:
    field = Field.build([["aa", "aa"], ["aa", "bb"], []])
    assert (field.frequency("aa"), field.frequency("bb"), field.frequency("zz")) == (2, 1, 0)


def zipf_documents(size: int, seed: int) -> list[list[str]]:
    """Documents of 5 to 40 words, the word of rank r about 1/r as often as the first; some documents twice."""
    chance = np.random.default_rng(seed)
    ranks = np.minimum(chance.zipf(1.3, (size, 40)), 3000)
    documents = [[f"w{rank}" for rank in row[: chance.integers(5, 41)]] for row in ranks.tolist()]
    return [*documents, *documents[:: size // 50]]


class Zipf(NamedTuple):
    """A field of many documents, questions to it, and what the library makes of each: scores, and who shares a word."""

    field: Field
    questions: list[tuple[list[str], list[float], list[int]]]


@cache
def zipf(size: int, parts: int) -> Zipf:
    documents = zipf_documents(size, seed=size + parts)
    cuts = [len(documents) * part // parts for part in range(parts + 1)]
    pieces = [documents[first:last] for first, last in pairwise(cuts)]
    library = BM25Plus(documents, k1=K1, b=B, delta=DELTA)
    chance = np.random.default_rng(parts)
    questions = []
    for number in range(12):
        ranks = chance.integers(1, (3000, 12, 300)[number % 3], 2 + number)  # rare words, common ones, of both kinds
        query = [f"w{rank}" for rank in ranks.tolist()]
        holding = [i for i in range(len(documents)) if not set(query).isdisjoint(documents[i])]
        questions.append((query, library.get_scores(query).tolist(), holding))
    return Zipf(Field([Postings(sections_of(piece, scored=parts == 1)) for piece in pieces]), questions)


@pytest.mark.parametrize("k", [1, 10, 100, 400])
@pytest.mark.parametrize("parts", [1, 3])
@pytest.mark.parametrize("size", [300, pytest.param(20_000, marks=pytest.mark.slow)])
def test_the_best_are_those_of_the_library(size: int, parts: int, k: int) -> None:
    """Whatever way the sums are found: few postings, all of them, or the rare ones and then looking up."""
    field, questions = zipf(size, parts)
    for query, wanted, holding in questions:
        positions, scores = field.top(query, k)
        order = sorted(holding, key=lambda i: (-round(wanted[i], 9), i))[:k]
        assert np.round(scores, 9).tolist() == [round(wanted[i], 9) for i in order], query
        assert all(abs(wanted[i] - score) < 1e-9 for i, score in zip(positions.tolist(), scores.tolist(), strict=True))
        assert len(set(positions.tolist())) == len(order)
