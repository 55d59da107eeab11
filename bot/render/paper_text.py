"""A paper of blocks as plain text, Markdown, or a page that can be printed and sent around."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from bot.locale.bidi import line_in
from bot.render.formats import escaped_markdown
from bot.render.html_page import direction_of, whole_page
from bot.render.paper import BODY, HEADING, ITEM, NOTE, QUOTE, SOURCE, SUBHEADING, TITLE, Block, Paper, Piece
from bot.safe_text import safe_line, web_address

_PLAIN = {ITEM: "– ", QUOTE: "    ", SOURCE: "    "}
_MARKDOWN = {TITLE: "# ", HEADING: "## ", SUBHEADING: "### ", ITEM: "- ", QUOTE: "  > ", SOURCE: "  > "}
_TAGS = {TITLE: "h1", HEADING: "h2", SUBHEADING: "h3", QUOTE: "blockquote"}
"""Beginnings of lines, and HTML elements, by kind of block; the others are plain paragraphs."""
_SET_APART = frozenset({TITLE, HEADING, SUBHEADING, BODY, NOTE})
_ENDED_BY_BREAK = frozenset({QUOTE})


def paper_text(paper: Paper) -> str:
    """Plain text, a line a block."""
    return "\n".join(_text_lines(paper)).strip("\n")


def _text_lines(paper: Paper) -> Iterator[str]:
    for each in _blocks(paper):
        if each.kind in _SET_APART:
            yield ""
        yield line_in(_PLAIN.get(each.kind, "") + safe_line(each.text), each.language)


def paper_markdown(paper: Paper) -> str:
    """Markdown, with links."""
    return "\n".join(_markdown_lines(paper)).strip("\n") + "\n"


def _markdown_lines(paper: Paper) -> Iterator[str]:
    for each in _blocks(paper):
        text = "".join(map(_markdown_piece, each.pieces))
        if each.kind not in {QUOTE, SOURCE, ITEM}:
            yield ""
        yield _MARKDOWN.get(each.kind, "") + text.strip() + ("  " if each.kind in _ENDED_BY_BREAK else "")


def _markdown_piece(piece: Piece) -> str:
    text, url = escaped_markdown(safe_line(piece.text)), web_address(piece.url)
    return _spaced(f"[{text}](<{url}>)" if url and text else text, piece.text)


def _spaced(text: str, raw: str) -> str:
    """The text with the blanks that stood at its ends."""
    return (" " if raw[:1].isspace() else "") + text + (" " if raw[1:] and raw[-1:].isspace() else "")


def paper_page(paper: Paper) -> str:
    """One self-contained HTML page."""
    return whole_page(safe_line(paper.title), paper.code, "\n".join(map(_element, _blocks(paper))))


def _element(each: Block) -> str:
    tag = _TAGS.get(each.kind, "p")
    pieces = "".join(_piece(piece.text, web_address(piece.url)) for piece in each.pieces)
    return f'<{tag} class="{each.kind}" lang="{each.language}" dir="{direction_of(each.language)}">{pieces}</{tag}>'


def _piece(text: str, url: str) -> str:
    shown = escape(_spaced(safe_line(text), text))
    return f'<a href="{escape(url)}"><bdi>{shown}</bdi></a>' if url else shown


def _blocks(paper: Paper) -> list[Block]:
    return [part for part in paper.parts if isinstance(part, Block)]
