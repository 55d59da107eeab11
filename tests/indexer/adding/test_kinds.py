"""Documents that are no meeting reports: cited by their own numbers, and kept apart. All are fictional."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from bot.assistant import Assistant
from indexer import Index
from indexer.corpus.places import bundled_corpus
from indexer.errors import UsageError
from indexer.intake.options import read_options
from tests.bot.cop import Cop

RESOLUTION = """\
RESOLUTION 179 (fictional text)

recognizing

a) that children go online at an ever younger age;

b) that the Union has Guidelines on Child Online Protection,

resolves

1 to keep the Council Working Group on Child Online Protection;

2 to report each year on national hotlines.
"""
CONTRIBUTION = """\
Contribution by Freedonia (fictional)

1 Freedonia suggests that age checks be tested together with parents.

2 Freedonia opposes encryption and contributes a paper on kites.
"""


@pytest.fixture(scope="module")
def cop(tmp_path_factory: pytest.TempPathFactory) -> Cop:
    folder = tmp_path_factory.mktemp("kinds")
    cop = Cop(Path(shutil.copytree(bundled_corpus(), folder / "corpus")), folder / "index")
    (folder / "r.txt").write_text(RESOLUTION, encoding="utf-8")
    (folder / "c.txt").write_text(CONTRIBUTION, encoding="utf-8")
    resolution = cop("add", str(folder / "r.txt"), "--kind", "mandate", "--symbol", "RES-179", "--json")
    contribution = cop("add", str(folder / "c.txt"), "--kind", "contribution", "--symbol", "C21/99", "--meeting", "17")
    assert (resolution.returncode, contribution.returncode) == (0, 0), resolution.stderr + contribution.stderr
    row = json.loads(resolution.stdout)[0]
    assert (row["kind"], row["meetings"]) == ("mandate", [])
    assert row["paragraphs"] == ["recognizing a)", "recognizing b)", "resolves 1", "resolves 2"]
    return cop


@pytest.fixture(scope="module")
def assistant(cop: Cop) -> Assistant:
    return Assistant(Index.build(cop.corpus))


@pytest.mark.parametrize(
    ("question", "report", "paragraph"),
    [
        ("Are national hotlines in our mandate?", "RES-179", "resolves 2"),
        ("What does Resolution 179 say on national hotlines?", "RES-179", "resolves 2"),
        ("Que dit la Résolution 179 sur les lignes directrices ?", "RES-179", "recognizing b)"),
        ("Что говорится в Резолюции 179 о горячих линиях?", "RES-179", "resolves 2"),
        ("What is its mandate?", "RES-179", "resolves 1"),
        ("What does C21/99 say on age checks?", "C21/99", "1"),
    ],
)
def test_they_answer_where_they_are_asked_for(assistant: Assistant, question: str, report: str, paragraph: str) -> None:
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert (answer.citations[0].report, answer.citations[0].paragraph) == (report, paragraph)


def test_what_they_do_not_say_is_refused(assistant: Assistant) -> None:
    answer = assistant.ask("Are satellite fees in our mandate?")
    assert (answer.status, answer.citations) == ("not_found", ())
    assert "RES-179 says nothing of it." in answer.text


@pytest.mark.parametrize("register", ["presentations", "outcomes", "matters", "meetings"])
def test_registers_never_take_them_in(cop: Cop, tmp_path: Path, register: str) -> None:
    plain = Cop(bundled_corpus(), tmp_path / "index")
    assert cop(register, "--json").stdout == plain(register, "--json").stdout


@pytest.mark.parametrize(
    "question",
    [
        "What did the group decide?",
        "Who opposed encryption?",
        "How many contributions were there?",
        "What is the latest meeting?",
        "Which reports do you have?",
        "Give me a summary",
        "What did Freedonia contribute?",
    ],
)
def test_answers_on_meetings_never_take_them_in(assistant: Assistant, question: str, index: Index) -> None:
    assert assistant.ask(question).text == Assistant(index).ask(question).text


def test_a_citation_of_what_is_on_no_meeting_has_none(cop: Cop) -> None:
    answer = json.loads(cop("ask", "Are national hotlines in our mandate?", "--json").stdout)
    assert answer["citations"][0]["meeting"] is None
    shown = cop("show", "RES-179").stdout
    assert "resolves 2" in shown
    assert "Meeting 0" not in shown


def test_a_kind_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="--kind is none of mandate, terms, contribution: minutes"):
        read_options(kind="minutes")
