"""Footnotes, endnotes and comments: where they are, and the marks that footnotes and endnotes get."""

from __future__ import annotations

from dataclasses import dataclass, field

from indexer.readers.docx.names import Element, attribute, child, descendants, number, value
from indexer.readers.docx.numerals import numeral

KINDS = ("footnote", "endnote", "comment")
_USUAL = {"footnote": "decimal", "endnote": "lowerRoman"}


@dataclass(slots=True)
class Notes:
    """All notes of one kind."""

    kind: str
    part: str = ""
    elements: dict[str, Element] = field(default_factory=dict)
    """By id, those not yet read."""
    settings: Element | None = None
    """`w:footnotePr` or `w:endnotePr` of the document's settings."""
    sections: tuple[Element, ...] = ()
    """`w:sectPr` of each section."""
    _count: int = 0
    _section: int = 0

    @classmethod
    def of(cls, kind: str, part: str, root: Element | None) -> Notes:
        """The notes of a part, without the rules that separate them from the text where those hold no text."""
        elements = {} if root is None else {attribute(e, "id") or "": e for e in descendants(root, f"w:{kind}")}
        return cls(kind, part, elements)

    def mark(self, section: int) -> str | None:
        """Count one on and return its mark; None where it depends on the pages."""
        own = child(self.sections[section], f"w:{self.kind}Pr") if section < len(self.sections) else None
        restart = value(own, "w:numRestart") or value(self.settings, "w:numRestart")
        start = number(own, "w:numStart") or number(self.settings, "w:numStart") or 1
        if self._count == 0 or (restart == "eachSect" and section != self._section):
            self._count = start - 1
        self._section = section
        self._count += 1
        style = value(own, "w:numFmt") or value(self.settings, "w:numFmt") or _USUAL[self.kind]
        return None if restart == "eachPage" else numeral(self._count, style)
