"""Akoma Ntoso of other makers, and files that mean harm."""

from __future__ import annotations

import time

import pytest

from indexer.errors import ParseError, ReaderError
from indexer.model import Symbol
from indexer.parser import parse
from indexer.readers import akn, claimant, reading_of

SPACE = akn.AKN
PAGE = f"""<?xml version="1.0" encoding="UTF-8"?>
<!-- a record made by hand -->
<akomaNtoso xmlns="{SPACE}"><debate name="summaryRecord">
<meta><identification source="#x"><FRBRWork><FRBRthis value="/akn/un"/></FRBRWork></identification></meta>
<preface><p><docTitle>Report of the <b>5th</b> meeting</docTitle></p></preface>
<debateBody>
  <debateSection name="part"><num>1</num><heading>Opening</heading>
    <speech by="#chair"><num>1.1</num><p>The Chair welcomed   the
      delegates.<authorialNote marker="1"><p>All of them.</p></authorialNote></p></speech>
    <speech by="#it"><num>1.2</num><from>Italy</from><p>Italy asked for <i>more</i> time.</p>
      <blockList><listIntroduction>It named:</listIntroduction>
        <item><num>(a)</num><p>money</p></item></blockList></speech>
  </debateSection>
</debateBody></debate></akomaNtoso>
"""
OWN = f"""<akomaNtoso xmlns="{SPACE}" xmlns:cop="{akn.RECORD}"><debate><debateBody>
<debateSection cop:role="section" cop:number="2"><num>2</num>{{}}</debateSection></debateBody></debate></akomaNtoso>"""


def test_a_document_of_another_maker_is_read_line_by_line() -> None:
    blocks = akn.read(PAGE.encode())
    assert [(block.label, block.text) for block in blocks] == [
        (None, "Report of the 5th meeting"),
        ("1", "Opening"),
        ("1.1", "The Chair welcomed the delegates."),
        ("1", "All of them."),
        ("1.2", "Italy"),
        (None, "Italy asked for more time."),
        (None, "It named:"),
        ("(a)", "money"),
    ]
    assert [block.text for block in blocks if block.is_title] == ["Opening"]
    assert [block.text for block in blocks if block.is_note] == ["All of them."]
    report = parse(blocks, "en", Symbol("C99/1"), official=True)
    assert [paragraph.number for paragraph in report.numbered] == ["1.1", "1.2"]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_its_encoding_is_the_one_that_it_declares(encoding: str) -> None:
    data = PAGE.replace("UTF-8", encoding).replace("Italy", "Itäly").encode(encoding)
    assert claimant(data) is akn
    assert any(block.text == "Itäly" for block in akn.read(data))


def bomb() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return f'<!DOCTYPE x [<!ENTITY a0 "ha">{entities}]>\n{PAGE.partition("-->")[2]}'.replace(
        "Opening", "&a11;"
    ).encode()


def outside(address: str) -> bytes:
    declared = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{address}">]>\n'
    return (declared + PAGE.partition("-->")[2].replace("Opening", "&e;")).encode()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-be"])
@pytest.mark.parametrize("data", [bomb(), outside("file:///etc/passwd"), outside("http://127.0.0.1:9/x")])
def test_no_entity_is_expanded_and_nothing_fetched(data: bytes, encoding: str) -> None:
    started = time.monotonic()
    with pytest.raises(ReaderError):
        akn.read(data.decode().encode(encoding))
    assert time.monotonic() - started < 5


@pytest.mark.parametrize("name", ["utf-7", "ibm037"])
def test_a_declaration_cannot_hide_in_an_encoding(name: str) -> None:
    data = f'<?xml version="1.0" encoding="{name}"?>\n'.encode() + outside("file:///etc/passwd").decode().encode(name)
    with pytest.raises(ReaderError):
        akn.read(data)


def test_a_declaration_of_a_document_type_is_told_in_words() -> None:
    with pytest.raises(ReaderError, match="declares a document type"):
        reading_of(claimant(bomb()), bomb())


def test_what_is_cut_off_or_nested_without_end_is_refused_or_read() -> None:
    with pytest.raises(ReaderError, match="damaged XML"):
        akn.read(PAGE.encode()[:400])
    deep = f'<akomaNtoso xmlns="{SPACE}">{"<p>" * 200_000}x'.encode()
    with pytest.raises(ReaderError, match="damaged XML"):
        akn.read(deep)
    many = f'<akomaNtoso xmlns="{SPACE}">{"<p/>" * 1_000_001}</akomaNtoso>'.encode()
    with pytest.raises(ReaderError, match="too much markup"):
        akn.read(many)


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("", "no numbered paragraph"),
        (
            '<debateSection cop:role="paragraph"><num>2.1</num><p>x</p></debateSection>',
            "a paragraph without its number",
        ),
    ],
)
def test_an_export_that_somebody_broke_is_refused_in_one_line(inside: str, message: str) -> None:
    with pytest.raises(ParseError, match=message):
        parse(akn.read(OWN.format(inside).encode()), "en", Symbol("C99/1"), official=True)


def test_a_paragraph_outside_any_section_is_refused() -> None:
    data = OWN.format('<p cop:role="paragraph" cop:number="2.1">x</p>').replace(
        ' cop:role="section" cop:number="2"', ""
    )
    with pytest.raises(ParseError, match="in no section"):
        parse(akn.read(data.encode()), "en", Symbol("C99/1"), official=True)


def test_text_that_a_hand_put_in_is_kept() -> None:
    inside = (
        '<heading>Opening</heading><debateSection cop:role="paragraph" cop:number="2.1"><num>2.1</num><p>One.</p>'
        '<p>Two.</p><blockList><item cop:role="item" cop:number="1"><p>three</p></item></blockList><p>Four.</p>'
        "</debateSection>"
    )
    report = parse(akn.read(OWN.format(inside).encode()), "en", Symbol("C99/1"), official=True)
    (paragraph,) = report.numbered
    assert (paragraph.text, [item.text for item in paragraph.items]) == ("One.\nTwo.", ["three\nFour."])
    assert report.sections[0].heading == "Opening"
