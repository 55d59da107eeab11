"""The seed report and its renderings, printed as PDF by two programs, read back to what the text files say."""

from __future__ import annotations

import re
import shutil
import unicodedata
from pathlib import Path

import pytest

from indexer.model import Report, Symbol
from indexer.parser import parse
from indexer.parser.word_accounting import lost_in_reading
from indexer.readers import pdf, text
from tests.fixtures.documents.make_pdf import FIXTURES, HERE, KINDS, LANGUAGES, REPORTS, make


def letters(words: str) -> str:
    """Without white space; Writer prints a non-breaking hyphen as an ordinary one."""
    return re.sub(r"\s", "", unicodedata.normalize("NFC", words)).replace("\u2011", "-")


def spoken(words: str) -> list[str]:
    return unicodedata.normalize("NFC", words).replace("\u2011", "-").split()


def written(language: str) -> Report:
    blocks = text.read((REPORTS / f"{language}.txt").read_bytes())
    return parse(blocks, language, Symbol("C21/57"), official=False)


def printed(language: str, data: bytes) -> Report:
    return parse(pdf.read(data), language, Symbol("C21/57"), official=False)


def assert_same(report: Report, source: Report) -> None:
    assert [p.number for p in report.numbered] == [p.number for p in source.numbered]
    assert [p.printed for p in report.numbered] == [p.printed for p in source.numbered]
    for found, expected in zip(report.paragraphs, source.paragraphs, strict=True):
        assert letters(found.full_text) == letters(expected.full_text), found.number
        assert spoken(found.full_text) == spoken(expected.full_text), found.number
    assert letters(report.title) == letters(source.title)
    assert letters(report.signature) == letters(source.signature)
    assert not report.findings
    assert [spoken(s.heading) for s in report.sections] == [spoken(s.heading) for s in source.sections]
    entries = [[item.label for item in p.items] for p in source.numbered]
    assert [[item.label for item in p.items] for p in report.numbered] == entries


EVERYDAY = ("ar-automatic", "zh-automatic")
"""Hard ones; "ar-web" is as hard, and takes a second more."""


@pytest.mark.parametrize(
    "name", [name if name in EVERYDAY else pytest.param(name, marks=pytest.mark.slow) for name in FIXTURES]
)
def test_a_printed_report_reads_back_letter_for_letter(name: str) -> None:
    language, _ = name.split("-")
    data = (HERE / f"C21-57-{name}.pdf").read_bytes()
    assert_same(printed(language, data), written(language))
    assert not lost_in_reading(pdf.raw_text(data), pdf.read(data))


def test_headers_feet_and_page_numbers_are_no_running_text() -> None:
    blocks = pdf.read((HERE / "C21-57-ar-typed.pdf").read_bytes())
    asides = [(block.text, block.aside) for block in blocks if block.aside]
    pages = [[(str(n), "page number"), ("C21/57-A", "page header"), ("(483262)", "page foot")] for n in range(1, 6)]
    assert asides == [aside for page in pages for aside in page]


@pytest.mark.slow
@pytest.mark.skipif(not (shutil.which("soffice") and shutil.which("chromium")), reason="no LibreOffice or Chromium")
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", [code for code in LANGUAGES if code not in ("zh", "ar")])  # fonts not everywhere
def test_what_these_programs_print_today_reads_back_too(language: str, kind: str, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    make(language, kind, target)
    assert_same(printed(language, target.read_bytes()), written(language))
