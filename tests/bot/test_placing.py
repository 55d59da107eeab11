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
