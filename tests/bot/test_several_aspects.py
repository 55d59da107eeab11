"""Questions for several circumstances of a meeting at once."""

from __future__ import annotations

import pytest

from bot import Assistant


@pytest.mark.parametrize(
    ("question", "due"),
    [
        ("Who opened the meeting and how many attended?", ("Houlin Zhao", "100")),
        ("who chaired it and how many people came?", ("Al Zarooni", "100")),
        ("quién presidió la reunión y cuántos participaron?", ("Al Zarooni", "100")),
        ("谁主持的会议，多少人参加", ("Al Zarooni", "100")),
        ("كم واحد حضر وعلى اي برنامج كان اللقاء؟", ("100", "Interprefy")),
    ],
)
def test_each_is_told(assistant: Assistant, question: str, due: tuple[str, ...]) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert all(any(part in each.text for each in answer.statements) for part in due)


def test_one_sentence_that_tells_both_is_quoted_once(assistant: Assistant) -> None:
    answer = assistant.ask("who chaired it and how many people came?")
    assert len(answer.citations) == 1
    assert answer.text.count("took part remotely") == 1


@pytest.mark.parametrize(
    "question", ["quien dio el discurso de arranque", "qui a fait le discours d'ouverture en premier"]
)
def test_who_made_the_first_speech_opened_the_meeting(assistant: Assistant, question: str) -> None:
    assert "Houlin Zhao" in assistant.ask(question).text


def test_a_month_names_the_meeting(assistant: Assistant) -> None:
    assert assistant.ask("how many attended in January 2021").citations[0].paragraph == "1.1"
    assert assistant.ask("how many attended in March 2021").status != "answered"
