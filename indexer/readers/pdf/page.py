"""What the engine finds on a page: glyphs and rules, in points from the page's lower left corner."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph (or a group of glyphs that the file gives one text for), where it is drawn."""

    text: str
    """The letters it stands for, in reading order; empty for a filler such as a kashida."""
    x0: float
    x1: float
    y: float
    """Its baseline."""
    size: float
    """Of the type, in points."""
    font: str
    spelt: bool = False
    """The file itself says which text stands here, brackets included, not only which shape is drawn."""
    hidden: str = ""
    """Why a reader of the page does not see it as running text: hidden text, rotated text, page header …"""

    @property
    def middle(self) -> float:
        """Half way between its edges."""
        return (self.x0 + self.x1) / 2


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle or, where it is thin, a rule."""

    x0: float
    y0: float
    x1: float
    y1: float

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is in it."""
        return self.x0 <= x <= self.x1 and self.y0 <= y <= self.y1

    def within(self, other: Box) -> Box:
        """The part of it that is in the other."""
        return Box(max(self.x0, other.x0), max(self.y0, other.y0), min(self.x1, other.x1), min(self.y1, other.y1))


@dataclass(frozen=True, slots=True)
class Page:
    """One page: everything drawn on it that tells of its text, in the order of drawing."""

    number: int
    """Counted from 1."""
    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    rules: tuple[Box, ...]
    """Thin lines and the edges of drawn boxes."""
    has_image: bool
