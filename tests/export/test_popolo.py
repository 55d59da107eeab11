"""People, bodies, motions, votes and speeches as Popolo; the record as JSON Lines."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bot.export.popolo import popolo
from bot.export.record import record_lines
from indexer import Index
from indexer.languages import codes
from indexer.model import INFERRED
from tests.bot.cop import Cop

SCHEMA = Draft202012Validator(json.loads(Path(__file__).with_name("popolo.schema.json").read_text(encoding="utf-8")))
CLASSES = ("persons", "organizations", "posts", "memberships", "events", "motions", "vote_events", "speeches")


def ids(document: dict[str, Any], *classes: str) -> set[str]:
    return {row["id"] for name in classes for row in document[name]}


@pytest.fixture(scope="module", params=["bundled", "fictional"])
def either(request: pytest.FixtureRequest, index: Index, fictional: Index) -> Index:
    return index if request.param == "bundled" else fictional


@pytest.mark.parametrize("code", codes())
def test_it_keeps_to_the_schema_and_every_reference_leads_somewhere(either: Index, code: str) -> None:
    document = popolo(either, code)
    assert not [error.message for error in SCHEMA.iter_errors(document)]
    for name in CLASSES:
        assert len(ids(document, name)) == len(document[name]), name
    actors = ids(document, "persons", "organizations", "posts")
    named = {row["creator_id"] for row in document["speeches"]} | {row["person_id"] for row in document["memberships"]}
    named |= {row[key] for key in ("parent_id",) for row in document["organizations"]}
    named |= {row["organization_id"] for name in ("posts", "memberships", "events") for row in document[name]}
    for motion in document["motions"]:
        named |= {*motion["creators"], *motion["supporters"], *motion["opponents"], *motion["with_reservations"]}
    assert named - {None} <= actors
    events = ids(document, "events")
    assert {row["event_id"] for row in document["speeches"]} <= events
    assert {row["legislative_session_id"] for row in document["motions"]} <= events


def test_a_speech_is_quoted_letter_for_letter_with_what_it_is_worth(index: Index) -> None:
    document = popolo(index, "ar")
    (told,) = (row for row in document["speeches"] if row["id"] == "C21/57 5.14/ar/1")
    (source,) = told["sources"]
    assert (told["creator_id"], told["type"], told["basis"]) == ("parent-zone", "present", "recorded")
    assert (source["paragraph"], source["printed"], source["official"], source["reviewed"]) == (
        "5.14",
        "14.5",
        True,
        False,
    )
    texts = {unit.number: unit.full_text for unit in index.units if unit.language == "ar"}
    for row in document["speeches"]:
        assert row["text"] in texts[row["sources"][0]["paragraph"]]


def test_a_motion_tells_who_was_for_and_against_it(index: Index) -> None:
    (motion,) = (row for row in popolo(index, "en")["motions"] if row["id"] == "C21/57 5.7")
    assert (motion["creator_id"], motion["result"]) == ("ru", "noted")
    assert motion["with_reservations"] == ["ca", "isoc", "us"]
    assert [step["paragraph"] for step in motion["history"]][-1] == "6.4"


def test_an_office_is_held_at_a_meeting_and_no_longer(index: Index) -> None:
    held = {row["event_id"]: row for row in popolo(index, "en")["memberships"]}
    assert held["meeting/17"] == {
        "id": "meeting/17/chair/abdulaziz-al-zarooni",
        "person_id": "abdulaziz-al-zarooni",
        "organization_id": "cwg-cop",
        "role": "chair",
        "start_date": "2021-01-26",
        "end_date": "2021-01-26",
        "event_id": "meeting/17",
    }
    assert (held["meeting/1"]["start_date"], held["meeting/1"]["end_date"]) == ("2010-03-17", "2010-03-18")


def test_what_is_inferred_is_marked(fictional: Index) -> None:
    inferred = [fact for unit in fictional.units for fact in unit.facts if fact.basis == INFERRED and fact.actor]
    assert inferred
    told = [row for code in fictional.languages for row in popolo(fictional, code)["speeches"]]
    marked = [row for row in told if row["basis"] == INFERRED]
    assert marked
    assert all(row["inferred_from"] for row in marked)


def test_one_report_alone_is_what_the_whole_tells_of_it(fictional: Index) -> None:
    whole = popolo(fictional, "en")
    for symbol in {unit.report for unit in fictional.units}:
        alone = popolo(fictional, "en", symbol)
        for name in ("motions", "vote_events", "speeches"):
            of_report = [row for row in whole[name] if row["sources"][0]["report"] == symbol]
            assert alone[name] == of_report, (symbol, name)
        assert not list(SCHEMA.iter_errors(alone))


def test_the_record_holds_every_paragraph_with_all_that_is_read_from_it(either: Index) -> None:
    rows = [json.loads(line) for line in record_lines(either, "en")]
    paragraphs = [row for row in rows if row["type"] == "paragraph"]
    assert len(paragraphs) == len(either.units)
    for row, unit in zip(paragraphs, either.units, strict=True):
        told = json.loads(json.dumps(asdict(unit)))
        assert (row["report"], row["paragraph"], row["printed"], row["text"]) == (
            unit.report,
            unit.number,
            unit.printed,
            unit.text,
        )
        for name in ("items", "heading", "section", "language", "official", "concepts", "details", "matter", "lines"):
            assert row[name] == told[name]
        assert row["statements"] == told["facts"]
    reports = {row["report"]: row for row in rows if row["type"] == "report"}
    assert set(reports) == set(either.reports)
    assert {row["report"] for row in paragraphs} <= set(reports)


def test_provenance_stands_in_the_record(index: Index) -> None:
    first = json.loads(next(iter(record_lines(index, "es"))))
    assert first["versions"]["ar"]["official"] is True
    assert first["versions"]["en"]["provenance"].startswith("traducción no oficial\nVersión de trabajo")
    assert [len(list(record_lines(index, "en", "C21/57"))), len(list(record_lines(index, "en", "C20/57")))] == [
        2 + len(index.units),
        3,
    ]


def test_votes_are_told_with_who_voted_how(tmp_path: Path) -> None:
    text = (
        "Document C99/7-E\nReport of the 40th meeting of CWG-COP\n1\tDiscussion\n"
        "1.1\tThe proposal on a common glossary was put to the vote.\n"
        "1.2\tKenya voted against the proposal on a common glossary.\n"
    )
    (tmp_path / "report.txt").write_text(text, encoding="utf-8")
    corpus = tmp_path / "corpus"
    (corpus / "reports").mkdir(parents=True)
    (corpus / "catalogue.yaml").write_text("meetings: []\nreports: []\n", encoding="utf-8")
    cop = Cop(corpus, tmp_path / "index")
    assert cop("add", str(tmp_path / "report.txt")).returncode == 0
    document = json.loads(cop("export", "--format", "popolo", "--lang", "en").stdout)
    assert not list(SCHEMA.iter_errors(document))
    votes = [
        (event["text"], [(v["voter_id"], v["option"]) for v in event["votes"]]) for event in document["vote_events"]
    ]
    assert votes == [
        ("The proposal on a common glossary was put to the vote.", []),
        ("Kenya voted against the proposal on a common glossary.", [("ke", "no")]),
    ]
