"""Automatic numbers: which list and level a paragraph is of, and what Word prints before it.

All lists (`w:num`) that are made from the same definition (`w:abstractNum`) count on together, until one of them says
where it starts (`w:startOverride`): that counts once, where it first occurs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from indexer.readers.docx.names import (
    Element,
    alternative,
    as_number,
    attribute,
    child,
    children,
    kind,
    number,
    switch,
    value,
)
from indexer.readers.docx.numerals import numeral
from indexer.readers.docx.styles import Styles
from indexer.readers.docx.symbols import bullet, readable

_LEVELS = 9


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a list."""

    element: Element
    style: str
    """Number format, as ST_NumberFormat names it."""
    pattern: str
    """The example that a custom format gives."""
    text: str
    """What is printed; %1 to %9 stand for the counts of the levels."""
    start: int
    restart: int | None
    """The level (counted from 1) whose numbers set this one back; 0 for none; None for any above it."""
    decimal: bool
    """All counts in it are shown in figures."""

    @classmethod
    def of(cls, element: Element) -> Level:
        """Read `w:lvl`."""
        style = child(element, "w:numFmt")
        for wrapper in children(element, "mc:AlternateContent"):
            style = child(alternative(wrapper), "w:numFmt")
        text = child(element, "w:lvlText")
        shown = "" if switch(child(element, "w:rPr"), "w:vanish") else attribute(text, "val") or ""
        font = attribute(child(child(element, "w:rPr"), "w:rFonts"), "ascii")
        format_name = attribute(style, "val") or "decimal"
        if format_name == "bullet":
            shown = "•" if child(element, "w:lvlPicBulletId") is not None else bullet(shown, font)
        return cls(
            element,
            format_name,
            attribute(style, "format") or "",
            readable(shown, font),
            number(element, "w:start") or 0,
            number(element, "w:lvlRestart"),
            bool(switch(element, "w:isLgl")),
        )


@dataclass(frozen=True, slots=True)
class List:
    """A `w:num`: its definition, and its own starts."""

    id: int
    definition: int
    """Id of the definition, which all that count on together share."""
    levels: dict[int, Level]
    starts: dict[int, int]


@dataclass(slots=True)
class Counters:
    """Where the lists of one story (the body, the notes …) stand."""

    counts: dict[int, dict[int, int]] = field(default_factory=dict)
    """Definition → level → count; a level that has been set back is not in it."""
    started: set[tuple[int, int]] = field(default_factory=set)
    """List and level whose own start has been used."""


class Numbering:
    """The lists of a document."""

    def __init__(self, root: Element | None, styles: Styles) -> None:
        self._styles = styles
        self._definitions = {_id(each, "abstractNumId"): each for each in children(root, "w:abstractNum")}
        self._nums = {_id(each, "numId"): each for each in children(root, "w:num")}
        self._lists: dict[int, List | None] = {}

    def of(self, paragraph: Element) -> tuple[List, int] | None:
        """The list and the level (counted from 0) of a paragraph; None where it has no number.

        Each of the two comes from the paragraph itself or else from its styles, the nearest first; a style that a level
        names as its own means that level.
        """
        own = child(child(paragraph, "w:pPr"), "w:numPr")
        styles = [
            (name, child(child(style, "w:pPr"), "w:numPr")) for name, style in self._styles.of_paragraph(paragraph)
        ]
        list_id = _first(number(setting, "w:numId") for setting in (own, *(setting for _, setting in styles)))
        found = self._list(list_id) if list_id is not None else None
        if found is None:
            return None
        level = number(own, "w:ilvl")
        for name, setting in styles:
            linked = _first(depth for depth, each in found.levels.items() if value(each.element, "w:pStyle") == name)
            level = _first((level, linked, number(setting, "w:ilvl")))
        return found, level or 0

    def label(self, found: tuple[List, int], counters: Counters) -> str | None:
        """Count the paragraph and return what is printed before it; None where that is nothing."""
        of, depth = found
        level = of.levels.get(depth)
        if level is None:
            return None
        counts = counters.counts.setdefault(of.definition, {})
        _count(of, depth, counts, counters.started)
        if level.style == "bullet":
            return level.text.strip() or None
        shown = re.sub(r"%([1-9])", lambda match: _shown(of, int(match[1]) - 1, depth, counts), level.text)
        return shown.strip() or None

    @staticmethod
    def element(found: tuple[List, int] | None) -> Element | None:
        """The `w:lvl` of a paragraph's list and level."""
        level = found[0].levels.get(found[1]) if found else None
        return level.element if level else None

    def _list(self, list_id: int) -> List | None:
        if list_id not in self._lists:
            self._lists[list_id] = self._make(list_id)
        return self._lists[list_id]

    def _make(self, list_id: int) -> List | None:
        num = self._nums.get(list_id)
        definition_id, definition = self._definition(number(num, "w:abstractNumId"), set())
        if num is None or definition is None or definition_id is None:
            return None
        levels = dict(_levels(definition))
        starts: dict[int, int] = {}
        for override in children(num, "w:lvlOverride"):
            levels.update(_levels(override))
            start = number(override, "w:startOverride")
            depth = as_number(attribute(override, "ilvl"))
            if start is not None and depth is not None:
                starts[depth] = start
        return List(list_id, definition_id, levels, starts)

    def _definition(self, definition_id: int | None, seen: set[int]) -> tuple[int | None, Element | None]:
        """The definition itself, or the one that it takes from a numbering style."""
        definition = self._definitions.get(definition_id)
        link = value(definition, "w:numStyleLink")
        if link is None or definition_id is None or definition_id in seen:
            return definition_id, definition
        num = self._nums.get(self._styles.numbering(link))
        return self._definition(number(num, "w:abstractNumId"), seen | {definition_id})


def _first(values: Iterable[int | None]) -> int | None:
    return next((each for each in values if each is not None), None)


def _id(element: Element, name: str) -> int | None:
    return as_number(attribute(element, name))


def _levels(element: Element) -> Iterator[tuple[int, Level]]:
    for each in element:
        depth = as_number(attribute(each, "ilvl")) if kind(each) == "w:lvl" else None
        if depth is not None and 0 <= depth < _LEVELS:
            yield depth, Level.of(each)


def _start(of: List, depth: int) -> int:
    return of.starts.get(depth, of.levels[depth].start if depth in of.levels else 1)


def _count(of: List, depth: int, counts: dict[int, int], started: set[tuple[int, int]]) -> None:
    """Count one up on this level, and set back those below that restart after it."""
    own_start = depth in of.starts and (of.id, depth) not in started
    started.update((of.id, each) for each in of.starts if each >= depth)
    if depth in counts and not own_start:
        counts[depth] += 1
    else:
        counts[depth] = _start(of, depth)
    for above in range(depth):
        counts.setdefault(above, _start(of, above))
    for below in range(depth + 1, _LEVELS):
        level = of.levels.get(below)
        restart = level.restart if level else None
        if restart is None or depth < restart:
            counts.pop(below, None)


def _shown(of: List, depth: int, current: int, counts: dict[int, int]) -> str:
    level = of.levels.get(depth)
    if level is None or depth > current:
        return ""
    count = counts.get(depth, _start(of, depth))
    if of.levels[current].decimal and level.style not in {"none", "bullet"}:
        return str(count)
    return "" if level.style == "bullet" else numeral(count, level.style, level.pattern)
