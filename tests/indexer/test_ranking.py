from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from indexer import Index
from indexer.engine.field import Field
from indexer.engine.formula import DELTA, K1, B

WORDS = st.lists(st.sampled_from(["aa", "bb", "cc", "dd", "ee", "ff", "gg"]), max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=12).filter(any), WORDS)
@settings(max_examples=200, deadline=None)
def test_scores_are_those_of_the_library(documents: list[list[str]], query: list[str]) -> None:
    field = Field.build(documents)
    library = BM25Plus(documents, k1=K1, b=B, delta=DELTA)
    query = [*query, "unheard-of"]
    np.testing.assert_allclose(field.scores(query), library.get_scores(query), rtol=0, atol=1e-9)


@given(st.lists(WORDS, min_size=1, max_size=12), WORDS)
@settings(max_examples=200, deadline=None)
def test_the_floor_is_the_score_of_sharing_nothing(documents: list[list[str]], query: list[str]) -> None:
    field = Field.build(documents)
    shares = [bool(set(document) & set(query)) for document in documents]
    assert (field.scores(query) > field.floor(query)).tolist() == shares


@pytest.mark.parametrize(
    ("texts", "question", "found"),
    [
        (["cat sat", "cat ran"], "cat", [0, 1]),  # all share the word: none is left out
        (["cat sat", "dog ran"], "dog", [1]),
        (["cat"], "cat", [0]),
        (["cat"], "dog", []),
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
