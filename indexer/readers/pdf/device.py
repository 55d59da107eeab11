"""Notes what is drawn on a page: glyphs with their text and place, rules, images.

The text of a glyph is what the file says of it: ActualText first (in reading order, as the standard has it), then the
font's ToUnicode table, then its encoding. A font that has the table but neither an entry nor an encoding for a glyph
gives it no text: LibreOffice draws kashidas so, and guessing a code's ASCII letter would put digits into words.
"""

from __future__ import annotations

import math
import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from pdfminer.pdfdevice import PDFTextDevice
from pdfminer.pdffont import PDFFont, PDFUnicodeNotDefined
from pdfminer.pdfinterp import PDFGraphicState, PDFResourceManager, PDFTextState
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import Matrix, PathSegment, apply_matrix_pt, decode_text

from indexer.errors import ReaderError
from indexer.readers.characters import base_letters
from indexer.readers.pdf.bounds import MAX_GLYPHS, Budget
from indexer.readers.pdf.page import Box, Glyph, Page

_INVISIBLE = 3  # text rendering mode
_LEAST_SIZE = 1.5  # points: smaller type is not meant to be read
_THIN = 2.5  # points: a box this thin is a rule
_WHOLE = 0.8  # of the glyphs of a page
_WHITE = 0.97
_CROOKED = 0.1  # radians: more than a crooked scan has
_ROTATED = "rotated text"
_UNREADABLE = 0.25  # share of glyphs without text above which a text layer is none
_SYMBOLS = {0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF0FC: "✓", 0xF02D: "-"}
"""Bullets of the Symbol and Wingdings fonts, as they stand in the private use area."""


