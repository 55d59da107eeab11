"""The whole record as JSON Lines: reports, meetings, and every paragraph version with all that is read from it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from bot.citations.urls import source_url
from bot.export.rights import provenance
from bot.locale import words_of
from bot.render.data import to_json
from indexer import Index, Unit
from indexer.model import NO_MEETING, SEEN, Meeting, ReportInfo, number_in_group


def record_lines(index: Index, code: str, symbol: str = "") -> Iterator[str]:
    """A JSON object a line, in the order of the index; remarks are in the reader's language.

    `symbol` narrows it to one report.
    """
    covered = index.report(symbol).meetings
    for report in index.reports.values():
        if symbol in {"", report.symbol}:
            yield _line("report", _report(index, report, code))
    for meeting in index.meetings:
        if not symbol or meeting.number in covered:
            yield _line("meeting", _meeting(index, meeting))
    for place in index.of_report(symbol) if symbol else range(len(index.units)):
        unit = index.units[place]
        if index.quoted_in(unit.report, unit.language) == unit.language:  # or official texts alone are wanted
            yield _line("paragraph", _paragraph(index, unit))


def _line(kind: str, row: dict[str, Any]) -> str:
    return to_json({"type": kind, **row}, indent=None)


def _report(index: Index, report: ReportInfo, code: str) -> dict[str, Any]:
    words = words_of(code)
    runs = {run.language: run.official for run in index.library.runs_of.get(report.symbol, ())}
    runs = {each: is_it for each, is_it in runs.items() if index.quoted_in(report.symbol, each) == each}
    versions: dict[str, Any] = {}
    for each, official in runs.items():
        seen, count = index.reviewed(report.symbol, each)
        told = provenance(words, official=official, reviewed=(seen, count))
        versions[each] = {"official": official, "reviewed": seen, "of": count, "provenance": told}
    row = asdict(report)
    group = index.group_of(report.meetings[0]) if report.meetings else ""
    row |= {"meetings": _numbers(report.meetings), "group": group, "versions": versions}
    return {"report": row.pop("symbol"), **row}


def _meeting(index: Index, meeting: Meeting) -> dict[str, Any]:
    row = asdict(meeting)
    row["meeting"], row["date"] = number_in_group(row.pop("number")), str(meeting.date or "")
    return {**row, "organization": index.group_id(meeting.number)}


def _paragraph(index: Index, unit: Unit) -> dict[str, Any]:
    row = asdict(unit)
    row["paragraph"], row["statements"] = row.pop("number"), row.pop("facts")
    row["reviewed"] = row.pop("review") == SEEN
    report = index.report(unit.report)
    return {
        **row,
        "meetings": _numbers(unit.meetings),
        "restricted": report.restricted,
        "url": source_url(report, unit.language, unit.number),
    }


def _numbers(meetings: tuple[int, ...]) -> list[int | str]:
    return [number_in_group(number) for number in meetings if number != NO_MEETING]
