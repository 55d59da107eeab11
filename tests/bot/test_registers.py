from __future__ import annotations

import csv
import io
import json

import pytest

from bot.registers import Filter, meetings, outcomes, presentations
from bot.render.rows import render
from indexer import Index

EVERYTHING = Filter()
LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")

# Made by reading section 5 of the report.
PRESENTED = [
    ("itu-secretariat", "presentation", "5.1"),
    ("itu-regional-office-europe", "presentation", "5.2"),
    ("end-violence-partnership", "presentation", "5.4"),
    ("unicef-office-of-innovation", "presentation", "5.5"),
    ("ru", "contribution", "5.6"),
    ("ru", "contribution", "5.7"),
    ("ae", "contribution", "5.8"),
    ("sa", "contribution", "5.9"),
    ("srsg-vac", "presentation", "5.10"),
    ("weprotect", "presentation", "5.11"),
    ("insafe", "presentation", "5.12"),
    ("uk-safer-internet-centre", "presentation", "5.13"),
    ("parent-zone", "presentation", "5.14"),
]
# Made by reading section 7.
CAME_OUT = [
    ("statement", "chair", "7.1"),
    ("encouragement", "chair", "7.2"),
    ("recommendation", "chair", "7.3"),
    ("proposal", "sa", "7.4"),
    ("invitation", "chair", "7.5"),
]


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_presented_in_any_version(index: Index, code: str) -> None:
    rows = presentations(index, code, EVERYTHING)
    found = {(row.actor_id, row.kind, row.paragraph) for row in rows}
    due = set(PRESENTED)
    assert len(found & due) / len(due) >= 0.95, due - found
    assert len(found & due) / len(found) >= 0.9, found - due
    assert all(row.topic for row in rows)


@pytest.mark.parametrize("code", LANGUAGES)
def test_everything_that_came_out_in_any_version(index: Index, code: str) -> None:
    rows = outcomes(index, code, EVERYTHING)
    assert [(row.kind, row.actor_id, row.paragraph) for row in rows] == CAME_OUT


def test_meetings_tell_what_is_indexed(index: Index) -> None:
    (row,) = meetings(index, "en", EVERYTHING)
    assert (row.meeting, row.date, row.place, row.chair) == (17, "2021-01-26", "Interprefy", "Abdulaziz Al Zarooni")
    assert row.languages == "ar en es fr ru zh"


def test_filters(index: Index) -> None:
    assert {row.paragraph for row in presentations(index, "en", Filter(actor="russian"))} == {"5.6", "5.7"}
    assert {row.paragraph for row in presentations(index, "fr", Filter(actor="unicef"))} == {"5.5"}
    assert presentations(index, "en", Filter(first_meeting=18)) == []
    assert outcomes(index, "en", Filter(last_meeting=16)) == []


def test_json_and_csv_hold_the_same_rows(index: Index) -> None:
    rows = outcomes(index, "ar", EVERYTHING)
    columns = ["kind", "actor", "actor_id", "text", "report", "meeting", "paragraph"]
    as_json = json.loads(render(rows, columns, "json"))
    assert list(as_json[0]) == columns
    text = render(rows, columns, "csv")
    assert text.startswith("\ufeff")
    as_csv = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert [{key: str(value) for key, value in row.items()} for row in as_json] == as_csv


def test_a_cell_is_never_a_formula() -> None:
    from bot.registers import Outcome

    row = Outcome("proposal", "=HYPERLINK()", "", '-1 "x", y', "C21/57", 17, "7.1")
    text = render([row], ["actor", "text"], "csv")
    assert text.split("\r\n")[1] == '\'=HYPERLINK(),"\'-1 ""x"", y"'


def test_a_markdown_row_stays_one_row(index: Index) -> None:
    lines = render(presentations(index, "zh", EVERYTHING), ["actor", "topic"], "md").split("\n")
    assert len(lines) == len(presentations(index, "zh", EVERYTHING)) + 2
    assert all(line.startswith("| ") and line.endswith(" |") for line in lines)
