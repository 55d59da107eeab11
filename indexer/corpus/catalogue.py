"""The catalogue: which meetings and reports exist, and which versions of a report the corpus holds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from indexer.corpus.checked_yaml import YamlPath, line_of, load_yaml
from indexer.errors import CopError, CorpusError, Fault, UsageError
from indexer.languages import codes
from indexer.model import Meeting, ReportInfo, Symbol, in_force, meeting_number, number_in_group
from indexer.partial_date import When
from indexer.text.groups import is_own

NAME = "catalogue.yaml"
CORRECTIONS = "facts.yaml"
"""Name of the file of corrections that a report's folder may hold beside its versions."""


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


def _when(value: Any) -> Any:
    """YAML reads a full day as a date and a year as a number."""
    if isinstance(value, dt.date | int) and not isinstance(value, bool | dt.datetime):
        value = str(value)
    return When.parse(value) if isinstance(value, str) else value


def _as_text(value: Any) -> Any:
    """A date as `When` writes it."""
    return str(_when(value)) if value else value


class VersionEntry(_Strict):
    """One language version of a report."""

    official: bool


def _named_by_date(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else value


_MeetingOfGroup = Annotated[
    Annotated[int, Field(ge=1, le=9999)] | Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")],
    BeforeValidator(_named_by_date),
]
"""A meeting within its group: its number or, where the group numbers none, the date of its first day."""


_Group = Annotated[str, Field(pattern=r"^\S+( \S+)*$|^$"), AfterValidator(lambda name: "" if is_own(name) else name)]
"""Short name of a group; empty for the one that this program is of."""


class MeetingEntry(_Strict):
    """A meeting; empty fields are not known."""

    group: _Group = ""
    number: Annotated[int, Field(ge=1, le=9999)] | None = None
    """Within its group; a meeting of another group may do without, and goes by its date."""
    date: Annotated[When | None, BeforeValidator(_when)] = None
    place: str = ""
    mode: str = ""
    platform: str = ""
    chair: str = ""
    opened_by: str = ""
    participants: Annotated[str, Field(pattern=r"^(~?\d+)?$")] = ""
    report: str = ""
    source: str = ""
    vice_chairs: tuple[str, ...] = ()
    counted: dict[str, str] = {}
    next_date: Annotated[str, BeforeValidator(_as_text)] = ""
    next_place: str = ""
    read_from: dict[str, str] = {}
    """Paragraph that a value was read from, by its name, as `cop add` enters it."""

    @model_validator(mode="before")
    @classmethod
    def _has_a_source(cls, data: Any) -> Any:
        if isinstance(data, Mapping) and not data.get("report") and not data.get("source"):
            raise ValueError("a meeting without a report needs a `source`; say where it is known from")
        return data

    @model_validator(mode="after")
    def _has_a_name(self) -> MeetingEntry:
        if self.number is None and not (self.group and self.date and self.date.day):
            raise ValueError("a meeting needs a `number`, or one of another `group` the day of its `date`")
        return self

    @property
    def in_group(self) -> int | str:
        """Its number within the group, or its first day."""
        return self.number or str(self.date).partition("/")[0]


class ReportEntry(_Strict):
    """A report: `meetings` are the numbers (or dates) of the meetings it covers, within its group."""

    symbol: str
    group: _Group = ""
    meetings: Annotated[list[_MeetingOfGroup], Field(min_length=1)]
    url: Annotated[str, Field(pattern=r"^(https?://.*)?$")] = ""
    """Of its page at ITU; what citations link to, so that nothing else than a page may stand here."""
    supersedes: str = ""
    """Symbol of the report that this one (a revision) takes the place of."""
    restricted: bool = False
    """Not for everybody: where others read, the report is treated as if it did not exist."""
    versions: dict[str, VersionEntry]

    @model_validator(mode="after")
    def _numbers_its_own(self) -> ReportEntry:
        if not self.group and not all(isinstance(each, int) for each in self.meetings):
            raise ValueError("`meetings` are numbers; dates name those of another `group`")
        return self


class _File(_Strict):
    meetings: list[MeetingEntry]
    reports: list[ReportEntry]

    @cached_property
    def groups(self) -> dict[str, int]:
        """Place of each group that an entry names, the group that this program is of first."""
        named = (entry.group for entries in (self.meetings, self.reports) for entry in entries)
        return {group: place for place, group in enumerate(dict.fromkeys(["", *named]))}

    def covered(self, entry: ReportEntry) -> tuple[int, ...]:
        """Numbers, over all groups, of the meetings that a report covers, in order."""
        return tuple(sorted(meeting_number(self.groups[entry.group], each) for each in entry.meetings))


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
    data, lines = load_yaml(path, _File)
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
    meetings = tuple(_meetings(data, reports))
    faults.extend(Fault(path, line_of(lines, ("reports", index, "supersedes")), message) for index, message in more)
    return Catalogue(path, meetings, reports, tuple(versions), tuple(filter(None, absent)), tuple(faults))


def check_catalogue_file(path: Path) -> None:
    """Raise CorpusError where the file is no catalogue."""
    load_yaml(path, _File)


def _meetings(data: _File, reports: Mapping[str, ReportInfo]) -> Iterator[Meeting]:
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


def _reports(data: _File) -> tuple[dict[str, ReportInfo], list[tuple[int, str]]]:
    """What the catalogue says of each report; for what is at fault the place of the entry, and a message."""
    entries = data.reports
    symbols = [_symbol(entry.symbol) for entry in entries]
    superseded = {_symbol(entry.supersedes): symbols[i] for i, entry in enumerate(entries) if entry.supersedes}
    reports = {
        symbol: ReportInfo(
            symbol, data.covered(entry), entry.url, superseded.get(symbol, ""), restricted=entry.restricted
        )
        for symbol, entry in zip(symbols, entries, strict=True)
    }
    unknown = [
        (i, f"{entry.symbol}: supersedes {entry.supersedes!r}, which is no report of this catalogue")
        for i, entry in enumerate(entries)
        if entry.supersedes and _symbol(entry.supersedes) not in reports
    ]
    return reports, unknown


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
            yield Version(symbol, code, version.official, files[0], meetings, entry.group)
        elif files:
            names = ", ".join(file.name for file in files)
            yield _Wrong(place, f"{symbol}: several files for {code} in {folder} ({names}); keep one", name)
        else:
            yield _Wrong(place, f"{symbol}: there is no {folder / code}.*; add the file or drop this line", name)


def _strays(corpus: Path, known: set[Path]) -> Iterator[Fault]:
    folders = {path.parent for path in known}
    for path in sorted((corpus / "reports").glob("*/*")):
        if path.name == CORRECTIONS and path.parent in folders:
            continue
        if path.is_file() and path not in known and not path.name.startswith("."):
            yield Fault(path, 0, f"not announced in {NAME}; add its version there or move the file away")
