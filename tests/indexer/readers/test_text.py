"""Plain text: the encoding is told from the bytes, or refused; never words turned into others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from indexer.errors import ReaderError
from indexer.languages import codes, language
from indexer.model import Symbol
from indexer.parser import parse
from indexer.parser.word_accounting import lost_in_reading
from indexer.readers import text
from tests.resource_use import processor_seconds

LATIN = ("cp1252", "iso8859-1", "iso8859-15", "mac-roman")
ENCODINGS = {
    "ar": ("cp1256", "iso8859-6"),
    "en": LATIN,
    "es": LATIN,
    "fr": LATIN,
    "ru": ("cp1251", "koi8-r", "iso8859-5", "cp866", "mac-cyrillic"),
    "zh": ("gb18030", "gbk", "big5"),
}
UNICODE = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32")
CASES = [(code, encoding) for code in codes() for encoding in (*ENCODINGS[code], *UNICODE)]


def daily(cases: list[tuple[str, str]]) -> list[Any]:
    """The commonest old encoding of each language every day, and those of Unicode for one of them."""
    return [
        case if case[1] == ENCODINGS[case[0]][0] or case[0] == "ru" else pytest.param(*case, marks=pytest.mark.slow)
        for case in cases
    ]


def report(corpus: Path, code: str, encoding: str) -> bytes:
    """The report in an encoding, without the few characters that this has not (simplified ones in Big5)."""
    source = (corpus / "reports" / "C21-57" / f"{code}.txt").read_text(encoding="utf-8")
    return source.encode(encoding, "ignore")


@pytest.mark.parametrize(("code", "encoding"), daily(CASES))
def test_a_report_is_read_in_every_encoding_that_its_language_was_written_in(
    corpus: Path, code: str, encoding: str
) -> None:
    data = report(corpus, code, encoding)
    raw = text.raw_text(data)
    assert raw == data.decode(encoding)
    assert not lost_in_reading(raw, text.read(data))


@pytest.mark.parametrize(("code", "encoding"), daily([(c, e) for c, e in CASES if e not in UNICODE and e != "big5"]))
def test_a_short_text_is_read_rightly_or_refused(corpus: Path, code: str, encoding: str) -> None:
    data = report(corpus, code, encoding)
    lines = [line for line in data.splitlines() if len(line) > 20 and not line.isascii()][::2]
    right = 0
    for line in lines:
        try:
            found = text.read(line)[0].text
        except ReaderError:
            continue
        assert found == line.decode(encoding).strip()
        right += 1
    assert right >= 0.7 * len(lines)


def test_the_report_in_windows_1256_has_the_same_paragraphs(corpus: Path) -> None:
    source = corpus / "reports" / "C21-57" / "ar.txt"
    symbol = Symbol.parse("C21/57")
    same = parse(text.read(source.read_bytes()), "ar", symbol, official=True)
    old = parse(text.read(report(corpus, "ar", "cp1256")), "ar", symbol, official=True)
    assert len(old.numbered) == 30
    assert [(p.number, p.printed) for p in old.numbered] == [(p.number, p.printed) for p in same.numbered]
    # windows-1256 has no U+2011, of which the report has three
    assert [p.text for p in old.numbered] == [p.text.replace("\u2011", "") for p in same.numbered]


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ("Réunion du Conseil à Genève, été 2021\n".encode() * 3 + b"caf\xe9\n", "line 4: not UTF-8 text"),
        (b"1\t\xc9\n", "may be"),
        (bytes(range(128, 256)) * 20, "neither UTF-8 nor"),
        ("Réunion".encode("utf-16") + b"\xd8", "not UTF-16 text"),
    ],
)
def test_what_cannot_be_told_is_refused(data: bytes, complaint: str) -> None:
    with pytest.raises(ReaderError, match=complaint):
        text.read(data)


def test_lines_of_every_kind_end_and_what_no_one_sees_is_gone() -> None:
    source = "a\rb\r\nc\fd\ve\x85f\u2028g\u2029h\n\n"
    source += "\u200f6\u200e.\u200f5\u200f\t\u202bbidi \u200fmarks\u202c\nso\u00adft\ufeffly\0."
    blocks = text.read(source.encode())
    assert [block.text for block in blocks] == [*"abcdefgh", "6.5\t\u202bbidi \u200fmarks", "softly ."]
    assert [block.lines for block in blocks[:2]] == [(1, 1), (2, 2)]
    assert blocks[8].gap_before
    assert not lost_in_reading(text.raw_text(source.encode()), blocks)


@pytest.mark.parametrize(
    "encoding", ["utf-8", *(pytest.param(name, marks=pytest.mark.slow) for name in ("cp1251", "utf-16-le"))]
)
def test_ten_megabytes_in_one_line_are_read_in_seconds(encoding: str) -> None:
    sentence = "Рабочая группа Совета ".encode(encoding)
    data = sentence * (10_000_000 // len(sentence))
    started = processor_seconds()
    assert len(text.read(data)) == 1
    assert processor_seconds() - started < 10


def test_every_language_says_how_it_was_written() -> None:
    for code in codes():
        known = language(code)
        assert len(set(known.letters)) == len(known.letters)
        assert not known.letters.isascii() or not known.letters
        for encoding in known.encodings:
            known.letters.encode(encoding, "ignore")
