"""What `catalogue.yaml` may hold, field by field."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from indexer.model import meeting_number
from indexer.partial_date import When
from indexer.text.groups import is_own


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
    meetings: list[_MeetingOfGroup] = []
    url: Annotated[str, Field(pattern=r"^(https?://.*)?$")] = ""
    """Of its page at ITU; what citations link to, so that nothing else than a page may stand here."""
    supersedes: str = ""
    """Symbol of the report that this one (a revision) takes the place of."""
    restricted: bool = False
    """Not for everybody: where others read, the report is treated as if it did not exist."""
    status: Literal["", "draft", "adopted", "revised", "corrigendum", "addendum"] = ""
    """Of the document; empty where its symbol tells it, or nothing does. A draft is as a restricted report."""
    attached_to: str = ""
    """Symbol of the report that this corrigendum or addendum changes; empty where its own symbol tells it."""
    kind: Literal["", "mandate", "terms", "contribution"] = ""
    """Of a document that is no report; answers and registers do not rest on it."""
    versions: dict[str, VersionEntry]

    @model_validator(mode="after")
    def _is_on_a_meeting(self) -> ReportEntry:
        if not self.meetings and not self.kind:
            raise ValueError("a report needs `meetings`; a document that is none has a `kind`")
        return self

    @model_validator(mode="after")
    def _numbers_its_own(self) -> ReportEntry:
        if not self.group and not all(isinstance(each, int) for each in self.meetings):
            raise ValueError("`meetings` are numbers; dates name those of another `group`")
        return self


class CatalogueFile(_Strict):
    """The whole file."""

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
