"""Versions that agree give no difference; an error that a translation may have gives one, by its paragraph."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest
import yaml

from indexer.agreement import differences
from indexer.agreement.compare import compare
from indexer.agreement.passages import Reader, passages
from indexer.agreement.signs import SignReader
from indexer.build.check import check_corpus
from indexer.build.units import read_report
from indexer.corpus.catalogue import load_catalogue
from indexer.corpus.fingerprints import DIFFERENCES
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.errors import UsageError
from indexer.model import Paragraph, Report
from indexer.review import Reviewer

PLANTED = Path(__file__).parent.parent / "fixtures" / "planted"
FR = "reports/C21-57/fr.txt"
LEAST_FOUND = 0.95
BY = ("Ada Reader", "2038-05-04")


@lru_cache(maxsize=4)
def versions(corpus: Path, symbol: str) -> tuple[Report, ...]:
    """The versions of a report, the official one first."""
    held = [version for version in load_catalogue(corpus).versions if str(version.symbol) == symbol]
    return tuple(read_report(version) for version in sorted(held, key=lambda version: not version.official))


def with_error(paragraph: Paragraph, right: str, wrong: str) -> Paragraph:
    """The paragraph with an error in it."""
    changed = replace(paragraph, text=paragraph.text.replace(right, wrong, 1))
    assert changed != paragraph, right
    return changed


def found(reports: tuple[Report, ...], read: Reader, errors: Mapping[str, list[list[str]]]) -> dict[str, list[str]]:
    """By language, the errors that no difference shows, each planted alone."""
    missed: dict[str, list[str]] = {}
    known = {report.language: {each.number: each for each in report.paragraphs} for report in reports}
    for code, rows in errors.items():
        for kind, number, right, wrong in rows:
            texts = {each: paragraphs[number] for each, paragraphs in known.items()}
            texts[code] = with_error(texts[code], right, wrong)
            told = [each for each in compare(number, passages(texts, read)) if code in {each.language, each.against}]
            missed.setdefault(code, []).extend([] if told else [f"{kind} {number}: {wrong}"])
    return missed


@pytest.mark.parametrize("symbol", ["C21/57", "C38/12"])
def test_planted_errors_are_found(corpus: Path, symbol: str) -> None:
    folder = corpus if symbol == "C21/57" else PLANTED
    reports = versions(folder, symbol)
    errors = yaml.safe_load((PLANTED / f"{symbol.replace('/', '-')}.yaml").read_text("utf-8"))
    assert set(errors) == {report.language for report in reports} - {reports[0].language}
    read = lru_cache(maxsize=None)(SignReader(load_vocabulary(corpus)).read)
    missed = found(reports, read, errors)
    for code, rows in errors.items():
        assert len(missed[code]) <= (1 - LEAST_FOUND) * len(rows), (code, missed[code])


def test_versions_that_agree_give_nothing(corpus: Path, fictional_corpus: Path) -> None:
    vocabulary = load_vocabulary(corpus)
    held = [(corpus, "C21/57"), (PLANTED, "C38/12")]
    held += [(fictional_corpus, symbol) for symbol in ("C31/40", "C33/55", "C34/43")]
    for folder, symbol in held:
        told = differences(versions(folder, symbol), vocabulary)
        assert [each.message for each in told] == [], symbol


@pytest.mark.parametrize("pair", [("ar", "fr"), ("ar", "zh"), ("en", "ru"), ("en", "es")])
def test_any_two_versions_that_agree_give_nothing(corpus: Path, pair: tuple[str, str]) -> None:
    two = [report for report in versions(corpus, "C21/57") if report.language in pair]
    assert [each.message for each in differences(two, load_vocabulary(corpus))] == []


@pytest.fixture
def with_japan(corpus: Path, tmp_path: Path) -> Path:
    """The corpus in Arabic, English and French, with Japan in Canada's place in the French version."""
    copy = Path(shutil.copytree(corpus, tmp_path / "corpus"))
    path = copy / "catalogue.yaml"
    kept = (line for line in path.read_text("utf-8").splitlines() if line.strip()[:3] not in {"ru:", "es:", "zh:"})
    path.write_text("\n".join(kept) + "\n", "utf-8")
    for code in ("ru", "es", "zh"):
        (copy / f"reports/C21-57/{code}.txt").unlink()
    change(copy / FR, "du Canada, de l'Internet", "du Japon, de l'Internet")
    return copy


def change(path: Path, right: str, wrong: str) -> None:
    text = path.read_text("utf-8")
    assert right in text
    path.write_text(text.replace(right, wrong, 1), "utf-8")


def test_what_differs_is_named_until_it_is_acknowledged_and_again_when_a_text_changes(with_japan: Path) -> None:
    (fault,) = check_corpus(with_japan).faults
    assert fault.path == with_japan / FR
    assert fault.message.startswith("6.3: the ar version has كندا, where this has Japon (a state) (6.3:")
    reviewer = Reviewer(with_japan)
    (one,) = reviewer.differences("C21/57")
    assert one.difference.text.startswith("Les trois interventions suivantes, du Japon,")
    with pytest.raises(UsageError, match="say why"):
        reviewer.acknowledge("C21/57", one.difference.id, " ", BY)
    reviewer.acknowledge("C21/57", one.difference.id, "Corrected by the delegation.", BY)
    checked = check_corpus(with_japan)
    assert checked.faults == ()
    assert [each.judged.reason for each in checked.differences] == ["Corrected by the delegation."]
    change(with_japan / FR, "se sont félicitées des informations", "se sont félicitées de toutes les informations")
    (fault,) = check_corpus(with_japan).faults
    assert "acknowledged before the text changed: Corrected by the delegation." in fault.message
    change(with_japan / FR, "du Japon, de l'Internet", "du Canada, de l'Internet")
    (fault,) = check_corpus(with_japan).faults
    assert (fault.path.name, "do not differ so any more" in fault.message) == (DIFFERENCES, True)


def test_an_acknowledgement_is_taken_back(with_japan: Path) -> None:
    reviewer = Reviewer(with_japan)
    (one,) = reviewer.differences("C21/57")
    reviewer.acknowledge("C21/57", one.difference.id, "Meant to be.", BY)
    reviewer.reopen("C21/57", one.difference.id, "", BY)
    assert len(check_corpus(with_japan).faults) == 1
    (shown,) = reviewer.open("C21/57", "fr").paragraph("6.3").differences  # type: ignore[union-attr]
    assert (shown.reason, shown.lapsed) == ("", "")
    assert reviewer.open("C21/57", "en").paragraph("6.3").differences == ()  # type: ignore[union-attr]


def test_a_file_that_is_at_fault_is_named(with_japan: Path) -> None:
    (with_japan / "reports/C21-57" / DIFFERENCES).write_text("- paragraph: '6.3'\n", "utf-8")
    faults = [str(fault) for fault in check_corpus(with_japan).faults]
    assert any(f"{DIFFERENCES}:1" in fault and "is missing; add it" in fault for fault in faults)
