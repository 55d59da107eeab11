"""The official report as a Word document: typed numbers, and numbers that Word makes; as LibreOffice writes it too."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.text.paragraph import Paragraph

from indexer.model import Block, Report, Symbol
from indexer.parser import parse
from indexer.parser.word_accounting import lost_in_parsing, lost_in_reading
from indexer.readers import docx, text
from tests.indexer.readers.wordfile import W, definition, level, num

NUMBERED = re.compile(r"(?:\[bookmark: \w+\])?(?P<printed>\d{1,2}(?:\.\d{1,2})?)\t(?P<text>.*)", re.DOTALL)
LISTED = re.compile(r"(?P<mark>-|)\t(?P<text>.*)", re.DOTALL)


def parsed(blocks: tuple[Block, ...]) -> Report:
    return parse(blocks, "ar", Symbol.parse("C21/57"), official=True)


def right_to_left(document: WordDocument, words: str) -> Paragraph:
    paragraph = document.add_paragraph()
    paragraph.paragraph_format.element.get_or_add_pPr().append(OxmlElement("w:bidi"))
    run = paragraph.add_run(words)
    run.font.rtl = True
    return paragraph


def typed(lines: list[str]) -> bytes:
    """Each line a paragraph, its number typed."""
    document = Document()
    for line in lines:
        right_to_left(document, line)
    return saved(document)


def automatic(paragraph_text: str) -> Callable[[list[str]], bytes]:
    """Each line a paragraph, its number made by Word: `paragraph_text` is that of the second level."""

    def write(lines: list[str]) -> bytes:
        document = Document()
        numbering = document.part.numbering_part.element
        lists = (
            definition(90, level(0, "%1"), level(1, paragraph_text)),
            definition(91, level(0, "%1)"), level(1, "-", "bullet")),
            num(90, 90),
            num(91, 91),
        )
        made = [parse_xml(xml.replace(">", f' xmlns:w="{W}">', 1)) for xml in lists]
        for element in made[:2]:
            numbering.insert(0, element)
        for element in made[2:]:
            numbering.append(element)
        in_list = False
        for line in lines:
            found = NUMBERED.fullmatch(line)
            listed = LISTED.fullmatch(line) if in_list else None
            in_list = line.endswith(":") or listed is not None
            if found:
                number(right_to_left(document, found["text"]), 90, found["printed"].count("."))
            elif listed:
                number(right_to_left(document, listed["text"]), 91, 1 if listed["mark"] else 0)
            else:
                right_to_left(document, line)
        return saved(document)

    return write


def number(paragraph: Paragraph, num_id: int, depth: int) -> None:
    properties = paragraph.paragraph_format.element.get_or_add_pPr()
    properties.append(
        parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="{num_id}"/></w:numPr>')
    )
    properties.insert(0, properties.find(qn("w:numPr")))


def saved(document: WordDocument) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture(scope="module")
def lines(corpus: Path) -> list[str]:
    return (corpus / "reports" / "C21-57" / "ar.txt").read_text("utf-8").split("\n")


@pytest.fixture(scope="module")
def report(corpus: Path) -> Report:
    return parsed(text.read((corpus / "reports" / "C21-57" / "ar.txt").read_bytes()))


def content(report: Report) -> list[tuple[str, str, list[str]]]:
    return [(p.number, p.text, [item.text for item in p.items]) for p in report.paragraphs]


@pytest.mark.parametrize(
    ("write", "section_first"),
    [(typed, False), (automatic("%2.%1"), False), (automatic("%1.%2"), True), (automatic("%1.%2."), True)],
    ids=["typed", "section-last", "section-first", "with a point"],
)
def test_the_official_report_reads_back_to_the_same_paragraphs(
    lines: list[str], report: Report, write: Callable[[list[str]], bytes], section_first: str
) -> None:
    data = write(lines)
    blocks = docx.read(data)
    assert not lost_in_reading(docx.raw_text(data), blocks)
    again = parsed(blocks)
    assert len(again.numbered) == 30
    assert content(again) == content(report)
    assert [s.heading for s in again.sections] == [s.heading for s in report.sections]
    assert (again.title, again.signature) == (report.title, report.signature)
    printed = [p.number if section_first else ".".join(reversed(p.number.split("."))) for p in report.numbered]
    assert [p.printed for p in again.numbered] == printed
    assert again.findings == ()
    assert not lost_in_parsing(blocks, again)


def written_by_libreoffice(name: str) -> tuple[Block, ...]:
    """`agenda` was a web page, `report` and `features` Word documents; all were OpenDocument texts in between."""
    data = (Path(__file__).parents[2] / "fixtures" / "word" / f"{name}.docx").read_bytes()
    blocks = docx.read(data)
    assert not lost_in_reading(docx.raw_text(data), blocks)
    return blocks


def test_the_official_report_as_libreoffice_writes_it(report: Report) -> None:
    again = parsed(written_by_libreoffice("report"))
    assert content(again) == content(report)
    assert [p.printed for p in again.numbered] == [p.printed for p in report.numbered]
    assert again.findings == ()


def test_lists_and_a_table_as_libreoffice_writes_them() -> None:
    assert [(b.label, b.text, b.cell) for b in written_by_libreoffice("agenda")] == [
        (None, "Report by the Chair", None),
        (None, "Opening words with a link, a line\nbreak and café.", None),
        ("1.", "Opening of the meeting", None),
        ("2.", "Adoption of the agenda", None),
        ("a.", "First part", None),
        ("b.", "Second part", None),
        ("3.", "Closing", None),
        (None, "Between the lists.", None),
        ("5.", "Fifth", None),
        ("6.", "Sixth", None),
        ("•", "A dash or dot", None),
        ("•", "Another", None),
        (None, "Across", (1, 1, 1)),
        (None, "Down", (1, 1, 3)),
        (None, "Left", (1, 2, 1)),
        (None, "Middle", (1, 2, 2)),
        (None, "After the table.", None),
    ]


def test_notes_changes_and_margins_as_libreoffice_writes_them() -> None:
    assert [(b.label, b.text, b.is_note, b.aside) for b in written_by_libreoffice("features")] == [
        (None, "Report by the Chair", False, ""),
        ("1", "Opening", False, ""),
        ("1.1", "The meeting was opened.", False, ""),
        ("2.1", "It accepted the agenda as it was.", False, ""),
        (None, "rejected", False, "deleted in a tracked change"),
        ("1", "Without change.", True, ""),
        (None, "Seen here and there", False, ""),
        (None, "not this", False, "hidden text"),
        (None, "Where?", False, "comment"),
        ("i", "At the end.", True, ""),
        (None, "Topic", False, ""),
        ("3.1", "In a cell", False, ""),
        ("2", "Closing", False, ""),
        ("1.2", "Thanks were given.", False, ""),
        (None, "Page 1 of CWG\u2011COP", False, ""),
        (None, "C21/57-E", False, "page header"),
        (None, "Page 1", False, "page foot"),
    ]
