"""For a terminal: the answer first, then each quote with its source, wrapped and set off."""

from __future__ import annotations

from rich.console import Console, Group, JustifyMethod, RenderableType
from rich.padding import Padding
from rich.text import Text

from bot.citing import reference
from bot.locale import Words, words_of
from bot.model import ANSWERED, Answer
from bot.render.source import source_line
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
        width=_width(console),
    )


def print_unit(unit: Unit, console: Console) -> None:
    """Print a paragraph with its number and items."""
    number = Text(unit.number, style="bold cyan")
    if unit.printed not in ("", unit.number):
        number.append(f"  ({unit.printed})", style="dim")
    body = [Text(unit.text), *(Text(f"{item.label}  {item.text}") for item in unit.items)]
    console.print(number, Padding(Group(*body), (0, 0, 1, 2)), width=_width(console))


def _width(console: Console) -> int:
    return min(console.width, _WIDEST)


def _found(answer: Answer, words: Words) -> list[RenderableType]:
    side = _side(answer.language)
    parts: list[RenderableType] = []
    if answer.lead:
        parts.append(Text(words("{lead}:", lead=answer.lead), style="bold", justify=side))
    for statement in answer.statements:
        if statement.text:
            places = words(", ").join(dict.fromkeys(reference(c, words) for c in statement.citations))
            parts.append(Text.assemble((statement.text, "bold green"), "  ", (places, "cyan"), justify=side))
        parts.extend(_quote(citation, words) for citation in statement.citations)
    if answer.note:
        parts.append(Text(answer.note, style="yellow", justify=side))
    return parts


def _quote(citation: Citation, words: Words) -> RenderableType:
    side = _side(citation.language)
    quote = Text(" ".join(citation.quote.split()), justify=side)
    source = Text(source_line(citation, words), style="dim", justify=_side(words.code))
    return Padding(Group(quote, source), (0, 2, 1, 2))


def _not_found(answer: Answer, words: Words) -> list[RenderableType]:
    side = _side(answer.language)
    first, *_ = answer.text.split("\n")
    parts: list[RenderableType] = [Text(first, style="bold yellow", justify=side)]
    if answer.nearest:
        parts.append(Text(words("Nearest paragraphs"), justify=side))
    for citation in answer.nearest:
        text = " ".join(citation.quote.split())
        short = text if len(text) <= _SHORT else f"{text[:_SHORT].rsplit(' ', 1)[0]} …"
        parts.append(
            Padding(Text.assemble((reference(citation, words), "cyan"), "  ", short, justify=side), (0, 2, 0, 2))
        )
    return parts


def _side(code: str) -> JustifyMethod:
    return "right" if language(code).rtl else "left"
