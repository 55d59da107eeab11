"""What a report has for a standing question."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot.alerts.news import alert, news_in, watched_for
from bot.locale import words_of
from bot.question.standing import read_standing
from indexer import Index
from indexer.languages import codes
from tests.bot.cop import Cop
from tests.shared import grown_index

FIXTURE = Path(__file__).parent.parent / "fixtures" / "C99-1-en.txt"
REPORT = "C99/1"


@pytest.fixture(scope="module")
def grown(short_corpus: Path, short_index_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Index:
    """The corpus of two versions, with a fictional report of a thirtieth meeting."""
    folder = tmp_path_factory.mktemp("news")
    shutil.copytree(short_corpus, folder / "corpus")
    assert Cop(folder / "corpus", folder / "unused")("add", "--symbol", REPORT, str(FIXTURE)).returncode == 0
    return grown_index(folder / "corpus", short_index_path, folder / "index")


@pytest.mark.parametrize(
    ("text", "paragraphs"),
    [
        ("tell me when a report speaks of age verification", ["3.1", "5.1"]),
        ("when Brazil proposes something", ["3.1"]),
        ("when Brazil proposes something on age verification", ["3.1"]),
        ("when Brazil proposes something on encryption", []),
        ("when Kenya proposes something", []),
        ("anyone who opposes or has reservations about the glossary", ["4.1"]),
        ("when the GSMA is mentioned", ["4.2"]),
        ("whenever there is something new on pilot projects", ["3.4"]),
        ("when the meeting decides something on age verification", ["5.1"]),
        ("quand le Brésil propose quelque chose", ["3.1"]),
        ("когда говорят о проверке возраста", ["3.1", "5.1"]),
        ("marbles", []),
        ("kites", []),
    ],
)
def test_the_paragraphs_that_meet_every_slot(grown: Index, text: str, paragraphs: list[str]) -> None:
    found = news_in(grown, read_standing(text, grown.vocabulary), REPORT)
    assert list(dict.fromkeys(citation.paragraph for citation in found)) == paragraphs
    assert {citation.report for citation in found} <= {REPORT}


def test_an_alert_quotes_the_sentence_that_tells(grown: Index) -> None:
    told = alert(grown, read_standing("when Norway offers something", grown.vocabulary), REPORT, "en")
    assert told is not None
    (citation,) = told.citations
    assert citation.quote == "Norway offered to fund a pilot project with USD 40 000."
    assert told.text.splitlines()[0] == f"New in {REPORT}:"
    assert f"({REPORT} §3.4)" in told.text
    assert alert(grown, read_standing("kites", grown.vocabulary), REPORT, "en") is None


@pytest.mark.parametrize("code", codes())
def test_it_is_told_in_the_language_of_the_reader(grown: Index, code: str) -> None:
    asked = read_standing("when Brazil proposes something on age verification", grown.vocabulary)
    told = alert(grown, asked, REPORT, code)
    assert told is not None
    assert words_of(code)("New in {report}", report="X").replace("X", "") in told.text.replace(REPORT, "").replace(
        "\u2066\u2069", ""
    )
    understood = watched_for(grown, asked, words_of(code))
    assert grown.vocabulary.label("br", code) in understood
    assert grown.vocabulary.label("age-verification", code) in understood
