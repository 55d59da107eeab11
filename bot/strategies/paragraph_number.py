"""Look-up by number, read in the order that the asker's language prints."""

from __future__ import annotations

import re
from dataclasses import replace

from bot.answer import Declined, Found, Refusal, Statement, Verdict
from bot.citations.citations import cite_item, cite_unit, printed_number
from bot.question.model import Reference
from bot.strategies.base import Inquiry
from indexer.languages import language
from indexer.model import ANNEX


def look_up(inquiry: Inquiry) -> Verdict:
    """The paragraphs or sections that the question names by their numbers."""
    if inquiry.question.shows:
        return Found(
            "lookup",
            tuple(_whole(inquiry, i) for i in _shown(inquiry)),
            why="paragraphs cited before are asked for whole",
        )
    outcomes = [_named(inquiry, reference) for reference in inquiry.question.references]
    found = [outcome for outcome in outcomes if isinstance(outcome, Found)]
    refusals = [outcome for outcome in outcomes if isinstance(outcome, Refusal)]
    if not found:
        return refusals[0] if refusals else Declined("it names no paragraph or section by its number")
    statements = tuple(statement for outcome in found for statement in outcome.statements)
    notes = (*(outcome.note for outcome in found), *(refusal.reason for refusal in refusals))
    return replace(found[0], statements=statements, note=" ".join(filter(None, notes)))


def _named(inquiry: Inquiry, reference: Reference) -> Found | Refusal:
    if reference.annex:
        return _annex(inquiry, reference)
    number, other = _readings(inquiry, reference.numbers)
    found = _units(inquiry, number)
    if len(reference.numbers) == 1 and not found:
        return _section(inquiry, number)
    also = _units(inquiry, other) if other != number else ()
    if not found:
        return _missing(inquiry, reference, also)
    told = [_told(inquiry, position, reference.item) for position in found]
    if None in told:
        return _missing(inquiry, reference, found)
    why = f"paragraph {number} is read from {reference.typed}"
    statements = tuple(statement for statement in told if statement)
    return Found("lookup", statements, note=_note(inquiry, reference.typed, also), why=why)


def _told(inquiry: Inquiry, position: int, item: str) -> Statement | None:
    """The paragraph, or the item of it that is meant; None where it has no such item."""
    if not item:
        return _whole(inquiry, position)
    label = _label(inquiry, position, item)
    return Statement("", (cite_item(inquiry.index, position, label),)) if label else None


def _missing(inquiry: Inquiry, reference: Reference, near: tuple[int, ...]) -> Refusal:
    reason = inquiry.words("There is no paragraph {number}.", number=reference.typed)
    return Refusal(
        "lookup", reason, near, is_final=True, why=f"no report in view has a paragraph or item {reference.typed}"
    )


def _annex(inquiry: Inquiry, reference: Reference) -> Found | Refusal:
    """An annex, or a paragraph of one."""
    name = f"{ANNEX} {reference.annex}".casefold()
    number = f"{name} §{_readings(inquiry, reference.numbers)[0]}"
    candidates = inquiry.evidence.candidates
    if reference.numbers:
        found = candidates.valued("number", lambda value: value.casefold() == number)
    else:
        found = candidates.valued("number", lambda value: value.casefold().partition(" §")[0] == name)
    if not found:
        return _missing(inquiry, reference, ())
    told = [_told(inquiry, position, reference.item) for position in found]
    if None in told:
        return _missing(inquiry, reference, found)
    statements = tuple(statement for statement in told if statement)
    return Found("lookup", statements, why=f"{number if reference.numbers else name} is named")


def _label(inquiry: Inquiry, position: int, typed: str) -> str:
    """Label of the item that is meant, whatever its brackets; empty for none."""
    items = inquiry.index.units[position].items
    return next((i.label for i in items if re.findall(r"\w", i.label) == re.findall(r"\w", typed)), "")


def _whole(inquiry: Inquiry, position: int) -> Statement:
    """A paragraph with its items."""
    items = inquiry.index.units[position].items
    cited = (cite_unit(inquiry.index, position), *(cite_item(inquiry.index, position, i.label) for i in items))
    return Statement("", cited)


def _shown(inquiry: Inquiry) -> list[int]:
    """Positions of the paragraphs that are to be shown, in the versions that are answered from."""
    found = (position for place in inquiry.question.shows for position in inquiry.index.paragraph(*place))
    return sorted(position for position in found if inquiry.evidence.in_view.mask[position])


def _readings(inquiry: Inquiry, numbers: tuple[int, ...]) -> tuple[str, str]:
    """The canonical number as the asker's language types it, and the other way round."""
    typed = ".".join(map(str, numbers))
    if language(inquiry.question.language).section_last:
        return printed_number(typed), typed
    return typed, printed_number(typed)


def _units(inquiry: Inquiry, number: str) -> tuple[int, ...]:
    return inquiry.evidence.candidates.valued("number", lambda value: value == number)


def _note(inquiry: Inquiry, typed: str, also: tuple[int, ...]) -> str:
    if not also:
        return ""
    other = inquiry.index.units[also[0]]
    if language(inquiry.words.code).section_last:
        message = "Number {typed} in versions that print the section first is paragraph {number} here."
        return inquiry.words(message, typed=typed, number=printed_number(other.number))
    versions = (inquiry.index.units[i] for i in inquiry.index.paragraph(other.report, other.number))
    if typed not in {unit.printed for unit in versions}:
        return ""  # no version of this report prints it so
    message = "The paragraph printed {typed} in the Arabic version is {number}."
    return inquiry.words(message, typed=typed, number=other.number)


def _section(inquiry: Inquiry, number: str) -> Found | Refusal:
    inside = f"{number}."
    positions = inquiry.evidence.candidates.valued("section", lambda value: value == number or value.startswith(inside))
    if not positions:
        reason = inquiry.words("There is no section {number}.", number=number)
        return Refusal("lookup", reason, is_final=True, why=f"no report in view has a section {number}")
    heading = inquiry.index.units[positions[0]].heading
    statements = tuple(Statement("", (cite_unit(inquiry.index, i),)) for i in positions)
    return Found("lookup", statements, lead=f"{number}. {heading}", why=f"section {number} is named by its number")
