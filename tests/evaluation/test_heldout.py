"""Questions by people who had not seen the program: how far the level on our own sets carries.

`heldout/seen` was looked at while the program was made, `heldout/unseen` never question by question: score it with
`python -m tests.evaluation.score tests/evaluation/heldout/unseen`, without `--verbose`, and it stays so.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import Assistant
from tests.evaluation.questions import load_cases
from tests.evaluation.score import evaluate, share

FOLDER = Path(__file__).parent / "heldout"


@pytest.mark.slow
@pytest.mark.parametrize(("half", "first", "refused"), [("seen", 0.82, 0.87), ("unseen", 0.81, 0.83)])
def test_the_level_on_questions_of_outsiders(assistant: Assistant, half: str, first: float, refused: float) -> None:
    scores = evaluate(assistant, load_cases(FOLDER / half)).values()
    assert share([right for score in scores for right in score.first]) >= first
    assert share([right for score in scores for right in score.refused]) >= refused
