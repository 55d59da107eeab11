"""How many did something: counted from the record as at least so many; a number of the text goes first."""

from __future__ import annotations

import pytest

from bot import Answer, Assistant
from tests.bot.test_votes import assistant_on

PARAGRAPHS = [
    "The representative of Norway proposed a register of toys with microphones.",
    "Kenya, Chile and Japan supported the proposal on the register of toys with microphones.",
    "Brazil opposed the register of toys with microphones.",
    "The secretariat said that 58 countries had replied to the questionnaire on hotlines.",
]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    """On a fictional report of four paragraphs."""
    return assistant_on(tmp_path_factory.mktemp("small"), {"en": PARAGRAPHS})


def quotes(answer: Answer) -> list[str]:
    return [citation.quote for citation in answer.citations]


def test_those_who_did_so_are_counted_and_named(small: Assistant) -> None:
    answer = small.ask("How many countries supported the register of toys with microphones?")
    assert answer.lead == "At least 3"
    assert all(name in answer.text for name in ("Kenya", "Chile", "Japan"))
    assert quotes(answer) == [PARAGRAPHS[1]]


def test_a_number_that_is_told_goes_before_a_count(small: Assistant) -> None:
    answer = small.ask("How many countries replied to the questionnaire on hotlines?")
    assert "At least" not in answer.text
    assert quotes(answer) == [PARAGRAPHS[3]]


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("How many countries were against the second Russian contribution?", "At least 2"),
        ("Combien de pays se sont opposés à la deuxième contribution russe ?", "Au moins 2"),
        ("¿Cuántos países se opusieron a la segunda contribución rusa?", "Al menos 2"),
        ("Сколько стран выступили против второго вклада России?", "Не менее 2"),
        ("多少个国家反对俄罗斯的第二份文稿？", "至少2个"),
        ("كم دولة عارضت المساهمة الروسية الثانية؟", "2 على الأقل"),
    ],
)
def test_of_states_asked_for_only_states_are_counted(assistant: Assistant, question: str, lead: str) -> None:
    answer = assistant.ask(question)
    assert answer.lead == lead
    assert {citation.paragraph for citation in answer.citations} == {"6.3"}


def test_where_nobody_did_so_none_is_counted(small: Assistant) -> None:
    assert small.ask("How many countries withdrew from the register of toys?").status != "answered"


@pytest.mark.parametrize(
    "question", ["How many countries voted against the Russian proposal?", "كم دولة صوتت ضد اقتراح روسيا"]
)
def test_positions_are_no_votes(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status != "answered"
