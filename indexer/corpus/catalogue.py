"""The catalogue: which meetings and reports exist, and which versions of a report the corpus holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from indexer.corpus.catalogue_file import CatalogueFile, ReportEntry
from indexer.corpus.checked_yaml import YamlPath, line_of, load_yaml
from indexer.corpus.fingerprints import DIFFERENCES
from indexer.corpus.follow_up import FOLLOW_UP, follow_up_in
from indexer.document_status import ATTACHED, DRAFT
from indexer.errors import CopError, CorpusError, Fault, UsageError
from indexer.languages import codes
from indexer.model import NO_MEETING, Meeting, ReportInfo, Symbol, in_force, meeting_number, number_in_group
from indexer.partial_date import When

NAME = "catalogue.yaml"
CORRECTIONS = "facts.yaml"
"""Name of the file of corrections that a report's folder may hold beside its versions."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version that the corpus holds: where it lies and what it is."""

    symbol: Symbol
    language: str
    official: bool
    path: Path
    meetings: tuple[int, ...]
    """Numbers of the meetings that the report covers, in order."""
    group: str = ""
    """Short name of the group that reports; empty for the group that this program is of."""
    status: str = ""
    """See `ReportInfo.status`."""
    kind: str = ""
    """See `ReportInfo.kind`."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The catalogue, checked, with the versions that lie in the corpus."""

    path: Path
    meetings: tuple[Meeting, ...]
    reports: dict[str, ReportInfo]
    """By symbol."""
    versions: tuple[Version, ...]
    absent: tuple[str, ...]
    """Versions that are announced but have no file of their own, as `C21/57 ar`."""
    faults: tuple[Fault, ...]
    """Versions announced but missing, and files that nothing announces."""

    @property
    def groups(self) -> tuple[str, ...]:
        """Short names of the other groups whose meetings it has, in order."""
        return tuple(dict.fromkeys(meeting.group for meeting in self.meetings if meeting.group))


def load_catalogue(corpus: Path) -> Catalogue:
    """Read `catalogue.yaml` of the corpus and find the files of its versions.

    Raises CorpusError where the corpus or the catalogue cannot be read.
    """
    if not corpus.is_dir():
        raise CorpusError((Fault(corpus, 0, "no such folder; name the corpus with --corpus or COP_CORPUS"),))
    path = corpus / NAME
    data, lines = load_yaml(path, CatalogueFile)
    faults: list[Fault] = []
    versions: list[Version] = []
    absent: list[str] = []
    for index, entry in enumerate(data.reports):
        for found in _versions(corpus, entry, data.covered(entry)):
            if isinstance(found, Version):
                versions.append(found)
            else:
                faults.append(Fault(path, line_of(lines, ("reports", index, *found.place)), found.message))
                absent.append(found.name)
    if not versions and not faults:
        faults.append(Fault(path, 0, "announces no report; add one under `reports`"))
    faults.extend(_strays(corpus, {version.path for version in versions}))
    reports, more = _reports(data)
    for folder in dict.fromkeys(version.path.parent for version in versions):
        symbol = str(next(version.symbol for version in versions if version.path.parent == folder))
        noted, wrong = follow_up_in(folder)
        faults.extend(wrong)
        reports[symbol] = replace(reports[symbol], follow_up=noted)
    meetings = tuple(_meetings(data, reports))
    faults.extend(Fault(path, line_of(lines, ("reports", i, name)), message) for i, name, message in more)
    return Catalogue(path, meetings, reports, tuple(versions), tuple(filter(None, absent)), tuple(faults))


def check_catalogue_file(path: Path) -> None:
    """Raise CorpusError where the file is no catalogue."""
    load_yaml(path, CatalogueFile)


def _meetings(data: CatalogueFile, reports: Mapping[str, ReportInfo]) -> Iterator[Meeting]:
    """The meetings, each with the report in force; of other groups also those that only a report names."""
    known = set()
    for m in data.meetings:
        number = meeting_number(data.groups[m.group], m.in_group)
        known.add(number)
        yield Meeting(**{**dict(m), "number": number, "report": in_force(m.report, reports)})
    for entry in data.reports:
        for number in data.covered(entry):
            if entry.group and number not in known:
                known.add(number)
                day = number_in_group(number)
                date = When.parse(day) if isinstance(day, str) else None
                yield Meeting(number, date, report=in_force(_symbol(entry.symbol), reports), group=entry.group)


