"""Random Word documents of all features: nothing is lost, the order is kept, and damage is named."""

from __future__ import annotations

import io
import random
import zipfile
from time import process_time
from typing import Any

import pytest

from indexer.errors import ReaderError
from indexer.model import Block
from indexer.parser.word_accounting import lost_in_reading
from indexer.readers import docx
from tests.indexer.readers.wordfile import definition, level, num, paragraph, run, word_file, zipped

LISTS = definition(0, level(0, "%1."), level(1, "%1.%2"), level(2, "-", "bullet")) + num(1, 0) + num(2, 0)

FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>code</w:instrText><w:fldChar w:fldCharType="separate"/></w:r>'
    '{}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


class Writer:
    """Writes a document of words that each occur once, and remembers in which order those shown are to be read."""

    def __init__(self, seed: str) -> None:
        self.rng = random.Random(seed)
        self.count = 0
        self.shown: list[str] = []
        self.waiting: list[list[str]] = []
        self.notes = ""

    def word(self) -> str:
        """A word whose letters are its number."""
        self.count += 1
        return "q" + "".join("abcdefghij"[int(digit)] for digit in str(self.count))

    def text(self, *, shown: bool) -> str:
        """A run, or several that are one word."""
        word = self.word()
        if shown:
            self.shown.append(word)
        cut = self.rng.randint(1, len(word))
        return run(word[:cut]) + run(word[cut:] + " ")

    def hidden(self) -> str:
        """Something that Word does not show."""
        word = self.word()
        return self.rng.choice(
            [
                f'<w:del w:id="1"><w:r><w:delText>{word}</w:delText></w:r></w:del>',
                f'<w:moveFrom w:id="1">{run(word)}</w:moveFrom>',
                run(word, "<w:vanish/>"),
                f'<w:del w:id="1"><w:r><w:delText>{word[:1]}</w:delText></w:r>{run(word[1:])}</w:del>',
            ]
        )

    def inline(self) -> str:
        """Something in a paragraph."""
        rng = self.rng
        wrapper = rng.choice(
            [
                "{}",
                "{}",
                '<w:hyperlink r:id="x">{}</w:hyperlink>',
                "<w:sdt><w:sdtPr/><w:sdtContent>{}</w:sdtContent></w:sdt>",
                '<w:ins w:id="1">{}</w:ins>',
                '<w:moveTo w:id="1">{}</w:moveTo>',
                '<w:fldSimple w:instr="REF">{}</w:fldSimple>',
                FIELD,
                "<mc:AlternateContent><mc:Choice>{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback></mc:AlternateContent>",
                "<w:smartTag><w:smartTagPr/>{}</w:smartTag>",
                "{}<w:r><w:tab/></w:r>",
                "{}<w:r><w:br/></w:r>",
                "{}<w:r><w:noBreakHyphen/></w:r>",
            ]
        )
        return wrapper.format(self.text(shown=True)) + (self.hidden() if rng.random() < 0.2 else "")

    def formula(self) -> str:
        """A fraction and a power."""
        parts = [self.word() for _ in range(4)]
        self.shown += parts
        a, b, c, d = (f"<m:r><m:t>{part}</m:t></m:r>" for part in parts)
        return (
            f"<m:oMath><m:f><m:num>{a}</m:num><m:den>{b}</m:den></m:f>"
            f"<m:sSup><m:e>{c}</m:e><m:sup>{d}</m:sup></m:sSup></m:oMath>" + run(" ")
        )

    def attached(self) -> str:
        """A note or a text box, whose words are read behind the paragraph."""
        word = self.word()
        self.waiting[-1].append(word)
        if self.rng.random() < 0.5:
            box = f"<w:txbxContent>{paragraph(word)}</w:txbxContent>"
            return f"<w:r><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>"
        number = self.count
        self.notes += f'<w:footnote w:id="{number}">{paragraph(word)}</w:footnote>'
        return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'

    def paragraph(self) -> str:
        """A paragraph, in a list or not."""
        self.waiting.append([])
        parts = [self.inline() for _ in range(self.rng.randint(0, 4))]
        if self.rng.random() < 0.1:
            parts.append(self.formula())
        if self.rng.random() < 0.2:
            parts.append(self.attached())
        setting = self.rng.choice(
            [
                "",
                "",
                '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'.format(
                    *self.rng.choices([0, 1, 2], k=2)
                ),
            ]
        )
        self.shown += self.waiting.pop()
        return paragraph("<w:r/>" + "".join(parts), setting)

    def table(self, depth: int) -> str:
        """A table, with tables in it perhaps."""
        rows = "".join(
            "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{self.blocks(depth + 1, 2)}</w:tc>" for _ in range(2)) + "</w:tr>"
            for _ in range(self.rng.randint(1, 2))
        )
        return f"<w:tbl><w:tblPr/>{rows}</w:tbl>"

    def blocks(self, depth: int, most: int) -> str:
        """Paragraphs and tables."""
        return "".join(
            self.table(depth) if depth < 3 and self.rng.random() < 0.15 else self.paragraph()
            for _ in range(self.rng.randint(1, most))
        )

    def document(self) -> bytes:
        """The document."""
        body = self.blocks(0, 12)
        margins = {"header1": paragraph(self.word()), "footer1": paragraph(self.word())}
        return word_file(body, numbering=LISTS, footnotes=self.notes, **margins)


