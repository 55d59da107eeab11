"""Registers as tables: the contract's keys for programs; headings, kinds and references in the reader's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from typing import Any, Protocol

from bot.citations.citations import place_name
from bot.citations.standing import standing
from bot.locale import Words, words_of
from bot.locale.bidi import reference_in
from bot.registers.follow_up import told_follow_up
from bot.registers.kinds import OUTCOME_KINDS, PRESENTING
from bot.registers.matters import MatterRow
from bot.registers.meetings import MeetingRow
from bot.registers.outcomes import Outcome
from bot.registers.presentations import Presentation
from bot.render.data import meeting_data
from bot.render.table import Cell, Table
from indexer.model import meeting_name
from indexer.partial_date import When

TITLES = {Presentation: "Presentations", Outcome: "Outcomes", MeetingRow: "Meetings"}
HEADS = {
    Presentation: ("Meeting", "Paragraph", "Kind", "Actor", "Topic"),
    Outcome: ("Meeting", "Paragraph", "Kind", "Actor", "Outcome"),
    MeetingRow: ("Meeting", "Date", "Place", "Mode", "Chair", "Participants", "Report", "Languages", "Known from"),
}
CORRECTED = "Corrected by the secretariat"
ADDRESSEE, DEADLINE = "Addressee", "Deadline"
FOLLOWED_UP = "Follow-up"
_OPTIONAL: dict[str, Callable[[Presentation | Outcome], str]] = {
    ADDRESSEE: lambda row: row.addressee if isinstance(row, Outcome) else "",
    DEADLINE: lambda row: row.deadline if isinstance(row, Outcome) else "",
    FOLLOWED_UP: lambda row: row.noted_on if isinstance(row, Outcome) else "",
    CORRECTED: lambda row: row.source.corrected,
}
"""Columns that are shown where some row has something in them."""
_UNSEEN = frozenset({"source", "item", "sentence"})
"""Fields of a row that are no data of it."""
KINDS = (*PRESENTING.values(), *OUTCOME_KINDS)
MODES = ("in person", "online", "hybrid")
SOURCES = ("report text", "ITU page", "public report")
"""What the catalogue's `source` says in words of ours; anything else (an address, say) is shown as it is."""


def register_table(rows: Sequence[Presentation | Outcome], code: str) -> Table:
    """The rows (all of one type, at least one) as a table for a reader of this language."""
    words = words_of(code)
    is_corrected = any(row.source.corrected for row in rows)
    more = tuple(head for head, of_row in _OPTIONAL.items() if any(map(of_row, rows)))
    return Table(
        title=words(TITLES[type(rows[0])]),
        heads=tuple(words(head) for head in (*HEADS[type(rows[0])], *more)),
        rows=tuple((*_cells(row, words), *(_optional_cell(row, head, words) for head in more)) for row in rows),
        notes=sources_read(rows, words),
        data=tuple(_data(row) for row in rows),
        fields=alike(tuple(_fields(row, is_corrected=is_corrected) for row in rows)),
    )


def meetings_table(rows: Sequence[MeetingRow], code: str) -> Table:
    """The meetings (at least one) as a table for a reader of this language."""
    words = words_of(code)
    data = tuple(meeting_data({field.name: getattr(row, field.name) for field in fields(row)}) for row in rows)
    heads = tuple(words(head) for head in HEADS[MeetingRow])
    cells = tuple(_meeting_cells(row, words) for row in rows)
    return Table(words(TITLES[MeetingRow]), heads, cells, (), data, alike(tuple(map(_flat, data))))


def _optional_cell(row: Presentation | Outcome, head: str, words: Words) -> Cell:
    if head == FOLLOWED_UP and isinstance(row, Outcome):
        return Cell(told_follow_up(row.state, row.noted_on, row.note, words), order=row.state)
    return Cell(_OPTIONAL[head](row))


class _OfMeeting(Protocol):
    """What is told of a meeting."""

    @property
    def meeting(self) -> int: ...

    @property
    def group(self) -> str: ...


