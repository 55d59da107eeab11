"""Names that people misspell."""

from __future__ import annotations

import pytest

from bot import Assistant
from bot.question.spelling import slips


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [("canada", "canada", 0), ("candaa", "canada", 1), ("kazakstan", "kazakhstan", 1), ("italy", "itlay", 1),
     ("abc", "", 3), ("interpoll", "interpol", 1), ("europol", "interpol", 5)],
)  # fmt: skip
def test_slips_of_the_finger(one: str, other: str, expected: int) -> None:
    assert slips(one, other) == slips(other, one) == expected


def test_a_misspelt_name_is_read_as_meant_and_said_so(assistant: Assistant) -> None:
    answer = assistant.ask("What did Candaa welcome?")
    assert answer.citations[0].paragraph == "6.3"
    assert "“Candaa” was read as Canada." in answer.text


def test_where_the_reports_do_not_tell_of_the_name_either_it_is_asked_for(assistant: Assistant) -> None:
    answer = assistant.ask("What did Interpoll present?")
    assert answer.status == "not_found"
    assert "Did you mean INTERPOL?" in answer.text


@pytest.mark.parametrize("question", ["What did Canada welcome?", "Who presented Sango?", "What did Bluefin present?"])
def test_what_is_spelt_right_or_like_nothing_is_left_alone(assistant: Assistant, question: str) -> None:
    text = assistant.ask(question).text
    assert "read as" not in text
    assert "Did you mean" not in text
