"""Three tiers: answered only where it is proved, the closest passages where it may be, else that it is not there."""

from __future__ import annotations

import pytest

from bot import Answer, Assistant
from indexer import Index

PARAGRAPHS = [
    "The representative of Norway presented a helpline for children, open at night.",
    "The representative of Kenya proposed a workshop on parental controls in May 2031.",
    "Chile asked for the budget of the helpline to be published every year.",
    "The Chair thanked all speakers and closed the discussion.",
    "Brazil reported on lessons about privacy in primary schools.",
    "The secretariat would translate the guidelines into Swahili.",
]


@pytest.fixture(scope="module")
def small() -> Assistant:
    """Over six fictional paragraphs."""
    return Assistant(Index.from_texts(PARAGRAPHS, "en"))


def _quotes(answer: Answer) -> list[str]:
    return [citation.quote for citation in answer.nearest]


def test_a_passage_that_has_most_of_what_is_asked_is_shown_as_closest(small: Assistant) -> None:
    answer = small.ask("Which grandparents in Brazil take swimming lessons in the helpline's pool?")
    assert answer.status == "closest"
    assert answer.citations == ()
    assert PARAGRAPHS[4] in _quotes(answer)
    assert "grandparents" in answer.text


def test_what_is_quoted_as_closest_stands_in_the_text(small: Assistant) -> None:
    answer = small.ask("Which grandparents in Brazil take swimming lessons in the helpline's pool?")
    assert all(quote in answer.text for quote in _quotes(answer))


def test_what_is_not_near_is_not_shown(small: Assistant) -> None:
    answer = small.ask("How old are the pupils in Brazil's privacy lessons?")
    assert _quotes(answer) == [PARAGRAPHS[4]]


def test_a_name_that_no_report_has_brings_nothing_close(small: Assistant) -> None:
    assert small.ask("What did Quillfeather present?").status == "not_found"


def test_an_actor_that_no_report_names_is_denied(assistant: Assistant) -> None:
    answer = assistant.ask("What did Portugal present?")
    assert answer.status == "not_found"
    assert "Portugal" in answer.text


def test_that_somebody_did_not_do_something_is_not_claimed(assistant: Assistant) -> None:
    """Italy spoke of an application; that it was not thanked, only a reader of the whole report could say."""
    answer = assistant.ask("Did Italy withdraw its proposal?")
    assert answer.status != "answered"
    assert "not this act" not in answer.text


@pytest.mark.parametrize("question", ["who are the vice-chairs of the group", "quiénes son los vicepresidentes"])
def test_the_chair_is_not_told_for_vice_chairs_whom_no_report_names(assistant: Assistant, question: str) -> None:
    assert assistant.ask(question).status != "answered"


def test_a_name_that_no_report_has_is_not_passed_over_for_one_that_is_like_it(assistant: Assistant) -> None:
    assert assistant.ask("What did the Kingdom of Freedonia propose?").status == "not_found"
