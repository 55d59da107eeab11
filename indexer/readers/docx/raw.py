"""All text of a Word document in the plainest way: every part that can be reached, paragraph by paragraph.

This is what reading is checked against. It knows nothing of order, tables, notes or numbers; only where a word ends.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from lxml import etree

from indexer.readers.docx.fields import texts_in_codes
from indexer.readers.docx.names import Element, alternative, descendants, kind
from indexer.readers.docx.package import Package
from indexer.readers.docx.styles import Styles

_PARAGRAPHS = frozenset({"w:p", "a:p"})
_TEXTS = frozenset({"w:t", "w:delText", "m:t", "a:t"})
_SPACES = frozenset(
    {"w:tab", "w:ptab", "w:br", "w:cr", "w:noBreakHyphen", "w:softHyphen", "w:sym", "w:ruby", "w:rt", "w:rubyBase"}
)
_KINDS = frozenset({"w:del", "w:moveFrom"})
_DRAWINGS = frozenset({"chart", "diagramData"})
_SKIPPED = frozenset({"glossaryDocument", "customXml", "diagramDrawing", "diagramLayout", "diagramColors"})


@dataclass(slots=True)
class _Paragraph:
    element: Element
    parts: list[tuple[str, str]] = field(default_factory=list)
    within: list[str] = field(default_factory=list)
    """Tracked deletions, moves and hidden runs that are open."""

    def lines(self) -> Iterator[str]:
        yield "".join(text for reason, text in self.parts if not reason)
        for reason, parts in groupby(self.parts, key=lambda part: part[0]):
            if reason:
                yield "".join(text for _, text in parts)


def raw_text(package: Package) -> str:
    """Every text of every part, a paragraph a line; raises ReaderError."""
    main = package.main
    parts = {main: "officeDocument"}
    waiting = [main]
    while waiting:
        for relation in package.relations(waiting.pop()):
            if relation.target not in parts and relation.kind not in _SKIPPED and relation.target.endswith(".xml"):
                parts[relation.target] = relation.kind
                waiting.append(relation.target)
    styles = Styles(next((package.tree(part) for part, name in parts.items() if name == "styles"), None))
    lines: list[str] = []
    for part, name in parts.items():
        root = package.tree(part)
        if name in _DRAWINGS:
            lines.extend(each.text or "" for each in descendants(root, "c:v"))
        lines.extend(_lines(root, styles))
    return "\n".join(lines)


def _lines(root: Element, styles: Styles) -> Iterator[str]:
    for wrapper in tuple(descendants(root, "mc:AlternateContent")):
        kept = alternative(wrapper)
        for branch in tuple(wrapper):
            if branch is not kept:
                wrapper.remove(branch)
    codes = texts_in_codes(root)
    open_paragraphs = [_Paragraph(root)]
    for event, element in etree.iterwalk(root, events=("start", "end")):
        name = kind(element)
        if name in _PARAGRAPHS:
            if event == "start":
                open_paragraphs.append(_Paragraph(element))
            else:
                yield from open_paragraphs.pop().lines()
        elif event == "start":
            _enter(element, name, open_paragraphs[-1], codes, styles)
        else:
            _leave(element, name, open_paragraphs[-1])
    yield from open_paragraphs.pop().lines()


def _enter(element: Element, name: str, paragraph: _Paragraph, codes: set[Element], styles: Styles) -> None:
    if name in _KINDS:
        paragraph.within.append(name)
    elif name == "w:r":
        paragraph.within.append("hidden" if styles.hides(element, paragraph.element) else "")
    reason = next((each for each in paragraph.within if each), "")
    if name in _TEXTS:
        own = "code" if element in codes else reason or ("w:del" if name == "w:delText" else "")
        paragraph.parts.append((own, element.text or ""))
    elif name in _SPACES or _starts_apart(element, name):
        paragraph.parts.append((reason, " "))


def _leave(element: Element, name: str, paragraph: _Paragraph) -> None:
    if name in _KINDS or name == "w:r":
        paragraph.within.pop()
    elif name in _SPACES or (name == "m:oMath" and len(element) and kind(element[-1]) != "m:r"):
        paragraph.parts.append(("", " "))


def _starts_apart(element: Element, name: str) -> bool:
    """Whether this is a run of a formula that is not simply the next one of a row."""
    if name != "m:r":
        return False
    before, above = element.getprevious(), element.getparent()
    return kind(before) != "m:r" if before is not None else above is not None and kind(above) != "m:oMath"
