"""Readers: a file in, Blocks out. Exactly one reader claims a file, by its content.

A format that programs write is read in a process of its own, which may take only so much time and memory: a damaged
or hostile file can then cost no more than that.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from indexer.errors import ReaderError
from indexer.model import Block
from indexer.readers import akn, doc, docx, html, pdf, text
from indexer.readers.guard import SourceText, guarded
from indexer.readers.kinds import READABLE, kind

LARGEST = 50_000_000
"""Bytes; no report comes near it."""
MOST_BLOCKS = 10_000
"""Paragraphs, or lines where the format has no paragraphs; no report comes near it."""


class Reader(Protocol):
    """What a reader module offers."""

    __name__: str
    """Name of the module."""
    NAME: str
    """Name of the format, for people."""
    SUFFIX: str
    """Ending of its files' names, without the point."""
    GUARDED: bool
    """Whether it is to run in a process of its own."""

    def claims(self, data: bytes) -> bool:
        """Whether these bytes are of its format."""
        ...

    def read(self, data: bytes) -> tuple[Block, ...]:
        """The blocks of the document, in order; raises ReaderError."""
        ...

    def raw_text(self, data: bytes) -> str:
        """All text that the file holds, got in the simplest way: what `read` must account for, word by word.

        Automatic numbers, which no file holds, are not in it. Raises ReaderError.
        """
        ...


READERS: tuple[Reader, ...] = (akn, doc, docx, html, pdf, text)


def load(path: Path) -> bytes:
    """The bytes of a file; raises ReaderError, naming it, where it cannot be read or is too large for a report."""
    try:
        if path.stat().st_size > LARGEST:
            raise ReaderError(f"{path}: is larger than {LARGEST // 1_000_000} MB; no report is")
        return path.read_bytes()
    except OSError as error:
        raise ReaderError(
            f"{path}: cannot be read ({error.strerror}); check that it exists and is yours to read"
        ) from error


def claimant(data: bytes) -> Reader:
    """The one reader that claims this content; raises ReaderError where none or several do."""
    claimants = [reader for reader in READERS if reader.claims(data)]
    if len(claimants) != 1:
        raise ReaderError(_unclaimed(data, claimants))
    return claimants[0]


def reading_of(reader: Reader, data: bytes) -> SourceText:
    """What this reader makes of the bytes; raises ReaderError."""
    reading = guarded(reader.__name__, data) if reader.GUARDED else SourceText(reader.read(data), reader.raw_text(data))
    if len(reading.blocks) > MOST_BLOCKS:
        raise ReaderError(f"has {len(reading.blocks)} paragraphs or lines; no report has more than {MOST_BLOCKS}")
    return reading


def read_file(path: Path) -> SourceText:
    """Read the file with the one reader that claims it.

    Raises ReaderError, naming the file, where it cannot be read, or none or several readers claim it.
    """
    data = load(path)
    try:
        return reading_of(claimant(data), data)
    except ReaderError as error:
        raise ReaderError(f"{path}: {error}") from error


def _unclaimed(data: bytes, claimants: list[Reader]) -> str:
    """Why not exactly one reader claims it, and what to do."""
    if not data:
        return "the file is empty; put the text of the report in it"
    found = kind(data)
    if claimants:
        names = " and ".join(reader.NAME for reader in claimants)
        return f"both {names} claim this file; supply the report in another format"
    if found is None:
        return f"no reader claims this file, which is no text; {READABLE}"
    return f"no reader claims this file, which seems to be {found.name}; {found.advice}"
