"""Answers are the same whether every place is read, or only those that by the index may cover the question."""

from __future__ import annotations

import pytest

from bot import Assistant
from bot.evidence.candidates import Candidates
from tests.evaluation.across_meetings import load_cases as load_across
from tests.evaluation.questions import load_cases


def _compare(assistant: Assistant, questions: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    full = [assistant.ask(question) for question in questions]
    monkeypatch.setattr("bot.evidence.candidates.MAX_UNITS_READ_WHOLE", 0)
    read: list[int] = []
    among = Candidates.among

    def counted(self: Candidates, *conditions: object) -> tuple[int, ...]:
        found = among(self, *conditions)  # type: ignore[arg-type]
        read.append(len(found))
        return found

    monkeypatch.setattr(Candidates, "among", counted)
    for question, answer in zip(questions, full, strict=True):
        assert assistant.ask(question) == answer, question
    assert sum(read) < 0.5 * len(read) * len(assistant.index.view("en").positions)


def test_of_one_report(assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    _compare(assistant, [case.question for case in load_cases()][::15], monkeypatch)


def test_of_several_meetings(meetings_assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    _compare(meetings_assistant, [case.question for case in load_across()][::9], monkeypatch)


@pytest.mark.slow
def test_all_questions(assistant: Assistant, meetings_assistant: Assistant, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        _compare(assistant, [case.question for case in load_cases()], patch)
    _compare(meetings_assistant, [case.question for case in load_across()], monkeypatch)
