"""From bytes to a tree of elements: encoding, and lxml without network or document types."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from typing import TypeAlias

from lxml import etree

from indexer.errors import ReaderError
from indexer.readers.characters import visible
from indexer.readers.encoding import decode

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml offers no public name for its type

_HEAD = 4096
_CHARSET = re.compile(rb"<(?:meta|\?xml)\b[^>]*?\b(?:charset|encoding)\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)
_USUAL = re.compile(
    r"utf-8|cp\d+|iso8859-\d+|koi8-[rut]|mac-[a-z]+|gb\w+|big5\w*|euc\w+|shift_jis\w*|tis-620", re.IGNORECASE
)
_MEANT = {  # as browsers read them: the names are used for their supersets
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "big5": "cp950",
}
_C1 = {code: bytes([code]).decode("cp1252", "ignore") or " " for code in range(0x80, 0xA0)}
"""`&#146;` is a quotation mark to browsers: what windows-1252 has there."""


def parsed(data: bytes) -> Element | None:
    """The root of the page, its texts as they are shown; None for a page without any element.

    Raises ReaderError where the bytes cannot be decoded, or tags are nested deeper than any document's.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=True, recover=True
    )
    try:
        root = etree.fromstring(decode(data, _declared(data)).encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReaderError("is damaged HTML; open it in a browser, save it anew and add that") from error
    if any(entry.level == etree.ErrorLevels.FATAL for entry in parser.error_log):
        raise ReaderError("has tags nested too deeply; save it as text and add that")
    if root is None:
        return None
    for element in root.iter(etree.Element):
        element.text = _as_shown(element.text)
        element.tail = _as_shown(element.tail)
    return root


def shown(root: Element) -> Iterator[tuple[str, Element]]:
    """`start` and `end` of every element, in order."""
    yield from etree.iterwalk(root, events=("start", "end"))


def _as_shown(text: str | None) -> str | None:
    return visible(text.translate(_C1) if not text.isascii() else text) if text else None


def _declared(data: bytes) -> str:
    """The encoding that the page names, as Python calls it; empty where it names none that is usual."""
    match = _CHARSET.search(data[:_HEAD])
    if match is None:
        return ""
    try:
        name = codecs.lookup(match[1].decode("ascii", "replace").lower().removeprefix("x-")).name
    except LookupError:
        return ""
    name = _MEANT.get(name, name)
    return name if _USUAL.fullmatch(name) else ""
