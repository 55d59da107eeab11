"""Passages are ranked by how much of the question each covers: in other words and languages, and by what precedes."""

from __future__ import annotations

import pytest

from bot.evidence.evidence import Evidence
from bot.question.parse import understand
from indexer import Index

PARAGRAPHS = [
    "Kenya proposed a two-year pause for lantern kites.",
    "Chile and Ghana endorsed the proposal.",
    "The Netherlands doubted whether a single age limit would help.",
    "The secretariat reported a balance of 400 000 francs in the trust fund.",
    "The Chair closed the meeting and wished all delegates a safe journey home.",
]


@pytest.fixture(scope="module")
def index() -> Index:
    """Over five fictional paragraphs."""
    return Index.from_texts(PARAGRAPHS, "en")


def best(index: Index, text: str, code: str, k: int = 1) -> tuple[int, ...]:
    return Evidence(index, understand(text, index.vocabulary, code)).best(k)


@pytest.mark.parametrize(
    ("text", "code", "place"),
    [
        ("how much cash is left in the kitty", "en", 3),
        ("combien d'argent reste-t-il dans le fonds", "fr", 3),
        ("基金里还有多少钱", "zh", 3),
        ("who had doubts about one age for all", "en", 2),
        ("quién puso en duda la edad única", "es", 2),
    ],
)
def test_other_words_and_languages_meet(index: Index, text: str, code: str, place: int) -> None:
    assert best(index, text, code) == (place,)


def test_a_paragraph_is_about_what_the_one_before_it_proposes(index: Index) -> None:
    assert set(best(index, "who supported the lantern kites pause", "en", 2)) == {0, 1}


def test_a_name_that_a_passage_lacks_costs_it(index: Index) -> None:
    scores = Evidence(index, understand("the 400 000 francs of Ghana", index.vocabulary, "en")).passages.scores
    named = Evidence(index, understand("the 400 000 francs", index.vocabulary, "en")).passages.scores
    assert scores[3] < named[3]
