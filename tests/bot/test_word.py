"""Word documents: what stands in them is what is cited, in named styles, and runs the way its language does."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from bot.assistant import Assistant
from bot.registers.filters import Filter
from bot.registers.matters import matters
from bot.registers.outcomes import outcomes
from bot.render.matters import matters_table
from bot.render.papers import answer_paper, paragraphs_paper, register_paper
from bot.render.registers import register_table
from bot.render.word import word_document
from bot.render.word_runs import runs_of
from bot.render.word_styles import TEXT_STYLES
from indexer import Index
from indexer.readers import read_file
from indexer.search.official import official_only
from tests.bot.cop import Cop

LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")


def opened(data: bytes) -> docx.document.Document:
    return docx.Document(io.BytesIO(data))


def paragraph_of(index: Index, code: str) -> docx.document.Document:
    units = [unit for unit in index.units if unit.number == "5.14" and unit.language == "ar"]
    return opened(word_document(paragraphs_paper(index, units, code)))


def heads_of(document: docx.document.Document) -> list[str]:
    return [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 2"]


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_register_is_a_table_with_all_rows(index: Index, code: str) -> None:
    table = register_table(outcomes(index, code, Filter()), code)
    document = opened(word_document(register_paper(table, code)))
    (made,) = document.tables
    assert len(made.rows) == len(table.rows) + 1
    for row, cells in zip(made.rows, [table.heads, *([c.text for c in row] for row in table.rows)], strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            assert cell.text.replace("\u200f", "") == text
    assert made.rows[0]._tr.xpath("w:trPr/w:tblHeader")
    assert (made._tbl.tblPr.find(qn("w:bidiVisual")) is not None) == (code == "ar")
    assert document.paragraphs[-1].text.replace("\u200f", "").startswith("C21/57 · ")


def test_an_answer_quotes_word_for_word_and_links_to_the_place(index: Index) -> None:
    answer = Assistant(index).ask("Who presented the digital resilience framework?")
    document = opened(word_document(answer_paper(answer)))
    told = {paragraph.style.name: paragraph for paragraph in document.paragraphs if paragraph.style}
    (cited,) = answer.citations
    assert document.paragraphs[0].text == answer.question
    assert told["COP Item"].text == "Parentzone (C21/57 §5.14)"
    assert cited.quote in told["COP Quotation"].text
    assert told["COP Source"].text == "C21/57 §5.14 · English · unofficial rendering"
    assert {link.url for link in told["COP Source"].hyperlinks} == {cited.url}


def test_a_refusal_is_printed_as_one(index: Index) -> None:
    text = [p.text for p in opened(word_document(answer_paper(Assistant(index).ask("What did China say?")))).paragraphs]
    assert "The reports do not say. Not mentioned in the reports: China." in text


def test_a_summary_prints_each_quotation_once(index: Index) -> None:
    document = opened(word_document(answer_paper(Assistant(index).ask("summary of the meeting"))))
    quotes = [p.text for p in document.paragraphs if p.style and p.style.name == "COP Quotation"]
    assert len(quotes) == len(set(quotes)) > 15


def test_a_paragraph_has_all_versions_with_the_official_one_first(index: Index) -> None:
    heads = heads_of(paragraph_of(index, "en"))
    assert heads[0] == "Arabic · official text"
    assert {head.partition(" · ")[0] for head in heads} == {
        "Arabic", "Chinese", "English", "French", "Russian", "Spanish",
    }  # fmt: skip
    heads = [
        p.text for p in paragraph_of(official_only(index), "en").paragraphs if p.style and p.style.name == "Heading 2"
    ]
    assert heads == ["Arabic · official text"]


def test_arabic_runs_from_right_to_left_and_nothing_else_does(index: Index) -> None:
    for paragraph in paragraph_of(index, "en").paragraphs:
        is_arabic = any("\u0600" <= letter <= "\u06ff" for letter in paragraph.text)
        properties = paragraph._p.pPr
        assert (properties is not None and properties.find(qn("w:bidi")) is not None) == is_arabic
        for run in paragraph.runs:
            has_arabic = any("\u0600" <= letter <= "\u06ff" for letter in run.text)
            assert run.font.rtl or not has_arabic
            assert not (run.font.rtl and run.text.strip("\u200f").isascii() and run.text.strip("\u200f").isalpha())


@pytest.mark.parametrize(
    ("text", "rtl", "runs"),
    [
        ("See C21/57.", False, [("See C21/57.", False)]),
        ("\u200fالفقرة \u2066C21/57 §6.5\u2069 منه", True, [
            ("الفقرة ", True), ("C21/57 §6.5", False), ("\u200f منه", True),
        ]),
        ("تطبيق Parent Zone (UKCIS)", True, [
            ("تطبيق ", True), ("Parent Zone", False), ("\u200f (", True), ("UKCIS", False), ("\u200f)", True),
        ]),
        ("Quoted: “مرونة UKCIS رقمية” here", False, [
            ("Quoted: “", False), ("مرونة UKCIS رقمية", True), ("” here", False),
        ]),
        ("CWG-COP · 30 نوفمبر", True, [("CWG-COP", False), ("\u200f · 30 نوفمبر", True)]),
    ],
)  # fmt: skip
def test_text_is_split_by_direction(text: str, rtl: bool, runs: list[tuple[str, bool]]) -> None:  # noqa: FBT001
    assert list(runs_of(text, rtl=rtl)) == runs


def test_what_steers_a_program_is_no_text_of_a_document(index: Index) -> None:
    assert list(runs_of("a\x00b\x1b[31mc\u202e", rtl=False)) == [("abc", False)]


def test_a_template_gives_styles_header_and_footer(index: Index, tmp_path: Path) -> None:
    house = docx.Document()
    house.sections[0].header.paragraphs[0].text = "Documents unit"
    house.styles["Title"].font.name = "Georgia"
    house.add_paragraph("Text of the template")
    house.save(str(tmp_path / "house.docx"))
    paper = register_paper(matters_table(matters(index, "en", Filter()), "en"), "en")
    document = opened(word_document(paper, tmp_path / "house.docx"))
    assert document.sections[0].header.paragraphs[0].text == "Documents unit"
    assert document.styles["Title"].font.name == "Georgia"
    assert "Text of the template" not in [p.text for p in document.paragraphs]
    assert {style.name for style in document.styles} >= {*TEXT_STYLES.values(), "COP Table"}


def test_the_command_writes_a_file_that_the_program_reads_itself(cop: Cop, tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "from bot.commands.cli import run; run()",
        "show",
        "C21/57",
        "5.6",
        "--format",
        "docx",
    ]
    environment = os.environ | cop.settings
    done = subprocess.run(command, capture_output=True, env=environment, check=True, timeout=120)
    (tmp_path / "paragraph.docx").write_bytes(done.stdout)
    texts = " ".join(block.text for block in read_file(tmp_path / "paragraph.docx").blocks)
    assert "Russian Federation" in texts


def test_a_template_that_is_none_is_named(cop: Cop, tmp_path: Path) -> None:
    (tmp_path / "house.docx").write_text("no document", encoding="utf-8")
    done = cop("outcomes", "--format", "docx", "--template", str(tmp_path / "house.docx"))
    assert done.returncode == 2
    assert "house.docx: is no Word document; save the template as one (.docx)" in done.stderr


def test_without_the_extra_the_command_says_what_is_missing(cop: Cop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "docx", None)
    done = cop("outcomes", "--format", "docx")
    assert done.returncode == 2
    assert "Word documents need the extra `docx`: pip install 'cop-assistant[docx]'" in done.stderr
    assert cop("outcomes").returncode == 0
