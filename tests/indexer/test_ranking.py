from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from rank_bm25 import BM25Plus

from indexer.ranking import DELTA, K1, B, Field

WORDS = st.lists(st.sampled_from(["aa", "bb", "cc", "dd", "ee", "ff", "gg"]), max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=12).filter(any), WORDS)
@settings(max_examples=200, deadline=None)
def test_scores_are_those_of_the_library(documents: list[list[str]], query: list[str]) -> None:
    field = Field.build(documents)
    library = BM25Plus(documents, k1=K1, b=B, delta=DELTA)
    query = [*query, "unheard-of"]
    np.testing.assert_allclose(field.scores(query), library.get_scores(query), rtol=0, atol=1e-9)


def test_an_empty_corpus_scores_nothing() -> None:
    assert Field.build([]).scores(["aa"]).tolist() == []
    assert Field.build([[], []]).scores(["aa"]).tolist() == [0.0, 0.0]


def test_frequency_counts_documents() -> None:
    field = Field.build([["aa", "aa"], ["aa", "bb"], []])
    assert (field.frequency("aa"), field.frequency("bb"), field.frequency("zz")) == (2, 1, 0)
