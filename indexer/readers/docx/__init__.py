"""Word documents (docx, docm, dotx): automatic numbers as Word prints them, and what it sets apart from the text."""

from __future__ import annotations

from indexer.errors import ReaderError
from indexer.model import Block
from indexer.readers.docx.document import read_document
from indexer.readers.docx.package import DAMAGED, Package, is_word
from indexer.readers.docx.raw import raw_text as _raw_text
from indexer.readers.kinds import OLE, OLE_ENCRYPTED

NAME = "Word"
SUFFIX = "docx"
GUARDED = True


def claims(data: bytes) -> bool:
    """A zip with the parts of a Word document, whole or not; an encrypted document of any Office program."""
    return is_word(data) or _is_encrypted(data)


def read(data: bytes) -> tuple[Block, ...]:
    """The blocks of the document; building blocks that it carries along but does not show are not read.

    Raises ReaderError where it is encrypted, damaged, too large, or keeps text in other files.
    """
    try:
        return read_document(_package(data))
    except RecursionError as error:
        raise ReaderError(DAMAGED.format("nested too deeply")) from error


def raw_text(data: bytes) -> str:
    """All text of all parts; raises ReaderError as `read` does."""
    return _raw_text(_package(data))


def _package(data: bytes) -> Package:
    if _is_encrypted(data):
        raise ReaderError("password-protected; remove the password and add it again")
    return Package(data)


def _is_encrypted(data: bytes) -> bool:
    return data.startswith(OLE) and OLE_ENCRYPTED in data
