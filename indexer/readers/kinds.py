"""What a file seems to be that plain text is not, by its first bytes: to leave it to its reader, or to say so."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass

READABLE = "supply the report as docx, doc, PDF, HTML, Akoma Ntoso or text"
"""What to do where nothing better is known."""

_HEAD = 4096
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How compound files begin, which old Office programs and encrypted documents are."""
OLE_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DOCX = "save it as docx and add that"
_BOMS = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*)*"
    rb"<(?:!doctype\s+html|(?:html|head|body|meta|title|link|style|script|main|article|section|header|nav|div|p|h[1-6]|ol"
    rb"|ul|table|pre|center|font|span|b|blockquote)[\s>/])",
    re.IGNORECASE | re.DOTALL,
)
_XML = re.compile(rb"\s*(?:<\?xml\s|<!doctype\s|<[a-z][\w.-]*(?:\s+xmlns|\s*>\s*<))", re.IGNORECASE)
_AKN = re.compile(
    rb"\s*(?:<\?xml[^>]*\?>\s*|<!--.*?-->\s*|<!doctype[^>\[]*(?:\[.*?\])?\s*>\s*)*<(?:[\w.-]+:)?akomaNtoso[\s>]",
    re.IGNORECASE | re.DOTALL,
)
_MAIL_LINE = re.compile(
    rb"(From|To|Cc|Date|Subject|Message-ID|MIME-Version|Received|Return-Path|Delivered-To|Content-[\w-]+|X-[\w-]+):\s",
    re.IGNORECASE,
)
_ONLY_MAIL = {b"message-id", b"mime-version", b"received", b"return-path", b"delivered-to"}


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file."""

    name: str
    """With its article: a PNG image."""
    advice: str = READABLE
    """What to do with it."""


_ZIPS = (
    (b"word/", Kind("a Word document")),
    (b"xl/", Kind("an Excel workbook")),
    (b"ppt/", Kind("a PowerPoint presentation")),
    (b"mimetypeapplication/vnd.oasis.opendocument.text", Kind("an OpenDocument text", _DOCX)),
    (b"mimetypeapplication/vnd.oasis.opendocument", Kind("an OpenDocument file")),
    (b"mimetypeapplication/epub", Kind("an EPUB book")),
)
_OLES = (
    (OLE_ENCRYPTED, Kind("an encrypted document", "remove the password and add it again")),
    ("WordDocument".encode("utf-16-le"), Kind("a legacy Word document", _DOCX)),
    ("Workbook".encode("utf-16-le"), Kind("an old Excel workbook")),
    ("PowerPoint Document".encode("utf-16-le"), Kind("an old PowerPoint presentation")),
    ("__substg1.0_".encode("utf-16-le"), Kind("an Outlook message", _DOCX)),
)
_STARTS = (
    (b"{\\rtf", Kind("an RTF document", _DOCX)),
    (b"\x89PNG", Kind("a PNG image")),
    (b"\xff\xd8\xff", Kind("a JPEG image")),
    (b"GIF8", Kind("a GIF image")),
    (b"II*\0", Kind("a TIFF image")),
    (b"MM\0*", Kind("a TIFF image")),
    (b"\x7fELF", Kind("a program")),
    (b"MZ\x90\0", Kind("a program")),
    (b"\x1f\x8b", Kind("a gzip archive", "unpack it and add what is in it")),
    (b"BZh", Kind("a bzip2 archive", "unpack it and add what is in it")),
    (b"\xfd7zXZ", Kind("an xz archive", "unpack it and add what is in it")),
    (b"7z\xbc\xaf", Kind("a 7-Zip archive", "unpack it and add what is in it")),
    (b"Rar!", Kind("a RAR archive", "unpack it and add what is in it")),
    (b"%!PS", Kind("a PostScript file")),
    (b"SQLite format 3\0", Kind("an SQLite database")),
)


def kind(data: bytes) -> Kind | None:
    """What the file is, where that is another thing than plain text; None for text and for what cannot be told."""
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        archive = Kind("a zip archive", "unpack it and add what is in it")
        if b"PK\x05\x06" not in data:  # its table of contents stands at its end
            archive = Kind("a zip archive or Office document that is cut off", "get the whole of it")
        return next((found for mark, found in _ZIPS if mark in data), archive)
    if data.startswith(OLE):
        return next((found for mark, found in _OLES if mark in data), Kind("an old Office file"))
    if data[:1024].lstrip().startswith(b"%PDF-"):
        return Kind("a PDF")
    binary = next((found for start, found in _STARTS if data.startswith(start)), None)
    return binary or _written(data)


def is_html(data: bytes) -> bool:
    """Whether a tag of HTML opens it, whatever its encoding."""
    return _HTML.match(_head(data)) is not None


def is_akn(data: bytes) -> bool:
    """Whether the root element of Akoma Ntoso opens it, whatever its encoding."""
    return _AKN.match(_head(data)) is not None


def _written(data: bytes) -> Kind | None:
    head = _head(data)
    if _HTML.match(head):
        return Kind("HTML")
    if _XML.match(head):
        return Kind("an XML file")
    if _is_json(data):
        return Kind("a JSON file")
    return Kind("a mail or a web archive", _DOCX) if _is_mail(head) else None


def _head(data: bytes) -> bytes:
    """Its first bytes; those of UTF-16 become ASCII."""
    return _BOMS.sub(b"", data[:_HEAD]).replace(b"\0", b"")


def _is_json(data: bytes) -> bool:
    if not (data.strip()[:1] in {b"{", b"["} and data.rstrip()[-1:] in {b"}", b"]"}):
        return False
    try:
        json.loads(data)
    except (ValueError, RecursionError):
        return False
    return True


def _is_mail(head: bytes) -> bool:
    """Whether header lines of mail open it, one of them such as no letter or report has."""
    names = set()
    for line in head.splitlines():
        if match := _MAIL_LINE.match(line):
            names.add(match[1].lower())
        elif not line[:1].isspace():
            break
    return len(names) > 1 and bool(names & _ONLY_MAIL)
