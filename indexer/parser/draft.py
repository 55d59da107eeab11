"""What the rules hand on: a report in the making."""

from __future__ import annotations

from dataclasses import dataclass, replace

from indexer.languages import Language
from indexer.model import Finding, LeftOut, Lines, Paragraph, Section


@dataclass(frozen=True, slots=True)
class Entry:
    """A block on its way into the report."""

    text: str
    lines: Lines
    indented: bool = False
    gap_before: bool = False
    cell: tuple[int, int, int] | None = None
    is_note: bool = False
    is_title: bool = False
    aside: str = ""
    is_cut_off: bool = False
    """It goes on with a sentence of the page before."""
    goes_on: bool = False
    """It opens with a number, but may be a line that a text of fixed width broke off the one before it."""
    whole: str = ""
    """The text with what was printed before it, as it stands in the source."""
    printed: str = ""
    """Number, letter or bullet that stands before the text, as printed."""
    form: str = ""
    """Form of `printed`, one of those of `labels`; empty for none."""
    is_automatic: bool = False
    """The format itself makes `printed`."""
    numbers: tuple[int, ...] = ()
    """What `printed` says as numbers: (5,) or (6, 5); empty for letters, bullets and none."""
    is_date: bool = False
    """The number is the day of a date ("1 April 2031")."""
    role: str = "text"
    """`heading` or `paragraph`, else `text`: a paragraph's continuation, an item, or not yet told."""
    number: tuple[int, ...] = ()
    """With a role, where its number is on the report's own run: section first (5, 6)."""


@dataclass(frozen=True, slots=True)
class Annex:
    """An annex before its own structure is read."""

    name: str
    """`annex A`; by its place among the annexes where it has neither letter nor number."""
    heading: str
    lines: Lines
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote that is typed as text."""

    mark: str
    text: str
    lines: Lines
    line: int
    """Where its mark stands in the text."""


@dataclass(frozen=True, slots=True)
class Draft:
    """State between two rules."""

    language: Language
    entries: tuple[Entry, ...]
    """What no rule has taken yet, in the order of the source."""
    title: str = ""
    parts: tuple[Paragraph, ...] = ()
    sections: tuple[Section, ...] = ()
    annexes: tuple[Annex, ...] = ()
    notes: tuple[Note, ...] = ()
    """Footnotes typed at the foot of pages, until the paragraphs of their marks are known."""
    signature: str = ""
    left_out: tuple[LeftOut, ...] = ()
    findings: tuple[Finding, ...] = ()

    def without(self, dropped: dict[int, str]) -> Draft:
        """The draft with these entries left out; `dropped` maps their index to the reason."""
        named = ((self.entries[i], reason) for i, reason in dropped.items())
        left = tuple(LeftOut(entry.whole or entry.text, entry.lines, reason) for entry, reason in named)
        kept = tuple(entry for i, entry in enumerate(self.entries) if i not in dropped)
        return replace(self, entries=kept, left_out=self.left_out + left)
