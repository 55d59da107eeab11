"""A restricted report leaves no trace where it may not be seen: everything is as if it had never been there."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot import Assistant
from bot.registers.filters import Filter
from bot.registers.meetings import meetings
from bot.registers.outcomes import outcomes
from bot.registers.presentations import presentations
from indexer import Index
from indexer.build.build import index_corpus
from indexer.build.open import bundled_corpus
from indexer.model import ReportInfo
from indexer.search.restricted import without_restricted
from tests.evaluation.questions import load_cases
from tests.shared import grown_index

FIXTURE = Path(__file__).parent.parent / "fixtures" / "C99-1-en.txt"
OF_THE_RESTRICTED = (
    "Who chaired the 30th meeting?",
    "When was the last meeting?",
    "Who presented on live streaming?",
    "What did the Blue Harbour Trust present?",
    "What did Kenya say?",
    "What is paragraph 3.3 of C99/1?",
    "Who had reservations about the glossary?",
    "How many meetings were there?",
    "Which meetings were held in 2029?",
)


def add_restricted(corpus: Path, **more: Any) -> Path:
    folder = corpus / "reports" / "C99-1"
    folder.mkdir()
    shutil.copy(FIXTURE, folder / "en.txt")
    path = corpus / "catalogue.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    data["meetings"].append({"number": 30, "date": "2029-05-04", "place": "Geneva", "report": "C99/1"})
    versions = {"en": {"official": True}}
    data["reports"].append({"symbol": "C99/1", "meetings": [30], "restricted": True, "versions": versions, **more})
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return corpus


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory, index_path: Path) -> tuple[Index, Path]:
    """The index of a corpus with a restricted report, and where it is kept."""
    folder = tmp_path_factory.mktemp("restricted")
    corpus = add_restricted(Path(shutil.copytree(bundled_corpus(), folder / "corpus")))
    return grown_index(corpus, index_path, folder / "index"), folder / "index"


@pytest.fixture(scope="module", params=["built", pytest.param("opened", marks=pytest.mark.slow)])
def hidden(request: pytest.FixtureRequest, kept: tuple[Index, Path]) -> Index:
    built, path = kept
    return without_restricted(built if request.param == "built" else Index.open(path))


@pytest.mark.parametrize("every", [35, pytest.param(7, marks=pytest.mark.slow)])
def test_answers_are_those_of_a_corpus_without_it(hidden: Index, assistant: Assistant, every: int) -> None:
    blind = Assistant(hidden)
    others = [case.question for case in load_cases()][::every]
    for question in (*OF_THE_RESTRICTED, *others):
        assert blind.ask(question) == assistant.ask(question), question


@pytest.mark.parametrize("register", [presentations, outcomes, meetings])
def test_registers_are_those_of_a_corpus_without_it(
    hidden: Index, index: Index, register: Callable[[Index, str, Filter], list[Any]]
) -> None:
    assert register(hidden, "en", Filter()) == register(index, "en", Filter())


def test_a_restricted_revision_leaves_the_report_before_it_in_force(
    corpus_copy: Path, index_copy: Path, short_index: Index
) -> None:
    with_revision = index_corpus(add_restricted(corpus_copy, supersedes="C21/57"), index_copy).index
    assert with_revision.report("C21/57").superseded_by == "C99/1"
    seen = without_restricted(with_revision)
    assert seen.reports == short_index.reports
    rows = {row.meeting: (row.report, row.languages) for row in meetings(seen, "en", Filter())}
    assert rows == {row.meeting: (row.report, row.languages) for row in meetings(short_index, "en", Filter())}


def test_a_revision_that_is_shown_takes_the_place_of_one_before_a_hidden_one(index: Index) -> None:
    def chained(*restricted: str) -> dict[str, ReportInfo]:
        names = ["A", "B", "C"]
        pairs = zip(names, [*names[1:], ""], strict=True)
        return {name: ReportInfo(name, (17,), "", newer, name in restricted) for name, newer in pairs}

    seen = without_restricted(Index.from_units((), index.vocabulary, (), chained("B")))
    assert {symbol: report.superseded_by for symbol, report in seen.reports.items()} == {"A": "C", "C": ""}
    seen = without_restricted(Index.from_units((), index.vocabulary, (), chained("B", "C")))
    assert {symbol: report.superseded_by for symbol, report in seen.reports.items()} == {"A": ""}


def test_without_restricted_reports_nothing_is_made_anew(index: Index) -> None:
    assert without_restricted(index) is index
