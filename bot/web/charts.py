"""Pictures as data: a grid of marks with its lines and labels, ready to be drawn as SVG, and the table behind it.

Lengths are in user units (CSS pixels at the natural size). Where the reader's language runs right to left, the whole
picture is mirrored.
"""

from __future__ import annotations

import math
from bisect import bisect
from collections.abc import Callable
from dataclasses import dataclass
from itertools import accumulate
from unicodedata import east_asian_width

from indexer.languages import language

_ROW = 26
_HEAD = 46
_LABEL = 250
_LONGEST_LABEL = 236
_NARROW, _WIDE = 7.6, 12.0
"""Widths of a letter: of Cyrillic, the widest alphabet here, and of a Chinese character."""
_MARGIN = 12
_RADIUS = 7.8
_LARGEST = 22.0
_STEPS = 4


@dataclass(frozen=True, slots=True)
class Mark:
    """Something at a row and a column. `kind` is its shape and colour; `weight`, at most 1, its area."""

    row: int
    column: int
    kind: str
    title: str
    weight: float = 0
    """Of a mark that counts; 0 for one that says what its title says."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words in the picture."""

    x: float
    y: float
    text: str
    anchor: str
    """start, middle or end of the words is at `x`."""
    title: str = ""
    """The words in full, where they are shortened."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A mark in its place."""

    kind: str
    x: float
    y: float
    size: float
    """Radius."""
    title: str


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
    """Marks that only count."""
    legend: tuple[tuple[str, str], ...]
    """Kinds of marks and what they mean."""
    table: tuple[tuple[str, str], ...]
    """Row by row: its name, then each column that has a mark, and what is there."""


@dataclass(frozen=True, slots=True)
class Grid:
    """What a chart is drawn from."""

    name: str
    title: str
    description: str
    rows: tuple[str, ...] = ()
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
    height = _HEAD + _ROW * len(grid.rows) + _MARGIN

    def x(value: float) -> float:
        return round(width - value if mirrored else value, 1)

    first = _LABEL + grid.step / 2
    lines = [(x(_LABEL), _middle(i), x(width - _MARGIN), _middle(i)) for i in range(len(grid.rows))]
    lines += [(x(_LABEL + grid.step * i), _HEAD - 8, x(_LABEL + grid.step * i), height - _MARGIN) for i in grid.breaks]
    labels = [
        Label(x(_LABEL - 10), _middle(i) + 4, _short(name), "end", name if name != _short(name) else "")
        for i, name in enumerate(grid.rows)
    ]
    labels += [Label(x(first + grid.step * i), _HEAD - 18, name, "middle") for i, name in enumerate(grid.columns)]
    shapes = tuple(
        Shape(mark.kind, x(first + grid.step * mark.column), _middle(mark.row), _RADIUS, mark.title)
        for mark in grid.marks
        if not mark.weight
    )
    return Chart(
        name=grid.name,
        title=grid.title,
        description=grid.description,
        width=width,
        height=height,
        direction="rtl" if mirrored else "ltr",
        lines=tuple(lines),
        labels=tuple(labels),
        shapes=shapes,
        dots=_dots(grid, lambda column: x(first + grid.step * column)),
        legend=grid.legend,
        table=tuple(_row(grid, i) for i in range(len(grid.rows))),
    )


def _dots(grid: Grid, x: Callable[[int], float]) -> tuple[Dots, ...]:
    """The weighted marks by kind and size; `x` is where a column stands."""
    points: dict[tuple[str, float], list[str]] = {}
    for mark in grid.marks:
        if mark.weight:
            point = f"M{x(mark.column):g} {_middle(mark.row):g}h0"
            points.setdefault((mark.kind, _diameter(mark.weight)), []).append(point)
    return tuple(Dots(kind, width, "".join(path)) for (kind, width), path in sorted(points.items()))


def _row(grid: Grid, row: int) -> tuple[str, str]:
    marks = sorted((mark for mark in grid.marks if mark.row == row), key=lambda mark: mark.column)
    return grid.rows[row], " · ".join(f"{grid.columns[mark.column]}: {mark.title}" for mark in marks)


def _diameter(weight: float) -> float:
    """Of a mark that counts: its area is as its weight, in four steps."""
    return round(_LARGEST * math.sqrt(math.ceil(weight * _STEPS) / _STEPS), 1)


def _middle(row: int) -> float:
    return _HEAD + _ROW * row + _ROW / 2


def _short(name: str) -> str:
    ends = list(accumulate(_WIDE if east_asian_width(letter) in "WF" else _NARROW for letter in name))
    if not ends or ends[-1] <= _LONGEST_LABEL:
        return name
    return f"{name[: bisect(ends, _LONGEST_LABEL - _WIDE)].rstrip()}…"
