"""What a PDF draws, and what a reader of it sees: layouts and damage, in files written by hand."""

from __future__ import annotations

import random
import zlib
from functools import cache

import pytest

from indexer.errors import ReaderError
from indexer.model import Block
from indexer.parser.word_accounting import lost_in_reading
from indexer.readers import pdf
from indexer.readers.characters import base_letters
from indexer.readers.guard import guarded
from tests.fixtures.documents.make_pdf import HERE
from tests.indexer.readers.pdffile import document, lines, pages, stream, text
from tests.resource_use import needs_memory_peak, processor_seconds, resource_use

FULL = "The Group noted that the guidelines had been revised in full and had been translated into the"
"""A line that fills the page."""


def read(data: bytes) -> tuple[Block, ...]:
    """Blocks of a file, none of whose words is lost."""
    blocks = pdf.read(data)
    assert not lost_in_reading(pdf.raw_text(data), blocks)
    return blocks


def running(data: bytes) -> list[str]:
    return [block.text for block in read(data) if not block.aside]


def test_claims_by_content_alone() -> None:
    assert pdf.claims(b"%PDF-1.4\n")
    assert pdf.claims(b"\r\n%PDF-1.4\n")
    assert not pdf.claims(b"A report about %PDF-1.4\n")


def test_a_paragraph_goes_on_over_the_page() -> None:
    data = pages(lines(FULL, FULL, top=100), lines("six official languages of the Union.", "1.2   Next.", top=760))
    assert running(data) == [f"{FULL} {FULL} six official languages of the Union.", "1.2\tNext."]


def test_a_word_divided_by_the_line_is_one_where_the_document_has_it_elsewhere() -> None:
    divided = "The Working Group noted with some satisfaction the work of the regional offices on the guide-"
    known = "lines, since the guidelines reach schools. The inter-"
    data = pages(lines(divided, known.ljust(93, "x"), "agency group. An inter-agency meeting. Guidelines."))
    assert "on the guidelines, since" in running(data)[0]


def test_a_hyphen_of_the_word_stays() -> None:
    head = "The Working Group noted with some satisfaction the work done by the offices and by the inter-"
    assert "the inter-agency group" in running(pages(lines(head, "agency group on the matter.")))[0]


def test_a_label_alone_on_its_line_is_joined_with_its_text() -> None:
    data = pages(text("5.6", 72, 700) + text("Brazil presented its contribution.", 112, 700))
    assert running(data) == ["5.6\tBrazil presented its contribution."]


def test_two_columns_are_read_one_after_the_other() -> None:
    left = lines(*["Words of the left column here"] * 6, "end of left.", x=72)
    right = lines(*["Words of the right column too"] * 6, "end of right.", x=320)
    assert running(pages(left + right)) == [
        " ".join(["Words of the left column here"] * 6 + ["end of left."]),
        " ".join(["Words of the right column too"] * 6 + ["end of right."]),
    ]


def test_a_ruled_table_is_read_cell_by_cell() -> None:
    rules = "".join(f"{x} 600 m {x} 700 l S " for x in (72, 250, 450)) + "".join(
        f"72 {y} m 450 {y} l S " for y in (600, 650, 700)
    )
    words = text("Title", 76, 680) + text("of the document", 76, 667) + text("Source", 254, 680)
    words += text("Helplines", 76, 630) + text("Kenya", 254, 630)
    found = [(block.text, block.cell) for block in read(pages(rules + words))]
    assert found == [
        ("Title", (1, 1, 1)),
        ("of the document", (1, 1, 1)),
        ("Source", (1, 1, 2)),
        ("Helplines", (1, 2, 1)),
        ("Kenya", (1, 2, 2)),
    ]


