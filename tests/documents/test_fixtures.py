"""Fictional reports as real files: each reads back as the handwritten `expected.yaml` beside it says, to the word."""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from indexer.intake.identity import Identity, detect_language, identify
from indexer.model import Report, Symbol
from indexer.parser import parse
from indexer.parser.word_accounting import lost_in_parsing, lost_in_reading
from indexer.readers import claimant, load
from indexer.readers.guard import SourceText
from tests.fixtures.documents.expectation import (
    Expected,
    Row,
    agrees,
    expectations,
    headings_of,
    items_of,
    paragraphs_of,
    spaced,
)

FIXTURES = expectations()
SOURCES = [(fixture, path) for fixture in FIXTURES for path in fixture.sources]
TRAPS = range(1, 28)
KINDS = {
    "header": r"header",
    "foot": r"foot|address",
    "page": r"page",
    "rule": r"rule line",
    "part": r"heading of the part",
    "annex": r"annex",
    "contents": r"contents",
    "deleted": r"delet",
    "comment": r"comment",
    "hidden": r"hidden",
    "residue": r"residue",
    "path": r"file path",
    "job": r"job number",
    "image": r"image",
    "notice": r"notice",
    "note": r"note",
}


def case(fixture: Expected, path: Path) -> ParameterSet:
    marks = [pytest.mark.slow] if path.suffix == ".doc" else []  # LibreOffice takes seconds to start
    return pytest.param(fixture, path, id=f"{fixture.name}-{path.name.removeprefix('source.')}", marks=marks)


each_source = pytest.mark.parametrize(("fixture", "path"), [case(fixture, path) for fixture, path in SOURCES])


@cache
def reading(path: Path) -> SourceText:
    """What the one reader that claims the file makes of it."""
    if path.suffix == ".doc" and not (shutil.which("soffice") or shutil.which("libreoffice")):
        pytest.skip("legacy Word files are read through LibreOffice")
    data = load(path)
    reader = claimant(data)
    return SourceText(reader.read(data), reader.raw_text(data))


@cache
def report(path: Path, language: str) -> Report:
    return parse(reading(path).blocks, language, Symbol("?"), official=True)


def parsed(fixture: Expected, path: Path) -> Report:
    return report(path, fixture.data["language"])


def identity(fixture: Expected, path: Path) -> Identity:
    return identify(parsed(fixture, path))


def shown(path: Path, text: str) -> str:
    """The text as far as its format keeps it: the text layer of a PDF has no special spaces and hyphens."""
    return text.translate({0x00A0: " ", 0x2011: "-"}) if path.suffix == ".pdf" else text


def shown_rows(path: Path, rows: list[Row]) -> list[Row]:
    return [tuple(shown(path, field) for field in row) for row in rows]


@each_source
def test_head(fixture: Expected, path: Path) -> None:
    """Language, symbol, meetings and dates; what is in doubt of them is said, and nothing else."""
    found = identity(fixture, path)
    assert detect_language(reading(path).blocks) == fixture.data["language"]
    assert [str(symbol) for symbol in found.symbols] == [fixture.data["symbol"]]
    assert list(found.meetings) == list(fixture.data["meetings"])
    assert found.dates == {int(number): str(day) for number, day in fixture.data["dates"].items()}
    wanted = fixture.doubts(path)
    assert len(found.doubts) == len(wanted), found.doubts
    for doubt in wanted:
        assert any(doubt in line for line in found.doubts), (doubt, found.doubts)


@each_source
def test_structure(fixture: Expected, path: Path) -> None:
    """Title, front matter, headings, numbers and signature."""
    found = parsed(fixture, path)
    assert shown(path, spaced(found.title.replace("\n", " "))) == shown(path, spaced(fixture.data["title"]))
    parts = {part.number: shown(path, spaced(part.text)) for part in found.parts}
    assert parts == {name: shown(path, spaced(text)) for name, text in fixture.data.get("parts", {}).items()}
    assert headings_of(found) == fixture.headings
    numbers = [paragraph[:2] for paragraph in paragraphs_of(found)]
    assert numbers == [paragraph[:2] for paragraph in fixture.paragraphs]
    assert spaced(found.signature.replace("\n", " ")) == fixture.data.get("signature", "")


@each_source
def test_text(fixture: Expected, path: Path) -> None:
    """Paragraphs and their items."""
    found = paragraphs_of(parsed(fixture, path))
    assert len(found) == len(fixture.paragraphs)
    for (number, _, text), (_, _, given) in zip(fixture.paragraphs, found, strict=True):
        assert agrees(shown(path, text), shown(path, given)), f"§{number}\nexpected: {text!r}\n   found: {given!r}"
    items = items_of(parsed(fixture, path))
    assert len(items) == len(fixture.items)
    for place, (wanted, rows) in enumerate(zip(fixture.items, items, strict=True)):
        if place not in fixture.wholes:
            assert shown_rows(path, rows) == shown_rows(path, wanted), f"§{fixture.paragraphs[place][0]}"


@each_source
def test_findings(fixture: Expected, path: Path) -> None:
    """What is named is left out, for its reason; missing and doubled numbers are reported, and nothing in order."""
    left = [(item.reason, spaced(item.text)) for item in parsed(fixture, path).left_out]
    for kind, text in fixture.left_out(path):
        assert any(re.search(KINDS[kind], reason) and spaced(text) in words for reason, words in left), (
            kind,
            text,
            left,
        )
    wanted, found = fixture.data["findings"], [finding.message for finding in parsed(fixture, path).findings]
    assert len(found) == len(wanted), found
    for finding in wanted:
        assert any(finding in message for message in found), (finding, found)


@each_source
def test_no_word_is_lost(fixture: Expected, path: Path) -> None:
    """All words of the file are in the blocks, and all words of the blocks in the report."""
    given = reading(path)
    assert not lost_in_reading(given.raw_text, given.blocks)
    assert not lost_in_parsing(given.blocks, parsed(fixture, path))


def test_the_set_has_all_languages_formats_and_traps() -> None:
    assert len(FIXTURES) >= 24
    assert {fixture.data["language"] for fixture in FIXTURES} == {"ar", "en", "es", "fr", "ru", "zh"}
    suffixes = [path.suffix for _, path in SOURCES]
    assert {suffix for suffix in suffixes if suffixes.count(suffix) >= 4} == {".docx", ".doc", ".pdf", ".html", ".txt"}
    assert {trap for fixture in FIXTURES for trap in fixture.data["traps"]} == set(TRAPS)


def test_files_are_small() -> None:
    sizes = [path.stat().st_size for _, path in SOURCES]
    assert max(sizes) < 150_000
    assert sum(sizes) < 4_000_000
