"""Lines → paragraphs: a line goes on the paragraph before it unless something shows that a new one begins."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from indexer.readers.pdf.hyphens import Hyphens
from indexer.readers.pdf.lines import Line

_GAP = 1.25  # of the usual distance of lines: more is a new paragraph
_EMPTY_LINE = 1.9
_INDENT = 0.8  # of the type size
_OTHER_SIZE = 0.08
_ENDS = tuple(".:;!?…؟؛。：；")
_ENOUGH = 5  # numbered paragraphs
_MOST = 0.8
_LEADERS = re.compile(r"(?:\.{4}|…{2})[.…\s]*\d+\Z")
"""The end of an entry of a table of contents."""
_NUMBERED = re.compile(r"\d{1,3}(?:\.\d{1,2})*\.?\s\S")
"""A paragraph's number without a tab behind it: it begins a paragraph where a sentence has ended."""
_STOPS = (".", "。", "؟", "!", "?")
_WIDE = 0.7  # of the page between margins of the same width
_NEAR = 18.0  # points


@dataclass(slots=True)
class Paragraph:
    """Lines that belong together, in order."""

    lines: list[Line]
    indented: bool = False
    gap_before: bool = False
    text: str = field(default="")


@dataclass(frozen=True, slots=True)
class Measure:
    """How the text of a document (or cell) is set."""

    left: float
    right: float
    leading: dict[int, float]
    """Usual distance of lines by type size in half points."""
    spaced: bool = False
    """Numbered paragraphs have space before them."""

    @classmethod
    def of(cls, lines: Sequence[Line], width: float) -> Measure:
        """Taken from all lines of the running text, on pages of this width."""
        distances: dict[int, list[float]] = {}
        for before, line in pairwise(lines):
            distance = before.y - line.y
            if before.page == line.page and 0.7 * line.size < distance < 3 * line.size:
                distances.setdefault(_half_points(line.size), []).append(distance)
        leading = {size: sorted(found)[len(found) // 4] for size, found in distances.items()}
        plain = cls(*_margins(lines, width), leading)
        gaps = [
            before.y - line.y > _GAP * plain.lead(line)
            for before, line in pairwise(lines)
            if line.label and before.page == line.page and before.y > line.y
        ]
        return replace(plain, spaced=len(gaps) >= _ENOUGH and sum(gaps) > _MOST * len(gaps))

    def within(self, lines: Sequence[Line]) -> Measure:
        """The same inside a table's cell, which has margins of its own, as wide on the right as on the left."""
        cell = lines[0].cell
        if cell is None:
            return self
        left, right = min(line.x0 for line in lines), max(line.x1 for line in lines)
        margin = min(left - cell.box.x0, cell.box.x1 - right)
        return Measure(cell.box.x0 + margin, cell.box.x1 - margin, self.leading)

    def lead(self, line: Line) -> float:
        """Usual distance to the line above, in points."""
        return self.leading.get(_half_points(line.size), 1.25 * line.size)

    def indent(self, line: Line) -> float:
        """How far it stands in from the margin where its text starts."""
        left, right = line.column or (self.left, self.right)
        return right - line.x1 if line.rtl else line.x0 - left

    def room(self, line: Line) -> float:
        """White space between its end and the margin."""
        left, right = line.column or (self.left, self.right)
        return line.x0 - left if line.rtl else right - line.x1


def build_paragraphs(lines: Sequence[Line], measure: Measure) -> list[Paragraph]:
    """Paragraphs of the lines, over columns and pages."""
    found: list[Paragraph] = []
    for before, line in zip([None, *lines], lines, strict=False):
        if before is not None and not _begins(found[-1], line, measure):
            found[-1].lines.append(line)
            continue
        distance = before.y - line.y if before is not None and before.page == line.page else 0.0
        found.append(
            Paragraph(
                [line],
                indented=measure.indent(line) > _INDENT * line.size,
                gap_before=distance > _EMPTY_LINE * measure.lead(line),
            )
        )
    hyphens = Hyphens.of(lines)
    for paragraph in found:
        text = hyphens.join([line.text for line in paragraph.lines])
        paragraph.text = re.sub(r"\A([-–—•▪●○]) ", r"\1\t", text)
    return found


def _begins(paragraph: Paragraph, line: Line, measure: Measure) -> bool:
    """Whether the line begins a new paragraph."""
    before = paragraph.lines[-1]
    if before.label and before.text == before.label:
        return bool(line.label)
    if line.label or _LEADERS.search(before.text) or (_NUMBERED.match(line.text) and before.text.endswith(_STOPS)):
        return True
    if abs(before.size - line.size) > _OTHER_SIZE * before.size or before.rtl != line.rtl:
        return True
    down = before.y - line.y
    if before.page == line.page and (abs(down) < 0.5 * line.size or down > _GAP * measure.lead(line)):
        return True
    if _is_second_half_of_an_entry(before, line, measure):
        return False
    roomy = _had_room(before, line, measure) and not _is_forced(paragraph, line, measure)
    return roomy or _is_indented_anew(paragraph, line, measure)


def _is_second_half_of_an_entry(before: Line, line: Line, measure: Measure) -> bool:
    """Whether a line of a table of contents hangs under the number it belongs to ("Annex A")."""
    return bool(_LEADERS.search(line.text)) and not before.label and measure.indent(line) > measure.indent(before)


def _is_forced(paragraph: Paragraph, line: Line, measure: Measure) -> bool:
    """Whether the writer broke the line before: no sentence ends there, and paragraphs stand further apart."""
    before, first = paragraph.lines[-1], paragraph.lines[0]
    if not (measure.spaced and first.label and before.page == line.page) or before.text.endswith(_ENDS):
        return False
    return _hangs(first, line) or abs(measure.indent(line) - measure.indent(before)) < _INDENT * line.size


def _had_room(before: Line, line: Line, measure: Measure) -> bool:
    """Whether the first word of the line could have stood in the line before."""
    chinese = unicodedata.east_asian_width(line.text[:1] or " ") == "W"
    return line.first_width + (1.2 if chinese else 0.3) * line.size < measure.room(before)


def _is_indented_anew(paragraph: Paragraph, line: Line, measure: Measure) -> bool:
    before = paragraph.lines[-1]
    deeper = measure.indent(line) - measure.indent(before)
    if abs(deeper) <= _INDENT * line.size:
        return False
    if before is paragraph.lines[0]:
        return deeper > 0 and not _hangs(before, line)
    return True


def _hangs(first: Line, line: Line) -> bool:
    """Whether the line starts where the text behind the label of the first line does."""
    start = line.x1 if line.rtl else line.x0
    return abs(start - first.text_start) < line.size


def _margins(lines: Sequence[Line], width: float) -> tuple[float, float]:
    """Left and right margin: where lines begin tells the one, where full lines end the other.

    Where hardly a line is full, the margins are taken to be of the same width.
    """
    if not lines:
        return 0.0, width
    rtl = sum(line.rtl for line in lines) * 2 > len(lines)
    starts = [width - line.x1 if line.rtl else line.x0 for line in lines]
    ends = [width - line.x0 if line.rtl else line.x1 for line in lines]
    start = -_edge([-place for place in starts])
    end = _edge(ends)
    full = sum(abs(place - end) < _NEAR for place in ends)
    if full < max(3, len(lines) // 10) or end - start < _WIDE * (width - 2 * start):
        end = max(end, width - start)
    return (width - end, width - start) if rtl else (start, end)


def _edge(places: Sequence[float]) -> float:
    """The outermost place that other lines come near to as well, else the outermost."""
    outwards = sorted(places, reverse=True)
    company = max(1, len(places) // 40)
    near = (place for place, other in zip(outwards, outwards[company:], strict=False) if place - other < _NEAR)
    return next(near, outwards[0])


def _half_points(size: float) -> int:
    return round(size * 2)
