"""Headings by their look: heading styles, centred lines and bold type, in Word documents and pages."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from indexer.model import Symbol
from indexer.parser import parse
from indexer.readers import docx, html


def titles_of_word() -> set[str]:
    document = Document()
    document.add_heading("By its style", level=2)
    document.add_paragraph("Centred").alignment = WD_ALIGN_PARAGRAPH.CENTER
    bold = document.add_paragraph()
    bold.add_run("Bold ").bold = True
    bold.add_run("throughout", style="Strong")
    partly = document.add_paragraph()
    partly.add_run("Norway").bold = True
    partly.add_run(" said that it was bold in part.")
    document.add_paragraph("Running text.")
    document.add_paragraph("Heading style, unset", style="Heading 1").alignment = WD_ALIGN_PARAGRAPH.LEFT
    data = BytesIO()
    document.save(data)
    return {block.text for block in docx.read(data.getvalue()) if block.is_title}


def test_word() -> None:
    found = titles_of_word()
    assert found >= {"By its style", "Centred", "Bold throughout"}
    assert not any("in part" in text or text == "Running text." for text in found)


@pytest.mark.parametrize(
    ("source", "is_title"),
    [
        ("<h3>Age limits</h3>", True),
        ("<p><b>Age</b> <strong>limits</strong></p>", True),
        ('<p align="center">Age limits</p>', True),
        ('<p style="text-align: center">Age limits</p>', True),
        ('<p><span style="font-weight:700">Age limits</span></p>', True),
        ("<p><b>Norway</b> said so.</p>", False),
        ("<p>Age limits</p>", False),
    ],
)
def test_page(source: str, *, is_title: bool) -> None:
    page = f"<html><body><p>1. First.</p>{source}<p>2. Second.</p></body></html>"
    assert [block.is_title for block in html.read(page.encode())] == [False, is_title, False]


def test_bold_and_centred_titles_of_a_word_document_are_headings_of_the_report() -> None:
    document = Document()
    document.add_paragraph("Report by the Chair of the Steering Group").alignment = WD_ALIGN_PARAGRAPH.CENTER
    for text in ("Opening", "1. The Chair opened the meeting", "2. Those present: forty members", "Age limits"):
        bold = document.add_paragraph().add_run(text)
        bold.bold = not text[0].isdigit()
    document.add_paragraph("3. Norway reported:")
    document.add_paragraph("The deadline is near")
    document.add_paragraph("Next meeting").alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph("4. It will be held in June.")
    data = BytesIO()
    document.save(data)
    report = parse(docx.read(data.getvalue()), "en", Symbol.parse("C99/1"), official=True)
    found = [(section.heading, [paragraph.text for paragraph in section.paragraphs]) for section in report.sections]
    assert report.title == "Report by the Chair of the Steering Group"
    assert found == [
        ("Opening", ["The Chair opened the meeting", "Those present: forty members"]),
        ("Age limits", ["Norway reported:\nThe deadline is near"]),
        ("Next meeting", ["It will be held in June."]),
    ]
