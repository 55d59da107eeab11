"""The whole way from the bytes of a PDF to blocks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from indexer.errors import ReaderError
from indexer.model import Block
from indexer.readers.pdf import engine
from indexer.readers.pdf.bidi import is_rtl
from indexer.readers.pdf.furniture import set_furniture_apart
from indexer.readers.pdf.layout import flat, in_lines
from indexer.readers.pdf.lines import Line, build_rows
from indexer.readers.pdf.page import Page
from indexer.readers.pdf.paragraphs import Measure, build_paragraphs


def blocks(data: bytes) -> tuple[Block, ...]:
    """Blocks of the document; raises ReaderError."""
    pages = _pages(data)
    rtl = _reads_from_the_right(pages)
    lines = [line for page in pages for line in _lines(page, rtl=rtl)]
    places = {id(line): place for place, line in enumerate(lines, start=1)}
    reasons = set_furniture_apart(lines, pages)
    body = [line for line in lines if not line.reason and id(line) not in reasons]
    found = [
        Block(
            paragraph.text,
            (places[id(paragraph.lines[0])], places[id(paragraph.lines[-1])]),
            indented=paragraph.indented,
            gap_before=paragraph.gap_before,
        )
        for paragraph in build_paragraphs(body, Measure.of(body))
    ]
    for line in lines:
        reason = line.reason or reasons.get(id(line))
        if reason:
            found.append(Block(line.text, (places[id(line)], places[id(line)]), aside=reason))
    return tuple(sorted(found, key=lambda block: block.lines[0]))


def plain(data: bytes) -> str:
    """Lines of all pages from top to bottom, whatever they are; raises ReaderError."""
    pages = _pages(data)
    rtl = _reads_from_the_right(pages)
    return "\n".join(line.text for page in pages for line in flat(build_rows(page.glyphs, page.number, rtl=rtl)))


@lru_cache(maxsize=1)  # blocks and plain text are asked for one after the other
def _pages(data: bytes) -> tuple[Page, ...]:
    try:
        return engine.pages(data)
    except (ReaderError, MemoryError):
        raise
    except Exception as error:  # the engine meets damage with whatever it trips over
        raise ReaderError(
            f"damaged PDF ({type(error).__name__}); export it again, or add the Word or text version"
        ) from error


def _lines(page: Page, *, rtl: bool) -> Iterator[Line]:
    """Lines of a page: the running text, then what is hidden in it or stands across it."""
    for reason in dict.fromkeys(["", *(glyph.hidden for glyph in page.glyphs)]):
        glyphs = [glyph for glyph in page.glyphs if glyph.hidden == reason]
        yield from in_lines(build_rows(glyphs, page.number, rtl=rtl, reason=reason))


def _reads_from_the_right(pages: Sequence[Page]) -> bool:
    return is_rtl("".join(glyph.text for page in pages for glyph in page.glyphs))
