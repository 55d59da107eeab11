"""What adding a document would do: read, identified, proved, and compared with what the corpus holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from indexer.corpus.catalogue import Catalogue, Version, load_catalogue
from indexer.corpus.vocabulary_files import load_people
from indexer.document_status import ATTACHED, DRAFT
from indexer.errors import InputError
from indexer.intake.catalogue_values import MeetingFacts, People, contradictions, facts_of, place_name
from indexer.intake.changes import changes_since, version_before
from indexer.intake.document import read_document
from indexer.intake.identity import Identity, detect_language, other_groups
from indexer.intake.standing import attached_to, draft_of, revised, status_of, symbol_with_status, unheld
from indexer.model import Meeting, Report, ReportInfo, Symbol, number_in_group
from indexer.partial_date import When
from indexer.readers import claimant, load, reading_of
from indexer.record.meeting import MeetingAccount, issue_date
from indexer.text.groups import same_group
from indexer.text.paragraph_changes import ParagraphChange

NEW, UNCHANGED, REPLACES, DIFFERS = "new", "unchanged", "replaces", "differs"
_A_DAY = "2016-05-31"
_CENTURY = 2000
_LATEST_COUNCIL = 2
"""Years after a meeting, at most, in which the Council takes up its report."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the user says of a document; what is empty is read from it."""

    symbol: Symbol | None = None
    language: str | None = None
    group: str = ""
    """Short name of the group that it is a report of; empty for the one that this program is of."""
    meetings: tuple[int | str, ...] = ()
    """Within the group: numbers or, of a group that numbers none, ISO dates of their first days."""
    official: bool = True
    """A document of ITU; what opens with an editorial notice is a rendering all the same."""
    restricted: bool = False
    """Not for everybody: the catalogue is to say so."""
    replace: bool = False
    """It may take the place of a version that is held already."""
    status: str = ""
    """One of `document_status.STATUSES`."""
    attached_to: Symbol | None = None
    """The document that a corrigendum or addendum changes."""
    supersedes: Symbol | None = None
    """The report whose place it takes."""
    kind: str = ""
    """One of `document_status.KINDS`, of a document that is no report."""


@dataclass(frozen=True, slots=True)
class Addition:
    """What adding a document would do; `carry_out` does it."""

    source: str
    """Name of the file it came from, for people."""
    data: bytes = field(repr=False)
    reader: str
    """Name of the format."""
    report: Report
    group: str
    """Short name of the group that reports; empty for the one that this program is of."""
    meetings: tuple[int | str, ...]
    """Within the group."""
    told: tuple[MeetingFacts, ...]
    """What the document tells of each of these meetings."""
    target: Path
    """Where in the corpus it belongs."""
    held: Path | None
    """The file of this version that the corpus holds now."""
    change: str
    """new, unchanged, replaces, or differs: from the version that is held, whose place it may not take unasked."""
    supersedes: str
    """Symbol of the held report that this revision takes the place of."""
    doubts: tuple[str, ...]
    """What a person should look at, one line each."""
    status: str = ""
    """See `ReportInfo.status`."""
    kind: str = ""
    """See `ReportInfo.kind`."""
    attached_to: str = ""
    """Symbol of the document that this corrigendum or addendum is attached to."""
    restricted: bool = False
    """Whether it is, or is going to be, shown only where restricted reports are."""
    marks_restricted: bool = False
    """Whether the catalogue is to say so, since the user does."""
    compared_with: str = ""
    """The version that `changes` are since; empty where none in this language came before."""
    changes: tuple[ParagraphChange, ...] = ()
    """What the document changes in the version before it."""

    @property
    def dates(self) -> dict[int | str, str]:
        """Date of each meeting that the document gives."""
        return {facts.number: facts.values["date"] for facts in self.told if "date" in facts.values}


def examine(corpus: Path, source: str, data: bytes, wanted: Wanted) -> Addition:
    """Read a document and find out what it is; nothing is written.

    Raises InputError (one line naming the source) where it cannot be read, is no report, does not say what it is,
    or a word was lost on the way.
    """
    try:
        return _examine(corpus, source, data, wanted)
    except InputError as error:
        raise InputError(f"{source}: {str(error).removeprefix(f'{source}: ')}") from error


