"""Answers to questions for a value begin with it, as the sentence has it."""

from __future__ import annotations

import pytest

from bot.assistant import Assistant
from bot.evidence.told_value import as_written
from indexer.text.quantities import values
from indexer.text.value_kinds import MONEY, NUMBER


@pytest.mark.parametrize(
    ("code", "text", "kind", "written"),
    [
        (
            "en",
            "The fund received a contribution of 250 000 Swiss francs from it.",
            MONEY,
            "250 000 Swiss francs",
        ),
        ("en", "A grant of CHF 250 000 was made.", MONEY, "CHF 250 000"),
        ("en", "It cost more than USD 4 million in all.", MONEY, "more than USD 4 million"),
        ("en", "There were about 40 posters in the hall.", NUMBER, "about 40"),
        ("en", "There were 40 posters in the hall.", NUMBER, "40"),
        ("fr", "La salle comptait environ 40 affiches.", NUMBER, "environ 40"),
        ("es", "Había unos 40 carteles en la sala.", NUMBER, "unos 40"),
        ("ru", "В зале было около 40 плакатов.", NUMBER, "около 40"),
        ("zh", "会场内有约40张海报。", NUMBER, "约40"),
        ("ar", "وكان في القاعة نحو 40 ملصقاً.", NUMBER, "نحو 40"),
    ],
)
def test_a_value_is_told_with_what_makes_it_round(code: str, text: str, kind: str, written: str) -> None:
    value = next(value for value in values(text, code) if value.kind == kind)
    assert as_written(text, code, kind, value.start, value.end) == written


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("When will the report on Question 3/2 be approved?", "March 2021"),
        ("When was the agreement on the global project concluded?", "December 2020"),
        ("How many people took part in the meeting?", "Around 100"),
        ("Combien de personnes ont participé à la réunion ?", "Environ 100"),
        ("¿Cuántas personas participaron en la reunión?", "unos 100"),
        ("Сколько человек участвовало в собрании?", "около 100"),
        ("有多少人参加了会议？", "约100"),
        ("كم عدد المشاركين في الاجتماع؟", "نحو 100"),
    ],
)
def test_an_answer_begins_with_the_value(assistant: Assistant, question: str, value: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert answer.statements[0].text == value
    assert value in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("When and where was the meeting held?", "26 January 2021, online (Interprefy)"),
        ("When was the meeting held?", "26 January 2021"),
        ("Where was the meeting held?", "online (Interprefy)"),
        ("会议何时何地举行？", "2021年1月26日，线上（Interprefy）"),
        ("Когда и где прошло собрание?", "26 января 2021\u202fг., онлайн (Interprefy)"),
    ],
)
def test_when_and_where_are_told_together(assistant: Assistant, question: str, lead: str) -> None:
    assert assistant.ask(question).statements[0].text == lead


@pytest.mark.parametrize(
    ("question", "lead"),
    [
        ("Who supported the proposal of the Russian Federation?", "Both for and against"),
        ("Who was for or against the proposal on encryption?", "Both for and against"),
        ("Who welcomed the efforts presented by Russia?", "Welcomed or supported by"),
        ("Who opposed the encryption proposal?", "Opposed or reserved by"),
    ],
)
def test_those_who_object_in_the_same_sentence_are_not_told_as_supporters(
    assistant: Assistant, question: str, lead: str
) -> None:
    assert assistant.ask(question).lead == lead


def test_a_name_that_stands_in_longer_names_is_not_said_to_be_unmentioned(assistant: Assistant) -> None:
    known = assistant.ask("What did the UK present?")
    assert known.status == "not_found"
    assert "Not mentioned" not in known.text
    assert "Not mentioned in the reports: Mexico." in assistant.ask("Did Mexico oppose?").text


def test_the_items_of_a_list_stand_below_each_other(assistant: Assistant) -> None:
    answer = assistant.ask("Qu'a présenté la Fédération de Russie ?")
    assert len(answer.citations) > 1
    assert len(answer.text.splitlines()) == len(answer.citations)
