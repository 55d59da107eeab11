"""Readers: a file in, Blocks out. Exactly one reader claims a file, by its content."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from indexer.errors import ReaderError
from indexer.model import Block
from indexer.readers import text


class Reader(Protocol):
    """What a reader module offers."""

    NAME: str

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


READERS: tuple[Reader, ...] = (text,)


def read_blocks(path: Path) -> tuple[Block, ...]:
    """Read the file with the one reader that claims it.

    Raises ReaderError, naming the file, where it cannot be read, or none or several readers claim it.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ReaderError(
            f"{path}: cannot be read ({error.strerror}); check that it exists and is yours to read"
        ) from error
    claimants = [reader for reader in READERS if reader.claims(data)]
    if len(claimants) != 1:
        names = " and ".join(reader.NAME for reader in claimants) or "no reader"
        raise ReaderError(f"{path}: {names} claims this file; supply the report as UTF-8 text")
    try:
        return claimants[0].read(data)
    except ReaderError as error:
        raise ReaderError(f"{path}: {error}") from error
