"""The level reached on the question sets; below it, CI fails."""

from __future__ import annotations

import pytest

from bot import Answer
from indexer import Index
from tests.evaluation.questions import load_cases
from tests.evaluation.score import Score, scores_of, share

LANGUAGES = sorted({case.language for case in load_cases()})


@pytest.fixture(scope="module")
def scores(answers_to_all: list[Answer]) -> dict[str, Score]:
    return scores_of(zip(load_cases(), answers_to_all, strict=True))


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_first_citation_is_right(scores: dict[str, Score], code: str) -> None:
    assert share(scores[code].first) >= 0.89, "\n".join(scores[code].misses)


@pytest.mark.parametrize("code", LANGUAGES)
def test_what_the_reports_do_not_say_is_refused(scores: dict[str, Score], code: str) -> None:
    assert share(scores[code].refused) >= 0.91, "\n".join(scores[code].misses)


def test_few_are_shown_passages_for_what_the_reports_do_not_say(scores: dict[str, Score]) -> None:
    assert share([shown for score in scores.values() for shown in score.shown]) <= 0.4


def test_nearly_all_are_answered_or_shown_the_right_passage(scores: dict[str, Score]) -> None:
    assert share([reached for score in scores.values() for reached in score.reached]) >= 0.97


@pytest.mark.parametrize("code", LANGUAGES)
def test_lists_are_complete_and_names_are_given(scores: dict[str, Score], code: str) -> None:
    assert share(scores[code].recall) >= 0.9, "\n".join(scores[code].misses)
    assert share(scores[code].names) >= 0.95, "\n".join(scores[code].misses)


def test_the_sets_ask_for_every_paragraph_and_for_what_is_not_there(index: Index) -> None:
    cases = load_cases()
    asked = {number for case in cases for number in (*case.first, *case.all)}
    assert {unit.number for unit in index.units if unit.section} <= asked
    assert len(cases) >= 60
    assert sum(1 for case in cases if case.refuse) >= 12
