"""Why a question is answered as it is, case by case."""

from __future__ import annotations

import json

import pytest

from bot import Assistant
from bot.assistant import Request
from bot.explain.explanation import Explanation, explain
from tests.bot.cop import Cop, one_line
from tests.evaluation.across_meetings import load_cases as load_across
from tests.evaluation.questions import load_cases


def _explain(assistant: Assistant, question: str) -> Explanation:
    return explain(assistant.trace(Request(question)))


CASES = {
    "Who presented the digital resilience framework?": """
        Who         question word: who
        presented   act: present
        the         harmless word
        digital     concept: digital-resilience-framework
        resilience  concept: digital-resilience-framework
        framework   concept: digital-resilience-framework
        """,
    "Did Canada ratify the treaty?": """
        Did     question word: yes or no
        Canada  actor: ca
        ratify  act: approve
        the     harmless word
        treaty  unknown
        """,
    "please list the outcomes of the 17th meeting": """
        please    harmless word
        list      harmless word
        the       harmless word
        outcomes  aspect of a meeting: outcomes; concept: outcome
        of        harmless word
        the       meeting
        17th      meeting
        meeting   concept: meeting
        """,
    "please C21/57 §5.14": """
        please  harmless word
        C21     report: C21/57
        57      report: C21/57
        5       paragraph: 5.14
        14      paragraph: 5.14
        """,
    "who was against discussing encryption": """
        who         question word: who
        was         harmless word
        against     act: oppose
        discussing  act not asked about: state
        encryption  concept: encryption
        """,
    "谁介绍了数字复原力框架": """
        谁  question word: who
        介  act: present
        绍  act: present
        了  harmless word
        数  concept: digital-resilience-framework
        """,
}


@pytest.mark.parametrize("question", CASES)
def test_what_each_word_was_understood_as(assistant: Assistant, question: str) -> None:
    words = _explain(assistant, question).readings[0].words
    told = [
        f"{each.word} {'; '.join(f'{by}: {value}' if value else by for by, value in each.claims)}" for each in words
    ]
    due = [" ".join(line.split()) for line in CASES[question].strip().splitlines()]
    assert told[: len(due)] == due


def test_each_strategy_up_to_the_one_that_answers_says_why(assistant: Assistant) -> None:
    verdicts = _explain(assistant, "What did UNICEF present?").readings[0].verdicts
    assert [(each.strategy, each.verdict) for each in verdicts] == [
        ("small_talk", "declined"),
        ("meetings_held", "declined"),
        ("not_indexed", "declined"),
        ("document_status", "declined"),
        ("other_documents", "declined"),
        ("paragraph_number", "declined"),
        ("abbreviation", "declined"),
        ("meetings_held", "declined"),
        ("meeting_summary", "declined"),
        ("next_steps", "declined"),
        ("the_group", "declined"),
        ("meetings_held", "declined"),
        ("across_meetings", "declined"),
        ("meeting_facts", "declined"),
        ("who_holds_office", "declined"),
        ("how_many_did", "declined"),
        ("what_actor_did", "found"),
    ]
    assert "unicef" in verdicts[-1].reason


@pytest.mark.parametrize(
    ("question", "strategy", "reason"),
    [
        ("What happened at the 40th meeting?", "not_indexed", "no report on its meetings is indexed"),
        ("What did China say?", "what_actor_did", "no unit in view names cn"),
        ("Did Atlantis ratify the frobnication clause?", "best_passage", "it lacks a name or number"),
        ("What is in paragraph 9.9?", "paragraph_number", "has a paragraph or item 9.9"),
    ],
)
def test_a_refusal_names_what_was_missing(assistant: Assistant, question: str, strategy: str, reason: str) -> None:
    last = _explain(assistant, question).readings[-1].verdicts[-1]
    assert (last.strategy, last.verdict) == (strategy, "refused")
    assert reason in last.reason


def test_an_aspect_that_is_passed_over_names_what_stands_beside_it(assistant: Assistant) -> None:
    verdicts = _explain(assistant, "When did UNICEF present its guidelines?").readings[0].verdicts
    reason = next(each.reason for each in verdicts if each.strategy == "meeting_facts")
    assert reason.startswith("date: it names more than a meeting (")
    assert "unicef" in reason


def test_which_part_of_the_question_a_passage_covers(assistant: Assistant) -> None:
    passages = _explain(assistant, "Who presented the digital resilience framework in Atlantis?").readings[0].passages
    first = passages[0]
    assert (first.paragraph, first.acts) == ("5.14", ("present",))
    assert {part.part: (part.covered, part.required) for part in first.parts} == {
        "digital-resilience-framework": (True, False),
        "Atlantis": (False, True),
    }
    assert first.coverage == 0  # what is required is lacking
    assert [each.score for each in passages] == sorted((each.score for each in passages), reverse=True)


def test_a_misspelt_name_gives_a_second_reading(assistant: Assistant) -> None:
    readings = _explain(assistant, "What did Unicfe present?").readings
    assert [reading.verdicts[-1].verdict for reading in readings] == ["refused", "found"]
    assert "UNICEF" in readings[1].question


def test_a_question_that_refers_to_nothing(assistant: Assistant) -> None:
    (reading,) = _explain(assistant, "and what did they say?").readings
    assert [(each.strategy, each.verdict) for each in reading.verdicts] == [("dialogue", "refused")]


def test_every_verdict_has_a_reason_and_the_last_one_is_the_answers(
    assistant: Assistant, meetings_assistant: Assistant
) -> None:
    asked = [(assistant, case.question) for case in load_cases()[::50]]
    asked += [(meetings_assistant, case.question) for case in load_across()[::10]]
    for asking, question in asked:
        explanation = _explain(asking, question)
        verdicts = [each for reading in explanation.readings for each in reading.verdicts]
        assert all(each.reason for each in verdicts), question
        assert any(each.verdict == "found" for each in verdicts) == (explanation.status == "answered"), question


def test_the_command_prints_text_or_json_and_ends_as_ask_does(cop: Cop) -> None:
    question = "Who presented the digital resilience framework?"
    shown = cop("explain", question)
    assert shown.returncode == 0
    assert "presented   act: present" in shown.stdout
    assert "covers    digital-resilience-framework" in shown.stdout
    told = json.loads(
        cop("explain", "--json", "--lang", "en", "--report", "C21/57", "--meeting", "17", question).stdout
    )
    assert [reading["verdicts"][-1]["strategy"] for reading in told["readings"]] == ["who_did"]
    assert told["readings"][0]["words"][1] == {"word": "presented", "claims": [["act", "present"]]}
    assert cop("explain", "What did China say?").returncode == 1
    many = cop("explain", "-", "--json", stdin=f"{question}\nWhat did China say?\n")
    assert [json.loads(line)["status"] for line in many.stdout.splitlines()] == ["answered", "not_found"]
    assert many.returncode == 1
    assert "no question given" in one_line(cop("explain", " ").stderr)
