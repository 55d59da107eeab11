"""What is printed as a paper: a register, an answer, a paragraph with all its versions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from bot.answer import Answer
from bot.citations.citations import amendments_told, place_name
from bot.citations.lookup import quoted_version
from bot.citations.report_title import report_title
from bot.citations.standing import standing
from bot.locale import Words, words_of
from bot.locale.bidi import reference_in
from bot.render.paper import (
    BODY,
    HEADING,
    ITEM,
    NOTE,
    SOURCE,
    SUBHEADING,
    SUBTITLE,
    TITLE,
    Block,
    Paper,
    block,
    statement_blocks,
)
from bot.render.table import Table
from indexer import Citation, Index, Unit
from indexer.languages import codes
from indexer.partial_date import When


def register_paper(table: Table, code: str) -> Paper:
    """A register with its notes."""
    notes = (block(SOURCE, note, code) for note in table.notes)
    return Paper(table.title, code, (*head(table.title, words_of(code)), table, *notes))


def answer_paper(answer: Answer) -> Paper:
    """An answer, each quotation once; or what comes closest, under the words that say so."""
    words = words_of(answer.language)
    seen: set[Citation] = set()
    parts = [*head(answer.question, words)]
    parts.extend([block(SUBHEADING, answer.lead, words.code)] if answer.lead else [])
    if not answer.statements:
        parts.append(block(BODY, answer.text.partition("\n")[0], words.code))
        parts.extend(each for c in answer.nearest for each in statement_blocks(BODY, "", (c,), seen, words))
    for statement in answer.statements:
        parts.extend(statement_blocks(ITEM, statement.text, statement.citations, seen, words))
    told = {line for citation in answer.citations for line in ("", *amendments_told(citation, words))}
    parts.extend(block(NOTE, note, words.code) for note in answer.note.split("\n") if note and note not in told)
    return Paper(answer.question, words.code, tuple(parts))


def paragraphs_paper(index: Index, units: Sequence[Unit], code: str) -> Paper:
    """Paragraphs of a report, each in all its versions: the official one first."""
    words = words_of(code)
    first = units[0]
    place = f" {place_name(first.number, words)}" if len(units) == 1 else ""
    title = reference_in(first.report + place, code)
    parts = [*head(title, words, report_title(index, first.report, words))]
    for unit in units:
        if len(units) > 1:
            parts.append(block(HEADING, reference_in(place_name(unit.number, words), code), code))
        for version in _versions(index, unit):
            parts.extend(_version_blocks(index, version, words))
    return Paper(title, code, tuple(parts))


def head(title: str, words: Words, told: str = "") -> Iterator[Block]:
    """The title, and under it what it is about and the day on which it was printed."""
    yield block(TITLE, title, words.code)
    today = datetime.now(UTC).astimezone().date()
    day = words.date(When.parse(today.isoformat()))
    yield block(SUBTITLE, " · ".join(filter(None, ("CWG-COP", told, day))), words.code)


def _versions(index: Index, unit: Unit) -> list[Unit]:
    """The versions of a paragraph that may be quoted, the official ones first, then in the order of the languages."""
    found = [index.units[position] for position in index.paragraph(unit.report, unit.number)]
    found = [version for version in found if quoted_version(index, version) is version or not index.is_official_only]
    order = list(codes())
    return sorted(found, key=lambda version: (not version.official, order.index(version.language)))


def _version_blocks(index: Index, unit: Unit, words: Words) -> Iterator[Block]:
    told = standing(words, official=unit.official, reviewed=index.reviewed(unit.report, unit.language))
    yield block(SUBHEADING, f"{words.language(unit.language)} · {told}", words.code)
    number = unit.printed or unit.number
    if unit.text or not unit.items:
        yield block(BODY, f"{reference_in(number, unit.language)}  {unit.text}", unit.language)
    for item in unit.items:
        yield block(ITEM, f"{reference_in(item.label, unit.language)}  {item.text}", unit.language)
