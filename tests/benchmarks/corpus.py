"""A corpus folder of any size: reports built like the bundled one, in all its languages, of recombined sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

from indexer.build.open import bundled_corpus
from indexer.build.units import read_report
from indexer.corpus.catalogue import load_catalogue
from indexer.model import Report
from tests.benchmarks.text import Source

_FIRST, _A_YEAR = date(2010, 1, 5), 90
"""Day of the first meeting; how many reports have symbols of the same year."""


def make_corpus(folder: Path, paragraphs: int, texts_folder: Path | None, *, first: int = 0) -> int:
    """Write reports with at least so many paragraphs, all language versions counted, or one report; how many reports.

    `first` is how many reports the folder has already: they stay.
    """
    models = {str(v.language): read_report(v) for v in load_catalogue(bundled_corpus()).versions}
    sources = {code: Source(code, texts_folder) for code in models}
    each = sum(len(report.paragraphs) for report in models.values())
    count = first + max(1, -(-paragraphs // each))
    for number in range(first, count):
        place = folder / "reports" / _symbol(number).replace("/", "-")
        place.mkdir(parents=True)
        for code, model in models.items():
            texts = sources[code].paragraphs(len(model.paragraphs), seed=number + 1)
            (place / f"{code}.txt").write_text("\n".join(_lines(model, texts)), encoding="utf-8")
    (folder / "catalogue.yaml").write_text("\n".join(_catalogue(count, tuple(models))), encoding="utf-8")
    return count


def _lines(model: Report, texts: Iterator[str]) -> Iterator[str]:
    """A report with the sections of the bundled one, and as many paragraphs in each."""
    for section in model.sections:
        yield f"{section.number}\t{section.heading}"
        for paragraph in section.paragraphs:
            yield f"{paragraph.printed}\t{next(texts)}"
    yield ""


def _symbol(number: int) -> str:
    return f"C{10 + number // _A_YEAR}/{1 + number % _A_YEAR}"


def _catalogue(count: int, codes: tuple[str, ...]) -> Iterator[str]:
    yield "meetings:"
    for i in range(count):
        day = _FIRST + timedelta(days=4 * i)
        yield f"  - {{number: {i + 1}, date: {day.isoformat()}, place: Geneva, report: '{_symbol(i)}'}}"
    yield "reports:"
    versions = ", ".join(f"{code}: {{official: {str(code == 'ar').lower()}}}" for code in codes)
    for i in range(count):
        yield f"  - {{symbol: '{_symbol(i)}', meetings: [{i + 1}], versions: {{{versions}}}}}"
    yield ""