def test_a_footnote_stands_behind_its_paragraph_and_its_mark_is_off_the_word() -> None:
    body = text("The agenda was adopted", 72, 700) + text("1", 193, 704, 6) + text("today.", 204, 700)
    foot = "72 120 m 200 120 l S " + text("1", 72, 109, 5) + text("As amended by Brazil.", 78, 105, 9)
    blocks = read(pages(body + text("The meeting closed.", 72, 660) + foot))
    assert [(b.text, b.label, b.is_note, b.aside) for b in blocks] == [
        ("The agenda was adopted today.", None, False, ""),
        ("As amended by Brazil.", "1", True, ""),
        ("1", None, False, "note mark"),
        ("The meeting closed.", None, False, ""),
    ]


def test_running_headers_and_page_numbers_are_asides() -> None:
    sheets = [
        text("C31/60-E", 280, 800) + text(str(n), 290, 30) + text(f"Page {n} speaks.", 72, 600) for n in (1, 2, 3)
    ]
    blocks = read(pages(*sheets))
    assert [b.text for b in blocks if not b.aside] == ["Page 1 speaks.", "Page 2 speaks.", "Page 3 speaks."]
    assert {(b.text, b.aside) for b in blocks if b.aside} == {
        ("C31/60-E", "page header"), ("1", "page number"), ("2", "page number"), ("3", "page number"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("drawn", "reason"),
    [
        (text("secret", before="1 g"), "hidden text"),
        (text("secret", before="1 1 1 rg"), "hidden text"),
        ("3 Tr " + text("secret") + " 0 Tr ", "hidden text"),
        (text("secret", size=0.5), "hidden text"),
        (text("secret", x=900), "outside the page"),
        ("BT /F 11 Tf 0 1 -1 0 40 300 Tm (secret) Tj ET\n", "rotated text"),
        ("q 0 0 50 50 re W n " + text("secret") + "Q ", "cut off"),
    ],
)
def test_what_nobody_sees_as_running_text_is_an_aside(drawn: str, reason: str) -> None:
    blocks = read(pages(text("Seen.", y=500) + drawn))
    assert [(b.text, b.aside) for b in blocks] == [("Seen.", ""), ("secret", reason)]


def test_white_letters_on_a_dark_ground_are_seen() -> None:
    drawn = "0 g 60 690 400 30 re f " + text("Heading of a table", before="1 g") + text("Seen.", y=500)
    assert running(pages(drawn)) == ["Heading of a table", "Seen."]


def test_letters_drawn_twice_to_look_bold_are_read_once() -> None:
    assert running(pages(text("Bold", x=72) + text("Bold", x=72.3))) == ["Bold"]


def test_text_recognised_under_a_picture_of_the_page_is_read() -> None:
    assert running(pages("BT 3 Tr /F 11 Tf 72 700 Td (Recognised words) Tj ET")) == ["Recognised words"]


def test_without_text_layer_it_is_refused() -> None:
    image = stream(b"\0" * 300, "/Type /XObject /Subtype /Image /Width 10 /Height 10 /BitsPerComponent 8 /ColorSpace "
                                "/DeviceRGB")  # fmt: skip
    scanned = pages("q 595 0 0 842 0 0 cm /I Do Q", resources="/XObject << /I 4 0 R >>", extra=[image])
    with pytest.raises(ReaderError, match=r"no text layer \(scanned\); run text recognition"):
        pdf.read(scanned)
    with pytest.raises(ReaderError, match="holds no text"):
        pdf.read(pages(""))


def test_fonts_that_do_not_tell_their_letters_are_refused() -> None:
    table = stream("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <20> <0020> endbfchar")
    font = "<< /Type /Font /Subtype /TrueType /BaseFont /X /FirstChar 0 /LastChar 0 /Widths [500] /ToUnicode 4 0 R >>"
    words = "BT /G 11 Tf 72 700 Td (abcdefghijklmnop qrstuvw) Tj ET"
    with pytest.raises(ReaderError, match="do not say which letters"):
        pdf.read(pages(words, resources="/Font << /G 5 0 R >>", extra=[table, font]))


def test_a_password_to_open_is_named_and_one_to_change_is_no_hindrance() -> None:
    with pytest.raises(ReaderError, match="password-protected; remove the password"):
        pdf.read((HERE / "locked-open.pdf").read_bytes())
    assert running((HERE / "locked-owner.pdf").read_bytes()) == ["1.1 The Group met in Geneva."]


def test_five_hundred_pages_are_refused_in_words() -> None:
    started = processor_seconds()
    with pytest.raises(ReaderError, match="more than 200 pages"):
        pdf.read(pages(*[text(f"Page {n}.") for n in range(500)]))
    assert processor_seconds() - started < 10


@cache
def squeezed() -> bytes:
    return zlib.compress(b" " * 200_000_000, 1)


def bomb(levels: int) -> bytes:
    data = squeezed()
    for _ in range(levels - 1):
        data = zlib.compress(data)
    filters = " ".join(["/FlateDecode"] * levels)
    content = f"<< /Length {len(data)} /Filter [{filters}] >>\nstream\n".encode() + data + b"\nendstream"
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>"
    return document(["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 1 /Kids [3 0 R] >>", page, content])


@needs_memory_peak
@pytest.mark.parametrize("levels", [1, 2])
def test_a_bomb_is_refused_before_it_is_inflated(levels: int) -> None:
    data = bomb(levels)
    with resource_use() as used, pytest.raises(ReaderError, match="when unpacked"):
        pdf.read(data)
    assert used.memory < 100_000_000


def form(name: int, calls: int) -> bytes:
    inner = f"/Resources << /XObject << /X {name} 0 R >> /Font << /F 3 0 R >> >>"
    return stream("/X Do " * calls + text("x"), f"/Type /XObject /Subtype /Form /BBox [0 0 595 842] {inner}")


ENDLESS = {
    "a form that draws itself": pages(
        "/X Do " + text("Seen."), resources="/XObject << /X 4 0 R >>", extra=[form(4, 1)]
    ),
    "forms that double at every level": pages(
        "/X Do", resources="/XObject << /X 4 0 R >>", extra=[form(4 + n + 1, 12) for n in range(12)] + [form(16, 0)]
    ),
    "pages that are their own parents": document(
        ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>"]
    ),
    "deep nesting": pages("[" * 100_000 + text("Seen.")),
    "a line without end": pages(text("word " * 250_000), packed=True),
    "a number without end": pages("1" * 3_000_000 + " " + text("Seen."), packed=True),
    "a table of contents without end": document(
        ["<< /Type /Catalog /Pages 9 0 R >>", stream(b"\0" * 64, "/Type /XRef /Size 9 /Index [0 999999999] /W [1 2 1]")]
    ),
}

EVERYDAY = "a form that draws itself"


@pytest.mark.parametrize(
    "name", [name if name == EVERYDAY else pytest.param(name, marks=pytest.mark.slow) for name in ENDLESS]
)
def test_what_would_never_end_ends(name: str) -> None:
    started = processor_seconds()
    try:
        guarded("indexer.readers.pdf", ENDLESS[name])
    except ReaderError as error:
        assert "\n" not in str(error)  # noqa: PT017 - a right result will do as well
    assert processor_seconds() - started < 20


@pytest.mark.parametrize(("kind", "count"), [("cut", 8), ("flipped", 6)])
def test_damage_ends_in_one_line_or_in_words_of_the_document(kind: str, count: int) -> None:
    whole = (HERE / "C21-57-en-typed.pdf").read_bytes()
    chance = random.Random(57)
    for _ in range(count):
        data = bytearray(whole)
        if kind == "cut":
            data = data[: chance.randrange(len(data))]
        else:
            for _ in range(40):
                data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        try:
            assert all(block.text for block in pdf.read(bytes(data)))
        except ReaderError as error:
            assert "\n" not in str(error)  # noqa: PT017 - either is right


def test_arabic_presentation_forms_are_read_as_their_letters() -> None:
    assert base_letters("\ufe8d\ufedf\ufee4\ufea0\ufee0\ufeb2 2031 \ufefb (CWG-COP)") == "المجلس 2031 لا (CWG-COP)"
