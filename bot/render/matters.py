"""The register of matters as a table: who was for and against each, and its course with the paragraphs that tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, fields
from itertools import groupby
from typing import Any

from bot.citations.citations import place_name
from bot.locale import Words, words_of
from bot.locale.bidi import reference_in
from bot.registers.matters import OPEN, STATE_LABELS, MatterRow
from bot.render.data import meeting_data
from bot.render.registers import CORRECTED, alike, meeting_cell, sources_read
from bot.render.table import Cell, Table
from indexer.acts import BY_NAME

TITLE = "Matters"
HEADS = (
    "Meeting",
    "Paragraph",
    "Matter",
    "Raised by",
    "In favour",
    "Against or with reservations",
    "State",
    "Course",
)
INFERRED_MARK = "{names} (inferred from what stands before)"


def matters_table(rows: Sequence[MatterRow], code: str) -> Table:
    """The matters (at least one) as a table for a reader of this language."""
    words = words_of(code)
    corrections = (CORRECTED,) if any(row.source.corrected for row in rows) else ()
    return Table(
        title=words(TITLE),
        heads=tuple(words(head) for head in (*HEADS, *corrections)),
        rows=tuple((*_cells(row, words), *(Cell(row.source.corrected) for _ in corrections)) for row in rows),
        notes=sources_read(rows, words),
        data=tuple(_data(row) for row in rows),
        fields=alike(tuple(_fields(row) for row in rows)),
    )


def state_in_words(state: str, words: Words) -> str:
    """The state of a matter as the reader's language says it."""
    return words(STATE_LABELS[state])


def _cells(row: MatterRow, words: Words) -> tuple[Cell, ...]:
    settled = f" ({_place(row.paragraph, words)})" if row.state != OPEN else ""
    return (
        meeting_cell(row),
        Cell(
            f"{row.report} {place_name(row.opened_in, words)}",
            url=row.source.url,
            is_reference=True,
            order=row.matter,
        ),
        Cell(row.title, language=row.source.language if row.source.language != words.code else ""),
        Cell("; ".join(row.raised_by)),
        Cell(_sided(row, row.supported_by, words)),
        Cell(_sided(row, (*row.opposed_by, *row.reserved_by), words)),
        Cell(state_in_words(row.state, words) + settled),
        _course(row, words),
    )


def _sided(row: MatterRow, names: Iterable[str], words: Words) -> str:
    """The names; those by inference last, and marked."""
    names = tuple(dict.fromkeys(names))
    inferred = [name for name in names if name in row.inferred]
    marked = [words(INFERRED_MARK, names="; ".join(inferred))] if inferred else []
    return "; ".join([*(name for name in names if name not in row.inferred), *marked])


def _course(row: MatterRow, words: Words) -> Cell:
    """Paragraph by paragraph, what was done."""
    parts = tuple(
        Cell(f"{_place(number, words)} {words(', ').join(labels)}", order=number)
        for number, labels in _told(row, words)
    )
    return Cell("; ".join(part.text for part in parts), parts=parts)


def _place(number: str, words: Words) -> str:
    return reference_in(place_name(number, words), words.code)


def _told(row: MatterRow, words: Words) -> Iterator[tuple[str, list[str]]]:
    for number, steps in groupby(row.history, key=lambda step: step.paragraph):
        yield number, list(dict.fromkeys(words(BY_NAME[step.act].label) for step in steps))


def _data(row: MatterRow) -> dict[str, Any]:
    """The contract's keys, in its order; with what `Source.data` says besides."""
    data = {field.name: getattr(row, field.name) for field in fields(row) if field.name != "source"}
    data = {name: list(value) if isinstance(value, tuple) else value for name, value in data.items()}
    data = meeting_data({**data, "history": [asdict(step) for step in row.history]})
    return {**data, **row.source.data}


def _fields(row: MatterRow) -> dict[str, Any]:
    steps = "; ".join(
        f"{step.paragraph} {step.act}" + (f" ({step.actor})" if step.actor else "") for step in row.history
    )
    flat = {name: "; ".join(value) if isinstance(value, list) else value for name, value in _lists(row).items()}
    read = {"language": row.source.language, "standing": row.source.standing, "corrected": row.source.corrected}
    return {**flat, "history": steps, **read}


def _lists(row: MatterRow) -> dict[str, Any]:
    return {name: value for name, value in _data(row).items() if name not in {"history", *row.source.data}}
