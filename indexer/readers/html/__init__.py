"""HTML: saved web pages, and documents that Word or LibreOffice saved as HTML."""

from __future__ import annotations

from indexer.model import Block
from indexer.readers.html.document import parsed, shown
from indexer.readers.html.notes import find_notes
from indexer.readers.html.styles import BLOCKS, UNSHOWN, aside, is_tab
from indexer.readers.html.walk import Walk
from indexer.readers.kinds import is_html

NAME = "HTML"
SUFFIX = "html"
GUARDED = True


def claims(data: bytes) -> bool:
    """Whether a tag of HTML opens it."""
    return is_html(data)


def read(data: bytes) -> tuple[Block, ...]:
    """Blocks of the page as a browser shows it; raises ReaderError where it cannot be decoded or parsed."""
    root = parsed(data)
    return Walk(root).blocks() if root is not None else ()


def raw_text(data: bytes) -> str:
    """All text but that of scripts and styles, and the marks of notes, which become labels; what is set apart last."""
    root = parsed(data)
    if root is None:
        return ""
    marks = find_notes(root).marks
    running: list[str] = []
    apart: list[str] = []
    unshown = asides = 0
    for event, element in shown(root):
        change = 1 if event == "start" else -1
        unshown += change * (element.tag in UNSHOWN or element in marks)
        is_apart = bool(aside(element))
        asides += change * is_apart
        if element.tag in BLOCKS or element.tag == "br" or is_tab(element):
            running.append("\n")
        if element.tag in BLOCKS or is_apart:
            apart.append("\n")
        if not unshown:
            (apart if asides else running).append((element.text if change > 0 else element.tail) or "")
    return "".join([*running, *apart])
