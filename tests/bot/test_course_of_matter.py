"""How a matter went on, told with what was put forward; the report is fictional."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot import Answer, Assistant
from tests.bot.cop import with_report

REPORT = """\
Document C45/7-E
A fictional report, written for tests

REPORT ON THE FORTY-SECOND MEETING OF THE COUNCIL WORKING GROUP ON CHILD ONLINE PROTECTION
(Lima, 3-4 March 2045)

1	Opening

1.1	The Chair opened the meeting.

2	Playgrounds

2.1	Kenya proposed a directory of playgrounds. Brazil and Norway supported the proposal.

2.2	Japan opposed the directory, as it would cost too much.

2.3	The Group adopted the proposal for two years.

3	Postcards

3.1	Ghana proposed to print postcards for schools. Italy objected. Ghana withdrew its proposal.

3.2	The Group decided to publish its calendar.

4	Comics

4.1	Mexico proposed a comic for young coders.

4.2	The secretariat was requested to estimate the cost of the comic before June 2045.
"""


@pytest.fixture(scope="module")
def told(corpus: Path, index_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Assistant:
    return Assistant(with_report(corpus, index_path, tmp_path_factory.mktemp("course"), REPORT, 42))


def _cited(answer: Answer) -> list[str]:
    return [citation.paragraph for citation in answer.citations]


@pytest.mark.parametrize(
    "question",
    [
        "What became of the directory of playgrounds?",
        "What happened to the directory of playgrounds in the end?",
        "Was the directory of playgrounds adopted?",
    ],
)
def test_what_became_of_it_is_told_by_what_settled_it(told: Assistant, question: str) -> None:
    assert _cited(told.ask(question))[0] == "2.3"


def test_a_matter_that_nothing_settles_ends_with_what_is_to_be_done(told: Assistant) -> None:
    assert _cited(told.ask("What became of the comic for young coders?"))[0] == "4.2"


def test_what_is_decided_behind_a_settled_matter_is_not_its_end(told: Assistant) -> None:
    answer = told.ask("What became of the postcards for schools?")
    assert _cited(answer)[0] == "3.1"
    assert "calendar" not in answer.text


def test_yes_or_no_on_a_proposal_is_told_with_how_it_ended(told: Assistant) -> None:
    assert "withdrew" in told.ask("Did Ghana keep its postcards for schools?").text


def test_both_sides_are_told(told: Assistant) -> None:
    text = told.ask("Who supported and who opposed the directory of playgrounds?").text
    assert all(name in text for name in ("Brazil", "Norway", "Japan"))


def test_who_was_against_and_what_came_of_it(told: Assistant) -> None:
    answer = told.ask("Who was against the directory of playgrounds and what happened to it in the end?")
    assert "Japan" in answer.text
    assert "2.3" in _cited(answer)
