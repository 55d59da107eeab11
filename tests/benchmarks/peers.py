"""What a user would pick instead, each as its own documentation shows it: texts and questions in, rankings out."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence

import numpy as np

from tests.benchmarks.engines import DEPTH, fts5_best, fts5_table, tantivy_best, tantivy_index

Ranker = Callable[[Sequence[str], Sequence[str], str], list[list[int]]]
"""Paragraphs, questions, language code → for each question the positions of the best paragraphs, best first."""

_SNOWBALL = {"en": "english", "es": "spanish", "ru": "russian", "ar": "arabic", "fr": "french"}


def ours(texts: Sequence[str], questions: Sequence[str], code: str) -> list[list[int]]:
    """This project's index."""
    from indexer import Index

    index = Index.from_texts(texts, code)
    return [[hit.position for hit in index.search(question, code, DEPTH)] for question in questions]


def rank_bm25_naive(texts: Sequence[str], questions: Sequence[str], code: str) -> list[list[int]]:
    """rank-bm25 as its README shows it."""
    del code
    from rank_bm25 import BM25Okapi

    library = BM25Okapi([text.lower().split() for text in texts])
    return [_best(library.get_scores(question.lower().split())) for question in questions]


def bm25s(texts: Sequence[str], questions: Sequence[str], code: str) -> list[list[int]]:
    """bm25s with its tokenizer, and a stemmer where Snowball has one."""
    import bm25s as library
    import Stemmer

    stemmer = Stemmer.Stemmer(_SNOWBALL[code]) if code in _SNOWBALL else None
    options = {"stopwords": code if code == "en" else None, "stemmer": stemmer, "show_progress": False}
    retriever = library.BM25()
    retriever.index(library.tokenize(list(texts), **options), show_progress=False)
    asked = library.tokenize(list(questions), **options)
    found, _ = retriever.retrieve(asked, k=DEPTH, show_progress=False)
    return [[int(position) for position in row] for row in found]


def tantivy(texts: Sequence[str], questions: Sequence[str], code: str) -> list[list[int]]:
    """tantivy with its stemmer where it has one."""
    import tantivy as library

    builder = library.TextAnalyzerBuilder(library.Tokenizer.simple()).filter(library.Filter.lowercase())
    if code in _SNOWBALL:
        builder = builder.filter(library.Filter.stemmer(_SNOWBALL[code]))
    index = tantivy_index(texts, builder.build())
    rankings = []
    for question in questions:
        words = " ".join(_terms(question, trigrams=False))
        rankings.append(tantivy_best(index.searcher(), index.parse_query(words, ["text"])) if words else [])
    return rankings


def fts5(tokenizer: str) -> Ranker:
    """SQLite's FTS5 with one of its tokenizers; a question is an OR of its words (trigrams for `trigram`)."""

    def rank(texts: Sequence[str], questions: Sequence[str], code: str) -> list[list[int]]:
        del code
        base = sqlite3.connect(":memory:")
        fts5_table(base, f"tokenize='{tokenizer}'", texts)
        return [fts5_best(base, _terms(question, trigrams=tokenizer == "trigram")) for question in questions]

    return rank


def _terms(question: str, *, trigrams: bool) -> list[str]:
    if trigrams:
        return [question[i : i + 3] for i in range(len(question) - 2)]
    return "".join(c if c.isalnum() else " " for c in question).split()


def _best(scores: np.ndarray) -> list[int]:
    return [int(position) for position in np.argsort(-scores, kind="stable")[:DEPTH]]


PEERS: dict[str, Ranker] = {
    "this index": ours,
    "rank-bm25, split()": rank_bm25_naive,
    "bm25s": bm25s,
    "tantivy": tantivy,
    "FTS5 unicode61": fts5("unicode61"),
    "FTS5 trigram": fts5("trigram"),
}
