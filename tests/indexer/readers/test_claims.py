"""Exactly one reader claims a file, by its content; where none does, the error says what the file seems to be."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from pathlib import Path

import pytest

from indexer.errors import ReaderError
from indexer.readers import READERS, claimant

FIXTURES = Path(__file__).parents[2] / "fixtures" / "documents"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def archive(*names: str, mimetype: str = "") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        if mimetype:
            made.writestr("mimetype", mimetype)
        for name in names:
            made.writestr(name, "<x/>")
    return file.getvalue()


def compound(stream: str) -> bytes:
    return OLE + stream.encode("utf-16-le") + bytes(512)


ODF = "application/vnd.oasis.opendocument."
PAGE = "<html><body><p>1.1 Réunion du Conseil à Genève</p>"
CLAIMED = [
    ("text", b"1\tIntroduction\n1.1\tText\n"),
    ("text", "1.1\tRéunion".encode("utf-8-sig")),
    ("text", "1.1\tRéunion".encode("utf-16")),
    ("text", "1.1\tRéunion".encode("utf-16-be")),
    ("text", "1.1\tРабочая группа".encode("koi8-r")),
    ("text", "1.1\t理事会工作组".encode("gb18030")),
    ("text", b"[bookmark: x]2.7\tText [1]"),
    ("text", b"{draft} a report\n1.1 Text"),
    ("text", b"From: the Chair\nSubject: report\n\n1.1 Text"),
    ("text", b"3 < 4 and <5>\n1.1 Text"),
    ("text", b"1.1 A PDF begins with %PDF-1.7, HTML with <html>"),
    ("text", b"\n \n"),
    ("HTML", PAGE.encode()),
    ("HTML", PAGE.encode("utf-16")),
    ("HTML", PAGE.encode("utf-16-le")),
    ("HTML", b"\xef\xbb\xbf  <!DOCTYPE HTML PUBLIC '-//W3C//DTD'>\n<title>x</title>"),
    ("HTML", b"<?xml version='1.0'?><!DOCTYPE html><html xmlns='x'/>"),
    ("HTML", b"<!-- saved from url -->\n<HTML><p>x"),
    ("HTML", b"<p class=MsoNormal>1.1 Text</p>"),
    ("Akoma Ntoso", b"<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'/>"),
    ("Akoma Ntoso", "<?xml version='1.0' encoding='utf-16'?><!-- x -->\n<a:akomaNtoso>".encode("utf-16")),
    ("pdf", b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"),
    ("pdf", b"\r\n%PDF-1.7\ntext only"),
    ("Word", (FIXTURES / "ar-automatic" / "source.docx").read_bytes()),
    ("Word", (FIXTURES / "ar-automatic" / "source.docx").read_bytes()[:9000]),
    ("Word", compound("EncryptedPackage")),
    ("legacy Word", (FIXTURES / "ar-automatic" / "source.doc").read_bytes()),
    ("legacy Word", compound("WordDocument")),
]
UNCLAIMED = [
    ("the file is empty", b""),
    ("a PNG image", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"),
    ("a JPEG image", b"\xff\xd8\xff\xe0\0\x10JFIF"),
    ("a zip archive; unpack it", archive("a.txt")),
    ("a zip archive or Office document that is cut off; get the whole of it", archive("a.txt")[:40]),
    ("an OpenDocument text; save it as docx", archive("content.xml", mimetype=ODF + "text")),
    ("an OpenDocument file", archive("content.xml", mimetype=ODF + "spreadsheet")),
    ("an Excel workbook", archive("[Content_Types].xml", "xl/workbook.xml")),
    ("a PowerPoint presentation", archive("[Content_Types].xml", "ppt/presentation.xml")),
    ("an EPUB book", archive("OPS/a.xhtml", mimetype="application/epub+zip")),
    ("a gzip archive", gzip.compress(b"1.1 Text")),
    ("a program", b"\x7fELF\x02\x01\x01" + bytes(100)),
    ("an RTF document; save it as docx", b"{\\rtf1\\ansi 1.1 Text}"),
    ("an XML file", b"<?xml version='1.0'?>\n<report><p>1.1 Text</p></report>"),
    ("a JSON file", b'{"number": "1.1", "text": "Text"}'),
    ("a JSON file", b'[{"number": "1.1"}]'),
    ("a mail or a web archive", b"Return-Path: <a@b>\r\nReceived: by c\r\nSubject: x\r\n\r\n1.1 Text"),
    ("a mail or a web archive", b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>"),
    ("an old Excel workbook", compound("Workbook")),
    ("an old Office file", OLE),
    ("no text", bytes(range(256)) * 8),
    ("no text", b"1.1 Text" + bytes(500)),
]


@pytest.mark.parametrize(("name", "data"), CLAIMED, ids=range(len(CLAIMED)))
def test_one_reader_claims_it(name: str, data: bytes) -> None:
    assert [reader.NAME for reader in READERS if reader.claims(data)] == [name]


@pytest.mark.parametrize(("said", "data"), UNCLAIMED, ids=range(len(UNCLAIMED)))
def test_no_reader_claims_it_and_the_error_says_what_it_seems_to_be(said: str, data: bytes) -> None:
    with pytest.raises(ReaderError, match=re.escape(said)) as caught:
        claimant(data)
    assert "\n" not in str(caught.value)
