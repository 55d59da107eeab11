"""Footnotes: marks in the text that link to a note, which links back."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from indexer.readers.html.document import Element

_REFERENCE_CLASS = re.compile(r"foot-?note|fn-?ref|note-?ref|sd(?:foot|end)noteanc", re.IGNORECASE)
_REFERENCE_TARGET = re.compile(r"#_?(?:ftn|edn|fn|foot-?note|endnote|note|sd(?:foot|end)note)", re.IGNORECASE)
_NOTE_DIV = re.compile(r"(?:ftn|edn|sd(?:foot|end)note)\d+", re.IGNORECASE)
_LONGEST_MARK = 8
_BODIES = frozenset({"li", "aside", "div", "p", "dd", "td", "section"})
_WORD = re.compile(r"\w")


@dataclass(slots=True)
class Notes:
    """The notes of a page."""

    bodies: dict[Element, Element] = field(default_factory=dict)
    """What holds the note, by the element that refers to it."""
    labels: dict[Element, str] = field(default_factory=dict)
    """The mark, by what holds the note."""
    marks: set[Element] = field(default_factory=set)
    """Elements that hold a mark and nothing else: references, and their repetitions before the notes."""


def find_notes(root: Element) -> Notes:
    """Every note to which a mark refers."""
    notes = Notes()
    links = [link for link in root.iter("a") if (link.get("href") or "").startswith("#")]
    if not links:
        return notes
    named = {name: e for e in root.iter() for name in (e.get("id"), e.get("name")) if name}
    back: dict[Element, list[Element]] = {}
    for link in links:
        mark = _text(link)
        target = named.get((link.get("href") or "")[1:])
        if target is None or link in notes.marks or not 0 < len(mark) <= _LONGEST_MARK or not _is_reference(link):
            continue
        body = _body(target)
        if body is None or any(outer is body for outer in link.iterancestors()):
            continue
        if body not in back:
            back[body] = [inner for inner in body.iter("a") if inner.get("href")]
        returning = [inner for inner in back[body] if inner.get("href") in _addresses(link)]
        if returning or _says_so(link) or body in notes.labels:
            notes.bodies[link] = body
            notes.labels.setdefault(body, mark)
            notes.marks.add(link)
            notes.marks.update(inner for inner in returning if _text(inner) == mark or not _WORD.search(_text(inner)))
    return notes


def _text(element: Element) -> str:
    return "".join(map(str, element.itertext())).strip()


def _says_so(link: Element) -> bool:
    return "noteref" in f"{link.get('role')} {link.get('epub:type')} {link.get('type')}"


def _is_reference(link: Element) -> bool:
    parent = link.getparent()
    raised = (parent is not None and parent.tag == "sup") or any(child.tag == "sup" for child in link)
    named = _REFERENCE_CLASS.search(link.get("class") or "") or _REFERENCE_TARGET.match(link.get("href") or "")
    return raised or bool(named) or _says_so(link)


def _addresses(link: Element) -> set[str]:
    """What a link back to the reference has as its address."""
    parent = link.getparent()
    near = [link, *link, *([parent] if parent is not None and parent.tag == "sup" else [])]
    return {f"#{name}" for element in near for name in (element.get("id"), element.get("name")) if name}


def _body(target: Element) -> Element | None:
    """What holds the whole note whose beginning is linked to."""
    body = next((e for e in (target, *target.iterancestors()) if e.tag in _BODIES), None)
    outer = body.getparent() if body is not None else None
    if outer is not None and outer.tag == "div" and _NOTE_DIV.fullmatch(outer.get("id") or ""):
        return outer
    return body
