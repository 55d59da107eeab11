from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.question.detection import detect_question as detect
from tests.evaluation.questions import load_cases

SHORT = yaml.safe_load((Path(__file__).parent / "detection.yaml").read_text(encoding="utf-8"))


def test_short_and_mixed_questions_are_told_apart() -> None:
    pairs = [(code, question) for code, questions in SHORT.items() for question in questions]
    assert len(pairs) >= 120
    missed = [(code, detect(question), question) for code, question in pairs if detect(question) != code]
    assert 1 - len(missed) / len(pairs) >= 0.98, missed


def test_the_questions_of_the_sets_are_told_apart() -> None:
    missed = [(c.language, detect(c.question), c.question) for c in load_cases() if detect(c.question) != c.language]
    assert 1 - len(missed) / len(load_cases()) >= 0.98, missed


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Interprefy是什么", "zh"),  # few characters beside a long name
        ("谁介绍了 Out of the Box", "zh"),
        ("what does المجلس mean", "en"),  # the words around it are English
        ("who is أحمد", "en"),
        ("كندا TikTok", "ar"),  # nobody speaks: the script that is not the default's
        ("WeProtect؟", "ar"),  # the mark tells
        ("٥٫٧", "ar"),
        ("y UNICEF?", "es"),
    ],
)
def test_the_script_that_holds_the_question_together_decides(text: str, code: str) -> None:
    assert detect(text) == code


@pytest.mark.parametrize("text", ["WeProtect?", "5.7", "UNICEF", "", "???", "x y z", "y", "plot x, y"])
def test_what_tells_nothing_is_the_default(text: str) -> None:
    assert detect(text) == "en"
    assert detect(text, default="fr") == "fr"
