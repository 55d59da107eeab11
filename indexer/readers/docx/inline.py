"""What stands in one paragraph: its text, what is set apart from it, and what hangs on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

from indexer.errors import ReaderError
from indexer.readers.docx.formulas import ends_open, linear
from indexer.readers.docx.names import Element, alternative, attribute, child, children, kind, relation_id
from indexer.readers.docx.styles import Styles
from indexer.readers.docx.symbols import readable, symbol

DELETED = "deleted in a tracked change"
MOVED = "moved away in a tracked change"
HIDDEN = "hidden text"
CODE = "inside a field code"

_SET_APART = {"w:del": DELETED, "w:moveFrom": MOVED}
_SIGNS = {
    "w:tab": "\t",
    "w:ptab": "\t",
    "w:br": "\n",
    "w:cr": "\n",
    "w:noBreakHyphen": "\u2011",
    "w:softHyphen": "\u00ad",
}
_NOTES = {"w:footnoteReference": "footnote", "w:endnoteReference": "endnote", "w:commentReference": "comment"}
_NO_TEXT = frozenset({"w:instrText", "w:delInstrText", "w:fldData"})
_SPACES = str.maketrans("\n\r\t", "   ")
_ON = frozenset({"1", "true", "on"})


@dataclass(frozen=True, slots=True)
class Attached:
    """Something that hangs on a place in a paragraph and is read behind it."""

    kind: str
    """footnote, endnote, comment; box (an element with paragraphs in it), drawing (a part) or lettering."""
    reason: str
    """Why it is no running text; empty where it is."""
    id: str = ""
    """Of the note, or of the relation to the part."""
    element: Element | None = None
    text: str = ""
    """The lettering; the mark of a note that has a mark of its own."""


@dataclass(slots=True)
class Line:
    """What was found in a paragraph, in order."""

    parts: list[tuple[str, str]] = field(default_factory=list)
    """Reason (empty for running text) and text."""
    attached: list[Attached] = field(default_factory=list)

    @property
    def shown(self) -> str:
        """The running text."""
        return "".join(text for reason, text in self.parts if not reason)

    @property
    def set_apart(self) -> Iterator[tuple[str, str]]:
        """Reason and text of each stretch that is no running text."""
        for reason, parts in groupby(self.parts, key=lambda part: part[0]):
            if reason:
                yield reason, "".join(text for _, text in parts)


def read_line(paragraph: Element, styles: Styles, codes: set[Element]) -> Line:
    """All that stands in a paragraph; `codes` are texts that stand inside the codes of fields.

    Raises ReaderError where it refers to text that is kept in another file.
    """
    walk = _Walk(paragraph, styles, codes)
    walk.through(paragraph, "")
    return walk.line


class _Walk:
    """A walk through all that stands in one paragraph."""

    def __init__(self, paragraph: Element, styles: Styles, codes: set[Element]) -> None:
        self.line = Line()
        self._paragraph = paragraph
        self._styles = styles
        self._codes = codes

    def through(self, container: Element, reason: str) -> None:
        """Take all that stands in an element, which is no running text where there is a reason."""
        for each in container:
            name = kind(each)
            if name in _SIGNS:
                self.line.parts.append((reason, _SIGNS[name]))
            elif name in _NOTES:
                self.line.attached.append(Attached(_NOTES[name], reason, attribute(each, "id") or ""))
            elif name in _TAKERS:
                _TAKERS[name](self, each, reason)
            elif name not in _NO_TEXT and not name.endswith("Pr"):
                self.through(each, reason or _SET_APART.get(name, ""))

    def run(self, run: Element, reason: str) -> None:
        """A run; one with a note's own mark is nothing but that mark."""
        if not reason and self._styles.hides(run, self._paragraph):
            reason = HIDDEN
        reference = next((each for each in run if attribute(each, "customMarkFollows") in _ON), None)
        if reference is None:
            self.through(run, reason)
            return
        marked = _Walk(self._paragraph, self._styles, self._codes)
        marked.through(run, "")
        note = _NOTES.get(kind(reference), "footnote")
        mark = marked.line.shown.strip()
        self.line.attached.append(Attached(note, reason, attribute(reference, "id") or "", text=mark))

    def text(self, element: Element, reason: str) -> None:
        """Letters; deleted ones have an element of their own."""
        text = (element.text or "").translate(_SPACES)
        if any("\uf020" <= char <= "\uf0ff" for char in text):
            fonts = child(child(element.getparent(), "w:rPr"), "w:rFonts")
            text = readable(text, attribute(fonts, "ascii"))
        if kind(element) == "w:delText":
            reason = reason or DELETED
        self.line.parts.append((CODE if element in self._codes else reason, text))

    def symbol(self, element: Element, reason: str) -> None:
        """A character of a symbol font."""
        sign = symbol(attribute(element, "char") or "", attribute(element, "font"))
        self.line.parts.append((reason, sign))

    def formula(self, formula: Element, reason: str) -> None:
        """A formula, in one line."""
        self.line.parts.append((reason, linear(formula) + (" " if ends_open(formula) else "")))

    def alternative(self, element: Element, reason: str) -> None:
        """What is there twice, for newer and older programs."""
        branch = alternative(element)
        if branch is not None:
            self.through(branch, reason)

    def ruby(self, ruby: Element, reason: str) -> None:
        """Base text, and in parentheses how it is read."""
        for name, opening, closing in (("w:rubyBase", "", ""), ("w:rt", "(", ")")):
            for each in children(ruby, name):
                self.line.parts.append((reason, opening))
                self.through(each, reason)
                self.line.parts.append((reason, closing))

    def picture(self, picture: Element, reason: str) -> None:
        """What can be read in a picture."""
        self.line.attached.extend(_in_picture(picture, reason))

    def box(self, element: Element, reason: str) -> None:
        """A paragraph or table where none should be: nothing is lost all the same."""
        self.line.attached.append(Attached("box", reason, element=element))

    def elsewhere(self, _element: Element, _reason: str) -> None:
        """A sub-document."""
        raise ReaderError("a master document, whose text is in other files; add those instead")


_TAKERS: dict[str, Callable[[_Walk, Element, str], None]] = {
    "w:r": _Walk.run,
    "w:t": _Walk.text,
    "w:delText": _Walk.text,
    "w:sym": _Walk.symbol,
    "w:ruby": _Walk.ruby,
    "m:oMath": _Walk.formula,
    "mc:AlternateContent": _Walk.alternative,
    "w:drawing": _Walk.picture,
    "w:pict": _Walk.picture,
    "w:object": _Walk.picture,
    "w:p": _Walk.box,
    "w:tbl": _Walk.box,
    "w:subDoc": _Walk.elsewhere,
}


def _in_picture(picture: Element, reason: str) -> Iterator[Attached]:
    """Text boxes, diagrams, charts and lettering in a picture."""
    waiting = [picture]
    while waiting:
        element = waiting.pop()
        name = kind(element)
        if name in {"w:txbxContent", "a:p"}:
            yield Attached("box", reason if name == "w:txbxContent" else reason or "drawing", element=element)
        elif name == "c:chart":
            yield Attached("drawing", reason or "chart", relation_id(element) or "")
        elif name == "dgm:relIds":
            yield Attached("drawing", reason or "diagram", relation_id(element, "dm") or "")
        elif name == "v:textpath":
            yield Attached("lettering", reason or "lettering in a picture", text=element.get("string", ""))
        elif name == "mc:AlternateContent":
            branch = alternative(element)
            waiting.extend([] if branch is None else [branch])
        else:
            waiting.extend(reversed(element))
