"""Differences between versions that the secretariat acknowledged: `corpus/reports/<symbol>/differences.yaml`.

Each entry is about one difference, between two texts. Entries are only added: the last one about a difference holds.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from indexer.corpus.checked_yaml import line_of, load_yaml
from indexer.corpus.fingerprints import DIFFERENCES


def _as_text(value: Any) -> Any:
    """YAML reads a day as a date."""
    return value.isoformat() if isinstance(value, dt.date) else value


class Acknowledgement(BaseModel):
    """One entry."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    paragraph: str
    kind: str
    """One of `indexer.agreement.model.KINDS`."""
    language: str
    """Of the version that is at odds with the other, which is `against`."""
    against: str
    own: tuple[str, ...] = ()
    """What only the version has; `other` is what only the other has, each as it is written."""
    other: tuple[str, ...] = ()
    texts: dict[str, str]
    """By language, a checksum of the text that it was seen in (`text_checksum`)."""
    state: Literal["acknowledged", "open"] = "acknowledged"
    """open: an acknowledgement was taken back."""
    reason: Annotated[str, Field(min_length=1)]
    by: str = ""
    date: Annotated[str, BeforeValidator(_as_text)] = ""


_Entries = Annotated[list[Acknowledgement], BeforeValidator(lambda value: [] if value is None else value)]
"""An empty file holds none."""


def load_differences(folder: Path) -> tuple[tuple[Acknowledgement, int], ...]:
    """What was acknowledged of the report in this folder, each with its line; raises CorpusError."""
    path = folder / DIFFERENCES
    if not path.exists():
        return ()
    entries, lines = load_yaml(path, _Entries)
    return tuple((entry, line_of(lines, (place,))) for place, entry in enumerate(entries))
