"""Who is to do what by when, read by hand from a fictional report, and outcomes under no heading of theirs."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.registers.filters import Filter
from bot.registers.outcomes import Outcome, outcomes
from bot.render.registers import register_table
from indexer import Index
from tests.bot.cop import with_report

REPORT = """\
Document C44/8-E
A fictional report, written for tests

REPORT ON THE FORTY-SECOND MEETING OF THE COUNCIL WORKING GROUP ON CHILD ONLINE PROTECTION
(Lima, 5-6 March 2045)

1	Opening

1.1	The Chair opened the meeting. The Chair invited Kenya and Fiji to draw up a list of lullabies.

2	Discussion

2.1	Peru requested a map of kindergartens. Chad proposed a song.

2.2	The Group requested the secretariat to print the map by 30 June 2045.

2.3	The secretariat was requested to translate the song before the end of September 2045.

2.4	Action: secretariat, by 1 October 2045, to send the song to all schools.

3	Outcomes of the meeting

3.1	The Group invited Member States, by 15 May 2045, to send:

(a) the names of their choirs;

(b) pictures of their playgrounds.

3.2	The Group decided to meet again in spring.
"""


@pytest.fixture(scope="module")
def rows(corpus: Path, index_path: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Outcome]:
    index: Index = with_report(corpus, index_path, tmp_path_factory.mktemp("tasks"), REPORT, 42)
    return [row for row in outcomes(index, "en", Filter()) if row.report == "C44/8"]


def test_who_is_to_do_what_by_when(rows: list[Outcome]) -> None:
    assert [(row.paragraph, row.kind, row.addressee_id, row.deadline) for row in rows] == [
        ("1.1", "invitation", "ke; fj", ""),
        ("2.2", "request", "itu-secretariat", "2045-06-30"),
        ("2.3", "request", "itu-secretariat", "2045-09"),
        ("2.4", "request", "itu-secretariat", "2045-10-01"),
        ("3.1", "invitation", "", "2045-05-15"),
        ("3.1", "invitation", "", "2045-05-15"),
        ("3.2", "decision", "", ""),
    ]


def test_whom_the_vocabulary_does_not_have_is_named_as_written(rows: list[Outcome]) -> None:
    assert {row.addressee for row in rows if row.paragraph == "3.1"} == {"Member States"}


def test_columns_are_shown_where_some_row_fills_them(rows: list[Outcome]) -> None:
    assert register_table(rows, "fr").heads[-2:] == ("Destinataire", "Échéance")
    assert register_table(rows[-1:], "fr").heads == register_table(rows, "fr").heads[:-2]
