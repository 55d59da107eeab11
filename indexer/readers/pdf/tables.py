"""Tables by their rules: which cell a place on the page is in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.readers.pdf.page import Box

_TOUCH = 3.0  # points: ends of rules nearer than this meet
_THIN = 2.5  # points
_MOST_RULES = 600  # on a page: more are a drawing


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, with the row and column that it starts in, counted from 1 in reading order."""

    row: int
    column: int
    box: Box


@dataclass(frozen=True, slots=True)
class Grid:
    """The rules of one table."""

    xs: tuple[float, ...]
    """Where columns meet, from left to right, both edges included."""
    ys: tuple[float, ...]
    """Where rows meet, from top to bottom, both edges included."""
    across: tuple[Box, ...]
    down: tuple[Box, ...]

    @property
    def box(self) -> Box:
        """The whole table."""
        return Box(self.xs[0], self.ys[-1], self.xs[-1], self.ys[0])

    def cell(self, x: float, y: float, *, rtl: bool) -> Cell:
        """The cell that a place inside the table is in; cells without a rule between them are one."""
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        row = min(max(sum(1 for edge in self.ys if edge > y) - 1, 0), len(self.ys) - 2)
        left, right, top, bottom = column, column + 1, row, row + 1
        middle = (self.ys[row] + self.ys[row + 1]) / 2
        while left > 0 and not _covers(self.down, self.xs[left], middle):
            left -= 1
        while right < len(self.xs) - 1 and not _covers(self.down, self.xs[right], middle):
            right += 1
        while top > 0 and not _covers(self.across, x, self.ys[top]):
            top -= 1
        while bottom < len(self.ys) - 1 and not _covers(self.across, x, self.ys[bottom]):
            bottom += 1
        box = Box(self.xs[left], self.ys[bottom], self.xs[right], self.ys[top])
        return Cell(top + 1, len(self.xs) - right if rtl else left + 1, box)


def grids(rules: Sequence[Box]) -> list[Grid]:
    """The tables of a page with more than one column, from top to bottom."""
    if len(rules) > _MOST_RULES:
        return []
    groups: list[list[Box]] = []
    for rule in rules:
        touching = [group for group in groups if any(_meet(rule, other) for other in group)]
        groups = [group for group in groups if group not in touching]
        groups.append([rule, *(other for group in touching for other in group)])
    found = [grid for group in groups if (grid := _grid(group))]
    return sorted(found, key=lambda grid: -grid.ys[0])


def _grid(rules: Iterable[Box]) -> Grid | None:
    across = tuple(rule for rule in rules if rule.y1 - rule.y0 <= _THIN and rule.x1 - rule.x0 > 2 * _THIN)
    down = tuple(rule for rule in rules if rule.x1 - rule.x0 <= _THIN and rule.y1 - rule.y0 > 2 * _THIN)
    xs = _merged((rule.x0 + rule.x1) / 2 for rule in down)
    ys = _merged((rule.y0 + rule.y1) / 2 for rule in across)
    columns, edges = 2, 2
    if len(xs) <= columns or len(ys) < edges:
        return None
    return Grid(tuple(xs), tuple(reversed(ys)), across, down)


def _meet(one: Box, other: Box) -> bool:
    return (
        one.x0 - _TOUCH <= other.x1
        and other.x0 - _TOUCH <= one.x1
        and one.y0 - _TOUCH <= other.y1
        and other.y0 - _TOUCH <= one.y1
    )


def _merged(places: Iterable[float]) -> list[float]:
    merged: list[float] = []
    for place in sorted(places):
        if not merged or place - merged[-1] > _TOUCH:
            merged.append(place)
    return merged


def _covers(rules: Iterable[Box], x: float, y: float) -> bool:
    return any(
        rule.x0 - _TOUCH <= x <= rule.x1 + _TOUCH and rule.y0 - _TOUCH <= y <= rule.y1 + _TOUCH for rule in rules
    )
