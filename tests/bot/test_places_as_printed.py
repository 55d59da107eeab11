"""Levels, items and annexes are asked for, shown and cited as a (fictional) report prints them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from bot import Assistant
from bot.citations.lookup import find_units, headings
from indexer.build.open import bundled_corpus
from tests.shared import grown_index

CASE = Path(__file__).parent.parent / "indexer" / "parser" / "cases" / "three_levels_and_annexes.txt"


@pytest.fixture(scope="module")
def assistant(tmp_path_factory: pytest.TempPathFactory, index_path: Path) -> Assistant:
    made = tmp_path_factory.mktemp("places")
    corpus = Path(shutil.copytree(bundled_corpus(), made / "corpus"))
    folder = corpus / "reports" / "C45-21"
    folder.mkdir()
    given, _, _ = CASE.read_text(encoding="utf-8").partition("\n====\n")
    (folder / "en.txt").write_text(given, encoding="utf-8")
    path = corpus / "catalogue.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    data["meetings"].append({"number": 55, "date": "2045-02-02", "place": "Geneva", "report": "C45/21"})
    data["reports"].append({"symbol": "C45/21", "meetings": [55], "versions": {"en": {"official": True}}})
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return Assistant(grown_index(corpus, index_path, made / "index"))


@pytest.mark.parametrize(
    ("question", "paragraph", "item", "quote"),
    [
        ("What is paragraph 2.1.2 of C45/21?", "2.1.2", None, "Norway presented a survey."),
        ("C45/21 annex A paragraph 1.1", "annex A §1.1", None, "The group advises the Council."),
        ("What does annex A §1.2 (b)(i) of C45/21 say?", "annex A §1.2", "(b)(i)", "to the Council;"),
        ("What is annex A 1.2 a) of C45/21?", "annex A §1.2", "(a)", "meet twice a year;"),
        ("annex B of C45/21", "annex B", None, "Kenya\nNorway"),
    ],
)
def test_a_place_can_be_asked_for(
    assistant: Assistant, question: str, paragraph: str, item: str | None, quote: str
) -> None:
    answer = assistant.ask(question)
    first = answer.citations[0]
    assert (first.report, first.paragraph, first.item, first.quote) == ("C45/21", paragraph, item, quote)


def test_an_item_that_an_annex_does_not_have_is_missed(assistant: Assistant) -> None:
    assert not assistant.ask("C45/21 annex A 1.2 (f)").citations


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ("annex a 1.1", ["annex A §1.1"]),
        ("Annex A", ["annex A §1.1", "annex A §1.2"]),
        ("2.1", ["2.1.1", "2.1.2"]),
        ("2", ["2.1.1", "2.1.2", "2.2.1", "2.2.2"]),
    ],
)
def test_a_place_can_be_shown(assistant: Assistant, wanted: str, numbers: list[str]) -> None:
    units, _ = find_units(assistant.index, "C45/21", wanted, None)
    assert [unit.number for unit in units] == numbers


def test_headings_are_shown_once_over_what_they_open(assistant: Assistant) -> None:
    units, _ = find_units(assistant.index, "C45/21", "2", None)
    assert list(headings(units)) == ["2.1 Presentations", "", "2.2 Exchange of views", ""]
