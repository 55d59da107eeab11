"""An index as it would be if the restricted reports did not exist: no unit, name, meeting or statistic of theirs."""

from __future__ import annotations

from dataclasses import replace

from indexer.languages import codes
from indexer.model import Meeting
from indexer.search.index import Index
from indexer.text.vocabulary import UNKNOWN, Form, Vocabulary


def restricted_reports(index: Index) -> frozenset[str]:
    """Symbols of the reports that the catalogue marks as restricted."""
    return frozenset(symbol for symbol, report in index.reports.items() if report.restricted)


def without_restricted(index: Index) -> Index:
    """The index for those who may not see restricted reports; the index itself where there are none."""
    hidden = restricted_reports(index)
    if not hidden:
        return index
    reports = {
        symbol: replace(report, superseded_by="" if report.superseded_by in hidden else report.superseded_by)
        for symbol, report in index.reports.items()
        if symbol not in hidden
    }
    told = {n for report in reports.values() for n in report.meetings}
    meetings = tuple(_shown(meeting, hidden) for meeting in index.meetings if _is_shown(meeting, hidden, told))
    units = tuple(unit for unit in index.units if unit.report not in hidden)
    return Index.from_units(units, _without_names(index.vocabulary), meetings, reports)


def _is_shown(meeting: Meeting, hidden: frozenset[str], told: set[int]) -> bool:
    return meeting.report not in hidden or meeting.number in told


def _shown(meeting: Meeting, hidden: frozenset[str]) -> Meeting:
    return replace(meeting, report="", participants="", source="") if meeting.report in hidden else meeting


def _without_names(vocabulary: Vocabulary) -> Vocabulary:
    """The vocabulary as its files have it, without the names that only reports gave."""
    entries = {id_: entry for id_, entry in vocabulary.entries.items() if entry.kind != UNKNOWN}
    forms: dict[str, dict[str, list[Form]]] = {}
    for code in codes():
        table = vocabulary.forms.get(code) or {}
        kept = {stem: [form for form in group if form.id in entries] for stem, group in table.items()}
        forms[code] = {stem: group for stem, group in kept.items() if group}
    return Vocabulary(entries, forms)
