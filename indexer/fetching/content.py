"""What a file is, by its content: its name, and what the server says of it, prove nothing."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

from indexer.errors import NotTheDocument

_HEAD = 4096
_TAIL = 2048
_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_TITLE = re.compile(r"<title[^>]*>([^<]{1,200})", re.IGNORECASE)
_LONGEST_TITLE = 60


def kind_of(path: Path) -> str:
    """`docx`, `doc` or `pdf`; raises NotTheDocument, saying what the file is instead."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head:
        raise NotTheDocument("empty")
    if head.startswith(b"PK"):
        return _zipped(path)
    if b"%PDF-" in head[:1024]:
        return _portable(path)
    if head.startswith(_COMPOUND):
        return _compound(path)
    if _PAGE.search(head):
        title = _TITLE.search(head.decode("utf-8", "replace"))
        named = f" (“{' '.join(title[1].split())[:_LONGEST_TITLE]}”)" if title else ""
        raise NotTheDocument(f"not the document: a web page{named}")
    raise NotTheDocument("not the document: neither Word nor PDF")


def _zipped(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            if "word/document.xml" in archive.namelist():
                return "docx"
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise NotTheDocument("damaged or cut short; fetch it again later") from error
    raise NotTheDocument("not the document: a ZIP file that holds no Word document")


def _portable(path: Path) -> str:
    with path.open("rb") as file:
        file.seek(max(0, path.stat().st_size - _TAIL))
        if b"%%EOF" not in file.read():
            raise NotTheDocument("damaged or cut short: this PDF has no end; fetch it again later")
    return "pdf"


def _compound(path: Path) -> str:
    content = path.read_bytes()
    if "WordDocument".encode("utf-16-le") in content:
        return "doc"
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise NotTheDocument("password-protected; remove the password and add it with `cop add`")
    raise NotTheDocument("not the document: an Office file of another kind than Word")
