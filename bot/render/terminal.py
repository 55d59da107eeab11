"""For a terminal: the answer first, then each quote with its source, wrapped and set off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.padding import Padding
from rich.text import Text

from bot.answer import ANSWERED, Answer
from bot.citations.citations import is_part, part_name, reference
from bot.locale import Words, words_of
from bot.locale.bidi import left_open, reference_in, row_of
from bot.render.highlight import telling_pieces
from bot.render.source import source_line
from bot.safe_text import safe_text
from indexer import Citation, Unit
from indexer.languages import language

_WIDEST = 100
_SHORT = 160
"""Characters shown of a paragraph that is only near."""


def print_answer(answer: Answer, console: Console) -> None:
    """Print an answer or a refusal."""
    words = words_of(answer.language)
    console.print(
        Group(*(_found(answer, words) if answer.status == ANSWERED else _not_found(answer, words))),
        width=width_of(console),
    )


def print_units(
    units: Iterable[tuple[str, Unit, Sequence[str]]], source: Sequence[str], words: Words, console: Console
) -> None:
    """Print paragraphs, each with the heading over it and lines on it, under lines that name their report."""
    for line in source:
        console.print(text_in(words.code, line, style="dim"), width=width_of(console))
    console.print()
    for heading, unit, below in units:
        print_unit(unit, console, heading)
        for line in below:
            console.print(Padding(text_in(words.code, line, style="yellow"), (0, 0, 1, 2)), width=width_of(console))


def print_unit(unit: Unit, console: Console, heading: str = "") -> None:
    """Print a paragraph with its number and items, under the heading that opens with it."""
    if heading:
        console.print(text_in(unit.language, heading), style="bold", width=width_of(console))
    name = part_name(unit.number, words_of(unit.language)) if is_part(unit.number) else unit.number
    number = [(name if is_part(unit.number) else reference_in(name, unit.language), "bold cyan")]
    if unit.printed not in ("", unit.number):
        number.append((f"  ({reference_in(unit.printed, unit.language)})", "dim"))
    body = [text_in(unit.language, line) for line in unit.text.split("\n") if line]
    body += [text_in(unit.language, f"{reference_in(item.label, unit.language)}  {item.text}") for item in unit.items]
    console.print(text_in(unit.language, *number), Padding(Group(*body), (0, 0, 1, 2)), width=width_of(console))


class _Rows:
    """Text in rows, each with its isolates closed; those of a right-to-left language flush right and told so."""

    def __init__(self, text: Text, *, rtl: bool) -> None:
        self._text, self._rtl = text, rtl

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """The rows."""
        begun = ""
        for row in self._text.wrap(console, options.max_width):
            row.rstrip()
            before, behind = row_of(row.plain, begun, rtl=self._rtl)
            yield Text.assemble(" " * (options.max_width - row.cell_len if self._rtl else 0), before, row, behind)
            begun = left_open(begun + row.plain)


def text_in(code: str, *parts: str | tuple[str, str], style: str = "") -> RenderableType:
    """Text of this language, on its side of the terminal."""
    text = Text.assemble(*map(_safe, parts), style=style)
    return _Rows(text, rtl=language(code).rtl)


def _safe(part: str | tuple[str, str]) -> str | tuple[str, str]:
    """The part of a text, perhaps with its style, as a terminal may get it."""
    return safe_text(part) if isinstance(part, str) else (safe_text(part[0]), part[1])


def width_of(console: Console) -> int:
    """Columns that text is wrapped at."""
    return min(console.width, _WIDEST)


def _found(answer: Answer, words: Words) -> list[RenderableType]:
    parts: list[RenderableType] = []
    if answer.lead:
        parts.append(text_in(words.code, words("{lead}:", lead=answer.lead), style="bold"))
    for statement in answer.statements:
        if statement.text:
            places = words(", ").join(dict.fromkeys(reference(c, words) for c in statement.citations))
            parts.append(text_in(words.code, (statement.text, "bold green"), "  ", (places, "cyan")))
        parts.extend(_quote(citation, statement.text, answer, words) for citation in statement.citations)
    if answer.note:
        parts.extend(text_in(words.code, line, style="yellow") for line in answer.note.split("\n"))
    return parts


def _quote(citation: Citation, told: str, answer: Answer, words: Words) -> RenderableType:
    pieces = telling_pieces(" ".join(citation.quote.split()), citation.language, (told,), answer)
    quote = text_in(citation.language, *((piece, "bold" if is_marked else "") for piece, is_marked in pieces))
    return Padding(Group(quote, text_in(words.code, source_line(citation, words), style="dim")), (0, 2, 1, 2))


def _not_found(answer: Answer, words: Words) -> list[RenderableType]:
    first, *_ = answer.text.split("\n")
    parts: list[RenderableType] = [text_in(words.code, first, style="bold yellow")]
    if answer.nearest:
        parts.append(text_in(words.code, words("Nearest paragraphs")))
    for citation in answer.nearest:
        text = " ".join(citation.quote.split())
        short = text if len(text) <= _SHORT else f"{text[:_SHORT].rsplit(' ', 1)[0]} …"
        place = (reference(citation, words), "cyan")
        if language(citation.language).rtl == language(words.code).rtl:
            near = text_in(words.code, place, "  ", short)
        else:
            near = Group(text_in(words.code, place), text_in(citation.language, short))
        parts.append(Padding(near, (0, 2, 0, 2)))
    if answer.held:
        parts.append(text_in(words.code, answer.held, style="dim"))
    return parts
