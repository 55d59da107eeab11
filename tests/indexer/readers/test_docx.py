"""What stands in a Word document, and what is set apart from its text."""

from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from indexer.errors import ReaderError
from indexer.model import Block
from indexer.parser.word_accounting import lost_in_reading
from indexer.readers import docx, text
from tests.indexer.readers.wordfile import definition, level, num, numbered, paragraph, run, strictly, word_file

BOX = f"<w:txbxContent>{paragraph('In a box')}</w:txbxContent>"
TWICE = (
    '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp><wps:txbx>'
    f"{BOX}</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
)


def field(code: str, *result: str) -> str:
    inner = "".join(result)
    between = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{inner}' if result else ""
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>{between}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def read(body: str, **parts: str) -> tuple[Block, ...]:
    data = word_file(body, **parts)
    assert docx.claims(data)
    assert not text.claims(data)
    blocks = docx.read(data)
    assert not lost_in_reading(docx.raw_text(data), blocks)
    return blocks


def shown(body: str, **parts: str) -> list[str]:
    """Running text, with the number before it."""
    return [
        f"{block.label} {block.text}" if block.label else block.text for block in read(body, **parts) if not block.aside
    ]


def asides(body: str, **parts: str) -> list[tuple[str, str]]:
    return [(block.aside, block.text) for block in read(body, **parts) if block.aside]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (run("  one ") + run("word"), "one word"),
        (run("half") + run("way"), "halfway"),
        (run("a") + "<w:r><w:tab/></w:r>" + run("b") + '<w:r><w:br w:type="page"/></w:r>' + run("c"), "a\tb\nc"),
        (run("CWG") + "<w:r><w:noBreakHyphen/></w:r>" + run("COP"), "CWG\u2011COP"),
        (run("co") + "<w:r><w:softHyphen/></w:r>" + run("operate"), "co\u00adoperate"),
        ('<w:r><w:sym w:font="Symbol" w:char="F0B7"/></w:r>' + run(" dot"), "• dot"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>' + run(" done"), "✓ done"),
        ('<w:r><w:sym w:font="Symbol" w:char="0061"/></w:r>' + run(" rays"), "α rays"),
        ('<w:hyperlink r:id="x">' + run("a link") + "</w:hyperlink>", "a link"),
        ('<w:fldSimple w:instr="PAGE">' + run("7") + "</w:fldSimple>" + run(" pages"), "7 pages"),
        (run("see ") + field("REF x", run("5.6")) + run("."), "see 5.6."),
        (run("no ") + field("TC heading") + run("result"), "no result"),
        (field(" IF ", run("yes")) + run(" after"), "yes after"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + run("controlled") + "</w:sdtContent></w:sdt>", "controlled"),
        ("<w:smartTag><w:smartTagPr/>" + run("tagged") + "</w:smartTag>", "tagged"),
        ('<w:ins w:id="1" w:author="x">' + run("added") + "</w:ins>" + run(" here"), "added here"),
        ('<w:moveTo w:id="1" w:author="x">' + run("came") + "</w:moveTo>", "came"),
        (run("مرحبا", "<w:rtl/>") + run(" ITU"), "مرحبا ITU"),
        (
            run("where ") + "<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>x</m:t></m:r>"
            "</m:den></m:f><m:r><m:t>+2</m:t></m:r></m:oMath>",
            "where 1/x +2",
        ),
        (
            "<w:r><w:ruby><w:rubyPr/><w:rt>"
            + run("ほご")
            + "</w:rt><w:rubyBase>"
            + run("保護")
            + "</w:rubyBase></w:ruby></w:r>",
            "保護(ほご)",
        ),
    ],
)
def test_what_word_shows_is_running_text(content: str, expected: str) -> None:
    assert shown(paragraph(content)) == [expected]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>', "deleted in a tracked change"),
        ('<w:moveFrom w:id="1">' + run("gone") + "</w:moveFrom>", "moved away in a tracked change"),
        (run("gone", "<w:vanish/>"), "hidden text"),
        (run("gone", '<w:rStyle w:val="Hidden"/>'), "hidden text"),
        (
            field(" IF " + "</w:instrText></w:r>" + field("REF", run("gone")) + "<w:r><w:instrText>"),
            "inside a field code",
        ),
    ],
)
def test_what_word_does_not_show_is_set_apart(content: str, expected: str) -> None:
    styles = '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>'
    blocks = read(paragraph(run("This ") + content + run("stays")), styles=styles)
    assert [(block.text, block.aside) for block in blocks] == [("This stays", ""), ("gone", expected)]


