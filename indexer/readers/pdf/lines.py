"""Glyphs of one region of a page → its lines, top to bottom, each with its text in reading order."""

from __future__ import annotations

import re
import statistics
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from indexer.readers.pdf.bidi import Cluster, in_reading_order, is_rtl, kind
from indexer.readers.pdf.page import Glyph
from indexer.readers.pdf.tables import Cell

LABEL = re.compile(r"[(\[]?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[^\W\d_]|[ivxIVX]{1,5})[.)\]]{0,2}|[-–—•▪➢✓●○◦*·]")
"""A number, letter or bullet that stands before a paragraph or an entry of a list."""

_ENDS = (".", ",", ";", ":", "!", "?")
_SAME_LINE = 0.45  # of the type size: baselines nearer than this are one line's
_SMALL = 0.8  # of the line's type size: superscript
_RAISED = 0.12  # of the line's type size
_TAB = 1.2  # of the type size: white space this wide is a tab, if it is wider than the others, too
_VERY_WIDE = 2.0  # of the type size
WIDE = "\v"
"""Stands for white space too wide for one line of text."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it is read."""

    text: str
    x0: float
    x1: float
    y: float
    size: float
    font: str
    page: int
    rtl: bool
    first_width: float
    """Width of its first word, in points."""
    label: str = ""
    """Label that it starts with, where white space as wide as a tab follows; part of the text."""
    text_start: float = 0.0
    """Where its text starts behind a number or bullet, from the left (right-to-left: its right end)."""
    marks: tuple[str, ...] = ()
    """Superscript marks taken off its words."""
    opens_with_mark: bool = False
    """The first of `marks` stands before all its words."""
    reason: str = ""
    """Why it is no running text."""
    column: tuple[float, float] | None = None
    """Left and right edge of the column that it stands in, where there are several."""
    cell: Cell | None = None
    """The cell of a table that it stands in."""


def build_rows(
    glyphs: Iterable[Glyph], page: int, *, rtl: bool, marks: frozenset[str] = frozenset(), reason: str = ""
) -> list[list[Line]]:
    """Rows of the glyphs, from top to bottom, each as its segments in reading order: what wide white space parts.

    `rtl` is the direction of the page, for lines that do not tell; superscript that is one of `marks` comes off the
    words; `reason` says why they are no running text.
    """
    rows: list[list[Line]] = []
    for baseline, row in _rows([glyph for glyph in glyphs if glyph.size > 0]):
        segments = _segments(_without_doubles(row), baseline, rtl=rtl)
        lines = [_line(segment, row, (baseline, page), marks, reason) for segment in segments]
        shown = [line for line in lines if line.marks or not (line.text == "" or _is_mark(line.text.replace(" ", "")))]
        rows += [shown] if shown else []
    return rows


def _rows(glyphs: Sequence[Glyph]) -> list[tuple[float, list[Glyph]]]:
    """Glyphs by baseline, topmost first, each row in the order of drawing; the fuller baseline draws in the others."""
    levels: dict[float, list[int]] = {}
    for place, glyph in enumerate(glyphs):
        levels.setdefault(round(glyph.y, 1), []).append(place)
    weights = {y: sum(glyphs[i].size for i in places) for y, places in levels.items()}
    rows: dict[float, list[int]] = {}
    baselines: list[float] = []
    for y in sorted(levels, key=lambda level: -weights[level]):
        reach = _SAME_LINE * max(glyphs[i].size for i in levels[y])
        near = [b for b in baselines if abs(b - y) < max(reach, _SAME_LINE * glyphs[rows[b][0]].size)]
        if near:
            rows[min(near, key=lambda b: abs(b - y))] += levels[y]
        else:
            baselines.append(y)
            rows[y] = list(levels[y])
    return [(y, [glyphs[i] for i in sorted(rows[y])]) for y in sorted(rows, reverse=True)]


def _segments(row: list[Glyph], baseline: float, *, rtl: bool) -> list[tuple[list[Cluster], bool]]:
    """Parts of a row in reading order: the clusters of each from left to right, and whether it reads from the right."""
    size = statistics.median(glyph.size for glyph in row)
    clusters = _clusters(row, baseline, size)
    from_right = _direction("".join(cluster.text for cluster in clusters), rtl=rtl)
    parts: list[tuple[list[Cluster], bool]] = [([], from_right)]
    for cluster in _with_spaces(clusters, size, rtl=from_right):
        if cluster.text == WIDE:
            parts.append(([], from_right))
        else:
            parts[-1][0].append(cluster)
    return parts[::-1] if from_right else parts


