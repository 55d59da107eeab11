"""The sentence that answers, with what belongs to it. The report is fictional: no such meeting was held."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from bot import Answer, Assistant
from indexer import Index
from tests.bot.cop import Cop

REPORT = """# Fictional report for tests. Not an ITU document.
Council 2053
Document C53/31-E
3 March 2053
Original: English
Report by the Chair of the Council Working Group on Child Online Protection
OUTCOME OF THE SIXTY-FIRST MEETING OF THE COUNCIL WORKING GROUP ON CHILD ONLINE PROTECTION
Summary
This report summarizes the sixty-first meeting of the Council Working Group on Child Online Protection (CWG-COP).
Action required
The Council is invited to note this report.
1	Introduction
1.1	The sixty-first meeting was held in Lisbon on 4 February 2053.
1.2	The rules for lanterns are as follows:
a)	to be lit at dusk;
b)	to be counted every year.
2	Presentations
2.1	UNICEF presented a study on lantern schools. The activities included workshops for teachers. Norway welcomed it.
2.2	Canada gave an overview of its boat race. Japan said that it was too long.
"""


@pytest.fixture(scope="module")
def corpus_of_one(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> Path:
    """A corpus that holds the fictional report alone, with the vocabulary of the bundled one."""
    folder = tmp_path_factory.mktemp("lanterns")
    shutil.copytree(corpus / "vocabulary", folder / "corpus" / "vocabulary")
    (folder / "corpus" / "catalogue.yaml").write_text("meetings: []\nreports: []\n", encoding="utf-8")
    (folder / "r.txt").write_text(REPORT, encoding="utf-8")
    done = Cop(folder / "corpus", folder / "index")("add", str(folder / "r.txt"))
    assert done.returncode == 0, done.stderr
    return folder / "corpus"


@pytest.fixture(scope="module")
def asked(corpus_of_one: Path) -> Assistant:
    return Assistant(Index.build(corpus_of_one))


def quotes(answer: Answer) -> list[tuple[str | None, str]]:
    return [(citation.item, citation.quote) for citation in answer.citations]


def test_a_lead_in_is_quoted_with_its_items(asked: Assistant) -> None:
    assert quotes(asked.ask("What are the rules for lanterns?")) == [
        (None, "The rules for lanterns are as follows:"),
        ("a)", "to be lit at dusk;"),
        ("b)", "to be counted every year."),
    ]


def test_the_sentence_that_goes_on_is_quoted_too(asked: Assistant) -> None:
    answer = asked.ask("What did UNICEF present?")
    assert [quote for _, quote in quotes(answer)] == [
        "UNICEF presented a study on lantern schools. The activities included workshops for teachers."
    ]
    assert answer.short == "UNICEF"


def test_the_act_of_somebody_else_is_not_quoted_with_it(asked: Assistant) -> None:
    answer = asked.ask("What did Canada give an overview of?")
    assert [quote for _, quote in quotes(answer)] == ["Canada gave an overview of its boat race."]