def words_shown(blocks: tuple[Block, ...]) -> list[str]:
    separated = (
        "".join(char if char.isalpha() else " " for char in block.text).split() for block in blocks if not block.aside
    )
    return [word for words in separated for word in words]


def seeds(count: int) -> list[Any]:
    """A quarter of them every day."""
    return [seed if seed < count // 4 else pytest.param(seed, marks=pytest.mark.slow) for seed in range(count)]


@pytest.mark.parametrize("seed", seeds(150))
def test_nothing_is_lost_and_the_order_is_kept(seed: int) -> None:
    writer = Writer(f"document {seed}")
    data = writer.document()
    blocks = docx.read(data)
    raw = docx.raw_text(data)
    assert not lost_in_reading(raw, blocks)
    assert words_shown(blocks) == writer.shown
    assert raw.count("q") == writer.count
    assert [block.lines for block in blocks] == sorted(block.lines for block in blocks)


def damaged(rng: random.Random, data: bytes) -> bytes:
    if rng.random() < 0.4:
        return data[: rng.randrange(4, len(data))]
    broken = bytearray(data)
    for _ in range(rng.choice([1, 1, 2, 10, 100])):
        broken[rng.randrange(4, len(data))] ^= 1 << rng.randrange(8)
    return bytes(broken)


@pytest.mark.parametrize("seed", seeds(200))
def test_a_damaged_document_is_refused_or_read_right(seed: int) -> None:
    rng = random.Random(f"damage {seed}")
    data = Writer(f"document {seed % 10}").document()
    right = docx.read(data)
    broken = damaged(rng, data)
    docx.claims(broken)
    refusal = ""
    try:
        blocks, raw = docx.read(broken), docx.raw_text(broken)
    except ReaderError as error:
        refusal = str(error)
    if refusal:
        assert "\n" not in refusal
    else:
        assert (blocks, raw) == (right, docx.raw_text(data))


def test_a_document_cut_short_is_claimed_and_said_to_be_incomplete() -> None:
    data = Writer("document 1").document()
    for end in range(len(data) // 2, len(data) - 1, 97):
        assert docx.claims(data[:end])
        with pytest.raises(ReaderError, match="damaged or incomplete"):
            docx.read(data[:end])


def test_a_part_that_is_referred_to_and_missing_is_damage() -> None:
    data = Writer("document 1").document()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    del files["word/footnotes.xml"]
    with pytest.raises(ReaderError, match=r"word/footnotes\.xml is missing"):
        docx.read(zipped(files))


def nested(depth: int) -> str:
    return "<w:tbl><w:tr><w:tc>" * depth + paragraph("deep") + "</w:tc></w:tr></w:tbl>" * depth


def test_deep_nesting_is_read_or_refused() -> None:
    assert docx.read(word_file(nested(60)))[0].text == "deep"
    assert docx.read(word_file(paragraph("<w:smartTag>" * 200 + run("deep") + "</w:smartTag>" * 200)))[0].text == "deep"
    for body in (nested(3000), paragraph("<w:smartTag>" * 9000 + run("deep") + "</w:smartTag>" * 9000)):
        with pytest.raises(ReaderError, match="damaged"):
            docx.read(word_file(body))


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "boom"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>'
    with zipfile.ZipFile(io.BytesIO(word_file(paragraph("&c;".replace("&", "&"))))) as archive:
        files = {name: archive.read(name).decode() for name in archive.namelist()}
    files["word/document.xml"] = bomb + files["word/document.xml"].replace("&amp;c;", "&c;")
    with pytest.raises(ReaderError, match="declares a document type"):
        docx.read(zipped(files))


@pytest.mark.slow
@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("<w:r/>" * 5_000_000, "too much markup"),
        (run("x" * 60_000_000), "unpacks to more"),
        (run("x" * 10_500_000), "damaged or incomplete"),
    ],
    ids=["tags", "letters", "one line"],
)
def test_bombs_cost_little(content: str, reason: str) -> None:
    data = word_file(paragraph(content))
    del content
    began = process_time()
    with pytest.raises(ReaderError, match=reason):
        docx.read(data)
    assert process_time() - began < 5


@pytest.mark.slow
def test_five_hundred_pages_are_read_quickly() -> None:
    page = "".join(paragraph(run("words of a report ") * 12) for _ in range(30))
    setting = '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>'
    body = "".join(page + paragraph("numbered", setting) for _ in range(500))
    data = word_file(body, numbering=LISTS)
    began = process_time()
    blocks = docx.read(data)
    assert not lost_in_reading(docx.raw_text(data), blocks)
    assert process_time() - began < 15
    assert len(blocks) == 500 * 31
    assert blocks[-1].label == "1.500"
