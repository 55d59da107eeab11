"""Rows of a page → its lines in reading order: what stands side by side is told apart, or put together again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from indexer.readers.pdf.lines import Line

Row = list[Line]
_ALIGNED = 3.0  # points
_COLUMN_ROWS = 4  # rows: fewer are no columns of running text
_COLUMN_WORDS = 3.5  # words a segment, on average
_BARE_NUMBER = re.compile(r"[.\s]*[\divxlc]{1,4}")


def in_lines(rows: Sequence[Row]) -> list[Line]:
    """The lines of the rows; columns of running text one after the other."""
    rows = [
        _told_apart(row, [*rows[max(0, place - 2) : place], *rows[place + 1 : place + 3]])
        for place, row in enumerate(rows)
    ]
    lines: list[Line] = []
    place = 0
    while place < len(rows):
        end, gutter = _columns(rows, place)
        if gutter is None:
            lines += rows[place]
            place += 1
            continue
        segments = [line for row in rows[place:end] for line in row]
        left = [line for line in segments if line.x1 <= gutter]
        right = [line for line in segments if line.x1 > gutter]
        columns = [_as_column(left), _as_column(right)]
        lines += [line for column in (columns[::-1] if rows[place][0].rtl else columns) for line in column]
        place = end
    return lines


def _as_column(lines: Sequence[Line]) -> list[Line]:
    edges = (min(line.x0 for line in lines), max(line.x1 for line in lines))
    return [replace(line, column=edges) for line in lines]


def _told_apart(row: Row, around: Sequence[Row]) -> Row:
    """Segments that stand for themselves; the others become one line again, with a tab between them."""
    starts = [_start(line) for other in around for line in other]
    apart = row[:1]
    for before, line in pairwise(row):
        alone = any(abs(_start(line) - start) < _ALIGNED for start in starts)
        if alone and not before.text.endswith((":", "：")) and not _BARE_NUMBER.fullmatch(line.text):
            apart.append(line)
        else:
            apart[-1] = _together(apart[-1], line)
    return apart


def _together(first: Line, second: Line) -> Line:
    return replace(
        first,
        text=f"{first.text}\t{second.text}",
        x0=min(first.x0, second.x0),
        x1=max(first.x1, second.x1),
        marks=first.marks + second.marks,
    )


def _start(line: Line) -> float:
    return line.x1 if line.rtl else line.x0


def _columns(rows: Sequence[Row], start: int) -> tuple[int, float | None]:
    """Where two columns that begin in this row end, and the middle of the white space between them, if they do."""
    if len(rows[start]) != 2:  # noqa: PLR2004 - two columns
        return start, None
    low, high = _gap(rows[start])
    end = start
    both = words = segments = 0
    for row in rows[start:]:
        narrower = _narrowed(row, low, high)
        if narrower is None:
            break
        low, high = narrower
        end += 1
        both += len(row) == 2  # noqa: PLR2004
        words += sum(len(line.text.split()) for line in row)
        segments += len(row)
    enough = both >= _COLUMN_ROWS and words >= _COLUMN_WORDS * segments
    return end, (low + high) / 2 if enough else None


def _gap(row: Row) -> tuple[float, float]:
    left, right = sorted(row, key=lambda line: line.x0)
    return left.x1, right.x0


def _narrowed(row: Row, low: float, high: float) -> tuple[float, float] | None:
    """The gap that this row leaves of the gap so far; None where it leaves none."""
    for line in row:
        middle = (low + high) / 2
        if line.x1 <= middle:
            low = max(low, line.x1)
        elif line.x0 >= middle:
            high = min(high, line.x0)
        else:
            return None
    return (low, high) if high - low > 0.6 * row[0].size else None


def flat(rows: Sequence[Row]) -> Iterator[Line]:
    """All segments, row by row."""
    for row in rows:
        yield from row