def meeting_cell(row: _OfMeeting) -> Cell:
    """The meeting of a row, by name."""
    return Cell(meeting_name(row.meeting, row.group), order=str(row.meeting) if row.group else "")


def alike(rows: tuple[dict[str, Any], ...]) -> tuple[dict[str, Any], ...]:
    """The rows with a last field for the group, if any has one."""
    if not any("group" in row for row in rows):
        return rows
    return tuple({**{k: v for k, v in row.items() if k != "group"}, "group": row.get("group", "")} for row in rows)


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """The row as fields of a spreadsheet, which hold no tables: `states 31; organizations 5`."""
    return {
        name: "; ".join(f"{key} {each}" for key, each in value.items()) if isinstance(value, dict) else value
        for name, value in row.items()
    }


def _meeting_cells(row: MeetingRow, words: Words) -> tuple[Cell, ...]:
    opened = f"{words('Opened by')}: {row.opened_by}" if row.opened_by else ""
    source = row.source or (SOURCES[0] if row.report else "")
    return (
        meeting_cell(row),
        Cell(words.date(When.parse(row.date)) if row.date else "", order=row.date),
        Cell(row.place),
        Cell(mode_in_words(row, words)),
        Cell("; ".join(filter(None, (row.chair, opened)))),
        Cell(row.participants, is_reference=bool(row.participants), order=row.participants.lstrip("~")),
        Cell(row.report, is_reference=bool(row.report)),
        Cell(row.languages, is_reference=True) if row.languages else Cell(words("no report indexed")),
        Cell(words(source) if source in SOURCES else source),
    )


def mode_in_words(row: MeetingRow, words: Words) -> str:
    """How the meeting was held, with its platform: "online (Zoom)"."""
    mode = words(row.mode) if row.mode in MODES else row.mode
    return f"{mode} ({row.platform})" if mode and row.platform else mode or row.platform


def _cells(row: Presentation | Outcome, words: Words) -> tuple[Cell, ...]:
    said = row.topic if isinstance(row, Presentation) else row.text
    return (
        meeting_cell(row),
        Cell(
            f"{row.report} {place_name(row.paragraph, words)}",
            url=row.source.url,
            is_reference=True,
            order=f"{row.report} {row.paragraph}",
        ),
        Cell(words(row.kind)),
        Cell(row.actor),
        Cell(said, language=row.source.language if row.source.language != words.code else ""),
    )


def _data(row: Presentation | Outcome) -> dict[str, Any]:
    """The contract's keys, in its order; with what `Source.data` says besides."""
    data = {field.name: getattr(row, field.name) for field in fields(row) if field.name not in _UNSEEN}
    data = meeting_data(data)
    return {**data, **row.source.data}


def _fields(row: Presentation | Outcome, *, is_corrected: bool) -> dict[str, Any]:
    told = {name: value for name, value in _data(row).items() if name not in row.source.data}
    read = {"printed": row.source.printed, "language": row.source.language, "standing": row.source.standing}
    return {**told, **read, **({"corrected": row.source.corrected} if is_corrected else {})}


def sources_read(rows: Iterable[Presentation | Outcome | MatterRow], words: Words) -> tuple[str, ...]:
    """For each report, the language and the standing of the text that its rows quote, and what amends the rows."""
    rows = tuple(rows)
    read = dict.fromkeys(
        (row.report, each.language, each.official, each.reviewed, each.status) for row in rows for each in (row.source,)
    )
    versions = (
        f"{reference_in(report, words.code)} · {words.language(code)} · "
        + standing(words, official=official, reviewed=reviewed, status=status)
        for report, code, official, reviewed, status in read
    )
    return (*versions, *dict.fromkeys(_amended(row, words) for row in rows if row.source.amended_by))


def _amended(row: Presentation | Outcome | MatterRow, words: Words) -> str:
    place = place_name(row.opened_in if isinstance(row, MatterRow) else row.paragraph, words)
    names = words.names([reference_in(each, words.code) for each in row.source.amended_by])
    told = reference_in(f"{row.report} {place}", words.code)
    return words("{place} is corrected or supplemented by {reports}.", place=told, reports=names)
