"""Facts and details against the hand-made lists; below these levels, CI fails."""

from __future__ import annotations

import pytest

from indexer import Index
from tests.evaluation.facts import FOLDER, Level, detail_level, fact_level, fictional_index, load_expected

REAL = load_expected("C21-57")
FICTIONAL = [
    (path.stem, code)
    for path in sorted(FOLDER.glob("*.yaml"))
    if path.stem != "C21-57"
    for code in load_expected(path.stem).languages
]


@pytest.fixture(scope="module")
def fictional() -> Index:
    return fictional_index()


def explained(level: Level) -> str:
    return f"missed {sorted(level.due - level.found)}, wrong {sorted(level.found - level.due)}"


@pytest.mark.parametrize("code", REAL.languages)
def test_facts_of_the_real_report(index: Index, code: str) -> None:
    level = fact_level(index, REAL, code)
    assert level.precision >= 0.95, explained(level)
    assert level.recall >= 0.95, explained(level)
    assert level.wrong_titles == ()


@pytest.mark.parametrize("code", REAL.languages)
def test_dates_documents_and_attendance_of_the_real_report(index: Index, code: str) -> None:
    level = detail_level(index, REAL, code)
    assert level.precision >= 0.95, explained(level)
    assert level.recall >= 0.95, explained(level)


def test_the_six_versions_give_the_same(index: Index) -> None:
    official = fact_level(index, REAL, "ar").found
    details = detail_level(index, REAL, "ar").found
    for code in REAL.languages:
        assert fact_level(index, REAL, code).found == official, code
        assert detail_level(index, REAL, code).found == details, code


@pytest.mark.parametrize(("symbol", "code"), FICTIONAL)
def test_facts_of_the_fictional_reports(fictional: Index, symbol: str, code: str) -> None:
    expected = load_expected(symbol)
    for level in (fact_level(fictional, expected, code), detail_level(fictional, expected, code)):
        assert level.precision >= 0.95, explained(level)
        assert level.recall >= 0.95, explained(level)


def test_the_lists_speak_of_what_there_is(index: Index, fictional: Index) -> None:
    """A slip of the hand in a list would count as a miss of the program."""
    for path in FOLDER.glob("*.yaml"):
        expected = load_expected(path.stem)
        source = index if expected.report == REAL.report else fictional
        units = {u.number: u for u in source.units if u.report == expected.report and u.language in expected.languages}
        for row in expected.facts:
            unit = units[row.paragraph]
            assert row.item in {"", *(item.label for item in unit.items)}, row
            for actor in row.actors:
                assert actor == "" or actor in expected.names or source.vocabulary.kind(actor), row
