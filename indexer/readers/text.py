"""Plain text: every line that is not empty is a block."""

from __future__ import annotations

import codecs

from indexer.errors import ReaderError
from indexer.model import Block

NAME = "text"
SUFFIX = "txt"
GUARDED = False

_BINARY = (b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"\x89PNG", b"\x1f\x8b")
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def claims(data: bytes) -> bool:
    """Anything without the marks of a binary format."""
    if data.startswith(_BINARY):
        return False
    return _bom_encoding(data) is not None or b"\x00" not in data


def read(data: bytes) -> tuple[Block, ...]:
    """Blocks of UTF-8 text (or UTF-16 with a byte order mark).

    Raises ReaderError with the line of the first byte that is not UTF-8.
    """
    text = raw_text(data)
    blocks: list[Block] = []
    gap = False
    for number, line in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        stripped = line.strip()
        if stripped:
            blocks.append(Block(stripped, (number, number), indented=line[:1].isspace(), gap_before=gap))
        gap = not stripped
    return tuple(blocks)


def raw_text(data: bytes) -> str:
    """The text, decoded; raises ReaderError as `read` does."""
    encoding = _bom_encoding(data) or "utf-8"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line_number = data.count(b"\n", 0, error.start) + 1
        raise ReaderError(
            f"line {line_number}: not {encoding.upper()} text; save the file as UTF-8 and try again"
        ) from error


def _bom_encoding(data: bytes) -> str | None:
    return next((encoding for bom, encoding in _BOMS if data.startswith(bom)), None)
