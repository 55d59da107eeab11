"""Legacy Word documents: through LibreOffice, with the numbers that Word makes; refused in words where it cannot be."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from indexer.errors import ReaderError
from indexer.model import Block
from indexer.parser.word_accounting import lost_in_reading
from indexer.readers import doc, docx
from tests.indexer.readers import libreoffice

AUTOMATIC = Path(__file__).parents[2] / "fixtures" / "documents" / "fr-automatic"


def legacy() -> bytes:
    return (AUTOMATIC / "source.doc").read_bytes()


def labelled(blocks: tuple[Block, ...]) -> list[tuple[str | None, str]]:
    """Labels and running text; LibreOffice writes the dash of a list as a minus sign of the symbol font."""
    return [(b.label and b.label.replace("−", "–"), b.text) for b in blocks if not b.aside]


@pytest.mark.slow
@libreoffice.needed
def test_automatic_numbers_are_those_of_the_docx() -> None:
    original = docx.read((AUTOMATIC / "source.docx").read_bytes())
    blocks = doc.read(legacy())
    assert any(block.label for block in original)
    assert labelled(blocks) == labelled(original)
    assert not lost_in_reading(doc.raw_text(legacy()), blocks)


def test_without_libreoffice_it_is_refused_in_words(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert doc.claims(legacy())
    with pytest.raises(ReaderError, match="install LibreOffice, or save it as docx"):
        doc.read(legacy() + b"\0")


def test_an_encrypted_one_is_refused_in_words() -> None:
    data = bytearray(legacy())
    entry = data.find("WordDocument".encode("utf-16-le"))
    header = (int.from_bytes(data[entry + 116 : entry + 120], "little") + 1) * 512
    assert data[header : header + 2] == b"\xec\xa5"
    data[header + 11] |= 1
    with pytest.raises(ReaderError, match="password-protected"):
        doc.read(bytes(data))


@pytest.mark.slow
@libreoffice.needed
def test_damaged_ones_give_a_result_or_one_line() -> None:
    chance = random.Random(3)
    refused = []
    for length in (600, 5_000, 20_000, None):
        data = bytearray(legacy()[:length])
        for _ in range(20):
            data[chance.randrange(512, len(data))] = chance.randrange(256)
        if not doc.claims(bytes(data)):
            continue
        try:
            doc.read(bytes(data))
        except ReaderError as error:
            refused.append(str(error))
    assert all(line and "\n" not in line for line in refused)


@pytest.mark.slow
@libreoffice.needed
def test_what_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doc, "MAX_SECONDS", 0.2)
    with pytest.raises(ReaderError, match="needs more than"):
        doc.read(legacy() + b"\0\0")
