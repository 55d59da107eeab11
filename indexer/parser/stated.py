"""A report whose format states what each block is (an exported report): nothing about its structure is inferred."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from indexer.errors import ParseError
from indexer.model import ANNEX, Block, Item, LeftOut, Lines, Paragraph, Report, Section, Symbol

TITLE, HEAD, NOTICE = "title", "head", "notice"
"""The document's title; a line of its head; the remark that it is a rendering and no official document."""
PART, SECTION, PARAGRAPH, ITEM = "part", "section", "paragraph", "item"
"""Where one of these begins; an item is an entry of a list or a footnote."""
TEXT = "text"
"""A further line of what began before it."""

UNNUMBERED = "no numbered paragraph found; check that this is the text of a meeting report"
_LEFT_OUT = {HEAD: "document header", NOTICE: "editorial notice"}


@dataclass(slots=True)
class _Growing:
    """A title, paragraph or item that may have further lines."""

    number: str
    printed: str
    first: int
    last: int
    lines: list[str]
    items: list[_Growing] = field(default_factory=list)

    @classmethod
    def of(cls, block: Block) -> _Growing:
        return cls(block.number, block.label or "", *block.lines, [block.text])

    @property
    def text(self) -> str:
        return "\n".join(self.lines)

    @property
    def place(self) -> Lines:
        return self.first, self.last

    def paragraph(self, section: str) -> Paragraph:
        items = [Item(item.number, item.text, item.place, item.printed) for item in self.items]
        items.sort(key=lambda item: item.is_note)  # stable: footnotes behind the entries
        last = max([self.last, *(item.last for item in self.items)])
        return Paragraph(self.number, self.printed, section, self.text, (self.first, last), tuple(items))


@dataclass(slots=True)
class _Stated:
    """The report as far as it has been read."""

    title: list[_Growing] = field(default_factory=list)
    parts: list[_Growing] = field(default_factory=list)
    sections: list[tuple[_Growing, list[_Growing]]] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    paragraph: _Growing | None = None
    """The paragraph or part that items belong to."""
    last: _Growing | None = None
    """What a further line belongs to."""

    def take(self, block: Block) -> None:
        if block.role in _LEFT_OUT:
            self.left_out.append(LeftOut(_labelled(block), block.lines, _LEFT_OUT[block.role]))
        elif block.role in {PART, SECTION, PARAGRAPH, ITEM} and not block.number:
            raise ParseError(f"place {block.lines[0]}: a {block.role} without its number; export the report again")
        elif block.role in {TITLE, PART, SECTION, PARAGRAPH}:
            self._open(block)
        elif block.role == ITEM and self.paragraph:
            self.last = _Growing.of(block)
            self.paragraph.items.append(self.last)
        elif self.last:
            self.last.lines.append(_labelled(block))
            self.last.last = block.lines[1]
        else:
            self.left_out.append(LeftOut(_labelled(block), block.lines, _LEFT_OUT[HEAD]))

    def _open(self, block: Block) -> None:
        self.last = begun = _Growing.of(block)
        self.paragraph = begun if block.role in {PART, PARAGRAPH} else None
        if block.role == TITLE:
            self.title.append(begun)
        elif block.role == PART:
            self.parts.append(begun)
        elif block.role == SECTION:
            self.sections.append((begun, []))
        elif not self.sections:
            raise ParseError(f"place {block.lines[0]}: a paragraph in no section; export the report again")
        else:
            self.sections[-1][1].append(begun)


def is_stated(blocks: Iterable[Block]) -> bool:
    """Whether the blocks say what they are."""
    return any(block.role for block in blocks)


def as_stated(blocks: tuple[Block, ...], language_code: str, symbol: Symbol, *, official: bool) -> Report:
    """The report that the blocks say they are; raises ParseError where one lacks its number or its section."""
    stated = _Stated()
    for block in blocks:
        stated.take(block)
    if not any(paragraphs for _, paragraphs in stated.sections):
        raise ParseError(UNNUMBERED)
    return Report(
        symbol=symbol,
        language=language_code,
        official=official,
        title="\n".join(line.text for line in stated.title),
        parts=tuple(part.paragraph("") for part in stated.parts),
        sections=tuple(_section(heading, paragraphs) for heading, paragraphs in stated.sections),
        left_out=tuple(stated.left_out),
    )


def _section(heading: _Growing, paragraphs: list[_Growing]) -> Section:
    own = "" if heading.number.startswith(ANNEX) else heading.number
    shown = heading.text if heading.printed in {"", heading.number} else f"{heading.printed} {heading.text}"
    return Section(heading.number, shown, heading.place, tuple(each.paragraph(own) for each in paragraphs))


def _labelled(block: Block) -> str:
    return f"{block.label or ''} {block.text}".strip()
