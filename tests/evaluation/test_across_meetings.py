"""The level reached on the fictional meetings; below it, CI fails."""

from __future__ import annotations

import pytest

from bot import Answer
from tests.evaluation.across_meetings import Score, load_cases, scores_of, share


@pytest.fixture(scope="module")
def scores(answers_across_meetings: list[Answer]) -> dict[str, Score]:
    return scores_of(zip(load_cases(), answers_across_meetings, strict=True))


def test_nine_answers_in_ten_are_right(scores: dict[str, Score]) -> None:
    assert share(scores["all"].right) >= 0.9, "\n".join(scores["all"].misses)


def test_lists_are_complete_and_hold_nothing_else(scores: dict[str, Score]) -> None:
    assert share(scores["all"].recall) >= 0.9, "\n".join(scores["all"].misses)
    assert share(scores["all"].precision) >= 0.9, "\n".join(scores["all"].misses)


def test_what_no_report_says_is_refused(scores: dict[str, Score]) -> None:
    assert share(scores["unanswerable"].right) >= 0.95, "\n".join(scores["unanswerable"].misses)


def test_the_set_is_wide() -> None:
    cases = load_cases()
    assert len(cases) >= 80
    assert {case.language for case in cases} == {"ar", "en", "es", "fr", "ru", "zh"}
