"""Paragraphs as Akoma Ntoso: lines, lists, footnotes, and in them the dates and documents that they name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from bot.export.akn_names import element_id
from indexer.model import Detail, Item, Unit, entries_of
from indexer.parser.stated import ITEM
from indexer.readers.akn import AKN, NUMBER, ROLE, Element

_NO_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Marked:
    """A run of text that is a date or names a document."""

    start: int
    end: int
    element: str
    attribute: str
    value: str


def xml_text(text: str) -> str:
    """The text without the few characters that XML cannot hold, each replaced by the sign for that."""
    return _NO_XML.sub("\ufffd", text)


def add(parent: Element, name: str, text: str | None = None, /, **attributes: str) -> Element:
    """A new last child, an element of Akoma Ntoso."""
    child = etree.SubElement(parent, f"{{{AKN}}}{name}", {key: xml_text(value) for key, value in attributes.items()})
    child.text = None if text is None else xml_text(text)
    return child


def stated(element: Element, role: str, number: str = "") -> Element:
    """The element, marked with what it is in the report."""
    element.set(ROLE, role)
    if number:
        element.set(NUMBER, xml_text(number))
    return element


def add_text(parent: Element, unit: Unit, place: str, references: dict[str, str]) -> None:
    """Add the text of a paragraph, its lists and its footnotes; `place` is its eId.

    `references` are the addresses of documents, by the value of their details.
    """
    last = None
    if unit.text:
        last = _add_lines(parent, unit.text, _marked(unit.details, "", references))
    entries = entries_of(unit.items)
    if entries:
        block_list = add(parent, "blockList", eId=f"{place}__list_1")
        for item in entries:
            element = _add_entry(block_list, item, place)
            last = _add_lines(element, item.text, _marked(unit.details, item.label, references))
    notes = [item for item in unit.items if item.is_note]
    if last is None:
        last = add(parent, "p")
    for item in notes:
        note = add(last, "authorialNote", marker=item.printed, placement="bottom", eId=_item_id(place, item))
        _add_lines(stated(note, ITEM, item.label), item.text, ())


def _add_entry(block_list: Element, item: Item, place: str) -> Element:
    element = stated(add(block_list, "item", eId=_item_id(place, item)), ITEM, item.label)
    if item.printed:
        add(element, "num", item.printed)
    return element


def _item_id(place: str, item: Item) -> str:
    return f"{place}__{element_id('item', item.label)}"


def _add_lines(parent: Element, text: str, marked: Iterable[Marked]) -> Element:
    """A `p` for each line; the last one is returned."""
    marked = tuple(marked)
    start = 0
    for line in text.split("\n"):
        last = add(parent, "p")
        end = start + len(line)
        _fill(last, text, (start, end), [each for each in marked if start <= each.start and each.end <= end])
        start = end + 1
    return last


def _fill(line: Element, text: str, span: tuple[int, int], marked: Iterable[Marked]) -> None:
    place, end = span
    before: Element | None = None
    for each in marked:
        if each.start < place:
            continue
        _put(line, before, text[place : each.start])
        before = add(line, each.element, text[each.start : each.end], **{each.attribute: each.value})
        place = each.end
    _put(line, before, text[place:end])


def _put(line: Element, before: Element | None, text: str) -> None:
    if before is None:
        line.text = xml_text(text)
    else:
        before.tail = xml_text(text)


def _marked(details: Iterable[Detail], item: str, references: dict[str, str]) -> Iterator[Marked]:
    for detail in sorted(details, key=lambda each: (each.start, -each.end)):
        if detail.item != item or detail.start >= detail.end:
            continue
        if detail.kind == "date" and _DAY.fullmatch(detail.value):
            yield Marked(detail.start, detail.end, "date", "date", detail.value)
        elif detail.kind == "document" and detail.value in references:
            yield Marked(detail.start, detail.end, "ref", "href", references[detail.value])
