"""A long proof: whatever is given to `cop add`, it ends soon and small, with one clear line or a right result."""

from __future__ import annotations

import io
import random
import resource
import zipfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import pytest

from indexer.errors import InputError
from indexer.intake import Wanted, examine
from indexer.model import Symbol
from indexer.readers import load
from tests.indexer.adding.test_adding import tree
from tests.resource_use import needs_memory_peak, resource_use

SECONDS = 20.0
BYTES = 700_000_000
CHILDREN_BYTES = 900_000_000
"""What a reader in a process of its own may take."""
FIXTURES = Path(__file__).parents[2] / "fixtures" / "documents"
FORMATS = ("docx", "pdf", "html", "txt")
PER_FORMAT = 68
WANTED = Wanted(symbol=Symbol.parse("C41/9"), meetings=(41,))


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Cut short, some bits flipped, a stretch zeroed, doubled or moved, or the head lost."""
    place = chance.randrange(len(data))
    length = chance.randint(1, max(1, len(data) // 4))
    match chance.randrange(6):
        case 0:
            return data[:place]
        case 1:
            flipped = bytearray(data)
            for _ in range(chance.randint(1, 30)):
                flipped[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
            return bytes(flipped)
        case 2:
            return data[:place] + bytes(min(length, len(data) - place)) + data[place + length :]
        case 3:
            return data[:place] + data[place : place + length] * 2 + data[place + length :]
        case 4:
            return data[place : place + length] + data[:place] + data[place + length :]
        case _:
            return data[chance.randint(1, 64) :]


def word(document: bytes, *, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A Word file with this main part."""
    types = (
        b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        b'<Override PartName="/word/document.xml" ContentType='
        b'"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    )
    links = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        b'Target="word/document.xml"/></Relationships>'
    )
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as parts:
        parts.writestr("[Content_Types].xml", types)
        parts.writestr("_rels/.rels", links)
        parts.writestr("word/document.xml", document)
    return file.getvalue()


def body(inner: bytes, head: bytes = b"") -> bytes:
    return (
        head
        + b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        + inner
        + b"</w:body></w:document>"
    )


LAUGHS = (
    b"<!DOCTYPE w [<!ENTITY a0 'lol'>"
    + b"".join(b"<!ENTITY a%d '%s'>" % (n, b"&a%d;" % (n - 1) * 10) for n in range(1, 12))
    + b"]>"
)
CELL = b"<w:tbl><w:tr><w:tc>"
LETTERS = "Председатель рабочей группы отметил вклад. ".encode()


def pages(count: int) -> bytes:
    """A PDF of so many pages of text, as its specification has it."""
    kids = " ".join(f"{n} 0 R" for n in range(4, 4 + 2 * count, 2))
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {count} >>"]
    objects.append("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>")
    for page in range(count):
        lines = "".join(
            f"(Line {line} of page {page}: the Group took note of the contribution.) ' " for line in range(45)
        )
        text = f"BT /F1 10 Tf 14 TL 60 780 Td {lines} ET"
        at = 4 + 2 * page
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {at + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        objects.append(f"<< /Length {len(text)} >>\nstream\n{text}\nendstream")
    made = b"%PDF-1.4\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(made))
        made += f"{number} 0 obj\n{content}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = (
        f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n"
    )
    return made + f"{end}startxref\n{len(made)}\n%%EOF\n".encode()


