"""An index as it would be if the restricted reports did not exist: no unit, name, meeting or statistic of theirs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from indexer.languages import codes
from indexer.model import Meeting
from indexer.search.index import Index
from indexer.text.groups import without_groups
from indexer.text.vocabulary import UNKNOWN, Form, Vocabulary


def restricted_reports(index: Index) -> frozenset[str]:
    """Symbols of the reports that the catalogue marks as restricted."""
    return frozenset(symbol for symbol, report in index.reports.items() if report.restricted)


def without_restricted(index: Index) -> Index:
    """The index for those who may not see restricted reports; the index itself where there are none."""
    hidden = restricted_reports(index)
    if not hidden:
        return index
    if index.public is not None:
        return index.public()
    reports = {
        symbol: replace(report, superseded_by=_shown_revision(report.superseded_by, index, hidden))
        for symbol, report in index.reports.items()
        if symbol not in hidden
    }
    told = {n for report in reports.values() for n in report.meetings}
    shown = {index.in_force(symbol): symbol for symbol, report in reports.items() if not report.superseded_by}
    meetings = tuple(_shown(meeting, hidden, shown) for meeting in index.meetings if _is_shown(meeting, hidden, told))
    groups = {meeting.group for meeting in index.meetings} - {meeting.group for meeting in meetings}
    units = tuple(unit for unit in index.units if unit.report not in hidden)
    found = Index.from_units(units, without_groups(_without_names(index.vocabulary), groups), meetings, reports)
    found.is_official_only = index.is_official_only
    return found


def _shown_revision(symbol: str, index: Index, hidden: frozenset[str]) -> str:
    """The revision of this symbol or, where it is hidden, the next one that is not; empty for none."""
    for _ in hidden:
        symbol = index.report(symbol).superseded_by if symbol in hidden else symbol
    return symbol


def _is_shown(meeting: Meeting, hidden: frozenset[str], told: set[int]) -> bool:
    return meeting.report not in hidden or meeting.number in told


def _shown(meeting: Meeting, hidden: frozenset[str], shown: Mapping[str, str]) -> Meeting:
    """The meeting with the report that the revision took the place of; no counts of the revision."""
    if meeting.report not in hidden:
        return meeting
    return replace(meeting, report=shown.get(meeting.report, ""), participants="", counted={}, source="", read_from={})


def _without_names(vocabulary: Vocabulary) -> Vocabulary:
    """The vocabulary as its files have it, without the names that only reports gave."""
    entries = {id_: entry for id_, entry in vocabulary.entries.items() if entry.kind != UNKNOWN}
    forms: dict[str, dict[str, list[Form]]] = {}
    for code in codes():
        table = vocabulary.forms.get(code) or {}
        kept = {stem: [form for form in group if form.id in entries] for stem, group in table.items()}
        forms[code] = {stem: group for stem, group in kept.items() if group}
    return Vocabulary(entries, forms)
