"""Pictures as data: a grid of marks with its lines and labels, ready to be drawn as SVG, and the same as a list.

Lengths are in user units (CSS pixels at the natural size). Where the reader's language runs right to left, the whole
picture is mirrored.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate, pairwise
from unicodedata import east_asian_width

from indexer.languages import language

_ROW = 26
_LINE = 15
"""From one line of a label to the next."""
_HEAD = 46
_LABEL = 250
_LONGEST_LABEL = 236
_NARROW, _WIDE = 7.6, 12.0
"""Widths of a letter: of Cyrillic, the widest alphabet here, and of a Chinese character."""
_MARGIN = 12
_RADIUS = 7.8
_MAX_LINKED = 300
"""Marks that count, up to which each is a link by itself; the list has a link for every one."""
_LARGEST = 22.0
_STEPS = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at a row and a column. `kind` is its shape and colour; `weight`, at most 1, its area."""

    row: int
    column: int
    kind: str
    title: str
    address: str = ""
    """Of the paragraph that it stands for; of several, the first."""
    weight: float = 0
    """Of a mark that counts; 0 for one that says what its title says."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words in the picture."""

    x: float
    y: float
    """Of the first line."""
    lines: tuple[str, ...]
    anchor: str
    """start, middle or end of the words is at `x`."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A mark in its place."""

    kind: str
    x: float
    y: float
    size: float
    """Radius."""
    title: str
    """Row, column and what is there."""
    address: str


@dataclass(frozen=True, slots=True)
class ListedMark:
    """A mark in the list of its row."""

    kind: str
    column: str
    title: str
    address: str


@dataclass(frozen=True, slots=True)
class ListedRow:
    """A row of the picture in words."""

    name: str
    address: str
    """Where all is told of it; empty where nowhere is."""
    marks: tuple[ListedMark, ...]


@dataclass(frozen=True, slots=True)
class Dots:
    """Many marks of one kind and size: drawn as one line of points, since there can be thousands."""

    kind: str
    width: float
    """Diameter."""
    path: str


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture and what it says in words."""

    name: str
    """Unique on its page; what elements are called by."""
    title: str
    description: str
    width: float
    height: float
    direction: str
    lines: tuple[tuple[float, float, float, float], ...]
    """From x, y to x, y: one a row, then one a break."""
    labels: tuple[Label, ...]
    shapes: tuple[Shape, ...]
    """Marks with words to them."""
    dots: tuple[Dots, ...]
    """Marks that only count, where they are too many to be links."""
    legend: tuple[tuple[str, str], ...]
    """Kinds of marks and what they mean."""
    listed: tuple[ListedRow, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """What a chart is drawn from."""

    name: str
    title: str
    description: str
    rows: tuple[tuple[str, str], ...] = ()
    """Name and address of each."""
    columns: tuple[str, ...] = ()
    marks: tuple[Mark, ...] = ()
    legend: tuple[tuple[str, str], ...] = ()
    breaks: tuple[int, ...] = ()
    """Columns before which something new begins."""
    step: float = 28
    """Width of a column."""


def draw(grid: Grid, code: str) -> Chart:
    """The grid as a picture for readers of this language."""
    mirrored = language(code).rtl
    width = _LABEL + grid.step * len(grid.columns) + _MARGIN
    names = [_wrapped(name) for name, _ in grid.rows]
    ends = list(accumulate((max(_ROW, _LINE * len(lines) + 10) for lines in names), initial=float(_HEAD)))
    middles = [(top + bottom) / 2 for top, bottom in pairwise(ends)]
    height = ends[-1] + _MARGIN

    def x(value: float) -> float:
        return round(width - value if mirrored else value, 1)

    def place(mark: Mark) -> tuple[float, float]:
        return x(_LABEL + grid.step / 2 + grid.step * mark.column), middles[mark.row]

    lines = [(x(_LABEL), middle, x(width - _MARGIN), middle) for middle in middles]
    lines += [(x(_LABEL + grid.step * i), _HEAD - 8, x(_LABEL + grid.step * i), height - _MARGIN) for i in grid.breaks]
    labels = [
        Label(x(_LABEL - 10), middle + 4 - _LINE * (len(lines) - 1) / 2, lines, "end")
        for lines, middle in zip(names, middles, strict=True)
    ]
    first = _LABEL + grid.step / 2
    labels += [Label(x(first + grid.step * i), _HEAD - 18, (name,), "middle") for i, name in enumerate(grid.columns)]
    are_linked = len(grid.marks) <= _MAX_LINKED
    return Chart(
        name=grid.name,
        title=grid.title,
        description=grid.description,
        width=width,
        height=height,
        direction="rtl" if mirrored else "ltr",
        lines=tuple(lines),
        labels=tuple(labels),
        shapes=tuple(_shape(grid, mark, place(mark)) for mark in grid.marks if are_linked or not mark.weight),
        dots=() if are_linked else _dots(grid, place),
        legend=grid.legend,
        listed=tuple(_listed(grid, i) for i in range(len(grid.rows))),
    )


def _shape(grid: Grid, mark: Mark, place: tuple[float, float]) -> Shape:
    size = _diameter(mark.weight) / 2 if mark.weight else _RADIUS
    title = f"{grid.rows[mark.row][0]} · {grid.columns[mark.column]}: {mark.title}"
    return Shape(mark.kind, *place, size, title, mark.address)


def _dots(grid: Grid, place: Callable[[Mark], tuple[float, float]]) -> tuple[Dots, ...]:
    """The weighted marks by kind and size."""
    points: dict[tuple[str, float], list[str]] = {}
    for mark in grid.marks:
        if mark.weight:
            x, y = place(mark)
            points.setdefault((mark.kind, _diameter(mark.weight)), []).append(f"M{x:g} {y:g}h0")
    return tuple(Dots(kind, width, "".join(path)) for (kind, width), path in sorted(points.items()))


def _listed(grid: Grid, row: int) -> ListedRow:
    marks = sorted((mark for mark in grid.marks if mark.row == row), key=lambda mark: mark.column)
    listed = tuple(ListedMark(mark.kind, grid.columns[mark.column], mark.title, mark.address) for mark in marks)
    return ListedRow(*grid.rows[row], listed)


def _diameter(weight: float) -> float:
    """Of a mark that counts: its area is as its weight, in four steps."""
    return round(_LARGEST * math.sqrt(math.ceil(weight * _STEPS) / _STEPS), 1)


def _wrapped(name: str) -> tuple[str, ...]:
    """The name in lines that fit the column of labels, parted at spaces, in a word only where that is too long."""
    lines = [""]
    for word in name.split():
        joined = f"{lines[-1]} {word}" if lines[-1] else word
        if _width(joined) <= _LONGEST_LABEL:
            lines[-1] = joined
            continue
        lines += [word] if lines[-1] else []
        lines[-1] = word
        while _width(lines[-1]) > _LONGEST_LABEL:
            ends = list(accumulate(_letter(letter) for letter in lines[-1]))
            end = bisect(ends, _LONGEST_LABEL)
            lines[-1:] = [lines[-1][:end], lines[-1][end:]]
    return tuple(lines)


def _width(text: str) -> float:
    return sum(map(_letter, text))


def _letter(letter: str) -> float:
    return _WIDE if east_asian_width(letter) in "WF" else _NARROW
