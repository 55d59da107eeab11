"""Messages as people type them: with noise around the question, and with several questions."""

from __future__ import annotations

import json

import pytest

from bot import Assistant
from bot.question.noise import without_noise
from bot.question.splitting import questions_in
from tests.bot.cop import Cop

PLAIN = "What did UNICEF present?"


@pytest.mark.parametrize(
    "text",
    [
        "What did UNICEF present? :thinking_face:",
        "@cop What did UNICEF present?",
        "What did *UNICEF* present? 🤔🙏🏽",
        "`What did UNICEF present?`",
        "What did @UNICEF present?",
        "What did UNICEF present? cc @ann @bob.smith",
        "What did UNICEF present? <https://example.org/x>",
        "https://example.org/x?y=1 What did UNICEF present?",
        "> you wrote this\n> and that\nWhat did UNICEF present?",
        "What did UNICEF present?\n--\nAnn Lee\nSecretariat",
        "What did UNICEF present? Best regards, Ann Lee",
        "What did UNICEF present?\nКопия @ann",
        "What did UNICEF present?\nMerci d'avance",
    ],
)
def test_noise_is_taken_off(text: str) -> None:
    assert without_noise(text) == PLAIN


@pytest.mark.parametrize(
    "text",
    [
        "What is the ratio 3:4:5 in §5.6?",
        "Who wrote on 10:30 that C21/57 (Rev.1) is out?",
        "Who sent best regards to the Chair?",
        "What did the SRSG-VAC & ISOC say on Q3/2?",
    ],
)
def test_what_only_looks_like_noise_stays(text: str) -> None:
    assert without_noise(text) == text


def test_a_message_that_is_all_quotation_is_the_question() -> None:
    assert without_noise("> Who chaired?") == "Who chaired?"


@pytest.mark.parametrize(
    ("text", "code", "asked"),
    [
        ("Who chaired? Who opened the meeting?", "en", ("Who chaired?", "Who opened the meeting?")),
        ("Hi! Who chaired? And when was it? Thanks!", "en", ("Who chaired?", "And when was it?")),
        ("I am new here. What did Italy say?", "en", ("I am new here. What did Italy say?",)),
        ("What did Italy say? I mean on TikTok.", "en", ("What did Italy say? I mean on TikTok.",)),
        ("who chaired\nwho opened it\nhow many attended", "en", ("who chaired", "who opened it", "how many attended")),
        ("Please tell me:\n- outcomes\n- next steps", "en", ("Please tell me: outcomes", "next steps")),
        ("What did “Are you safe?” say on games?", "en", ("What did “Are you safe?” say on games?",)),
        ("What did Mr. Zhao say? ", "en", ("What did Mr. Zhao say?",)),
        ("Qui a présidé ? Quand ?", "fr", ("Qui a présidé ?", "Quand ?")),
        ("¿Quién presidió? ¿Cuántos asistieron?", "es", ("¿Quién presidió?", "¿Cuántos asistieron?")),
        ("Кто вел собрание? Сколько было участников?", "ru", ("Кто вел собрание?", "Сколько было участников?")),
        ("谁主持了会议？有多少人参加？", "zh", ("谁主持了会议？", "有多少人参加？")),
        ("من ترأس الاجتماع؟ ومن افتتحه؟", "ar", ("من ترأس الاجتماع؟", "ومن افتتحه؟")),
    ],
)
def test_a_message_is_split_where_another_question_begins(text: str, code: str, asked: tuple[str, ...]) -> None:
    assert questions_in(text, code) == asked


def test_each_of_several_questions_is_answered_with_its_lead(assistant: Assistant) -> None:
    answer = assistant.ask("Who chaired the meeting? And who opened it?")
    assert [c.paragraph for c in answer.citations] == ["1.1", "2.1"]
    assert answer.text.index("Chaired by") < answer.text.index("Opened by")
    assert [s.text.partition(":")[0] for s in answer.statements] == ["Chaired by", "Opened by"]


def test_what_is_not_answered_of_several_questions_is_told(assistant: Assistant) -> None:
    answer = assistant.ask("Who chaired the meeting? What did Peru say?")
    assert answer.status == "answered"
    assert [c.paragraph for c in answer.citations] == ["1.1"]
    assert "“What did Peru say?”" in answer.note
    assert answer.nearest == ()


def test_several_questions_are_one_object(cop: Cop) -> None:
    told = cop("ask", "--json", "Who chaired the meeting? And who opened it?")
    data = json.loads(told.stdout)
    assert data["question"] == "Who chaired the meeting? And who opened it?"
    assert {c["paragraph"] for c in data["citations"]} == {"1.1", "2.1"}