def _line(
    segment: tuple[list[Cluster], bool], row: list[Glyph], place: tuple[float, int], marks: frozenset[str], reason: str
) -> Line:
    seen, rtl = segment
    size = statistics.median(glyph.size for glyph in row)
    read, taken, opens = _take_marks(in_reading_order(seen, rtl=rtl), size, marks)
    text = re.sub(r"[ \t]*\t[ \t]*", "\t", re.sub(r" {2,}", " ", "".join(c.text for c in read))).strip()
    font = max({g.font for g in row}, key=lambda name: sum(len(g.text) for g in row if g.font == name))
    first, label, start = _beginning(read, rtl=rtl)
    shown = [c for c in read if c.text.strip()] or seen
    return Line(
        text=text,
        x0=min((c.x0 for c in shown), default=row[0].x0),
        x1=max((c.x1 for c in shown), default=row[0].x1),
        y=place[0],
        size=statistics.median(c.size for c in shown) if shown else size,
        font=font,
        page=place[1],
        rtl=rtl,
        first_width=first,
        label=label,
        text_start=start,
        marks=taken,
        opens_with_mark=opens,
        reason=reason,
    )


def _direction(seen: str, *, rtl: bool) -> bool:
    """Whether a line, given as seen from left to right, is read from the right.

    In a right-to-left page all lines are, but a Latin one whose full stop stands at its right end.
    """
    if any(kind(char) == "R" for char in seen):
        return rtl or is_rtl(seen)
    return rtl and not (seen.rstrip().endswith(_ENDS) and not seen.lstrip().startswith(_ENDS))


def _without_doubles(row: list[Glyph]) -> list[Glyph]:
    """A glyph drawn twice in (nearly) the same place is a fake bold, or a shadow."""
    kept: list[Glyph] = []
    places: dict[str, list[tuple[float, float]]] = {}
    for glyph in row:
        near = places.setdefault(glyph.text, [])
        slack = 0.12 * glyph.size
        if glyph.text.strip() and any(abs(glyph.x0 - x) < slack and abs(glyph.y - y) < slack for x, y in near[-400:]):
            continue
        near.append((glyph.x0, glyph.y))
        kept.append(glyph)
    return kept


def _clusters(row: list[Glyph], baseline: float, size: float) -> list[Cluster]:
    """From left to right, with combining marks put behind the letter that they stand on."""
    bases = [glyph for glyph in row if not _is_mark(glyph.text)]
    carried: dict[int, list[str]] = {}
    place = {id(glyph): index for index, glyph in enumerate(row)}
    lone: list[Glyph] = []
    for index, glyph in enumerate(row):
        if _is_mark(glyph.text):
            base = _base_of(glyph, index, row, size)
            if base is None:
                lone.append(glyph)
            else:
                carried.setdefault(place[id(base)], []).append(glyph.text)
    clusters = []
    for glyph in [*bases, *lone]:
        found = carried.get(place[id(glyph)], [])
        found = found[::-1] if kind(glyph.text) == "R" else found
        raised = glyph.y - baseline if glyph.size < _SMALL * size else 0.0
        clusters.append(Cluster(glyph.text + "".join(found), glyph.x0, glyph.x1, glyph.size, raised, glyph.spelt))
    return sorted(clusters, key=lambda cluster: cluster.x0 + cluster.x1)


def _is_mark(text: str) -> bool:
    return bool(text) and all(unicodedata.category(char) == "Mn" for char in text)


def _base_of(mark: Glyph, index: int, row: list[Glyph], size: float) -> Glyph | None:
    """The letter that a mark stands on: in right-to-left runs the next one drawn, else the one before."""
    following = next((g for g in row[index + 1 :] if g.text and not _is_mark(g.text)), None)
    previous = next((g for g in reversed(row[:index]) if g.text and not _is_mark(g.text)), None)
    arabic = kind(mark.text + "") == "R" or "ARABIC" in unicodedata.name(mark.text[0], "")
    order = [following, previous] if arabic else [previous, following]
    slack = 0.35 * size
    for glyph in order:
        if glyph and glyph.text.strip() and glyph.x0 - slack <= mark.middle <= glyph.x1 + slack:
            return glyph
    return next((glyph for glyph in order if glyph and glyph.text.strip()), None)


