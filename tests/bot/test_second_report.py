"""A fictional second report, with other actors, acts and topics, some of which no vocabulary knows."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import yaml

from bot import Assistant
from indexer import Index
from indexer.build.open import bundled_corpus
from tests.shared import grown_index

FIXTURE = Path(__file__).parent.parent / "fixtures" / "C99-1-en.txt"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory, index_path: Path) -> Assistant:
    made = tmp_path_factory.mktemp("two")
    corpus = Path(shutil.copytree(bundled_corpus(), made / "corpus"))
    folder = corpus / "reports" / "C99-1"
    folder.mkdir()
    shutil.copy(FIXTURE, folder / "en.txt")
    path = corpus / "catalogue.yaml"
    data = yaml.safe_load(path.read_text(encoding="utf-8"))
    data["meetings"].append({"number": 30, "date": "2029-05-04", "place": "Geneva", "report": "C99/1"})
    data["reports"].append({"symbol": "C99/1", "meetings": [30], "versions": {"en": {"official": True}}})
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    return Assistant(grown_index(corpus, index_path, made / "index"))


@pytest.mark.parametrize(
    ("question", "paragraph", "name"),
    [
        ("Who chaired the 30th meeting?", "1.1", "Amina Odhiambo"),
        ("When was the thirtieth meeting held?", "1.1", "4 May 2029"),
        ("Where was the 30th meeting?", "1.1", "Geneva"),
        ("Who presented on live streaming?", "3.2", "ECPAT"),
        ("Who talked about helplines?", "3.3", "Blue Harbour Trust"),
        ("What did Brazil propose?", "3.1", "glossary"),  # not the amendment of the agenda in 2.1
        ("Who had reservations about the glossary?", "4.1", "India"),
        ("Who supported the glossary?", "4.1", "Japan and Republic of Korea"),
        ("What did France suggest?", "4.1", "postponing"),
        ("Who contributed on hotlines?", "3.4", "Kenya and Norway"),
        ("What was decided on age verification?", "5.1", "correspondence group"),
        ("When is the next meeting?", "5.3", "January 2030"),
        ("by when should members comment on the glossary?", "5.2", "1 September 2029"),
        ("was the agenda changed at the 30th meeting?", "2.1", "amendment"),
        ("what is 3.3 of C99/1", "3.3", "Blue Harbour Trust"),
    ],
)
def test_an_answer_of_the_second_report(both: Assistant, question: str, paragraph: str, name: str) -> None:
    answer = both.ask(question)
    assert answer.citations, answer.text
    assert (answer.citations[0].report, answer.citations[0].paragraph) == ("C99/1", paragraph)
    assert name in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What did UNICEF present at the 30th meeting?",
        "What did Norway propose?",
        "What did India contribute?",
        "Who chaired the 29th meeting?",
        "What did the Blue Harbour Trust say about encryption?",
    ],
)
def test_what_neither_report_says(both: Assistant, question: str) -> None:
    assert both.ask(question).status != "answered"


def test_supporters_and_objectors_of_one_sentence_are_not_mixed(both: Assistant) -> None:
    opposed = both.ask("Who opposed the glossary?")
    assert "India" in opposed.text.split("“")[0]
    assert "Japan" not in opposed.text.split("“")[0]


def test_a_fact_of_a_meeting_is_that_of_the_latest_where_none_is_named(both: Assistant) -> None:
    for question, report in (("Who chaired?", "C99/1"), ("Who chaired the 17th meeting?", "C21/57")):
        assert {citation.report for citation in both.ask(question).citations} == {report}


def test_what_every_meeting_sees_is_asked_of_the_latest_that_saw_it(both: Assistant, fictional: Index) -> None:
    of_several = Assistant(fictional).ask("Who was thanked?")
    assert {citation.report for citation in of_several.citations} == {"C34/43"}
    assert {citation.report for citation in both.ask("Who was thanked?").citations} == {"C21/57"}
