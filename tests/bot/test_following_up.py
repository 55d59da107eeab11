"""Follow-ups: what a message leaves out comes from the slots of the question before, and from what was spoken of."""

from __future__ import annotations

import json

import pytest

from bot import Assistant
from bot.dialogue.message import read_message
from bot.question.context import Context
from bot.render.data import answer_data
from indexer import Index


@pytest.fixture(scope="module")
def told() -> Assistant:
    toys = (
        "The representative of Norway proposed a register of toys that record voices. Chile and Ghana supported the "
        "proposal. Iceland opposed it because a register would cost 90 000 francs."
    )
    prize = (
        "The representative of Peru proposed a prize for schools. Ghana opposed it because schools had no time for it."
    )
    paragraphs = [toys, "The Group decided to defer the proposal of Norway to its next meeting.", prize]
    return Assistant(Index.from_texts(paragraphs, "en"))


def talk(assistant: Assistant, *messages: str) -> tuple[str, str]:
    """Status and text of the last answer."""
    context: Context | None = None
    for message in messages:
        answer = assistant.ask(message, context=context)
        plain = answer.context.to_json() if answer.context else None
        context = Context.from_json(json.loads(json.dumps(plain))) if plain else None
    return answer.status, answer.text


@pytest.mark.parametrize(
    ("message", "due"),
    [
        ("who supported it?", "Chile"),
        ("who was against?", "Iceland"),
        ("how much?", "90 000"),
        ("and Iceland?", "would cost"),
        ("the whole paragraph", "Iceland opposed it"),
    ],
)
def test_what_is_asked_of_the_matter_is_answered_from_it(told: Assistant, message: str, due: str) -> None:
    status, text = talk(told, "Who proposed a register of toys?", message)
    assert status == "answered"
    assert due in text


def test_why_is_asked_of_the_stance_just_spoken_of(told: Assistant) -> None:
    status, text = talk(told, "Who proposed a prize for schools?", "who was against it?", "why?")
    assert status == "answered"
    assert "no time" in text


def test_where_two_matters_would_answer_it_asks_which_and_takes_the_number(told: Assistant) -> None:
    status, text = talk(told, "What was proposed?", "why?")
    assert status == "not_found"
    assert text.startswith("Which of these do you mean?")
    second = text.splitlines()[2].removeprefix("2. ")
    assert talk(told, "What was proposed?", "why?", "the second one") == ("answered", second)


def test_a_follow_up_that_nothing_answers_shows_what_was_spoken_of(told: Assistant) -> None:
    status, text = talk(told, "Who proposed a prize for schools?", "who supported it?")
    assert status == "closest"
    assert "prize" in text


@pytest.mark.parametrize(
    ("code", "text", "ordinal"),
    [
        ("en", "no, the second one", 2),
        ("fr", "non, le premier", 1),
        ("es", "no, el segundo", 2),
        ("ru", "нет, второй", 2),
        ("zh", "不，第二个", 2),
        ("ar", "لا، الثاني", 2),
    ],
)
def test_one_of_several_is_pointed_at(told: Assistant, code: str, text: str, ordinal: int) -> None:
    assert read_message(text, told.index.vocabulary, code).ordinal == ordinal


def test_the_data_of_an_answer_says_what_was_understood(assistant: Assistant) -> None:
    first = assistant.ask("What did UNICEF present on innovation at the 17th meeting?")
    slots = answer_data(first)["slots"]
    assert (slots["acts"], slots["actors"], slots["wants"]) == (("present",), ("unicef",), "what")
    assert (slots["meetings"], slots["carried"]) == ((17,), ())
    slots = answer_data(assistant.ask("and Insafe?", context=first.context))["slots"]
    assert (slots["acts"], slots["actors"], slots["carried"]) == (("present",), ("insafe",), ("acts", "topic"))