def _with_spaces(clusters: list[Cluster], size: float, *, rtl: bool) -> list[Cluster]:
    """One cluster of white space wherever there is a space or a gap, with its width; fillers go."""
    pieces: list[Cluster] = []
    blanks = sum(1 for c in clusters if c.text == " ")
    letters = sum(len(c.text) for c in clusters if c.text.strip())
    spaced = blanks * 15 >= letters or blanks > 2  # noqa: PLR2004 - words of 15 letters
    least = (0.45 if spaced or _is_chinese(clusters) else 0.16) * size
    right = None
    pending = False
    for cluster in clusters:
        if cluster.text.isspace():
            pending = True
            continue
        if right is not None and (pending or cluster.x0 - right > least):
            pieces.append(Cluster(" ", min(right, cluster.x0), cluster.x0, size))
        pending = False
        right = cluster.x1 if right is None else max(right, cluster.x1)
        if cluster.text:
            pieces.append(cluster)
    return _with_tabs(pieces, size, rtl=rtl)


def _is_chinese(clusters: list[Cluster]) -> bool:
    return any(unicodedata.east_asian_width(c.text[0]) == "W" for c in clusters if c.text)


def _with_tabs(pieces: list[Cluster], size: float, *, rtl: bool) -> list[Cluster]:
    gaps = sorted(p.x1 - p.x0 for p in pieces if p.text == " ")
    if not gaps:
        return pieces
    usual = gaps[len(gaps) // 2] if len(gaps) > 2 else 0.33 * size  # noqa: PLR2004 - else the label's gap is the median
    first = next((i for i in (reversed(range(len(pieces))) if rtl else range(len(pieces))) if pieces[i].text == " "), 0)
    head = "".join(p.text for p in (pieces[first + 1 :] if rtl else pieces[:first]))
    result = list(pieces)
    for place, piece in enumerate(pieces):
        if piece.text != " ":
            continue
        width = piece.x1 - piece.x0
        labels = place == first and LABEL.fullmatch(head) and width > max(1.25 * usual, 0.4 * size)
        if labels or width > max(_VERY_WIDE * size, 4 * usual):
            result[place] = Cluster("\t" if labels else WIDE, piece.x0, piece.x1, size, break_=True)
    return result


def _take_marks(read: list[Cluster], size: float, marks: frozenset[str]) -> tuple[list[Cluster], tuple[str, ...], bool]:
    """Superscript that is one of the marks, apart from the rest."""
    kept: list[Cluster] = []
    taken: list[str] = []
    opens = False
    run: list[Cluster] = []
    for cluster in [*read, None]:
        if cluster is not None and cluster.raise_ > _RAISED * size and cluster.text.strip():
            run.append(cluster)
            continue
        mark = "".join(c.text for c in run)
        if mark and mark in marks:
            opens = opens or not any(c.text.strip() for c in kept)
            taken.append(mark)
        else:
            kept += run
        run = []
        if cluster is not None:
            kept.append(cluster)
    return kept, tuple(taken), opens


def _beginning(read: list[Cluster], *, rtl: bool) -> tuple[float, str, float]:
    """Width of the first word, label set apart by a tab, and where the text behind a label starts."""
    words = _first_words(read)
    if not words:
        return 0.0, "", 0.0
    head = "".join(cluster.text for cluster in words[0])
    labelled = len(words) > 1 and LABEL.fullmatch(head) is not None
    tabbed = labelled and any(c.text == "\t" for c in read[: read.index(words[1][0])])
    text = words[1] if labelled else words[0]
    first = text if tabbed else words[0]
    width = max(c.x1 for c in first) - min(c.x0 for c in first)
    start = max(c.x1 for c in text) if rtl else min(c.x0 for c in text)
    return width, head if tabbed else "", start


def _first_words(read: list[Cluster]) -> list[list[Cluster]]:
    """The first two words; a Chinese character is one, since a line may break behind it."""
    words: list[list[Cluster]] = []
    inside = False
    for cluster in read:
        if cluster.text.isspace():
            inside = False
            continue
        if not inside:
            if len(words) == 2:  # noqa: PLR2004 - two words
                break
            words.append([])
        words[-1].append(cluster)
        inside = unicodedata.east_asian_width(cluster.text[0]) != "W"
    return words
