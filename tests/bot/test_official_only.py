"""Official texts only: one switch, by which nothing but the official version of a report is quoted anywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from bot.assistant import Assistant
from bot.citations.paragraph_view import read_paragraph
from bot.registers.filters import Filter
from bot.registers.matters import matters
from bot.registers.outcomes import outcomes
from bot.registers.presentations import presentations
from bot.web.api.operations import OPERATIONS, Operation
from bot.web.api.parameters import read_parameters
from bot.web.page import Page
from bot.web.pages import all_pages
from bot.web.reading_room import ReadingRoom
from bot.web.rendering import Renderer
from indexer import Index
from indexer.search.official import official_only, without_official
from tests.bot.cop import Cop, with_report

QUESTIONS = (
    "Who presented the digital resilience framework?",
    "who was against the encryption proposal",
    "summary of the meeting",
    "what are the next steps?",
    "did anyone change the programme before they started",
    "What did China say?",
    "what became of the encryption proposal?",
    "§5.6",
)
UNOFFICIAL = """\
Document C99/7-E

REPORT OF THE 42nd MEETING OF THE COUNCIL WORKING GROUP ON CHILD ONLINE PROTECTION (fictional)

1 Opening
1.1 The meeting was held in Geneva on 3 May 2042 and was chaired by Ms Ana Ruiz.
2 Outcomes
2.1 The Chair requested the secretariat to circulate the questionnaire on lanternfish.
"""


@pytest.fixture(scope="module")
def official(index: Index) -> Index:
    return official_only(index)


@pytest.mark.parametrize("question", QUESTIONS)
def test_answers_quote_the_official_version_alone(index: Index, official: Index, question: str) -> None:
    usual, answer = (Assistant(each).ask(question, "en") for each in (index, official))
    cited = (*answer.citations, *answer.nearest)
    assert answer.status == usual.status
    assert [(c.paragraph, c.item) for c in cited] == [(c.paragraph, c.item) for c in (*usual.citations, *usual.nearest)]
    assert {(c.language, c.official) for c in cited} <= {("ar", True)}
    assert ("Only official texts are quoted." in answer.text) == any(c.quote[:20] in answer.text for c in cited)


@pytest.mark.parametrize("register", [presentations, outcomes, matters])
def test_registers_are_read_from_the_official_version(official: Index, register: object) -> None:
    rows = register(official, "fr", Filter())  # type: ignore[operator]
    assert rows
    assert {(row.source.language, row.source.official) for row in rows} == {("ar", True)}


def test_a_paragraph_is_shown_in_its_official_version_alone(official: Index, cop: Cop) -> None:
    view = read_paragraph(official, "C21/57", "5.6")
    assert view is not None
    assert list(view.versions) == ["ar"]
    rows = json.loads(cop("show", "C21/57", "5.6", "--lang", "fr", "--official", "--json").stdout)
    assert {(row["language"], row["official"]) for row in rows} == {("ar", True)}
    assert "arabe · texte officiel" in cop("show", "C21/57", "5.6", "--lang", "fr", "--official").stdout


def test_the_setting_does_for_every_command(corpus: Path, index_path: Path) -> None:
    cop = Cop(corpus, index_path, COP_OFFICIAL="1")
    assert "Arabic · official text" in cop("outcomes", "--lang", "en").stdout
    assert "Only official texts are quoted." in cop("ask", QUESTIONS[0]).stdout
    assert "official text" in cop("chat", "--no-history", stdin=QUESTIONS[0]).stdout


@pytest.mark.parametrize(
    "operation", [each for each in OPERATIONS if each.name != "meetings"], ids=lambda each: each.name
)
def test_the_api_has_it_as_a_parameter(index: Index, operation: Operation) -> None:
    given = {"ask": [("q", QUESTIONS[0])], "brief": [("topic", "encryption")], "search": [("q", "encryption")]}
    given["paragraph"] = [("symbol", "C21/57"), ("number", "5.6"), ("lang", "en")]
    asked = read_parameters(operation.parameters, [*given.get(operation.name, []), ("official", "1")])
    text = json.dumps(operation.answer(ReadingRoom(index, served=True), asked), ensure_ascii=False)
    assert "الاتحاد" in text or "الاجتماع" in text
    assert "The Chair" not in text
    assert '"official": false' not in text


def test_no_page_of_the_reading_room_has_another_version(official: Index) -> None:
    pages = all_pages(ReadingRoom(official))
    renderer = Renderer(served=False)
    made = (maker() for maker in pages.values())
    texts = [renderer.render(page) for page in made if isinstance(page, Page) and page.language == "en"]
    assert any("Only official texts are quoted." in text for text in texts)
    assert not any("The Chair recommended" in text for text in texts)


def test_a_report_without_an_official_text_is_left_out_and_named(
    corpus: Path, index_path: Path, tmp_path: Path
) -> None:
    index = with_report(corpus, index_path, tmp_path, UNOFFICIAL, 42)
    assert without_official(index) == ("C99/7",)
    answer = Assistant(official_only(index)).ask("who is to circulate the questionnaire on lanternfish?")
    assert not answer.citations
    assert "C99/7" not in {c.report for c in answer.nearest}
    done = Cop(tmp_path / "corpus", tmp_path / "grown")("outcomes", "--official", "--since", "42")
    assert (done.returncode, done.stdout.strip()) == (1, "")
    assert "reports without an official text are left out: C99/7" in done.stderr
