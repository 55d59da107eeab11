"""The register of what is to be obtained: reports and language versions that the corpus does not hold, by meeting."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.registers.filters import Filter, Narrowing
from bot.registers.holdings import unlisted
from indexer import Index
from indexer.corpus.catalogue import Catalogue
from indexer.fetching import Plan, Target
from indexer.model import Meeting, Symbol, group_place, meeting_number, register_order

NO_SYMBOL = "no report is known"
NO_ADDRESS = "no address is known"
RENDERED = "held in an unofficial version"
UNLISTED = "nothing is known of this meeting"
REMARKS = (NO_SYMBOL, NO_ADDRESS, RENDERED, UNLISTED)
"""Message ids of what stands in the way, or is held instead."""


@dataclass(frozen=True, slots=True)
class MissingRow:
    """A report on a meeting, or the meeting itself where no report is known, and the languages to obtain it in."""

    meeting: int
    date: str
    """ISO 8601, as precise as it is known."""
    report: str
    """Empty where no symbol is known."""
    languages: tuple[str, ...]
    """Empty where it is not known in which there is one."""
    page: str
    """Address of the document's page; empty where none is known."""
    addresses: dict[str, tuple[str, ...]]
    """Where its files should be, by language, the best format first."""
    remark: str
    """One of `REMARKS`, or empty."""
    group: str = ""


def missing(index: Index, wanted: Filter, catalogue: Catalogue, plan: Plan) -> list[MissingRow]:
    """What is to be obtained on the meetings of a filter, in the order of the registers.

    `plan` says what the catalogue names and the corpus does not hold; what `index` does not know of is left out.
    """
    narrowing = Narrowing(index, wanted)
    rows = (row for row in _rows(catalogue, plan) if not row.report or row.report in index.reports)
    return [row for row in rows if narrowing.has_meeting([row.meeting])]


def _rows(catalogue: Catalogue, plan: Plan) -> Iterator[MissingRow]:
    known = {meeting.number: meeting for meeting in catalogue.meetings}
    groups = {group_place(number): meeting.group for number, meeting in known.items()}
    gaps = {meeting_number(place, n): group for place, group in groups.items() for n in unlisted(known.values(), group)}
    named: dict[int, list[str]] = {}
    for symbol, report in catalogue.reports.items():
        for number in () if report.kind else report.meetings:
            named.setdefault(number, []).append(symbol)
    for number in sorted({*known, *gaps}, key=register_order):
        if number in gaps:
            yield MissingRow(number, "", "", (), "", {}, UNLISTED, gaps[number])
        elif number not in named:
            yield _row(known[number], "", (), NO_SYMBOL)
        else:
            yield from (row for symbol in named[number] for row in _of_report(catalogue, plan, known[number], symbol))


def _of_report(catalogue: Catalogue, plan: Plan, meeting: Meeting, symbol: str) -> Iterator[MissingRow]:
    """The row of a report of which a version is missing; none where that is not so, or cannot be known."""
    targets = tuple(target for target in plan.targets if str(target.symbol) == symbol)
    held = any(str(version.symbol) == symbol for version in catalogue.versions)
    if targets:
        yield _row(meeting, symbol, targets, RENDERED if _is_rendered(catalogue, targets) else "")
    elif Symbol.parse(symbol) in plan.unaddressed and not held:
        yield _row(meeting, symbol, (), NO_ADDRESS)


def _is_rendered(catalogue: Catalogue, targets: tuple[Target, ...]) -> bool:
    held = {(version.symbol, version.language) for version in catalogue.versions}
    return any((target.symbol, target.language) in held for target in targets)


def _row(meeting: Meeting, symbol: str, targets: tuple[Target, ...], remark: str) -> MissingRow:
    return MissingRow(
        meeting=meeting.number,
        date=str(meeting.date or ""),
        report=symbol,
        languages=tuple(target.language for target in targets),
        page=targets[0].page if targets else "",
        addresses={target.language: target.files for target in targets},
        remark=remark,
        group=meeting.group,
    )