def hostile() -> Iterator[tuple[str, bytes]]:
    """Inputs made to cost time or memory, or of a kind that is no report."""
    run = b"<w:p><w:r><w:t>1.1 lol</w:t></w:r></w:p>"
    yield "zip bomb: one paragraph", word(body(b"<w:p><w:r><w:t>" + b"a" * 300_000_000 + b"</w:t></w:r></w:p>"))
    yield "zip bomb: many paragraphs", word(body(run * 4_000_000))
    yield "zip bomb: attributes", word(body(b"<w:p " + b" ".join(b'a%d=""' % n for n in range(300_000)) + b"/>"))
    yield "entity bomb", word(body(b"<w:p><w:r><w:t>&a11;</w:t></w:r></w:p>", LAUGHS))
    yield "entity bomb in a page", LAUGHS.replace(b"DOCTYPE w", b"DOCTYPE html") + b"<html><p>&a11;</p></html>"
    yield "tables in tables", word(body(CELL * 20_000 + run + b"</w:tc></w:tr></w:tbl>" * 20_000))
    yield "page in page", b"<html><body>" + b"<div>" * 200_000 + b"1.1 text"
    yield "tables in a page", b"<html><body>" + b"<table><tr><td>" * 20_000 + b"1.1 text"
    yield "a line of 10 MB", b"1\tOpening\n1.1\t" + LETTERS * (10_000_000 // len(LETTERS))
    yield "a line of 10 MB without spaces", b"1\tOpening\n1.1\t" + "会议".encode() * 1_700_000
    yield "a line of 10 MB of digits", b"1\tOpening\n1.1\t" + b"1.2.3 " * 1_700_000
    yield "a line of 10 MB in a page", b"<html><p>1.1 " + LETTERS * (10_000_000 // len(LETTERS))
    yield "a line of 10 MB in Word", word(body(b"<w:p><w:r><w:t>1.1 " + LETTERS * 120_000 + b"</w:t></w:r></w:p>"))
    yield "a million lines", b"1\tOpening\n" + b"".join(b"1.%d\tText.\n" % (n % 99) for n in range(300_000))
    yield "500 pages", pages(500)
    yield "5000 pages", pages(5000)
    yield (
        "Word with a password",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "EncryptedPackage".encode("utf-16-le"),
    )
    yield "old Word, cut", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "WordDocument".encode("utf-16-le")
    yield "nothing", b""
    yield "white space", b" \n" * 1000
    yield "zeros", bytes(1_000_000)
    yield "picture", b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40
    yield "program", b"\x7fELF" + bytes(range(256)) * 40
    yield "archive", b"\x1f\x8b\x08" + bytes(range(256)) * 40
    yield "spreadsheet", word(b"<x/>").replace(b"word/document", b"xl/workbook__")
    yield "rich text", b"{\\rtf1 1.1 text}"
    yield "letter", b"Dear Madam,\n\nplease find enclosed the report.\n"
    yield "noise", random.Random(7).randbytes(2_000_000)
    yield "half a character", LETTERS[:-1] + b"\xd0"
    yield "bidi marks", ("1\tOpening\n1.1\t" + "\u202e\u2067a" * 200_000).encode()
    yield "form feeds", b"1\tOpening\n1.1\tText.\x0c" * 100_000


def inputs() -> Iterator[tuple[str, bytes]]:
    chance = random.Random(1)
    for kind in FORMATS:
        sources = sorted(FIXTURES.glob(f"*/source*.{kind}"))
        assert sources, kind
        for number in range(PER_FORMAT):
            source = chance.choice(sources)
            yield f"{source.relative_to(FIXTURES)} damaged ({number})", damaged(source.read_bytes(), chance)
    yield from hostile()


@dataclass(frozen=True)
class Outcome:
    """What became of an input."""

    name: str
    refusal: str
    """Empty where it was read."""
    is_numbered: bool
    """Whether the report that was read has numbered paragraphs."""
    target: Path | None
    seconds: float
    memory: int
    children_memory: int
    """Bytes of the child that took most so far."""


def outcomes(corpus: Path) -> list[Outcome]:
    """What becomes of each input; to be run in a process that has done nothing before, so that no child is as large."""
    found = []
    for name, data in inputs():
        addition, refusal = None, ""
        with resource_use() as used:
            try:
                addition = examine(corpus, "given", data, WANTED)
            except InputError as error:
                refusal = str(error)
        children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
        is_numbered, target = (bool(addition.report.numbered), addition.target) if addition else (False, None)
        found.append(Outcome(name, refusal, is_numbered, target, used.seconds, used.memory, children))
    return found


@pytest.mark.slow
@needs_memory_peak
def test_300_damaged_inputs(corpus_copy: Path) -> None:
    before = tree(corpus_copy)
    with ProcessPoolExecutor(1, get_context("spawn")) as fresh:
        found = fresh.submit(outcomes, corpus_copy).result()
    for one in found:
        assert one.seconds < SECONDS, one.name
        assert one.memory < BYTES, one.name
        assert one.children_memory < CHILDREN_BYTES, one.name
        if one.target:
            assert one.is_numbered, one.name
            assert one.target.resolve().is_relative_to(corpus_copy.resolve()), one.name
        else:
            assert "\n" not in one.refusal, one.name
            assert one.refusal.startswith("given: "), one.name
            assert len(one.refusal) < 400, one.name
    refused = sum(one.target is None for one in found)
    assert len(found) >= 300
    assert refused > 100
    assert len(found) - refused > 50
    assert tree(corpus_copy) == before


def test_whatever_a_file_is_called_it_goes_to_its_place_in_the_corpus(corpus_copy: Path, tmp_path: Path) -> None:
    text = "Document C41/9-E\n\nOutcomes of the forty-first meeting\n\n1\tOpening\n1.1\tThe Chair welcomed all.\n"
    for name in ("..", "x\ny.txt", "C21-57-ar.docx", "$(id).txt", "-rf"):
        folder = tmp_path / "in" / (name if name != ".." else "dots")
        folder.parent.mkdir(exist_ok=True)
        folder.write_text(text, encoding="utf-8")
        addition = examine(corpus_copy, str(folder), load(folder), Wanted())
        assert addition.target == corpus_copy / "reports" / "C41-9" / "en.txt"