def test_hidden_by_a_style_and_shown_again_by_the_run() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'
    )
    body = paragraph(run("not this") + run("but this", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="B"/>')
    assert [(b.aside, b.text) for b in read(body + paragraph("after"), styles=styles)] == [
        ("hidden text", "not this"),
        ("", "but this after"),  # the mark between them is hidden as well
    ]


def test_a_text_box_is_read_once_behind_its_paragraph() -> None:
    assert shown(paragraph(run("Before") + f"<w:r>{TWICE}</w:r>") + paragraph("After")) == [
        "Before",
        "In a box",
        "After",
    ]


def test_an_alternative_without_text_gives_way_to_one_with_text() -> None:
    empty = f"<mc:AlternateContent><mc:Choice/><mc:Fallback>{run('old')}</mc:Fallback></mc:AlternateContent>"
    assert shown(paragraph(empty)) == ["old"]


def test_empty_paragraphs_are_gaps_and_all_are_counted() -> None:
    blocks = read(
        paragraph("one") + paragraph(run(" ")) + paragraph("two", '<w:ind w:left="720"/>') + paragraph("three")
    )
    assert [(b.text, b.lines, b.gap_before, b.indented) for b in blocks] == [
        ("one", (1, 1), False, False),
        ("two", (3, 3), True, True),
        ("three", (4, 4), False, False),
    ]


def test_a_hanging_number_does_not_stand_in_from_the_margin() -> None:
    assert not read(paragraph("one", '<w:ind w:left="720" w:hanging="720"/>'))[0].indented


def cell(content: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def test_cells_know_their_place_merged_and_nested() -> None:
    inner = table(cell(paragraph("inner")))
    body = table(
        cell(paragraph("a"), '<w:gridSpan w:val="2"/>') + cell(paragraph("b"), '<w:vMerge w:val="restart"/>'),
        cell(paragraph("c") + inner + paragraph("d")) + cell(paragraph("e")) + cell(paragraph("under"), "<w:vMerge/>"),
    )
    assert [(b.text, b.cell, b.aside) for b in read(body + paragraph("after"))] == [
        ("a", (1, 1, 1), ""),
        ("b", (1, 1, 3), ""),
        ("c", (1, 2, 1), ""),
        ("inner", (2, 1, 1), ""),
        ("d", (1, 2, 1), ""),
        ("e", (1, 2, 2), ""),
        ("under", (1, 2, 3), "covered by a merged cell"),
        ("after", None, ""),
    ]


def test_rows_in_content_controls_and_deleted_rows() -> None:
    row = f"<w:tr>{cell(paragraph('kept'))}</w:tr>"
    gone = f"<w:tr><w:trPr><w:del w:id='1'/></w:trPr>{cell(paragraph('gone'))}</w:tr>"
    body = f"<w:tbl><w:tblPr/><w:sdt><w:sdtPr/><w:sdtContent>{row}</w:sdtContent></w:sdt>{gone}</w:tbl>"
    assert shown(body) == ["kept"]
    assert asides(body) == [("deleted in a tracked change", "gone")]


NOTES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    f'<w:footnote w:id="7">{paragraph("<w:r><w:footnoteRef/></w:r>" + run(" First note"))}'
    f"{paragraph('goes on')}</w:footnote>"
    f'<w:footnote w:id="3">{paragraph("Second note")}</w:footnote>'
    f'<w:footnote w:id="4">{paragraph("Starred note")}</w:footnote>'
    f'<w:footnote w:id="5">{paragraph("Forgotten note")}</w:footnote>'
)


def note(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def test_notes_stand_behind_their_paragraph_with_their_marks() -> None:
    starred = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="4"/><w:t>*</w:t></w:r>'
    body = paragraph(run("Text") + note(7) + run(" goes on") + starred) + paragraph(run("More") + note(3))
    blocks = read(body, footnotes=NOTES)
    assert [(b.label, b.text, b.is_note, b.aside) for b in blocks] == [
        (None, "Text goes on", False, ""),
        ("1", "First note", True, ""),
        (None, "goes on", True, ""),
        ("*", "Starred note", True, ""),
        (None, "More", False, ""),
        ("2", "Second note", True, ""),
        (None, "Forgotten note", False, "footnote that nothing refers to"),
    ]


def test_endnotes_have_small_roman_marks_and_settings_are_kept() -> None:
    notes = f'<w:endnote w:id="1">{paragraph("At the end")}</w:endnote>'
    body = paragraph(run("Text") + '<w:r><w:endnoteReference w:id="1"/></w:r>')
    assert shown(body, endnotes=notes) == ["Text", "i At the end"]
    settings = '<w:endnotePr><w:numFmt w:val="upperLetter"/><w:numStart w:val="3"/></w:endnotePr>'
    assert shown(body, endnotes=notes, settings=settings) == ["Text", "C At the end"]


def test_notes_count_from_one_in_each_section_where_they_are_told_to() -> None:
    section = '<w:sectPr><w:footnotePr><w:numRestart w:val="eachSect"/></w:footnotePr></w:sectPr>'
    body = paragraph(run("Text") + note(7), section) + paragraph(run("More") + note(3)) + section
    assert [b.label for b in read(body, footnotes=NOTES) if b.label] == ["1", "1"]


def test_a_note_in_deleted_text_is_deleted_and_does_not_count() -> None:
    body = paragraph(f"<w:del w:id='1'>{note(7)}</w:del>" + run("Text") + note(3))
    blocks = [b for b in read(body, footnotes=NOTES) if b.is_note]
    assert [(b.label, b.aside) for b in blocks] == [
        (None, "deleted in a tracked change"),
        (None, "deleted in a tracked change"),
        ("1", ""),
    ]


def test_a_text_box_in_a_note_is_of_the_note() -> None:
    boxed = f'<w:footnote w:id="1">{paragraph(run("Note") + f"<w:r>{TWICE}</w:r>")}</w:footnote>'
    assert [(b.text, b.is_note) for b in read(paragraph(run("Text") + note(1)), footnotes=boxed)] == [
        ("Text", False),
        ("Note", True),
        ("In a box", True),
    ]


def test_comments_stand_behind_what_they_are_on() -> None:
    comments = f'<w:comment w:id="0" w:author="x">{paragraph("Really?")}</w:comment>'
    body = paragraph(run("Text") + '<w:r><w:commentReference w:id="0"/></w:r>') + paragraph("More")
    assert [(b.text, b.aside) for b in read(body, comments=comments)] == [
        ("Text", ""),
        ("Really?", "comment"),
        ("More", ""),
    ]


def test_headers_and_feet_of_all_sections_come_last_each_once() -> None:
    first = '<w:sectPr><w:headerReference w:type="first" r:id="rId_header1"/></w:sectPr>'
    second = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rId_header2"/>'
        '<w:headerReference w:type="first" r:id="rId_header1"/><w:footerReference r:id="rId_footer1"/></w:sectPr>'
    )
    parts = {"header2": paragraph("C21/57-E"), "header1": paragraph("Council 2021"), "header3": paragraph("unused")}
    feet = {"footer1": paragraph(run("Page ") + field("PAGE", run("3")))}
    blocks = read(paragraph("Text", first) + paragraph("More") + second, **parts, **feet)
    assert [(b.text, b.aside) for b in blocks] == [
        ("Text", ""),
        ("More", ""),
        ("Council 2021", "page header"),
        ("C21/57-E", "page header"),
        ("unused", "page header"),
        ("Page 3", "page foot"),
    ]


GONE_MARK = "<w:rPr><w:del w:id='1'/></w:rPr>"


def test_a_paragraph_whose_end_is_deleted_goes_on_in_the_next() -> None:
    numbering = definition(0, level(0, "%1.")) + num(1, 0)
    setting = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    deleted = "<w:del w:id='1'><w:r><w:delText>All gone</w:delText></w:r></w:del>"
    body = (
        paragraph("First half", setting + GONE_MARK)
        + paragraph("second half", setting)
        + paragraph(deleted, setting + GONE_MARK)
        + paragraph("Next", setting)
        + paragraph("Last", setting + GONE_MARK)
    )
    assert shown(body, numbering=numbering) == ["1. First half second half", "2. Next", "Last"]


def test_a_heading_with_a_hidden_end_runs_into_its_text_and_keeps_its_number() -> None:
    numbering = definition(0, level(0, "%1")) + num(1, 0)
    setting = '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/><w:specVanish/></w:rPr>'
    assert shown(paragraph("Opening.", setting) + paragraph("The Chair spoke."), numbering=numbering) == [
        "1 Opening. The Chair spoke."
    ]


def test_a_field_that_never_ends_swallows_nothing() -> None:
    broken = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>'
    assert shown(paragraph(broken + run("Text")) + paragraph("More")) == ["Text", "More"]


def test_a_table_of_contents_is_one_field_through_many_paragraphs() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC</w:instrText></w:r>'
    body = (
        paragraph(
            begin
            + '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            + run("1 Opening")
            + "<w:r><w:tab/></w:r>"
            + run("2")
        )
        + paragraph(run("2 Closing"))
        + paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    )
    assert shown(body) == ["1 Opening\t2", "2 Closing"]


def test_charts_and_diagrams_are_set_apart_and_not_lost() -> None:
    uri = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    chart = (
        f'<?xml version="1.0"?><c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" {uri}>'
        "<a:p><a:r><a:t>Cases</a:t></a:r></a:p><c:v>Kenya</c:v></c:chartSpace>"
    )
    graphic = '<a:graphic><a:graphicData><c:chart r:id="rId_chart1"/></a:graphicData></a:graphic>'
    drawing = f"<w:r><w:drawing>{graphic}</w:drawing></w:r>"
    assert asides(paragraph(run("Text") + drawing), chart1=chart) == [("chart", "Cases"), ("chart", "Kenya")]


def test_lettering_in_a_header_is_no_text() -> None:
    watermark = '<w:r><w:pict><v:shape><v:textpath string="DRAFT"/></v:shape></w:pict></w:r>'
    assert asides(paragraph("Text"), header1=paragraph(watermark)) == [("page header", "DRAFT")]


def test_the_strict_namespaces_read_the_same() -> None:
    numbering = definition(0, level(0, "%1.")) + num(1, 0)
    body = (
        numbered("Text", 1)
        + paragraph(run("hidden", "<w:vanish/>") + run("shown") + note(7))
        + paragraph(f"<w:r>{TWICE}</w:r>")
    )
    loose = word_file(body, numbering=numbering, footnotes=NOTES)
    strict = strictly(loose)
    assert loose != strict
    assert docx.read(strict) == docx.read(loose)
    assert docx.raw_text(strict) == docx.raw_text(loose)


@pytest.mark.parametrize("body", [paragraph("Text") + '<w:altChunk r:id="x"/>', paragraph('<w:subDoc r:id="x"/>')])
def test_text_kept_in_other_files_is_refused(body: str) -> None:
    with pytest.raises(ReaderError, match=r"in other files|another file"):
        docx.read(word_file(body))


def test_a_password_is_said_so() -> None:
    data = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(1000)
    assert docx.claims(data)
    for reading in (docx.read, docx.raw_text):
        with pytest.raises(ReaderError, match="password-protected; remove the password"):
            reading(data)


def archive(names: dict[str, bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
        for name, content in names.items():
            written.writestr(name, content)
    return out.getvalue()


@pytest.mark.parametrize(
    "names",
    [
        {"mimetype": b"application/vnd.oasis.opendocument.text", "content.xml": b"<x/>"},
        {"[Content_Types].xml": b"<Types/>", "xl/workbook.xml": b"<x/>"},
        {"[Content_Types].xml": b"<Types/>", "ppt/presentation.xml": b"<x/>"},
        {"word/document.xml": b"<x/>"},
    ],
)
def test_other_zips_are_not_claimed(names: dict[str, bytes]) -> None:
    data = archive(names)
    assert not docx.claims(data)
    assert not docx.claims(data[: len(data) - 30]) or b"word/" in data


def test_text_is_not_claimed() -> None:
    assert not docx.claims(b"")
    assert not docx.claims(b"word/document.xml")
    assert not docx.claims(b"%PDF-1.7 word/")
