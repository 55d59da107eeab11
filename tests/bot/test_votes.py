"""Votes: read in reports of each language, and answered from them; denied only where no report speaks of voting."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot import Assistant
from bot.locale import words_of
from indexer import Index
from indexer.acts import BY_NAME
from indexer.build.open import bundled_corpus
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.model import Paragraph
from indexer.record.speech_acts import paragraph_facts
from indexer.text.vocabulary import Vocabulary

VOTES: dict[str, Any] = yaml.safe_load(
    (Path(__file__).parent.parent / "fixtures" / "votes.yaml").read_text(encoding="utf-8")
)
NO_VOTE = BY_NAME["vote"].if_untold
SENTENCES = [
    (code, kind, text) for code in VOTES for kind in ("taken", "cast", "not taken") for text in VOTES[code][kind]
]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return load_vocabulary(bundled_corpus())


@pytest.mark.parametrize(("code", "kind", "text"), SENTENCES)
def test_a_vote_is_read(vocabulary: Vocabulary, code: str, kind: str, text: str) -> None:
    facts = paragraph_facts(Paragraph("5.1", "", "5", text, (1, 1)), code, vocabulary)
    voters = {fact.actor for fact in facts if fact.act == "vote"}
    assert voters == {"taken": {""}, "cast": {"ke"}, "not taken": set()}[kind]


def assistant_on(folder: Path, texts: dict[str, list[str]]) -> Assistant:
    """An assistant on a fictional report of one section, in these languages."""
    corpus = folder / "corpus"
    report = corpus / "reports" / "C98-7"
    report.mkdir(parents=True)
    shutil.copytree(bundled_corpus() / "vocabulary", corpus / "vocabulary")
    for code, paragraphs in texts.items():
        numbers = [f"1.{n}" if code != "ar" else f"{n}.1" for n in range(1, len(paragraphs) + 1)]
        lines = ["1\t" + VOTES[code]["heading"], *(f"{n}\t{text}" for n, text in zip(numbers, paragraphs, strict=True))]
        (report / f"{code}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    catalogue = {
        "meetings": [{"number": 40, "date": "2033-05-04", "place": "Geneva", "report": "C98/7"}],
        "reports": [
            {"symbol": "C98/7", "meetings": [40], "versions": {code: {"official": True} for code in texts}},
        ],
    }
    (corpus / "catalogue.yaml").write_text(yaml.safe_dump(catalogue), encoding="utf-8")
    return Assistant(Index.build(corpus, folder / "index"))


@pytest.fixture(scope="module")
def voted(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {code: [data["not taken"][0], data["taken"][0], data["cast"][0]] for code, data in VOTES.items()}
    return assistant_on(tmp_path_factory.mktemp("voted"), texts)


@pytest.fixture(scope="module")
def unvoted(tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    texts = {code: data["not taken"] for code, data in VOTES.items()}
    return assistant_on(tmp_path_factory.mktemp("unvoted"), texts)


@pytest.mark.parametrize("code", VOTES)
def test_a_vote_is_answered_from_the_report(voted: Assistant, code: str) -> None:
    answer = voted.ask(VOTES[code]["question"], code)
    assert answer.status == "answered"
    assert {c.paragraph for c in answer.citations} <= {"1.2", "1.3"}
    assert {c.language for c in answer.citations} == {code}
    assert words_of(code)("Actor not identified") not in answer.text


@pytest.mark.parametrize("code", VOTES)
def test_who_voted_is_answered_with_the_voter_first(voted: Assistant, code: str) -> None:
    answer = voted.ask(VOTES[code]["who"], code)
    assert answer.status == "answered"
    assert answer.citations[0].paragraph == "1.3"


@pytest.mark.parametrize("code", VOTES)
def test_where_reports_speak_of_voting_they_are_not_said_to_record_no_vote(unvoted: Assistant, code: str) -> None:
    for question in (VOTES[code]["question"], VOTES[code]["who"]):
        assert words_of(code)(NO_VOTE) not in unvoted.ask(question, code).text


@pytest.mark.parametrize("code", VOTES)
def test_where_no_report_speaks_of_voting_that_is_said(assistant: Assistant, code: str) -> None:
    answer = assistant.ask(VOTES[code]["question"], code)
    assert answer.status == "not_found"
    assert words_of(code)(NO_VOTE) in answer.text
