"""Akoma Ntoso (XML): documents of any maker, and reports as `cop export` writes them, which state their structure.

What `cop export` writes has attributes of a namespace of its own: what each element is in a report, and its canonical
number. Nothing outside the file is ever fetched, and no entity is expanded.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TypeAlias

from lxml import etree

from indexer.errors import ReaderError
from indexer.model import Block
from indexer.readers.characters import trimmed, visible
from indexer.readers.kinds import is_akn

NAME = "Akoma Ntoso"
SUFFIX = "xml"
GUARDED = True

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
RECORD = "urn:cop-assistant:record"
"""Namespace of what a report's record has and Akoma Ntoso has no name for."""
ROLE, NUMBER = f"{{{RECORD}}}role", f"{{{RECORD}}}number"
"""Attributes: what an element is, one of the roles of `indexer.parser.stated`; its canonical number or label."""

Element: TypeAlias = etree._Element  # noqa: SLF001 - lxml offers no public name for its type

_MAX_MARKUP = 1_000_000
"""Tags; a report of 10,000 paragraphs has a tenth of that."""
_LINES = frozenset(
    {"p", "heading", "subheading", "from", "block", "listIntroduction", "listWrapUp", "longTitle", "narrative"}
    | {"summary", "scene", "li", "td", "th", "num", "docTitle", "docNumber"}
)
"""Elements whose text is a line of its own, unless they stand inside another line."""
_TITLES = frozenset({"heading", "subheading", "docTitle"})
_OUTER = frozenset({"p", "block", "longTitle", "heading", "num"})
"""Lines inside which a title or number is only marked as such."""
_NOTE, _LABEL, _UNSHOWN = "authorialNote", "num", "meta"
_DAMAGED = "is damaged XML; export or save it anew and add that"


def claims(data: bytes) -> bool:
    """Whether an element of Akoma Ntoso opens it."""
    return is_akn(data)


def read(data: bytes) -> tuple[Block, ...]:
    """Blocks of the document, with their roles where it states them.

    Raises ReaderError where it is damaged, too large, or declares a document type.
    """
    root = _parsed(data)
    walk = _Walk(is_stated=any(element.get(ROLE) for element in root.iter(etree.Element)))
    walk.enter(root)
    walk.flush()
    return tuple(replace(block, lines=(place, place)) for place, block in enumerate(walk.blocks, start=1))


def raw_text(data: bytes) -> str:
    """All text but the metadata, with a line break wherever a line begins or ends; raises ReaderError as `read`."""
    return visible("".join(_texts(_parsed(data))))


def _parsed(data: bytes) -> Element:
    # A declaration is found in the bytes, and sought again once they are decoded: it could define entities.
    if b"<!DOCTYPE" in data.replace(b"\0", b""):
        raise ReaderError("declares a document type, which no Akoma Ntoso document does; export it anew")
    if data.count(b"<") > _MAX_MARKUP:
        raise ReaderError("too much markup for a meeting report; split the document")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReaderError(_DAMAGED) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise ReaderError("declares a document type, which no Akoma Ntoso document does; export it anew")
    return root


def _texts(element: Element) -> Iterator[str]:
    """Text in order of the source, without recursion."""
    unshown = 0
    for event, each in etree.iterwalk(element, events=("start", "end")):
        name = _name(each)
        starts = event == "start"
        unshown += (1 if starts else -1) * (name == _UNSHOWN)
        if name in _LINES or name == _NOTE:
            yield "\n"
        if not unshown and (text := each.text if starts else each.tail):
            yield text


def _name(element: Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""


@dataclass(slots=True)
class _Walk:
    """Through the document in its order."""

    is_stated: bool
    blocks: list[Block] = field(default_factory=list)
    _begun: Block | None = None
    """What an element that has a role or a number begins, until its first line is there."""

    def enter(self, top: Element) -> None:
        """Read an element with all that is in it; a loop, for tags may be nested as deep as the file likes."""
        waiting = [top]
        while waiting:
            element = waiting.pop()
            name = _name(element)
            if name == _UNSHOWN or not name:
                continue
            role = element.get(ROLE, "")
            label = _label(element)
            if role or label:
                self.flush()
                number, is_note = element.get(NUMBER, ""), name == _NOTE
                self._begun = Block("", (0, 0), label=label or None, role=role, number=number, is_note=is_note)
            if name in _LINES and name != _LABEL:
                text, inside = _line(element)
                self._take(text, is_title=name in _TITLES)
                waiting.extend(reversed(inside))
            else:
                waiting.extend(each for each in reversed(element) if _name(each) != _LABEL)

    def flush(self) -> None:
        """Keep what has begun and has no line of its own."""
        if self._begun is not None and (self._begun.role or self._begun.label):
            self.blocks.append(self._begun)
        self._begun = None

    def _take(self, text: str, *, is_title: bool) -> None:
        text = visible(text)
        if not self.is_stated:
            text = trimmed(" ".join(text.split()))
            if not text and self._begun is None:
                return
        begun = self._begun or Block("", (0, 0), role="text" if self.is_stated else "")
        self.blocks.append(replace(begun, text=text, is_title=is_title))
        self._begun = None


def _label(element: Element) -> str:
    """The number that an element prints, or the mark of a footnote."""
    if _name(element) == _NOTE:
        return element.get("marker", "")
    return next((visible("".join(map(str, each.itertext()))).strip() for each in element if _name(each) == _LABEL), "")


def _line(element: Element) -> tuple[str, list[Element]]:
    """Text of a line, and the notes and lines inside it, which are their own."""
    texts: list[str] = [element.text or ""]
    inside: list[Element] = []
    waiting: list[Element | str] = list(reversed(element))
    is_outer = _name(element) in _OUTER
    while waiting:
        each = waiting.pop()
        if isinstance(each, str):
            texts.append(each)
            continue
        if each.tail:
            waiting.append(each.tail)
        name = _name(each)
        if name == _NOTE or (name in _LINES and not (is_outer and name in {"docTitle", "docNumber"})):
            inside.append(each)
        elif name:
            waiting.extend(reversed(each))
            texts.append(each.text or "")
    return "".join(texts), inside
