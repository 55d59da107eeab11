"""`cop outcomes --mark`: noting what became of an outcome."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bot.commands.options import Places, open_index
from indexer.errors import UsageError

if TYPE_CHECKING:
    from bot.registers.outcomes import Outcome
    from indexer import Index


def mark_outcome(
    places: Places, code: str, citation: str, state: str, *, quote: str, note: str
) -> Callable[[Outcome], bool]:
    """Note what became of the outcome; returns whether a row is of those that the note is about.

    Raises UsageError where the citation names no outcome, or the words several of them.
    """
    from indexer.model import FollowUp
    from indexer.review import follow_up

    by, day = follow_up.noted_by(os.environ)
    rows, item = _outcomes_at(open_index(places), citation, code)
    meant = [row for row in rows if " ".join(quote.split()).casefold() in row.text.casefold()]
    if not meant:
        raise UsageError(f"no outcome of {citation} has the words {quote!r}; it reads: {rows[0].text}")
    if quote and meant[1:]:
        raise UsageError(f"{len(meant)} sentences of {citation} have the words {quote!r}; give more of one")
    first = meant[0]
    one = {"item": first.item, "sentence": first.sentence, "quote": first.text} if quote else {"item": item}
    follow_up.note(places.corpus, first.report, FollowUp(first.paragraph, state, note.strip(), by, day, **one))
    keys = {_key(row) for row in meant}
    return lambda row: _key(row) in keys


def _key(row: Outcome) -> tuple[str, str, str, int]:
    return row.report, row.paragraph, row.item, row.sentence


def _outcomes_at(index: Index, citation: str, code: str) -> tuple[Sequence[Outcome], str]:
    """The outcomes in the place cited, and the label of the item that it names; raises UsageError for none."""
    from bot.citations.lookup import find_units, revision_in_force
    from bot.citations.typed_citation import read_citation
    from bot.registers.filters import Filter
    from bot.registers.outcomes import outcomes

    cited = read_citation(citation, code)
    if not (cited.report and cited.place):
        raise UsageError(f'{citation!r} names no paragraph of a report; write it like "C21/57 §7.2"')
    report = revision_in_force(index, cited.report)
    units, reason = find_units(index, report, cited.place, None)
    if not units:
        raise UsageError(reason)
    of_report = outcomes(index, code, Filter(report=report))
    item = units[0].items[0].label if cited.place != units[0].number and not units[0].text else ""
    numbers = {unit.number for unit in units}
    found = [
        row
        for row in of_report
        if row.paragraph in numbers and (not item or row.item == item or row.item.startswith(f"{item}("))
    ]
    if len({row.paragraph for row in found}) != 1:
        known = ", ".join(dict.fromkeys(row.paragraph for row in of_report))
        raise UsageError(f"{citation} is not one outcome; the outcomes of {report} stand in {known or 'no paragraph'}")
    return found, item