def _examine(corpus: Path, source: str, data: bytes, wanted: Wanted) -> Addition:
    catalogue = load_catalogue(corpus)
    reader = claimant(data)
    reading = reading_of(reader, data)
    code = wanted.language or detect_language(reading.blocks)
    given = wanted.status or (wanted.symbol.status if wanted.symbol else "")
    kind = wanted.kind or _kind_of(catalogue, wanted.symbol)
    report, said, status = read_document(reading, code, given, official=wanted.official, kind=kind)
    symbol = symbol_with_status(wanted.symbol or _only(said.symbols), status)
    status = status or symbol.status
    attached = attached_to(catalogue, symbol, wanted.attached_to) if status in ATTACHED else ""
    known = catalogue.reports.get(str(symbol))
    before = "" if known else str(wanted.supersedes or "") or revised(catalogue, symbol, status)
    group = _group(wanted.group, report, known or catalogue.reports.get(before or attached), catalogue)
    meetings = wanted.meetings or _meetings_of(known or catalogue.reports.get(attached))
    meetings = meetings or (() if kind else _said_meetings(said, group))
    if not (meetings or kind):
        more = f", or the day it met: --date {_A_DAY}" if group else ""
        raise InputError(f"does not say which meeting it reports on; give its number: --meeting 17{more}")
    if not (known or before or kind or status in {*ATTACHED, DRAFT}):
        before = draft_of(catalogue, group, meetings)
    held = _held(catalogue, symbol, code)
    people = load_people(corpus)
    accounts = () if attached or kind else _told_of(said, meetings)
    told = tuple(facts_of(account, number, people) for number, account in accounts)
    compared = version_before(catalogue, symbol, code, before)
    return Addition(
        source=source,
        data=data,
        reader=reader.NAME,
        report=replace(report, symbol=symbol),
        group=group,
        meetings=meetings,
        told=told,
        target=corpus / "reports" / symbol.folder / f"{code}.{reader.SUFFIX}",
        held=held.path if held else None,
        change=_change(held, data, report, may_replace=wanted.replace),
        supersedes=before,
        status=status_of(status, known, before, catalogue),
        kind=kind,
        attached_to=attached,
        restricted=wanted.restricted or status == DRAFT or _is_restricted(catalogue, str(symbol), attached),
        marks_restricted=wanted.restricted,
        compared_with=f"{compared.symbol} {compared.language}" if compared else "",
        changes=changes_since(compared, report),
        doubts=(
            *_disagreements(said, symbol, status, meetings),
            *said.doubts,
            *unheld(catalogue, attached),
            *_wrong_year(symbol, told, issue_date(report)),
            *_contradictions(told, _known_meetings(catalogue, group), people),
            *_reported_already(symbol, before, () if attached or kind else meetings, _known_meetings(catalogue, group)),
            *_of_others(report, group),
            *_findings(report),
        ),
    )


def _kind_of(catalogue: Catalogue, symbol: Symbol | None) -> str:
    known = catalogue.reports.get(str(symbol))
    return known.kind if known else ""


def _is_restricted(catalogue: Catalogue, *symbols: str) -> bool:
    return any(catalogue.reports[each].restricted for each in symbols if each in catalogue.reports)


def _only(symbols: tuple[Symbol, ...]) -> Symbol:
    if not symbols:
        raise InputError("does not say which document it is; give its symbol: --symbol C21/57")
    if len(symbols) > 1:
        names = ", ".join(str(symbol) for symbol in symbols)
        raise InputError(f"calls itself several documents ({names}); say which it is with --symbol")
    return symbols[0]


def _group(wanted: str, report: Report, known: ReportInfo | None, catalogue: Catalogue) -> str:
    """The group that reports, spelt as in the catalogue or else the document; by default that of the known report.

    Raises InputError where the catalogue has that as another group's.
    """
    of_known = _group_of(known, catalogue)
    group = same_group(wanted, (*catalogue.groups, *other_groups(report))) or wanted or of_known
    if known and group != of_known:
        whose = of_known or "this group"
        raise InputError(f"is in the catalogue as a report of {whose}, not of {group}; correct its entry there first")
    return group


def _group_of(known: ReportInfo | None, catalogue: Catalogue) -> str:
    """The group of a report that the catalogue knows."""
    numbers = known.meetings if known else ()
    return next((meeting.group for meeting in catalogue.meetings if meeting.number in numbers), "")


