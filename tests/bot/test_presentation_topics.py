"""What presentations are called where they have no title, and who is a person, from a fictional report."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.registers.filters import Filter
from bot.registers.presentations import Presentation, presentations
from tests.bot.cop import with_report

REPORT = """\
Document C44/9-E
A fictional report, written for tests

REPORT ON THE FORTY-THIRD MEETING OF THE COUNCIL WORKING GROUP ON CHILD ONLINE PROTECTION
(Lima, 7-8 March 2046)

1	Presentations

1.1	UNICEF presented a survey of bedtime videos in twelve countries.

1.2	Mr Tavita Leota presented the results of a contest for school radios.

1.3	The contribution submitted by Chad provided an overview of songs in nine languages.
"""


@pytest.fixture(scope="module")
def rows(corpus: Path, index_path: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Presentation]:
    index = with_report(corpus, index_path, tmp_path_factory.mktemp("topics"), REPORT, 43)
    return [row for row in presentations(index, "en", Filter()) if row.report == "C44/9"]


def test_it_is_called_by_what_it_is_about(rows: list[Presentation]) -> None:
    assert [(row.paragraph, row.topic) for row in rows] == [
        ("1.1", "A survey of bedtime videos in twelve countries"),
        ("1.2", "The results of a contest for school radios"),
        ("1.3", "Songs in nine languages"),
    ]


def test_persons_are_told_from_organizations_and_states(rows: list[Presentation]) -> None:
    assert [row.actor_kind for row in rows] == ["organisation", "person", "state"]
