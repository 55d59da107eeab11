"""Look-up by number, read in the order that the asker's language prints."""

from __future__ import annotations

from bot.citing import cite_item, cite_unit, printed_number
from bot.model import Found, Refusal, Statement
from bot.strategies.context import Context
from indexer.languages import language


def look_up(context: Context) -> Found | Refusal | None:
    """The paragraph or section that the question names by its number."""
    reference = context.question.reference
    if reference is None:
        return None
    if len(reference.numbers) == 1:
        return _section(context, str(reference.numbers[0]))
    number, other = _readings(context, reference.numbers)
    found = _units(context, number)
    also = _units(context, other) if other != number else ()
    if not found:
        return Refusal("lookup", context.words("There is no paragraph {number}.", number=reference.typed), also)
    statements = []
    for position in found:
        citation = cite_unit(context.index, position)
        items = context.index.units[position].items
        if reference.item:
            items = tuple(item for item in items if item.label == reference.item)
            if not items:
                return Refusal(
                    "lookup", context.words("There is no paragraph {number}.", number=reference.typed), found
                )
            statements.append(Statement("", (cite_item(context.index, position, reference.item),)))
            continue
        cited = (citation, *(cite_item(context.index, position, item.label) for item in items))
        statements.append(Statement("", cited))
    return Found("lookup", tuple(statements), note=_note(context, reference.typed, also))


def _readings(context: Context, numbers: tuple[int, ...]) -> tuple[str, str]:
    """The canonical number as the asker's language types it, and the other way round."""
    typed = f"{numbers[0]}.{numbers[1]}"
    if language(context.question.language).section_last:
        return printed_number(typed), typed
    return typed, printed_number(typed)


def _units(context: Context, number: str) -> tuple[int, ...]:
    return tuple(i for i in context.evidence.view if context.index.units[i].number == number)


def _note(context: Context, typed: str, also: tuple[int, ...]) -> str:
    if not also:
        return ""
    other = context.index.units[also[0]]
    if language(context.question.language).section_last:
        message = "Number {typed} in versions that print the section first is paragraph {number} here."
        return context.words(message, typed=typed, number=printed_number(other.number))
    message = "The paragraph printed {typed} in the Arabic version is {number}."
    return context.words(message, typed=typed, number=other.number)


def _section(context: Context, number: str) -> Found | Refusal:
    positions = [i for i in context.evidence.view if context.index.units[i].section == number]
    if not positions:
        return Refusal("lookup", context.words("There is no section {number}.", number=number))
    heading = context.index.units[positions[0]].heading
    statements = tuple(Statement("", (cite_unit(context.index, i),)) for i in positions)
    return Found("lookup", statements, lead=f"{number}. {heading}")