def _meetings_of(known: ReportInfo | None) -> tuple[int | str, ...]:
    """The meetings of a report that the catalogue knows, within its group."""
    return tuple(map(number_in_group, known.meetings)) if known else ()


def _said_meetings(said: Identity, group: str) -> tuple[int | str, ...]:
    """The meetings that the document names by number; one of another group that it only dates, by its first day."""
    days = (account.date.value[: len(_A_DAY)] for account in said.accounts if account.date)
    return said.meetings or tuple(day for day in days if group and len(day) == len(_A_DAY))


def _known_meetings(catalogue: Catalogue, group: str) -> dict[int | str, Meeting]:
    """What the catalogue knows of each meeting of a group, by its number in the group."""
    return {number_in_group(m.number): m for m in catalogue.meetings if m.group == group}


def _of_others(report: Report, group: str) -> Iterator[str]:
    for other in other_groups(report, group):
        way = "" if group else f"; if it is a report of that group, add it with --group {other}"
        yield f"speaks of {other}, another group{way}"


def _disagreements(said: Identity, symbol: Symbol, status: str, meetings: tuple[int | str, ...]) -> Iterator[str]:
    if said.symbols and symbol not in {symbol_with_status(each, status) for each in said.symbols}:
        yield f"calls itself {', '.join(map(str, said.symbols))}, but is taken as {symbol}"
    numbered = {number for number in meetings if isinstance(number, int)}
    if said.meetings and numbered and set(said.meetings) != numbered:
        told, taken = (", ".join(map(str, numbers)) for numbers in (said.meetings, meetings))
        yield f"speaks of meeting {told}, but is taken as the report on {taken}"


def _told_of(said: Identity, meetings: tuple[int | str, ...]) -> Iterator[tuple[int | str, MeetingAccount]]:
    """The account of each meeting; where document or meeting goes without a number, that of the only one."""
    for account in said.accounts:
        if account.number in meetings:
            yield account.number, account
        elif len(meetings) == 1 and (
            account.number is None or (isinstance(meetings[0], str) and not said.accounts[1:])
        ):
            yield meetings[0], account


def _wrong_year(symbol: Symbol, told: Iterable[MeetingFacts], issued: str) -> Iterator[str]:
    """A Council document of another time than its meeting: its symbol may be a running header of another document.

    A later one is not doubted where the head is dated soon after the meeting: its number is then no year.
    """
    council = re.fullmatch(r"C(\d\d)/\d+", symbol.base)
    for facts in told:
        year = When.parse(facts.values["date"]).year if "date" in facts.values else 0
        if not council or not year:
            continue
        called = _CENTURY + int(council[1])
        latest = year + _LATEST_COUNCIL
        dated = When.parse(issued).year if issued else called
        if called < year or (called > latest and not year <= dated <= latest):
            place = place_name(facts.places["date"])
            yield f"is called {symbol}, a document of {called}, but {place} tells of a meeting in {year}"


def _reported_already(
    symbol: Symbol, superseded: str, meetings: tuple[int | str, ...], known: Mapping[int | str, Meeting]
) -> Iterator[str]:
    """Meetings on which the catalogue has another report."""
    for number, meeting in known.items():
        other = meeting.report
        if number in meetings and other and other not in {str(symbol), superseded}:
            yield f"meeting {meeting.name} is reported on in {other} already; is this of the same group?"


def _contradictions(told: Iterable[MeetingFacts], known: Mapping[int | str, Meeting], people: People) -> Iterator[str]:
    for facts in told:
        if facts.number in known:
            yield from contradictions(facts, known[facts.number], people)


def _findings(report: Report) -> Iterator[str]:
    return (f"place {finding.line}: {finding.message}" for finding in report.findings)


def _held(catalogue: Catalogue, symbol: Symbol, code: str) -> Version | None:
    return next((v for v in catalogue.versions if (v.symbol, v.language) == (symbol, code)), None)


def _change(held: Version | None, data: bytes, report: Report, *, may_replace: bool) -> str:
    if held is None:
        return NEW
    if load(held.path) == data and held.official == report.official:
        return UNCHANGED
    return REPLACES if may_replace or (report.official and not held.official) else DIFFERS
