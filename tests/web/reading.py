"""Reads a page as a browser's parser would, strictly: every element has to be closed, every attribute is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    tag: str
    attributes: dict[str, str]
    parent: Element | None
    text: str = ""
    """Of the element and everything in it."""

    def closest(self, attribute: str) -> str:
        """The attribute of the nearest element around it, itself included, that has it."""
        element: Element | None = self
        while element is not None and attribute not in element.attributes:
            element = element.parent
        return element.attributes[attribute] if element else ""


@dataclass
class Document:
    elements: list[Element] = field(default_factory=list)

    def all(self, tag: str = "", **attributes: str) -> list[Element]:
        """The elements with this tag and these attributes."""
        return [
            each
            for each in self.elements
            if tag in ("", each.tag) and all(each.attributes.get(name) == value for name, value in attributes.items())
        ]

    def one(self, tag: str = "", **attributes: str) -> Element:
        (found,) = self.all(tag, **attributes)
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.document = Document()
        self.open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), (tag, names)
        element = Element(tag, {name: value or "" for name, value in attrs}, self.open[-1] if self.open else None)
        self.document.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop().tag == tag, tag

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def read(text: str) -> Document:
    """The page's elements, in order. Fails where an element is not closed, or an id stands twice."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    assert not reader.open, [element.tag for element in reader.open]
    ids = [element.attributes["id"] for element in reader.document.elements if "id" in element.attributes]
    assert len(ids) == len(set(ids)), [id_ for id_ in ids if ids.count(id_) > 1]
    return reader.document
