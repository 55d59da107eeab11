"""PDF: the text layer, put in reading order, as paragraphs.

glyphs (`engine`) → lines in reading order (`lines`, `bidi`) → what belongs to the page and not to the text
(`furniture`) → paragraphs (`paragraphs`).
"""

from __future__ import annotations

import importlib.util

from indexer.errors import ReaderError
from indexer.model import Block

NAME = "pdf"
SUFFIX = "pdf"
GUARDED = True


def claims(data: bytes) -> bool:
    """Whether it begins as a PDF does."""
    return data[:1024].lstrip().startswith(b"%PDF-")


def read(data: bytes) -> tuple[Block, ...]:
    """Blocks of the text layer, in reading order.

    Raises ReaderError where there is none, or the file is protected, damaged or too large.
    """
    _require_engine()
    from indexer.readers.pdf.document import blocks

    return blocks(data)


def raw_text(data: bytes) -> str:
    """All lines of all pages from top to bottom, whatever they are; raises ReaderError as `read` does."""
    _require_engine()
    from indexer.readers.pdf.document import plain

    return plain(data)


def _require_engine() -> None:
    if importlib.util.find_spec("pdfminer") is None:
        raise ReaderError("PDF support is not installed; install cop-assistant[pdf]")
