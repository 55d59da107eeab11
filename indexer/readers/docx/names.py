"""Short names for the elements of WordprocessingML, whichever of its two namespaces (transitional, strict) is used."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

Element = etree._Element  # noqa: SLF001 - the one public type of elements that lxml has

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_WORD_STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_PREFIXES = {
    _WORD: "w",
    _WORD_STRICT: "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/drawingml/2006/chart": "c",
    "http://purl.oclc.org/ooxml/drawingml/chart": "c",
    "http://schemas.openxmlformats.org/drawingml/2006/diagram": "dgm",
    "http://purl.oclc.org/ooxml/drawingml/diagram": "dgm",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "urn:schemas-microsoft-com:vml": "v",
}
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATION_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_OFF = frozenset({"0", "false", "off"})
_TEXT = frozenset({"w:t", "m:t", "a:t"})


@lru_cache(maxsize=8192)
def _short(tag: str) -> str:
    uri, _, local = tag[1:].rpartition("}")
    return f"{_PREFIXES.get(uri, '?')}:{local}"


def kind(element: Element) -> str:
    """`w:p` for a paragraph, and so on; `?:name` in a namespace that the reader does not know."""
    return _short(element.tag)


def child(element: Element | None, name: str) -> Element | None:
    """The first child of this kind."""
    if element is not None:
        for candidate in element:
            if _short(candidate.tag) == name:
                return candidate
    return None


def children(element: Element | None, name: str) -> Iterator[Element]:
    """All children of this kind."""
    if element is not None:
        yield from (candidate for candidate in element if _short(candidate.tag) == name)


def descendants(element: Element, *names: str) -> Iterator[Element]:
    """All elements of these kinds below (or at) an element, in the order of the document."""
    return (candidate for candidate in element.iter() if _short(candidate.tag) in names)


def attribute(element: Element | None, name: str) -> str | None:
    """An attribute of Word's own namespace."""
    if element is None:
        return None
    value = element.get(f"{{{_WORD}}}{name}")
    return element.get(f"{{{_WORD_STRICT}}}{name}") if value is None else value


def relation_id(element: Element, name: str = "id") -> str | None:
    """The id of a relationship (`r:id`)."""
    value = element.get(f"{{{_RELATION}}}{name}")
    return element.get(f"{{{_RELATION_STRICT}}}{name}") if value is None else value


def value(element: Element | None, name: str) -> str | None:
    """`w:val` of the first child of this kind."""
    return attribute(child(element, name), "val")


def number(element: Element | None, name: str) -> int | None:
    """`w:val` of the first child of this kind as a number; None where it is none."""
    return as_number(value(element, name))


def as_number(text: str | None) -> int | None:
    """An integer, None for anything else; those beyond 32 bits are none of Word's."""
    try:
        parsed = int(text) if text is not None else None
    except ValueError:  # also where there are thousands of figures
        return None
    return parsed if parsed is None or abs(parsed) < 2**31 else None


def switch(element: Element | None, name: str) -> bool | None:
    """An on-off property among the children: None where it is not given."""
    found = child(element, name)
    return None if found is None else attribute(found, "val") not in _OFF


def alternative(element: Element) -> Element | None:
    """The one branch of `mc:AlternateContent` that is read: the first, unless only the other holds text."""
    branches = [branch for branch in element if _short(branch.tag) in {"mc:Choice", "mc:Fallback"}]
    spoken = (branch for branch in branches if any(e.text and e.text.strip() for e in descendants(branch, *_TEXT)))
    return next(spoken, branches[0] if branches else None)
