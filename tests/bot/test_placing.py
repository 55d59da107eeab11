"""Meetings named by where and when they were held."""

from __future__ import annotations

import pytest

from bot import Assistant


@pytest.mark.parametrize(
    ("question", "report", "paragraph"),
    [
        ("Who chaired the meeting in Montevideo?", "C33/55", "1.1"),
        ("Кто председательствовал на собрании в Найроби?", "C32/41(Rev.1)", "1.1"),
        ("How many participants were there at the 2034 meeting?", "C34/43", "1.1"),
        ("内罗毕会议由谁主持？", "C32/41(Rev.1)", "1.1"),
    ],
)
def test_a_meeting_is_found_by_place_or_year(
    meetings_assistant: Assistant, question: str, report: str, paragraph: str
) -> None:
    first = meetings_assistant.ask(question).citations[0]
    assert (first.report, first.paragraph) == (report, paragraph)


def test_meetings_held_online_are_listed(meetings_assistant: Assistant) -> None:
    answer = meetings_assistant.ask("哪些会议是在线举行的？")
    assert {(c.report, c.paragraph) for c in answer.citations} == {("C31/40", "1.3"), ("C33/42", "1.1")}


def test_a_coming_meeting_is_told_of_where_a_report_announces_it(meetings_assistant: Assistant) -> None:
    answer = meetings_assistant.ask("When will the 37th meeting take place?")
    assert (answer.citations[0].report, answer.citations[0].paragraph) == ("C34/43", "7.6")
    assert meetings_assistant.ask("Who chaired the 37th meeting?").status == "not_found"


@pytest.mark.parametrize(
    ("question", "meetings"),
    [
        ("What were the outcomes of the 2020 meeting?", "meeting 16"),
        ("Who chaired the meeting in 2016?", "meeting 11, 12"),
        ("¿Cuántos participaron en la reunión de 2016?", "la reunión 11, 12"),
        ("2020年会议的成果是什么？", "第16次会议"),
        ("When was the 24th meeting?", "meeting 24"),
    ],
)
def test_a_meeting_without_an_indexed_report_is_refused_and_named(
    assistant: Assistant, question: str, meetings: str
) -> None:
    answer = assistant.ask(question)
    assert answer.status == "not_found"
    assert answer.citations == ()
    assert meetings in answer.text
    assert "17" in answer.text


def test_a_year_beside_another_topic_limits_nothing(assistant: Assistant) -> None:
    answer = assistant.ask("What work undertaken in 2020 was presented at the meeting?")
    assert answer.citations[0].paragraph == "5.1"