def _reports(data: CatalogueFile) -> tuple[dict[str, ReportInfo], list[tuple[int, str, str]]]:
    """What the catalogue says of each report; for what is at fault the place of the entry, the field, and a message."""
    entries = {_symbol(entry.symbol): entry for entry in data.reports}
    superseded = {_symbol(entry.supersedes): symbol for symbol, entry in entries.items() if entry.supersedes}
    status = {
        symbol: entry.status or _by_symbol(symbol, lambda parsed: parsed.status) for symbol, entry in entries.items()
    }
    attached = {symbol: _attached_to(symbol, entry, status[symbol]) for symbol, entry in entries.items()}

    def is_restricted(symbol: str) -> bool:
        entry = entries.get(symbol)
        return entry is not None and (entry.restricted or (status[symbol] == DRAFT and bool(entry.versions)))

    reports = {
        symbol: ReportInfo(
            symbol,
            data.covered(entry),
            entry.url,
            superseded.get(symbol) or _adopted(symbol, status[symbol], entries),
            restricted=is_restricted(symbol) or is_restricted(attached[symbol]),
            status=status[symbol],
            attached_to=attached[symbol],
            kind=entry.kind,
        )
        for symbol, entry in entries.items()
    }
    unknown = [
        (i, name, f"{entry.symbol}: {said} {value!r}, which is no report of this catalogue")
        for i, entry in enumerate(data.reports)
        for name, said, value in (
            ("supersedes", "supersedes", entry.supersedes),
            ("attached_to", "is attached to", entry.attached_to),
        )
        if value and _symbol(value) not in reports
    ]
    return reports, unknown


def _attached_to(symbol: str, entry: ReportEntry, status: str) -> str:
    """What a corrigendum or addendum is attached to; empty for any other document."""
    if status not in ATTACHED:
        return ""
    told = _by_symbol(symbol, lambda parsed: str(parsed.changed))
    return _symbol(entry.attached_to) if entry.attached_to else told if told != symbol else ""


def _adopted(symbol: str, status: str, entries: Mapping[str, ReportEntry]) -> str:
    """The document that a draft was adopted as, where a version of it is held: its symbol without the draft's mark."""
    adopted = _by_symbol(symbol, lambda parsed: str(parsed.changed)) if status == DRAFT else symbol
    return adopted if adopted != symbol and adopted in entries and entries[adopted].versions else ""


def _by_symbol(symbol: str, told: Callable[[Symbol], str]) -> str:
    """What the symbol tells; nothing where it is none."""
    try:
        return told(Symbol.parse(symbol))
    except UsageError:
        return ""


def _symbol(text: str) -> str:
    """The symbol in its usual spelling; as it is where it is none (a fault that is reported elsewhere)."""
    try:
        return str(Symbol.parse(text))
    except UsageError:
        return text


@dataclass(frozen=True, slots=True)
class _Wrong:
    """What is at fault in the entry of a report."""

    place: YamlPath
    message: str
    name: str = ""
    """The version that cannot be read for it, if any."""


def _versions(corpus: Path, entry: ReportEntry, meetings: tuple[int, ...]) -> Iterator[Version | _Wrong]:
    """The versions of a report on these meetings, and what is at fault."""
    try:
        symbol = Symbol.parse(entry.symbol)
    except CopError as error:
        yield _Wrong(("symbol",), str(error))
        return
    folder = corpus / "reports" / symbol.folder
    for code, version in entry.versions.items():
        place: YamlPath = ("versions", code)
        name = f"{symbol} {code}"
        files = sorted(folder.glob(f"{code}.*"))
        if code not in codes():
            yield _Wrong(place, f"{symbol}: unknown language {code!r}; known: {', '.join(codes())}")
        elif len(files) == 1:
            status = entry.status or symbol.status
            on = meetings or (NO_MEETING,)
            yield Version(symbol, code, version.official, files[0], on, entry.group, status, entry.kind)
        elif files:
            names = ", ".join(file.name for file in files)
            yield _Wrong(place, f"{symbol}: several files for {code} in {folder} ({names}); keep one", name)
        else:
            yield _Wrong(place, f"{symbol}: there is no {folder / code}.*; add the file or drop this line", name)


def _strays(corpus: Path, known: set[Path]) -> Iterator[Fault]:
    folders = {path.parent for path in known}
    for path in sorted((corpus / "reports").glob("*/*")):
        if path.name in {CORRECTIONS, DIFFERENCES, FOLLOW_UP} and path.parent in folders:
            continue
        if path.is_file() and path not in known and not path.name.startswith("."):
            yield Fault(path, 0, f"not announced in {NAME}; add its version there or move the file away")