class Resources(PDFResourceManager):
    """Knows of each font whether it has an encoding of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.encoded: dict[int, bool] = {}

    def get_font(self, objid: object, spec: Mapping[str, object]) -> PDFFont:
        font = super().get_font(objid, spec)
        self.encoded.setdefault(id(font), "Encoding" in spec)
        return font


class Device(PDFTextDevice):
    """Collects the glyphs, rules and images of the page at hand."""

    def __init__(self, resources: Resources, budget: Budget) -> None:
        super().__init__(resources)
        self.budget = budget
        self._resources = resources
        self._count = 0
        self._textless: dict[int, set[int]] = defaultdict(set)
        self._lost = 0
        self._render = 0

    def begin_page(self, page: PDFPage, ctm: Matrix) -> None:
        x0, y0, x1, y1 = page.mediabox
        turned = page.rotate % 180 == 90  # noqa: PLR2004 - a quarter turn
        self._width, self._height = (y1 - y0, x1 - x0) if turned else (x1 - x0, y1 - y0)
        self._glyphs: list[Glyph] = []
        self._rules: list[Box] = []
        self._grounds: list[Box] = []
        self._tags: list[str] = []
        self._spelt: tuple[int, int, str] | None = None
        self._has_image = False
        self.clip = Box(0, 0, self._width, self._height)
        self.set_ctm(ctm)

    def page(self, number: int) -> Page:
        """What was drawn since the page began."""
        return Page(number, self._width, self._height, self._seen(), tuple(self._rules), self._has_image)

    def _seen(self) -> tuple[Glyph, ...]:
        """The glyphs; what would be an exception, were it not the whole page, is the text of the page.

        So are pages turned by their content, and recognised text, drawn invisibly, under a picture of the page.
        """
        for reason in ("hidden text", _ROTATED):
            if sum(glyph.hidden == reason for glyph in self._glyphs) > len(self._glyphs) * _WHOLE:
                return tuple(replace(g, hidden="") if g.hidden == reason else g for g in self._glyphs)
        return tuple(self._glyphs)

    def refuse_unreadable(self) -> None:
        """Raises ReaderError where the fonts do not tell their letters."""
        kinds = max((len(cids) for cids in self._textless.values()), default=0)
        if kinds > 5 and self._lost > _UNREADABLE * self._count:  # noqa: PLR2004 - kashida and the like are few kinds
            raise ReaderError(
                "its fonts do not say which letters they show; run text recognition on it, or add the Word or text "
                "version"
            )

    # marked content

    def begin_tag(self, tag: PSLiteral, props: Any = None) -> None:
        properties = props if isinstance(props, dict) else {}
        reason = ""
        if tag.name == "Artifact":
            kind = getattr(resolve1(properties.get("Subtype")), "name", "")
            pagination = getattr(resolve1(properties.get("Type")), "name", "") == "Pagination"
            reason = (
                {"Header": "page header", "Footer": "page foot"}.get(str(kind), "page furniture") if pagination else ""
            )
        self._tags.append(reason)
        actual = resolve1(properties.get("ActualText"))
        if isinstance(actual, bytes) and self._spelt is None:
            self._spelt = (len(self._tags), len(self._glyphs), decode_text(actual))

    def end_tag(self) -> None:
        if self._spelt is not None and self._spelt[0] == len(self._tags):
            _, first, actual = self._spelt
            self._spelt = None
            self._glyphs[first:] = _spelt_out(self._glyphs[first:], actual)
        if self._tags:
            self._tags.pop()

    # text

    def render_string(self, textstate: PDFTextState, seq: Any, ncs: Any, graphicstate: PDFGraphicState) -> None:
        if textstate.font is None:
            return
        self._render = textstate.render
        super().render_string(textstate, seq, ncs, graphicstate)

    def render_char(
        self,
        matrix: Matrix,
        font: PDFFont,
        fontsize: float,
        scaling: float,
        rise: float,
        cid: int,
        ncs: Any,
        graphicstate: PDFGraphicState,
    ) -> float:
        self.budget.tick()
        self._count += 1
        if self._count > MAX_GLYPHS:
            raise ReaderError("holds more text than any report; split it and add the parts")
        advance = float(font.char_width(cid) * fontsize * scaling)
        a, b, c, d, x, y = matrix
        x, y = x + c * rise, y + d * rise
        size = abs(fontsize) * math.hypot(c, d)
        middle = (x + a * advance / 2, y + b * advance / 2)
        reason = next((tag for tag in self._tags if tag), "") or self._hidden(graphicstate, *middle, size)
        length, angle = math.hypot(a, b) * advance, math.atan2(b, a)
        if abs(angle) > _CROOKED:  # laid flat, so that its letters stand in line
            reason = reason or _ROTATED
            x, y = x * math.cos(angle) + y * math.sin(angle), y * math.cos(angle) - x * math.sin(angle)
        x0, x1 = sorted((x, x + length))
        if math.isfinite(x0 + x1 + y + size):
            text = base_letters(self._text(font, cid))
            self._glyphs.append(Glyph(text, x0, x1, y, size, str(font.fontname), hidden=reason))
        return advance

    def _text(self, font: PDFFont, cid: int) -> str:
        table = getattr(font, "unicode_map", None)
        try:
            if table is not None and not self._resources.encoded.get(id(font), True):
                text = table.get_unichr(cid)
            else:
                text = font.to_unichr(cid)
        except (KeyError, PDFUnicodeNotDefined):
            text = ""
        text = "".join(_SYMBOLS.get(ord(char), char) for char in text)
        text = "".join(" " if char.isspace() else char for char in text if char.isspace() or _is_text(char))
        if not text:
            self._textless[id(font)].add(cid)
            self._lost += 1
        return text

    def _hidden(self, state: PDFGraphicState, x: float, y: float, size: float) -> str:
        if not (-1 <= x <= self._width + 1 and -1 <= y <= self._height + 1):
            return "outside the page"
        if not (self.clip.x0 - 1 <= x <= self.clip.x1 + 1 and self.clip.y0 - 1 <= y + size / 3 <= self.clip.y1 + 1):
            return "cut off"
        if self._render == _INVISIBLE or size < _LEAST_SIZE:
            return "hidden text"
        grounded = any(ground.holds(x, y + size / 4) for ground in self._grounds)
        return "hidden text" if _is_white(state.ncolor, state) and not grounded else ""

    # graphics

    def render_image(self, name: str, stream: PDFStream) -> None:
        self._has_image = True
        self._grounds.append(self._box([(0, 0), (1, 1), (0, 1), (1, 0)]))

    def paint_path(
        self,
        graphicstate: PDFGraphicState,
        stroke: bool,
        fill: bool,
        evenodd: bool,
        path: Sequence[PathSegment],
    ) -> None:
        box = self.bounds_of(path)
        if box is None:
            return
        white = _is_white(graphicstate.ncolor, graphicstate) if fill else False
        if box.x1 - box.x0 <= _THIN or box.y1 - box.y0 <= _THIN:
            if not (fill and white):
                self._rules.append(box)
            return
        if fill and not white:
            self._grounds.append(box)
        if stroke and len(path) >= 4:  # noqa: PLR2004 - a box has four sides
            self._rules += [
                Box(box.x0, box.y0, box.x1, box.y0),
                Box(box.x0, box.y1, box.x1, box.y1),
                Box(box.x0, box.y0, box.x0, box.y1),
                Box(box.x1, box.y0, box.x1, box.y1),
            ]

    def bounds_of(self, path: Sequence[PathSegment]) -> Box | None:
        """The box around a path, in points of the page; None where it has no place."""
        points = [(float(segment[i]), float(segment[i + 1])) for segment in path for i in range(1, len(segment) - 1, 2)]
        if not points or not all(math.isfinite(value) for point in points for value in point):
            return None
        return self._box(points)

    def _box(self, points: Sequence[tuple[float, float]]) -> Box:
        matrix = self.ctm or (1, 0, 0, 1, 0, 0)
        placed = [apply_matrix_pt(matrix, point) for point in points]
        xs, ys = [x for x, _ in placed], [y for _, y in placed]
        return Box(min(xs), min(ys), max(xs), max(ys))


def _spelt_out(glyphs: list[Glyph], actual: str) -> list[Glyph]:
    """One glyph with the text that the file gives for several, where that text can stand for them."""
    if not glyphs:
        return []
    shown = "".join(glyph.text for glyph in glyphs)
    first, last = glyphs[0], glyphs[-1]
    on_one_line = max(g.y for g in glyphs) - min(g.y for g in glyphs) < first.size
    loses = any(char.isalnum() for char in shown) and not any(char.isalnum() for char in actual)
    wide = [glyph for glyph in glyphs if glyph.x1 > glyph.x0] or glyphs  # marks stick out of their letters
    if not on_one_line or loses or (not actual.strip() and shown.strip()):
        return glyphs
    widest = max(wide, key=lambda glyph: glyph.x1 - glyph.x0)
    text = "".join(" " if char.isspace() else char for char in actual if char.isspace() or _is_text(char))
    x0, x1 = min(g.x0 for g in wide), max(g.x1 for g in wide)
    return [Glyph(base_letters(text), x0, x1, widest.y, first.size, last.font, spelt=True, hidden=first.hidden)]


def _is_text(char: str) -> bool:
    return char == "\xad" or unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Cn")


def _is_white(color: Any, state: PDFGraphicState) -> bool:
    values = color if isinstance(color, (tuple, list)) else (color,)
    numbers = [float(value) for value in values if isinstance(value, (int, float))]
    if not numbers or len(numbers) < len(values):
        return False
    if len(numbers) == 4:  # noqa: PLR2004 - cyan, magenta, yellow, black
        return max(numbers) <= 1 - _WHITE
    known = str(state.ncs.name) in ("DeviceGray", "DeviceRGB", "CalGray", "CalRGB", "ICCBased")
    return known and min(numbers) >= _WHITE
