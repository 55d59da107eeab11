"""The zip package of a Word document: its parts, how they are related, and bounds on what is unpacked."""

from __future__ import annotations

import io
import posixpath
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from indexer.errors import ReaderError
from indexer.readers.docx.names import Element, descendants

_MAX_PART_BYTES = 50_000_000
"""Bytes of one unpacked part."""
_MAX_TOTAL_BYTES = 200_000_000
"""Bytes of all parts that are read."""
_MAX_MARKUP_BYTES = 4_000_000
"""Tags in all parts that are read: what bounds time and memory."""
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    OSError,
    ValueError,  # names or sizes that make no sense; UnicodeDecodeError too
    OverflowError,
    RuntimeError,  # an entry that says it is encrypted
    NotImplementedError,  # a compression that no Word uses
)
DAMAGED = "damaged or incomplete Word document ({}); fetch it again, or open it in Word and save it"


@dataclass(frozen=True, slots=True)
class Relation:
    """What a part says of another."""

    id: str
    kind: str
    """Last part of its type: header, footnotes, numbering …"""
    target: str
    """Name of the other part."""


class Package:
    """Parts by name, read once and only when asked for; everything raises ReaderError where the file is damaged."""

    def __init__(self, data: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
            self._entries = {info.filename.lower(): info for info in self._zip.infolist()}
            for info in self._entries.values():
                self._zip.open(info).close()  # its own header has to give the same name: a part must not vanish
        except _BROKEN_ZIP as error:
            raise ReaderError(DAMAGED.format("its end is missing")) from error
        self._trees: dict[str, Element] = {}
        self._read = self._marks = 0

    @property
    def main(self) -> str:
        """Name of the part that holds the document itself."""
        for relation in self.relations(""):
            if relation.kind == "officeDocument":
                return relation.target
        raise ReaderError(DAMAGED.format("it has no main part"))

    def tree(self, name: str) -> Element:
        """The XML of a part."""
        if name not in self._trees:
            self._trees[name] = self._parse(name)
        return self._trees[name]

    def relations(self, name: str) -> tuple[Relation, ...]:
        """The parts of this package that a part refers to; of the package itself where the name is empty."""
        folder, base = posixpath.split(name)
        rels = posixpath.join(folder, "_rels", f"{base}.rels")
        if name and rels.lower() not in self._entries:
            return ()
        return tuple(self._relations(folder, rels))

    def _relations(self, folder: str, rels: str) -> Iterator[Relation]:
        for element in descendants(self.tree(rels), "rel:Relationship"):
            target = unquote(element.get("Target", ""))
            if element.get("TargetMode") != "External" and target and not target.startswith("#"):
                path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
                yield Relation(element.get("Id", ""), posixpath.basename(element.get("Type", "")), path)

    def _parse(self, name: str) -> Element:
        content = self._bytes(name)
        # Parts are UTF-8 or UTF-16, so a declaration is found in the bytes; it could define entities that explode.
        if b"<!DOCTYPE" in content.replace(b"\0", b""):
            raise ReaderError(f"{name} declares a document type, which no Word document does; save it again in Word")
        self._marks += content.count(b"<")
        if self._marks > _MAX_MARKUP_BYTES:
            raise ReaderError("too much markup for a meeting report; split the document")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
        try:
            return etree.fromstring(content, parser)
        except (etree.XMLSyntaxError, ValueError) as error:
            raise ReaderError(DAMAGED.format(f"{name} cannot be read")) from error

    def _bytes(self, name: str) -> bytes:
        info = self._entries.get(name.lower())
        if info is None:
            raise ReaderError(DAMAGED.format(f"{name} is missing"))
        try:
            with self._zip.open(info) as stream:
                content = stream.read(_MAX_PART_BYTES + 1)
        except _BROKEN_ZIP as error:
            raise ReaderError(DAMAGED.format(f"{name} cannot be unpacked")) from error
        self._read += len(content)
        if len(content) > _MAX_PART_BYTES or self._read > _MAX_TOTAL_BYTES:
            raise ReaderError(f"{name} unpacks to more than a meeting report can be; split the document")
        return content


def is_word(data: bytes) -> bool:
    """Whether a zip holds a Word document, as far as its names and content types say, be it damaged or not."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name.lower() for name in archive.namelist()]
    except _BROKEN_ZIP:
        return b"word/" in data and not any(other in data for other in (b"xl/workbook", b"ppt/presentation"))
    return "[content_types].xml" in names and any(name.startswith("word/") for name in names)
