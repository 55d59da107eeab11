"""The register of matters: what becomes of what is brought up, read by hand from a fictional report."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from bot.locale import words_of
from bot.registers.filters import Filter
from bot.registers.matters import STATE_LABELS, STATES, MatterRow, matters
from bot.render.formats import render
from bot.render.matters import HEADS, TITLE, matters_table
from bot.render.table import FORMS
from indexer import Index
from tests.bot.cop import Cop, one_line, with_report

REPORT = """\
Document C44/7-E
A fictional report, written for tests

REPORT ON THE FORTY-FIRST MEETING OF THE COUNCIL WORKING GROUP ON CHILD ONLINE PROTECTION
(Lima, 3-4 March 2044)

1	Opening

1.1	The Chair opened the meeting.

2	Presentations

2.1	UNICEF presented a study on bedtime videos.

2.2	INTERPOL presented its yearly figures on grooming. Chile asked how the figures had been collected.

3	Discussion

3.1	Kenya proposed that a directory of hotlines be printed in all languages.

3.2	Brazil and Norway supported the proposal of Kenya. Japan opposed it, as it would cost too much.

3.3	Canada expressed reservations about the cost.

3.4	The Group adopted the proposal.

3.5	Peru requested a list of school networks in the Andes.

3.6	Ghana proposed to rename the yearly report. Italy objected. Ghana withdrew its proposal.

3.7	Mexico proposed a prize for young coders. The Group deferred the matter to its next meeting.

4	Other matters

4.1	The contribution submitted by Egypt, on "Playgrounds without screens", described a pilot in forty towns.

5	Outcomes of the meeting

5.1	The Group took note of the contribution submitted by Egypt.

5.2	The Chair invited members to send photographs.
"""


@pytest.fixture(scope="module")
def grown(corpus: Path, index_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Index:
    return with_report(corpus, index_path, tmp_path_factory.mktemp("matters"), REPORT, 41)


@pytest.fixture(scope="module")
def rows(grown: Index) -> dict[str, MatterRow]:
    found = matters(grown, "en", Filter(report="C44/7"))
    return {row.opened_in: row for row in found}


def test_what_is_put_before_the_meeting_is_a_matter_and_a_mere_presentation_is_none(rows: dict[str, MatterRow]) -> None:
    assert list(rows) == ["2.2", "3.1", "3.5", "3.6", "3.7", "4.1"]


def test_titles_are_in_the_words_of_the_report(rows: dict[str, MatterRow]) -> None:
    assert {number: row.title for number, row in rows.items()} == {
        "2.2": "Its yearly figures on grooming",
        "3.1": "A directory of hotlines be printed in all languages",
        "3.5": "A list of school networks in the Andes",
        "3.6": "Rename the yearly report",
        "3.7": "A prize for young coders",
        "4.1": "Playgrounds without screens",
    }


def test_sides_are_named(rows: dict[str, MatterRow]) -> None:
    directory = rows["3.1"]
    assert directory.raised_by == ("Kenya",)
    assert directory.supported_by == ("Brazil", "Norway")
    assert directory.opposed_by == ("Japan",)
    assert directory.reserved_by == ("Canada",)
    assert rows["3.6"].opposed_by == ("Italy",)


def test_states_rest_on_what_settles_them(rows: dict[str, MatterRow]) -> None:
    assert {number: (row.state, row.paragraph) for number, row in rows.items()} == {
        "2.2": ("open", "2.2"),
        "3.1": ("adopted", "3.4"),
        "3.5": ("open", "3.5"),
        "3.6": ("withdrawn", "3.6"),
        "3.7": ("deferred", "3.7"),
        "4.1": ("noted", "5.1"),
    }


def test_the_course_tells_each_paragraph_with_its_act(rows: dict[str, MatterRow]) -> None:
    told = [(step.paragraph, step.act, step.actor) for step in rows["3.1"].history]
    assert told == [
        ("3.1", "propose", "Kenya"),
        ("3.2", "support", "Brazil; Norway"),
        ("3.2", "oppose", "Japan"),
        ("3.3", "reserve", "Canada"),
        ("3.4", "adopt", "Council Working Group on Child Online Protection"),
    ]


def test_it_can_be_narrowed(grown: Index) -> None:
    def found(**wanted: object) -> list[str]:
        return [row.matter for row in matters(grown, "en", Filter(**wanted))]  # type: ignore[arg-type]

    assert found(actor="Japan", report="C44/7") == ["C44/7 3.1"]
    assert found(kinds=("open",), first_meeting=41, last_meeting=41) == ["C44/7 2.2", "C44/7 3.5"]
    assert found(topic="coders") == ["C44/7 3.7"]


@pytest.mark.parametrize("code", ["ar", "en", "es", "fr", "ru", "zh"])
def test_in_every_form_and_language(grown: Index, code: str) -> None:
    table = matters_table(matters(grown, code, Filter(report="C44/7")), code)
    assert len(table.heads) == len(table.rows[0])
    assert all(render(table, form, code) for form in FORMS)
    by_matter = {row["matter"]: row for row in json.loads(render(table, "json", code))}
    assert by_matter["C44/7 3.1"]["state"] == "adopted"
    rows = list(csv.DictReader(io.StringIO(render(table, "csv", code).removeprefix("\ufeff"), newline="")))
    assert rows[1]["history"].startswith("3.1 propose (")


def test_headings_and_states_are_translated() -> None:
    assert set(STATE_LABELS) == set(STATES)
    for code in ("ar", "es", "fr", "ru", "zh"):
        catalogue = words_of(code).catalogue._catalog  # type: ignore[attr-defined]
        assert {word for word in (TITLE, *HEADS, *STATE_LABELS.values()) if not catalogue.get(word)} == set()


def test_the_bundled_report_ties_what_was_noted_to_what_was_contributed(index: Index) -> None:
    for code in ("ar", "en", "es", "fr", "ru", "zh"):
        found = {row.opened_in: row for row in matters(index, code, Filter())}
        assert (found["5.7"].state, found["5.7"].paragraph) == ("noted", "6.4"), code
        assert len(found["5.7"].reserved_by) == 3, code
        assert found["7.4"].state == "open", code


def test_the_command_lists_and_says_why_it_cannot(cop: Cop) -> None:
    listed = cop("matters", "--meeting", "17", "--json")
    assert listed.returncode == 0
    assert {"matter", "title", "raised_by", "state", "paragraph", "history"} <= set(json.loads(listed.stdout)[0])
    nothing = cop("matters", "--open", "--report", "C99/1")
    assert (nothing.returncode, nothing.stdout) == (1, "")
    assert "widen --open, --report" in one_line(nothing.stderr)
    assert cop("matters", "--report", "no symbol").returncode == 2
