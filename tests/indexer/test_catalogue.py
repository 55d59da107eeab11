"""What the catalogue says of meetings: dates as precise as they are known, and nothing without a source."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from bot.locale import words_of
from indexer.corpus.catalogue import load_catalogue
from indexer.errors import CorpusError
from indexer.model import ReportInfo, Symbol
from indexer.partial_date import When


@pytest.mark.parametrize("text", ["2021-01-26", "2010-03-17/2010-03-18", "2026-01", "2026"])
def test_a_date_is_written_as_it_is_read(text: str) -> None:
    assert str(When.parse(text)) == text


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2021-01-26", date(2021, 1, 26), date(2021, 1, 26)),
        ("2010-03-17/2010-03-18", date(2010, 3, 17), date(2010, 3, 18)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
    ],
)
def test_days_that_a_date_may_mean(text: str, first: date, last: date) -> None:
    assert (When.parse(text).first_day, When.parse(text).last_day) == (first, last)


@pytest.mark.parametrize(
    "text", ["", "26-01-2021", "2021-13", "2021-02-30", "2021-1-2", "2021-01-26/2021-01-25", "2021-01/2021-02"]
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        When.parse(text)


@pytest.mark.parametrize(
    ("code", "text", "numbers", "month"),
    [
        ("en", "2010-03-17/2010-03-18", [17, 18, 2010], "mar"),
        ("fr", "2010-03-17/2010-03-18", [17, 18, 2010], "mars"),
        ("es", "2026-01", [2026], "enero"),
        ("zh", "2026-01", [2026, 1], "1月"),
        ("ar", "2026-01", [2026], "يناير"),
        ("ru", "2026", [2026], ""),
    ],
)
def test_a_date_in_words_is_as_precise(code: str, text: str, numbers: list[int], month: str) -> None:
    said = words_of(code).date(When.parse(text))  # with the spaces, points and dashes of the CLDR that is installed
    assert [int(number) for number in re.findall(r"\d+", said)] == numbers
    assert month in said.lower()
    assert month or said == str(numbers[0])


def catalogue(folder: Path, meetings: str) -> Path:
    (folder / "catalogue.yaml").write_text(f"meetings:\n{meetings}\nreports: []\n", encoding="utf-8")
    return folder


def test_dates_of_the_catalogue(tmp_path: Path) -> None:
    entries = "  - {number: 1, date: 2010-03-17/2010-03-18, source: a}\n  - {number: 2, date: 2021-01-26, source: a}\n"
    entries += "  - {number: 3, date: 2026-01, source: a}\n  - {number: 4, date: 2026, source: a}"
    found = load_catalogue(catalogue(tmp_path, entries))
    assert [str(m.date) for m in found.meetings] == ["2010-03-17/2010-03-18", "2021-01-26", "2026-01", "2026"]


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ("{number: 3, date: 2012-02-01}", "catalogue.yaml:2: .*source"),
        ("{number: 3, date: 2012-02-31x, report: 'C12/1'}", "catalogue.yaml:2: .*no date"),
        ("{number: 3, participants: many, report: 'C12/1'}", "catalogue.yaml:2: .*participants"),
    ],
)
def test_a_meeting_at_fault_is_named_with_its_line(tmp_path: Path, entry: str, said: str) -> None:
    with pytest.raises(CorpusError, match=said):
        load_catalogue(catalogue(tmp_path, f"  - {entry}"))


@pytest.mark.parametrize("url", ["javascript:alert(1)", "//itu.int/md", "data:text/html,x", " https://itu.int"])
def test_what_citations_link_to_is_a_page(tmp_path: Path, url: str) -> None:
    entry = f"{{symbol: C12/1, meetings: [3], url: {json.dumps(url)}, versions: {{en: {{}}}}}}"
    (tmp_path / "catalogue.yaml").write_text(f"meetings: []\nreports:\n  - {entry}\n", encoding="utf-8")
    with pytest.raises(CorpusError, match=r"catalogue.yaml:3: .*url"):
        load_catalogue(tmp_path)


def report(symbol: str, **more: object) -> dict[str, object]:
    return {"symbol": symbol, "meetings": [3], "versions": {"en": {"official": True}}, **more}


def reports_of(folder: Path, *entries: dict[str, object]) -> dict[str, ReportInfo]:
    """What the catalogue with these entries says; each has an English text."""
    for entry in entries:
        place = folder / "reports" / Symbol.parse(str(entry["symbol"])).folder
        place.mkdir(parents=True)
        (place / "en.txt").write_text("text", encoding="utf-8")
    (folder / "catalogue.yaml").write_text(yaml.safe_dump({"meetings": [], "reports": list(entries)}), encoding="utf-8")
    found = load_catalogue(folder)
    assert not found.faults, str(found.faults)
    return found.reports


def test_the_status_of_a_document_is_as_its_symbol_or_the_catalogue_says(tmp_path: Path) -> None:
    found = reports_of(
        tmp_path,
        report("C12/1", status="adopted"),
        report("C12/2(Rev.1)"),
        report("C12/1(Corr.1)"),
        report("WG/5", status="addendum", attached_to="C12/2(Rev.1)"),
        report("C12/4(Draft)"),
        report("C12/6"),
    )
    assert {symbol: (each.status, each.attached_to) for symbol, each in found.items()} == {
        "C12/1": ("adopted", ""),
        "C12/2(Rev.1)": ("revised", ""),
        "C12/1(Corr.1)": ("corrigendum", "C12/1"),
        "WG/5": ("addendum", "C12/2(Rev.1)"),
        "C12/4(Draft)": ("draft", ""),
        "C12/6": ("", ""),
    }


def test_a_draft_is_as_a_restricted_report_and_so_is_what_is_attached_to_one(tmp_path: Path) -> None:
    found = reports_of(
        tmp_path,
        report("C12/4(Draft)"),
        report("C12/4(Corr.1)", attached_to="C12/4(Draft)"),
        report("C12/5", restricted=True),
        report("C12/5(Add.1)"),
        report("C12/6"),
        report("C12/6(Corr.1)"),
    )
    assert {symbol for symbol, each in found.items() if each.restricted} == {
        *("C12/4(Draft)", "C12/4(Corr.1)", "C12/5", "C12/5(Add.1)")
    }


def test_an_adopted_document_takes_the_place_of_its_draft(tmp_path: Path) -> None:
    found = reports_of(tmp_path, report("C12/4"), report("C12/4(Draft)"), report("C12/7(Draft)"))
    assert {symbol: each.superseded_by for symbol, each in found.items()} == {
        "C12/4": "",
        "C12/4(Draft)": "C12/4",
        "C12/7(Draft)": "",
    }


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"status": "provisional"}, "catalogue.yaml:"),
        ({"attached_to": "C12/9", "status": "addendum"}, "attached to 'C12/9'"),
    ],
)
def test_a_status_at_fault_is_named_with_its_line(tmp_path: Path, entry: dict[str, object], said: str) -> None:
    with pytest.raises((CorpusError, AssertionError), match=said):
        reports_of(tmp_path, report("C12/1", **entry))
